import Foundation
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

  package func add(_ events: [Event]) async throws {
    let now = database.clock().date
    try await database.transaction("add events to", database.name) { db in
      for event in events {
        try Erasures.check(event.subject, db)
        try OutboxRow.add(event, createdAt: now, db)
      }
    }
  }

  package func introduce(_ subscription: Subscription) async throws {
    try await database.transaction("make known the sink", subscription.sink) { db in
      try Self.introduce(subscription, db)
    }
  }

  package func claimDelivery(
    to subscription: Subscription, by sender: WorkerIdentity, lease: Duration
  ) async throws -> DeliveryClaim? {
    let (sink, clock) = (subscription.sink, database.clock)
    // Avoids a writing transaction if there is nothing to send.
    let isWaiting = try await database.read("read the outbox of", database.name) { db in
      try Self.isWaiting(sink, clock().date, db)
    }
    guard isWaiting else { return nil }
    return try await database.transaction("claim an event for", sink) { db in
      let now = clock().date
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
          RETURNING *
          """,
        arguments: [
          "sink": sink, "now": now.milliseconds,
          "until": now.addingTimeInterval(lease / .seconds(1)).milliseconds,
          "sender": try JSONColumn.text(sender),
        ])
      return try row.map { try Self.claim($0, db) }
    }
  }

  package func settle(_ claim: DeliveryClaim, _ outcome: DeliveryOutcome) async throws -> Bool {
    let clock = database.clock
    return try await database.transaction("note the delivery of event", String(claim.entry.sequence)) { db in
      try Self.write(outcome, claim, at: clock().date, db)
    }
  }

  package func rescueDeliveries(
    by observer: WorkerIdentity, isAlive: @escaping @Sendable (WorkerIdentity) -> Bool
  ) async throws -> Int {
    let lost = try await database.read("read the outbox of", database.name) { db in
      // The first condition is redundant, but SQLite needs it to use the index.
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM deliveries
          WHERE state IN ('waiting', 'sending') AND state = 'sending' AND sent_by IS NOT NULL
          """
      ).map { (sender: try JSONColumn.value($0["sent_by"]) as WorkerIdentity, claim: try Self.claim($0, db)) }
    }.filter { $0.sender.isGone(to: observer, isAlive: isAlive) }.map(\.claim)
    guard !lost.isEmpty else { return 0 }
    let now = database.clock().date
    return try await database.transaction("take back the deliveries of", database.name) { db in
      try lost.count { try Self.write(.lost, $0, at: now, db) }
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
        change.state.rawValue, change.attempts, change.due.milliseconds, change.error,
        change.deliveredAt.map(RFC3339.text), claim.entry.sequence, claim.sink, claim.token,
      ])
    guard db.changesCount == 1 else { return false }
    try write(change, of: claim.sink, db)
    return true
  }

  /// Writes what an attempt showed about the sink. If the sink is gone, all waiting deliveries to it are
  /// given up: each is a dead letter that an operator can see and send again.
  private static func write(_ change: DeliveryChange, of sink: String, _ db: Database) throws {
    if let pause = change.pause {
      try db.execute(
        sql: "UPDATE sinks SET paused_until = max(paused_until, ?) WHERE name = ?",
        arguments: [pause.milliseconds, sink])
    }
    guard let closing = change.closing else { return }
    try db.execute(sql: "UPDATE sinks SET closed = ? WHERE name = ?", arguments: [closing, sink])
    try db.execute(
      sql: "UPDATE deliveries SET state = 'dead', last_error = ? WHERE sink = ? AND state = 'waiting'",
      arguments: [closing, sink])
  }

  package func retryDeliveries(of sequences: [Int]?) async throws -> Int {
    let now = database.clock().date
    return try await database.transaction("retry the deliveries in", database.name) { db in
      let chosen = sequences.map { "AND event IN (\($0.map(String.init).joined(separator: ", ")))" } ?? ""
      try db.execute(
        sql: """
          UPDATE deliveries SET state = 'waiting', attempts = 0, due_at = ?
          WHERE state IN ('dead', 'waiting') \(chosen)
          """, arguments: [now.milliseconds])
      let count = db.changesCount
      try db.execute(sql: "UPDATE sinks SET paused_until = 0, closed = NULL")
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
    try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM sinks WHERE name = :sink AND paused_until > :now) AND (
          EXISTS (SELECT 1 FROM outbox
            WHERE sequence > coalesce((SELECT enrolled FROM sinks WHERE name = :sink), 0))
          OR EXISTS (SELECT 1 FROM deliveries
            WHERE sink = :sink AND state IN ('waiting', 'sending') AND due_at <= :now))
        """, arguments: ["sink": sink, "now": now.milliseconds]) ?? false
  }

  private static func introduce(_ subscription: Subscription, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO sinks (name, enrolled)
          SELECT ?, iif(?, 0, coalesce(max(sequence), 0)) FROM outbox WHERE true
          ON CONFLICT (name) DO NOTHING
        """, arguments: [subscription.sink, subscription.replaysHistory])
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
        "sink": subscription.sink, "kinds": try JSONColumn.text(subscription.kinds.map(\.rawValue).sorted()),
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
      arguments: [DeliveryChange.unheardOf, sink, now.milliseconds, DeliverySchedule.attempts])
  }

  /// - Parameter row: a row of `deliveries`.
  private static func claim(_ row: Row, _ db: Database) throws -> DeliveryClaim {
    let sequence: Int = row["event"]
    let event = try OutboxRow.fetchOne(
      db, sql: "SELECT * FROM outbox WHERE sequence = ?", arguments: [sequence])
    guard let event else {
      throw RecapDatabase.damaged("read event", "\(sequence)", "a delivery names it, the outbox has it not")
    }
    return DeliveryClaim(
      entry: try entry(event, db), sink: row["sink"], attempt: row["attempts"], token: row["token"])
  }

  private static func entry(_ row: OutboxRow, _ db: Database) throws -> OutboxEntry {
    let deliveries = try Row.fetchAll(
      db, sql: "SELECT * FROM deliveries WHERE event = ? ORDER BY sink", arguments: [row.sequence]
    ).map { row in
      let state = DeliveryStatus.State(rawValue: row["state"]) ?? .waiting
      return DeliveryStatus(
        sink: row["sink"], state: state, attempts: row["attempts"],
        due: state == .waiting || state == .sending ? Date(milliseconds: row["due_at"]) : nil,
        lastError: row["last_error"], deliveredAt: (row["delivered_at"] as String?).flatMap(RFC3339.date))
    }
    return OutboxEntry(sequence: row.sequence, event: try row.event(), deliveries: deliveries)
  }
}
