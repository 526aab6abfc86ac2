package import Foundation
package import RecapCore

/// Carries events from the outbox to the sinks: in order for each meeting, at least once to each.
package struct EventRelay: Sendable {
  /// What came of one round.
  package struct Report: Sendable {
    package var delivered = 0
    /// What went wrong, by sink; those events wait and are sent again.
    package var failures: [(sink: String, error: any Error)] = []
  }

  private let outbox: any Outbox
  private let sinks: [any EventSink]
  private let sender: WorkerIdentity
  private let isAlive: @Sendable (WorkerIdentity) -> Bool
  private let now: @Sendable () -> Date
  /// How long a sink may take for one event before somebody else sends it.
  private static let lease = Duration.seconds(300)
  /// Failures in a row after which a sink is taken for away.
  private static let patience = 3

  /// - Parameters:
  ///   - sender: who sends.
  ///   - isAlive: whether another sender of this host still runs.
  package init(
    outbox: any Outbox, sinks: [any EventSink], sender: WorkerIdentity = Host.current,
    isAlive: @escaping @Sendable (WorkerIdentity) -> Bool = { Host.isAlive($0) },
    now: @escaping @Sendable () -> Date
  ) {
    self.outbox = outbox
    self.sinks = sinks
    self.sender = sender
    self.isAlive = isAlive
    self.now = now
  }

  /// Sends all that is due. A sink that fails keeps no other waiting.
  /// - Throws: `CancellationError`; a `StoreFailure` where the ledger cannot be written.
  @discardableResult
  package func deliver() async throws -> Report {
    var report = Report()
    _ = try await outbox.rescueDeliveries(by: sender, at: now(), isAlive: isAlive)
    for sink in sinks {
      var failuresInARow = 0
      while failuresInARow < Self.patience,
        let claim = try await outbox.claimDelivery(
          to: sink.name, by: sender, at: now(), lease: Self.lease)
      {
        if let failure = try await send(claim, to: sink) {
          report.failures.append((sink.name, failure))
          failuresInARow += 1
        } else {
          report.delivered += 1
          failuresInARow = 0
        }
      }
    }
    return report
  }

  /// - Returns: what went wrong.
  private func send(_ claim: DeliveryClaim, to sink: any EventSink) async throws -> (any Error)? {
    do {
      try Task.checkCancellation()
      try await sink.deliver(claim.entry)
    } catch let error as CancellationError {
      _ = try await shielded { try await outbox.settle(claim, .released, at: now()) }
      throw error
    } catch {
      _ = try await shielded { try await outbox.settle(claim, .failed("\(error)"), at: now()) }
      return error
    }
    // It was sent: that has to be written down whatever happens now.
    _ = try await shielded { try await outbox.settle(claim, .delivered, at: now()) }
    return nil
  }
}
