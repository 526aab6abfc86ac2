import Foundation

/// An output that cannot be written: 75 where room may come again, 73 where somebody has to act.
package struct OutputFailure: RecapFailure {
  package var operation: String
  package var subject: String
  package var cause: String
  package var hint: String?
  package var exitCode: ExitCode

  package var disposition: Disposition { exitCode == .temporaryFailure ? .snooze : .retry }

  /// What a system call said of writing `subject`.
  package init(_ subject: String, errno code: Int32) {
    operation = "write"
    self.subject = subject
    cause = String(cString: strerror(code))
    let isFull = [ENOSPC, EDQUOT, EFBIG].contains(code)
    let isPlace = [ENOENT, ENOTDIR, EACCES, EPERM, EROFS, EISDIR].contains(code)
    hint =
      isFull
      ? "free some space, then try again"
      : isPlace ? "does the folder exist, and may you write to it?" : nil
    exitCode = isFull || code == EIO ? .temporaryFailure : .cannotCreate
  }

  /// What Foundation said of writing `subject`: the system's own code where it has one underneath.
  package init(_ subject: String, _ error: any Error) {
    if let failure = error as? OutputFailure {
      self = failure
    } else if let code = Self.systemCode(of: error) {
      self.init(subject, errno: code)
    } else {
      self.init(subject, errno: EACCES)
      cause = error.localizedDescription
    }
  }

  /// The `errno` under an error of Foundation's; nil if there is none.
  package static func systemCode(of error: any Error) -> Int32? {
    if let error = error as? POSIXError { return error.code.rawValue }
    let bridged = error as NSError
    if bridged.domain == NSPOSIXErrorDomain { return Int32(truncatingIfNeeded: bridged.code) }
    // Not `as? NSError`: what lies underneath may be an error of Swift's.
    return (bridged.userInfo[NSUnderlyingErrorKey] as? any Error).flatMap(systemCode)
  }
}
