import Foundation
package import RecapCore

/// An event that could not be handed over: it stays in the outbox and is tried again.
package struct DeliveryFailure: RecapFailure {
  package var operation: String
  package var subject: String
  package var cause: String
  package var hint: String?
  package var exitCode: ExitCode

  init(
    _ operation: String, _ subject: String, _ cause: String, hint: String? = nil,
    exitCode: ExitCode = .temporaryFailure
  ) {
    self.operation = operation
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
  }

  /// What a system call said.
  init(_ operation: String, _ file: URL, errno code: Int32) {
    let hint = code == ENOSPC || code == EDQUOT ? "free some space; the event stays in the outbox" : nil
    self.init(operation, file.path, String(cString: strerror(code)), hint: hint)
  }

  package var disposition: Disposition { .retry }
}
