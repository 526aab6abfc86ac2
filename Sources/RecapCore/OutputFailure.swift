import Foundation

/// An output that cannot be written: exit code 75 if space may become free, 73 if an operator has to act.
package struct OutputFailure: RecapFailure {
  package var operation: String
  package var subject: String
  package var cause: String
  package var hint: String?
  package var exitCode: ExitCode

  package var disposition: Disposition { exitCode == .temporaryFailure ? .snooze : .retry }

  /// Creates a failure from the `errno` of a system call that wrote `subject`.
  package init(_ subject: String, errno code: Int32) {
    operation = "write"
    self.subject = subject
    cause = String(cString: strerror(code))
    let isFull = [ENOSPC, EDQUOT, EFBIG].contains(code)
    let isPlace = [ENOENT, ENOTDIR, EACCES, EPERM, EROFS, EISDIR].contains(code)
    hint =
      isFull
      ? "free some space, then try again"
      : isPlace ? "check that the folder exists and that you may write to it" : nil
    exitCode = isFull || code == EIO ? .temporaryFailure : .cannotCreate
  }

  /// Creates a failure from a Foundation error, with the system's own code if there is one underneath.
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

  /// Returns the `errno` underneath a Foundation error; nil if there is none.
  package static func systemCode(of error: any Error) -> Int32? {
    if let error = error as? POSIXError { return error.code.rawValue }
    let bridged = error as NSError
    if bridged.domain == NSPOSIXErrorDomain { return Int32(truncatingIfNeeded: bridged.code) }
    // Not `as? NSError`: the underlying error may be a Swift error.
    return (bridged.userInfo[NSUnderlyingErrorKey] as? any Error).flatMap(systemCode)
  }
}
