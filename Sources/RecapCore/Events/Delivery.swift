package import Foundation

/// Where an event stands with one sink.
package struct DeliveryStatus: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, Codable {
    /// Not sent yet, or to be sent again.
    case waiting
    case sending
    case delivered
    /// Given up: a dead letter.
    case dead
  }

  package var sink: String
  package var state: State
  package var attempts: Int
  /// When it is sent next; nil if it is not to be sent.
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
  /// From 1.
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
  /// Whether `observer` can tell that this process is gone: it or its host's run has ended.
  package func isGone(to observer: WorkerIdentity, isAlive: (WorkerIdentity) -> Bool) -> Bool {
    let never = Instant(date: .distantFuture, uptime: .seconds(Int64.max / 2))
    let now = Instant(date: .distantPast, uptime: .zero)
    let verdict = Lease(token: 0, holder: self, expires: never).verdict(
      at: now, by: observer, patience: .zero, isAlive: isAlive)
    return verdict == .dead || verdict == .rebooted
  }
}

/// How sending ended.
package enum DeliveryOutcome: Sendable, Hashable {
  case delivered
  /// It is sent again by the schedule; the sink wants nothing at all before `notBefore`.
  case failed(String, notBefore: Date? = nil)
  /// It is given up at once.
  case refused(String)
  /// It is given up at once, and so is whatever else is for this sink.
  case closed(String)
  /// It was interrupted: as if it had not been tried.
  case released
  /// Its sender is gone; nobody knows whether it arrived.
  case lost
}

/// When an event is sent again: Standard Webhooks' example of a schedule (standard-webhooks.md, "Deliverability
/// and reliability"), up to a tenth more or less.
package enum DeliverySchedule {
  private static let waits: [Double] = [
    5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400,
  ]

  /// Attempts after which an event is given up.
  package static var attempts: Int { waits.count + 1 }

  /// Seconds to wait after `attempt` attempts have failed; nil if it is given up. The same event and
  /// attempt give the same wait.
  package static func wait(after attempt: Int, event id: String) -> Double? {
    guard (1...waits.count).contains(attempt) else { return nil }
    let digits = Digest(of: "\(id) \(attempt)").description.dropFirst("sha256:".count).prefix(8)
    let share = Double(UInt32(digits, radix: 16) ?? 0) / Double(UInt32.max)
    return waits[attempt - 1] * (0.9 + 0.2 * share)
  }
}

/// What a sink has not got.
package struct SinkBacklog: Sendable, Hashable {
  package var sink: String
  /// Deliveries to be made, those under way among them.
  package var waiting: Int
  /// Deliveries that were given up.
  package var dead: Int

  package init(sink: String, waiting: Int, dead: Int) {
    self.sink = sink
    self.waiting = waiting
    self.dead = dead
  }
}
