import Foundation
package import RecapCore

/// A failed delivery: the event stays in the outbox and is sent again.
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

  /// Makes a failure from the `errno` of a system call.
  init(_ operation: String, _ file: URL, errno code: Int32) {
    let remedy = code == ENOSPC || code == EDQUOT ? "free some space; " : ""
    self.init(
      operation, file.path, String(cString: strerror(code)), hint: "\(remedy)the event stays in the outbox")
  }

  package var disposition: Disposition { .retry }
}
