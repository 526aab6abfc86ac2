package import Foundation

/// The delivery state of an event for one sink.
package struct DeliveryStatus: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, Codable {
    /// Not sent yet, or to be sent again.
    case waiting
    case sending
    case delivered
    /// A dead letter: the delivery was given up.
    case dead
  }

  package var sink: String
  package var state: State
  package var attempts: Int
  /// When the event is sent next; nil if it is not to be sent.
  package var due: Date?
  package var lastError: String?
  package var deliveredAt: Date?

  package init(
    sink: String, state: State, attempts: Int, due: Date? = nil, lastError: String? = nil,
    deliveredAt: Date? = nil
  ) {
    self.sink = sink
    self.state = state
    self.attempts = attempts
    self.due = due
    self.lastError = lastError
    self.deliveredAt = deliveredAt
  }
}

/// The right to send one event to one sink.
package struct DeliveryClaim: Sendable, Hashable {
  package var entry: OutboxEntry
  package var sink: String
  /// The number of the attempt, from 1.
  package var attempt: Int
  package var token: Int

  package init(entry: OutboxEntry, sink: String, attempt: Int, token: Int) {
    self.entry = entry
    self.sink = sink
    self.attempt = attempt
    self.token = token
  }
}

extension WorkerIdentity {
  /// Returns whether `observer` can tell that this process is gone: it ended, or its machine was restarted.
  package func isGone(
    to observer: WorkerIdentity, isAlive: @escaping @Sendable (WorkerIdentity) -> Bool
  ) -> Bool {
    let never = Instant(date: .distantFuture, uptime: .seconds(Int64.max / 2))
    let now = Instant(date: .distantPast, uptime: .zero)
    let verdict = Lease(token: 0, holder: self, expires: never).verdict(
      at: now, by: LeaseObserver(identity: observer, stallTimeout: .zero, isAlive: isAlive))
    return verdict == .dead || verdict == .rebooted
  }
}

/// How a delivery attempt ended.
package enum DeliveryOutcome: Sendable, Hashable {
  case delivered
  /// The event is sent again by the schedule; the sink is sent nothing at all before `notBefore`.
  case failed(String, notBefore: Date? = nil)
  /// The delivery is given up at once.
  case refused(String)
  /// The delivery is given up at once, and so is everything else for this sink.
  case closed(String)
  /// The attempt was interrupted and does not count.
  case released
  /// The sending process is gone; whether the event arrived is not known.
  case lost
}

/// When an event is sent again: the example schedule of Standard Webhooks (standard-webhooks.md,
/// "Deliverability and reliability"), with up to a tenth of jitter either way.
package enum DeliverySchedule {
  private static let waits: [Double] = [
    5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400,
  ]

  /// The attempts after which a delivery is given up.
  package static var attempts: Int { waits.count + 1 }

  /// Returns the seconds to wait after `attempt` failed attempts; nil if the delivery is given up. The same
  /// event and attempt give the same wait.
  package static func wait(after attempt: Int, event id: String) -> Double? {
    guard (1...waits.count).contains(attempt) else { return nil }
    return waits[attempt - 1] * (0.9 + 0.2 * Digest(of: "\(id) \(attempt)").fraction)
  }
}

/// The undelivered events of a sink.
package struct SinkBacklog: Sendable, Hashable {
  package var sink: String
  /// The deliveries to be made, including those under way.
  package var waiting: Int
  /// The dead letters.
  package var dead: Int

  package init(sink: String, waiting: Int, dead: Int) {
    self.sink = sink
    self.waiting = waiting
    self.dead = dead
  }
}
