import Foundation
import GRDB
package import RecapCore

/// A failure of the store: SQLite's result codes in words, grouped by what an operator can do about them.
///
/// The recording is never the cause, so everything except a defect of the program is worth a retry.
package struct StoreFailure: RecapFailure {
  package var operation: String
  package var subject: String
  package var cause: String
  package var hint: String?
  package var exitCode: ExitCode

  package init(
    _ operation: String, _ subject: String, _ cause: String, hint: String? = nil, exitCode: ExitCode
  ) {
    self.operation = operation
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
  }

  /// A Boolean value that indicates whether the disk is full.
  private var isFull = false
  /// A Boolean value that indicates whether the store's file is damaged or is not a database.
  package private(set) var isDamage = false

  package var disposition: Disposition {
    isFull ? .snooze : [.software, .noInput].contains(exitCode) ? .discard : .retry
  }

  /// Makes a failure from SQLite's result code (sqlite.org/rescode.html), with words, hint and exit code.
  init(_ operation: String, _ subject: String, _ error: DatabaseError) {
    let (cause, hint, code) = Self.words(error.resultCode, error.message)
    // SQLite's standard text for the code says the same as `cause`; another one says more.
    let standard = DatabaseError(resultCode: error.resultCode).message
    let detail = error.message.map { $0 == standard || code == .software ? "" : " [\($0)]" } ?? ""
    self.init(operation, subject, cause + detail, hint: hint, exitCode: code)
    isFull = error.resultCode == .SQLITE_FULL
    isDamage = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
  }

  private static func words(_ code: ResultCode, _ message: String?) -> (String, String?, ExitCode) {
    switch code {
    case .SQLITE_FULL: ("the disk is full", "free some space; nothing was changed", .temporaryFailure)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      ("another process is writing to it", "try again when that process is done", .temporaryFailure)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      ("it is not writable", "check the owner and mode of the home folder", .cannotCreate)
    case .SQLITE_CANTOPEN:
      ("it cannot be opened", "check that the folder exists and belongs to you", .cannotCreate)
    case .SQLITE_NOTADB:
      ("it is not a database", "move the file away, or select another home", .configuration)
    case .SQLITE_CORRUPT:
      (
        "the database is damaged", "restore it from a backup; `recap verify` lists the damage",
        .configuration
      )
    case .SQLITE_IOERR, .SQLITE_NOMEM:
      ("the system failed to read or write it", "check the disk, and the system's log", .temporaryFailure)
    default: (message ?? "SQLite refused", nil, .software)
    }
  }

  /// Makes a failure from the `errno` of a system call.
  init(_ operation: String, _ subject: String, errno code: Int32) {
    let full = code == ENOSPC || code == EDQUOT
    let forbidden: Set<Int32> = [EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EEXIST, EISDIR, ELOOP, ENAMETOOLONG]
    self.init(
      operation, subject, String(cString: strerror(code)),
      hint: full ? "free some space; nothing was changed" : nil,
      exitCode: forbidden.contains(code) ? .cannotCreate : .temporaryFailure)
    isFull = full
  }

  /// Makes a failure from a Foundation error: with the system's own code if there is one underneath.
  init(_ operation: String, _ url: URL, _ error: any Error) {
    if let failure = error as? StoreFailure {
      self = failure
    } else if let code = OutputFailure.systemCode(of: error) {
      self.init(operation, url.path, errno: code)
    } else {
      self.init(operation, url.path, error.localizedDescription, exitCode: .temporaryFailure)
    }
  }
}
