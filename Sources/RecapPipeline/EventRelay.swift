package import Logging
package import RecapCore

/// The relay: carries events from the outbox to the sinks, in order for each meeting, and at least once to
/// each sink.
package struct EventRelay: Sendable {
  /// The result of one round.
  package struct Report: Sendable {
    package var delivered = 0
    /// The errors, with the name of the sink; those events wait and are sent again.
    package var failures: [(sink: String, error: any Error)] = []
  }

  private let outbox: any Outbox
  private let sinks: [any EventSink]
  private let sender: WorkerIdentity
  private let isAlive: @Sendable (WorkerIdentity) -> Bool
  private let log: Logger
  /// The time that a sink may take for one event before another sender may claim the delivery.
  private static let lease = Duration.seconds(300)
  /// The number of consecutive failures after which a sink is considered unreachable for this round.
  private static let consecutiveFailureLimit = 3

  /// - Parameters:
  ///   - sender: the identity of this process in the claims of deliveries.
  ///   - isAlive: returns whether another sender on this machine is still running.
  ///   - log: receives a line for each notice that was delivered or refused.
  package init(
    outbox: any Outbox, sinks: [any EventSink], sender: WorkerIdentity = Machine.current,
    isAlive: @escaping @Sendable (WorkerIdentity) -> Bool = { Machine.isAlive($0) },
    log: Logger = Logger(label: "recap") { _ in SwiftLogNoOpLogHandler() }
  ) {
    self.outbox = outbox
    self.sinks = sinks
    self.sender = sender
    self.isAlive = isAlive
    self.log = log
  }

  /// Registers the new sinks, so that they receive the events from now on.
  package func introduce() async throws {
    for sink in sinks { try await outbox.introduce(sink.subscription) }
  }

  /// Sends all events that are due, to all sinks concurrently. A sink that fails or is slow does not delay
  /// the others.
  /// - Throws: `CancellationError`; `StoreFailure` if the ledger cannot be written.
  @discardableResult
  package func deliver() async throws -> Report {
    try await introduce()
    _ = try await outbox.rescueDeliveries(by: sender, isAlive: isAlive)
    return try await withThrowingTaskGroup(of: (Int, Report).self) { group in
      for (place, sink) in sinks.enumerated() {
        group.addTask { (place, try await deliver(to: sink)) }
      }
      let reports = try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
      return reports.reduce(into: Report()) { report, next in
        report.delivered += next.1.delivered
        report.failures += next.1.failures
      }
    }
  }

  private func deliver(to sink: any EventSink) async throws -> Report {
    var report = Report()
    var failuresInARow = 0
    while failuresInARow < Self.consecutiveFailureLimit,
      let claim = try await outbox.claimDelivery(
        to: sink.subscription, by: sender, lease: Self.lease)
    {
      if let failure = try await send(claim, to: sink) {
        report.failures.append((sink.name, failure))
        failuresInARow += 1
      } else {
        report.delivered += 1
        failuresInARow = 0
      }
    }
    return report
  }

  /// - Returns: the error, or nil if the event was delivered.
  private func send(_ claim: DeliveryClaim, to sink: any EventSink) async throws -> (any Error)? {
    var log = log
    let event = claim.entry.event
    log[metadataKey: "meeting"] = "\(event.subject)"
    log[metadataKey: "event"] = "\(event.type.rawValue)"
    log[metadataKey: "sequence"] = "\(claim.entry.sequence)"
    log[metadataKey: "sink"] = "\(sink.name)"
    log[metadataKey: "attempt"] = "\(claim.attempt)"
    if let job = event.data["job"]?.integerValue { log[metadataKey: "job"] = "\(job)" }
    do {
      try Task.checkCancellation()
      try await sink.deliver(claim.entry)
    } catch let error as CancellationError {
      _ = try await shielded { try await outbox.settle(claim, .released) }
      throw error
    } catch {
      _ = try await shielded { try await outbox.settle(claim, .ended(with: error)) }
      log.warning(
        "notice failed", metadata: ["cause": "\((error as? any RecapFailure)?.description ?? "\(error)")"])
      return error
    }
    // The event was sent, so this is written even if the task is cancelled.
    _ = try await shielded { try await outbox.settle(claim, .delivered) }
    log.info("notice sent")
    return nil
  }
}
