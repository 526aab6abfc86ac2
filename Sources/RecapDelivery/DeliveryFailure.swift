import Foundation
package import RecapCore

/// An event that could not be handed over: it stays in the outbox and is tried again.
package struct DeliveryFailure: RecapFailure, DeliveryProblem {
  package var operation: String
  package var subject: String
  package var cause: String
  package var hint: String?
  package var exitCode: ExitCode
  package var advice: DeliveryAdvice

  init(
    _ operation: String, _ subject: String, _ cause: String, hint: String? = nil,
    exitCode: ExitCode = .temporaryFailure, advice: DeliveryAdvice = .bySchedule
  ) {
    self.operation = operation
    self.subject = subject
    self.cause = cause
    self.hint = hint
    self.exitCode = exitCode
    self.advice = advice
  }

  /// What a system call said.
  init(_ operation: String, _ file: URL, errno code: Int32) {
    let mend = code == ENOSPC || code == EDQUOT ? "free some space; " : ""
    self.init(
      operation, file.path, String(cString: strerror(code)), hint: "\(mend)the event stays in the outbox")
  }

  package var disposition: Disposition { .retry }
}
