import Foundation
package import RecapCore

/// The outbox of the shared store, and the ledger of deliveries. Events are numbered after their commit; one without
/// a number is not visible.
package struct PostgresOutbox: Outbox {
  let database: PostgresDatabase

  package init(_ database: PostgresDatabase) { self.database = database }

  package func entries(after sequence: Int, limit: Int) async throws -> [OutboxEntry] {
    if try await isNumberingNeeded() { try await Numbering.runForReader(database) }
    return try await database.read("read the outbox of", database.name) { transaction in
      try DeliveryRows.entries(
        "WHERE o.sequence > $1 ORDER BY o.sequence LIMIT $2", [.integer(sequence), .integer(max(0, limit))],
        transaction)
    }
  }

  package func add(_ events: [Event]) async throws {
    guard !events.isEmpty else { return }
    try await database.transaction("add events to", database.name, recognise: { _ in nil }) { transaction in
      // In one order, so that two callers do not wait for each other in a circle.
      for subject in Set(events.map(\.subject)).sorted() { try RecordRows.lock(subject, transaction) }
      for event in events { JobRows.add(event, transaction) }
      return true
    }
    try await Numbering.run(database)
  }

  package func introduce(_ subscription: Subscription) async throws {
    try await numberIfNeeded()
    try await database.transaction(
      "make known the sink", subscription.sink, recognise: { _ in nil }
    ) { transaction in
      try DeliveryRows.introduce(subscription, transaction)
      return true
    }
  }

  package func claimDelivery(
    to subscription: Subscription, by sender: WorkerIdentity, lease: Duration
  ) async throws -> DeliveryClaim? {
    let sink = subscription.sink
    try await numberIfNeeded()
    // Avoids a writing transaction if there is nothing to send.
    let isWaiting = try await database.read("read the outbox of", database.name) {
      try DeliveryRows.isWaiting(sink, $0)
    }
    guard isWaiting else { return nil }
    try await database.refuseStale()
    // After a lost answer the lease of the delivery runs out; the attempt counts.
    return try await database.transaction(
      "claim an event for", sink, recognise: { _ in nil }
    ) { transaction in
      try DeliveryRows.introduce(subscription, transaction)
      try DeliveryRows.enrol(subscription, transaction)
      try DeliveryRows.giveUp(sink, transaction)
      return try DeliveryRows.claim(sink, by: sender, lease: lease, transaction)
    }
  }

  package func settle(_ claim: DeliveryClaim, _ outcome: DeliveryOutcome) async throws -> Bool {
    try await database.transaction(
      "note the delivery of event", String(claim.entry.sequence),
      // The token goes up at the next claim only: a delivery with it that is not being sent was settled by this call.
      recognise: { try DeliveryRows.isSettled(claim, $0) ? true : nil },
      { try DeliveryRows.write(outcome, claim, $0) })
  }

  package func rescueDeliveries(
    by observer: WorkerIdentity, isAlive: @escaping @Sendable (WorkerIdentity) -> Bool
  ) async throws -> Int {
    let lost = try await database.read("read the outbox of", database.name) {
      try DeliveryRows.sending($0)
    }.filter { $0.sender.isGone(to: observer, isAlive: isAlive) }.map(\.claim)
    guard !lost.isEmpty else { return 0 }
    return try await database.transaction(
      "take back the deliveries of", database.name, recognise: { _ in nil }
    ) { transaction in
      try lost.count { try DeliveryRows.write(.lost, $0, transaction) }
    }
  }

  package func retryDeliveries(of sequences: [Int]?) async throws -> Int {
    try await database.transaction(
      "retry the deliveries in", database.name, recognise: { _ in nil }
    ) { transaction in
      let count = try transaction.execute(
        """
        UPDATE recap.deliveries SET state = 'waiting', attempts = 0, due_at = recap.clock()
        WHERE state IN ('dead', 'waiting') AND ($1::bigint[] IS NULL OR event = ANY ($1::bigint[]))
        """, [sequences.map(PostgresValue.integers) ?? .null]
      ).changed
      try transaction.execute("UPDATE recap.sinks SET paused_until = recap.at(0), closed = NULL")
      return count
    }
  }

  package func backlog() async throws -> [SinkBacklog] {
    try await database.read("read the outbox of", database.name) { transaction in
      try transaction.execute(
        """
        SELECT s.name, count(*) FILTER (WHERE d.state IN ('waiting', 'sending')) AS waiting,
          count(*) FILTER (WHERE d.state = 'dead') AS dead
        FROM recap.sinks AS s LEFT JOIN recap.deliveries AS d ON d.sink = s.name AND d.state <> 'delivered'
        GROUP BY s.name ORDER BY s.name COLLATE "C"
        """
      ).rows.map {
        SinkBacklog(
          sink: try $0.text("name"), waiting: try $0.integer("waiting"), dead: try $0.integer("dead"))
      }
    }
  }

  private func numberIfNeeded() async throws {
    if try await isNumberingNeeded() { try await Numbering.run(database) }
  }

  private func isNumberingNeeded() async throws -> Bool {
    try await database.read("read the outbox of", database.name, Numbering.isNeeded)
  }
}
