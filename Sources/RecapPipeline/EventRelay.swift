package import Foundation
package import RecapCore

/// Carries events from the outbox to the sinks: in order, at least once to each.
package struct EventRelay: Sendable {
  private let outbox: any Outbox
  private let sinks: [any EventSink]
  private let now: @Sendable () -> Date

  package init(outbox: any Outbox, sinks: [any EventSink], now: @escaping @Sendable () -> Date) {
    self.outbox = outbox
    self.sinks = sinks
    self.now = now
  }

  /// Sends all that is pending; returns how many deliveries were made.
  /// - Throws: the first sink's failure; what went out before it is noted as delivered.
  @discardableResult
  package func deliver() async throws -> Int {
    var count = 0
    for sink in sinks {
      while true {
        let entries = try await outbox.pending(for: sink.name, limit: 100)
        if entries.isEmpty { break }
        for entry in entries {
          try Task.checkCancellation()
          try await sink.deliver(entry)
          try await outbox.markDelivered(entry.sequence, to: sink.name, at: now())
          count += 1
        }
      }
    }
    return count
  }
}
