import Foundation
import GRDB
package import RecapCore

/// A store that cannot do what was asked: SQLite's own words, sorted by what a person can do about them.
///
/// The recording is never at fault here, so everything but our own mistakes is worth another try.
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

  /// There is no room on the disk.
  private var isFull = false
  /// The store's file is damaged, or no database at all.
  package private(set) var isDamage = false

  package var disposition: Disposition {
    isFull ? .snooze : [.software, .noInput].contains(exitCode) ? .discard : .retry
  }

  /// SQLite's result codes (sqlite.org/rescode.html): code → words, hint, exit code.
  init(_ operation: String, _ subject: String, _ error: DatabaseError) {
    let (cause, hint, code) = Self.words(error.resultCode, error.message)
    let message = error.message.map { $0 == cause ? "" : " [\($0)]" } ?? ""
    self.init(
      operation, subject, code == .software ? cause : cause + message, hint: hint, exitCode: code)
    isFull = error.resultCode == .SQLITE_FULL
    isDamage = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
  }

  /// A result code of SQLite's without a connection that says more.
  init(_ operation: String, _ subject: String, resultCode: Int32) {
    let result = ResultCode(rawValue: resultCode)
    let (cause, hint, code) = Self.words(result.primaryResultCode, nil)
    self.init(operation, subject, cause, hint: hint, exitCode: code)
    isFull = result.primaryResultCode == .SQLITE_FULL
    isDamage = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(result.primaryResultCode)
  }

  private static func words(_ code: ResultCode, _ message: String?) -> (String, String?, ExitCode) {
    switch code {
    case .SQLITE_FULL: ("the disk is full", "free some space; nothing was changed", .temporaryFailure)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      ("another process is writing to it", "try again when that process is done", .temporaryFailure)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      ("it may not be written to", "check the owner and mode of the home folder", .cannotCreate)
    case .SQLITE_CANTOPEN:
      ("it cannot be opened", "check that the folder exists and belongs to you", .cannotCreate)
    case .SQLITE_NOTADB:
      ("it is not a database", "move the file away, or name another home", .configuration)
    case .SQLITE_CORRUPT:
      (
        "the database is damaged", "restore it from a backup; `recap verify` says what is lost",
        .configuration
      )
    case .SQLITE_IOERR, .SQLITE_NOMEM: ("the system failed to read or write it", nil, .temporaryFailure)
    default: (message ?? "SQLite refused", nil, .software)
    }
  }

  /// What a system call said, by `errno`.
  init(_ operation: String, _ subject: String, errno code: Int32) {
    let full = code == ENOSPC || code == EDQUOT
    let forbidden: Set<Int32> = [EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EEXIST, EISDIR, ELOOP, ENAMETOOLONG]
    self.init(
      operation, subject, String(cString: strerror(code)),
      hint: full ? "free some space; nothing was changed" : nil,
      exitCode: forbidden.contains(code) ? .cannotCreate : .temporaryFailure)
    isFull = full
  }

  /// What Foundation said of a file: the system's own code where it has one underneath.
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
