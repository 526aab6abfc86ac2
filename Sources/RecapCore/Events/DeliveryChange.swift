package import Foundation

/// A delivery after an attempt: decided here, written by the ledger.
package struct DeliveryChange: Sendable, Hashable {
  /// The error of a delivery that every sending process left without reporting a result.
  package static let unheardOf = "every process that sent it ended before it could say how it went"

  package let state: DeliveryStatus.State
  package let attempts: Int
  package let due: Date
  package let error: String?
  package let deliveredAt: Date?
  /// Nothing is sent to the sink before this time; nil if there is no pause.
  package let pause: Date?
  /// Why nothing more is sent to the sink until an operator retries it; nil if the sink is not closed.
  package let closing: String?

  package init(_ outcome: DeliveryOutcome, _ claim: DeliveryClaim, at now: Date) {
    switch outcome {
    case .delivered:
      (state, attempts, due, error, deliveredAt) = (.delivered, claim.attempt, now, nil, now)
    case .released:
      (state, attempts, due, error, deliveredAt) = (.waiting, claim.attempt - 1, now, nil, nil)
    case .lost:
      let isLast = claim.attempt >= DeliverySchedule.attempts
      (state, attempts, due, deliveredAt) = (isLast ? .dead : .waiting, claim.attempt, now, nil)
      error = isLast ? Self.unheardOf : "the process that sent it ended before it could say how it went"
    case .refused(let message), .closed(let message):
      (state, attempts, due, error, deliveredAt) = (.dead, claim.attempt, now, message, nil)
    case .failed(let message, let notBefore):
      let wait = DeliverySchedule.wait(after: claim.attempt, event: claim.entry.event.id)
      (state, attempts, error, deliveredAt) = (wait == nil ? .dead : .waiting, claim.attempt, message, nil)
      due = max(now.addingTimeInterval(wait ?? 0), notBefore ?? now)
    }
    pause = if case .failed(_, let notBefore) = outcome { notBefore } else { nil }
    closing = if case .closed(let message) = outcome { message } else { nil }
  }
}
