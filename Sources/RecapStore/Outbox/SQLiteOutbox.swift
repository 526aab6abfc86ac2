package import Foundation
import GRDB
package import RecapCore

/// The outbox, committed with the records, and the ledger of deliveries.
package struct SQLiteOutbox: Outbox {
  private let database: RecapDatabase

  package init(_ database: RecapDatabase) { self.database = database }

  package func entries(after sequence: Int, limit: Int) async throws -> [OutboxEntry] {
    try await database.read("read the outbox of", database.name) { db in
      try OutboxRow.fetchAll(
        db, sql: "SELECT * FROM outbox WHERE sequence > ? ORDER BY sequence LIMIT ?",
        arguments: [sequence, max(0, limit)]
      ).map { try Self.entry($0, db) }
    }
  }

  package func add(_ events: [Event], at now: Date) async throws {
    try await transaction("add events to", database.name) { db in
      for event in events {
        try Erasures.check(event.subject, db)
        try OutboxRow.add(event, createdAt: now, db)
      }
    }
  }

  package func introduce(_ subscription: Subscription) async throws {
    let isKnown = try await database.read("read the outbox of", database.name) { db in
      try Int.fetchOne(db, sql: "SELECT 1 FROM sinks WHERE name = ?", arguments: [subscription.sink]) != nil
    }
    guard !isKnown else { return }
    try await transaction("make known the sink", subscription.sink) { db in
      try Self.introduce(subscription, db)
    }
  }

  package func claimDelivery(
    to subscription: Subscription, by sender: WorkerIdentity, at now: Date, lease: Duration
  ) async throws -> DeliveryClaim? {
    let sink = subscription.sink
    // Avoids a writing transaction if there is nothing to send.
    let isWaiting = try await database.read("read the outbox of", database.name) { db in
      try Self.isWaiting(sink, now, db)
    }
    guard isWaiting else { return nil }
    return try await transaction("claim an event for", sink) { db in
      try Self.introduce(subscription, db)
      try Self.enrol(subscription, db)
      try Self.giveUp(sink, now, db)
      let row = try Row.fetchOne(
        db,
        sql: """
          UPDATE deliveries SET state = 'sending', attempts = attempts + 1, token = token + 1, due_at = :until,
            sent_by = :sender
          WHERE sink = :sink AND event = (
            SELECT event FROM deliveries AS d
            WHERE sink = :sink AND state IN ('waiting', 'sending') AND due_at <= :now AND NOT EXISTS (
              SELECT 1 FROM deliveries AS earlier WHERE earlier.sink = d.sink AND earlier.subject = d.subject
                AND earlier.event < d.event AND earlier.state IN ('waiting', 'sending'))
            ORDER BY event LIMIT 1)
          RETURNING event, attempts, token
          """,
        arguments: [
          "sink": sink, "now": JobRow.column(now),
          "until": JobRow.column(now.addingTimeInterval(lease / .seconds(1))),
          "sender": JobRow.column(sender),
        ])
      guard let row,
        let event = try OutboxRow.fetchOne(
          db, sql: "SELECT * FROM outbox WHERE sequence = ?", arguments: [row["event"] as Int])
      else { return nil }
      return DeliveryClaim(
        entry: try Self.entry(event, db), sink: sink, attempt: row["attempts"], token: row["token"])
    }
  }

  package func settle(
    _ claim: DeliveryClaim, _ outcome: DeliveryOutcome, at now: Date
  ) async throws -> Bool {
    try await transaction("note the delivery of event", String(claim.entry.sequence)) { db in
      try Self.write(outcome, claim, at: now, db)
    }
  }

  package func rescueDeliveries(
    by observer: WorkerIdentity, at now: Date, isAlive: @Sendable (WorkerIdentity) -> Bool
  ) async throws -> Int {
    let lost = try await database.read("read the outbox of", database.name) { db in
      // The first condition is redundant, but SQLite needs it to use the index.
      try Row.fetchAll(
        db,
        sql: """
          SELECT event, sink, attempts, token, sent_by FROM deliveries
          WHERE state IN ('waiting', 'sending') AND state = 'sending' AND sent_by IS NOT NULL
          """
      ).map { row in
        (
          sender: try JobRow.worker(row["sent_by"]), event: row["event"] as Int, sink: row["sink"] as String,
          attempt: row["attempts"] as Int, token: row["token"] as Int
        )
      }
    }.filter { $0.sender.isGone(to: observer, isAlive: isAlive) }
    guard !lost.isEmpty else { return 0 }
    return try await transaction("take back the deliveries of", database.name) { db in
      try lost.count { delivery in
        guard
          let event = try OutboxRow.fetchOne(
            db, sql: "SELECT * FROM outbox WHERE sequence = ?", arguments: [delivery.event])
        else { return false }
        let claim = DeliveryClaim(
          entry: try Self.entry(event, db), sink: delivery.sink, attempt: delivery.attempt,
          token: delivery.token)
        return try Self.write(.lost, claim, at: now, db)
      }
    }
  }

  /// - Returns: false if the delivery has been claimed again since.
  private static func write(
    _ outcome: DeliveryOutcome, _ claim: DeliveryClaim, at now: Date, _ db: Database
  ) throws -> Bool {
    let change = DeliveryChange(outcome, claim, at: now)
    try db.execute(
      sql: """
        UPDATE deliveries SET state = ?, attempts = ?, due_at = ?, last_error = ?, delivered_at = ?, sent_by = NULL
        WHERE event = ? AND sink = ? AND state = 'sending' AND token = ?
        """,
      arguments: [
        change.state.rawValue, change.attempts, JobRow.column(change.due), change.error,
        change.deliveredAt.map(RFC3339.text), claim.entry.sequence, claim.sink, claim.token,
      ])
    guard db.changesCount == 1 else { return false }
    try SinkRow.note(change, of: claim.sink, db)
    return true
  }

  package func retryDeliveries(of sequences: [Int]?, at now: Date) async throws -> Int {
    try await transaction("retry the deliveries in", database.name) { db in
      let chosen = sequences.map { "AND event IN (\($0.map(String.init).joined(separator: ", ")))" } ?? ""
      try db.execute(
        sql: """
          UPDATE deliveries SET state = 'waiting', attempts = 0, due_at = ?
          WHERE state IN ('dead', 'waiting') \(chosen)
          """, arguments: [JobRow.column(now)])
      let count = db.changesCount
      try SinkRow.reopenAll(db)
      return count
    }
  }

  package func backlog() async throws -> [SinkBacklog] {
    try await database.read("read the outbox of", database.name) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, (SELECT count(*) FROM deliveries WHERE sink = name AND state IN ('waiting', 'sending')) waiting,
            (SELECT count(*) FROM deliveries WHERE sink = name AND state = 'dead') dead
          FROM sinks ORDER BY name
          """
      ).map { SinkBacklog(sink: $0["name"], waiting: $0["waiting"], dead: $0["dead"]) }
    }
  }

  // MARK: statements

  private static func isWaiting(_ sink: String, _ now: Date, _ db: Database) throws -> Bool {
    if try SinkRow.isPaused(sink, now, db) { return false }
    let fresh = try Int.fetchOne(
      db,
      sql: """
        SELECT 1 FROM outbox WHERE sequence > coalesce((SELECT enrolled FROM sinks WHERE name = ?), 0) LIMIT 1
        """, arguments: [sink])
    if fresh != nil { return true }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT 1 FROM deliveries WHERE sink = ? AND state IN ('waiting', 'sending') AND due_at <= ? LIMIT 1
        """, arguments: [sink, JobRow.column(now)]) != nil
  }

  private static func introduce(_ subscription: Subscription, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO sinks (name, enrolled)
          SELECT ?, iif(?, 0, coalesce(max(sequence), 0)) FROM outbox WHERE true
          ON CONFLICT (name) DO NOTHING
        """, arguments: [subscription.sink, subscription.hearsOfThePast])
  }

  /// Adds the deliveries of new events to a sink. If the sink is closed, they are dead letters from the
  /// start.
  private static func enrol(_ subscription: Subscription, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO deliveries (event, sink, subject, state, due_at, last_error)
          SELECT o.sequence, s.name, o.subject, iif(s.closed IS NULL, 'waiting', 'dead'), 0, s.closed
          FROM outbox AS o JOIN sinks AS s ON s.name = :sink
          WHERE o.sequence > s.enrolled AND o.type IN (SELECT value FROM json_each(:kinds))
          ON CONFLICT DO NOTHING
        """,
      arguments: [
        "sink": subscription.sink, "kinds": JobRow.column(subscription.kinds.map(\.rawValue).sorted()),
      ])
    try db.execute(
      sql: """
        UPDATE sinks SET enrolled = max(enrolled, (SELECT coalesce(max(sequence), 0) FROM outbox)) WHERE name = ?
        """, arguments: [subscription.sink])
  }

  /// Gives up each delivery whose last allowed attempt was never settled, because its sender died.
  private static func giveUp(_ sink: String, _ now: Date, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE deliveries SET state = 'dead', last_error = ?
        WHERE sink = ? AND state = 'sending' AND due_at <= ? AND attempts >= ?
        """,
      arguments: [DeliveryChange.unheardOf, sink, JobRow.column(now), DeliverySchedule.attempts])
  }

  private static func entry(_ row: OutboxRow, _ db: Database) throws -> OutboxEntry {
    let deliveries = try Row.fetchAll(
      db, sql: "SELECT * FROM deliveries WHERE event = ? ORDER BY sink", arguments: [row.sequence]
    ).map { row in
      let state = DeliveryStatus.State(rawValue: row["state"]) ?? .waiting
      return DeliveryStatus(
        sink: row["sink"], state: state, attempts: row["attempts"],
        due: state == .waiting || state == .sending ? JobRow.date(row["due_at"]) : nil,
        lastError: row["last_error"], deliveredAt: (row["delivered_at"] as String?).flatMap(RFC3339.date))
    }
    return OutboxEntry(sequence: row.sequence ?? 0, event: try row.event(), deliveries: deliveries)
  }

  private func transaction<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    try await SQLiteJobQueue(database).transaction(operation, subject, body)
  }
}
