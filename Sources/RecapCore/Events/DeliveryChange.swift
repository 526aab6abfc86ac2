package import Foundation

/// A delivery after an attempt to make it: decided here, written by whoever keeps the ledger.
package struct DeliveryChange: Sendable, Hashable {
  /// Of a delivery whose sender never said how it ended, each time.
  package static let unheardOf = "every process that sent it ended before it could say how it went"

  package let state: DeliveryStatus.State
  package let attempts: Int
  package let due: Date
  package let error: String?
  package let deliveredAt: Date?

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
    case .failed(let message):
      let wait = DeliverySchedule.wait(after: claim.attempt, event: claim.entry.event.id)
      (state, attempts, error, deliveredAt) = (wait == nil ? .dead : .waiting, claim.attempt, message, nil)
      due = now.addingTimeInterval(wait ?? 0)
    }
  }
}
