import Foundation
import RecapCore

/// The statements on sinks, deliveries and numbered events, each inside a transaction of the caller.
enum DeliveryRows {
  static func isWaiting(_ sink: String, _ transaction: PostgresTransaction) throws -> Bool {
    try transaction.execute(
      """
      SELECT NOT EXISTS (SELECT 1 FROM recap.sinks WHERE name = $1 AND paused_until > recap.clock()) AND (
        EXISTS (SELECT 1 FROM recap.outbox
          WHERE sequence > coalesce((SELECT enrolled FROM recap.sinks WHERE name = $1), 0))
        OR EXISTS (SELECT 1 FROM recap.deliveries
          WHERE sink = $1 AND state IN ('waiting', 'sending') AND due_at <= recap.clock())) AS waiting
      """, [.text(sink)]
    ).first?.boolean("waiting") ?? false
  }

  static func introduce(_ subscription: Subscription, _ transaction: PostgresTransaction) throws {
    try transaction.execute(
      """
      INSERT INTO recap.sinks (name, enrolled)
      SELECT $1, CASE WHEN $2 THEN 0 ELSE coalesce((SELECT max(sequence) FROM recap.outbox), 0) END
      WHERE NOT EXISTS (SELECT 1 FROM recap.sinks WHERE name = $1) ON CONFLICT (name) DO NOTHING
      """, [.text(subscription.sink), .boolean(subscription.replaysHistory)])
  }

  /// Adds the deliveries of new events to a sink. If the sink is closed, they are dead letters from the start.
  static func enrol(_ subscription: Subscription, _ transaction: PostgresTransaction) throws {
    // The row is written first: of two relays, one waits here and then sees what the other has enrolled.
    let before = try transaction.execute(
      """
      WITH head AS (SELECT coalesce(max(sequence), 0) AS latest FROM recap.outbox),
      old AS (SELECT name, enrolled FROM recap.sinks WHERE name = $1 FOR NO KEY UPDATE)
      UPDATE recap.sinks AS s SET enrolled = greatest(s.enrolled, head.latest) FROM head, old
      WHERE s.name = old.name AND head.latest > old.enrolled RETURNING old.enrolled AS before, s.enrolled AS after
      """, [.text(subscription.sink)]
    ).first
    guard let before else { return }
    try transaction.execute(
      """
      INSERT INTO recap.deliveries (event, sink, subject, state, due_at, last_error)
      SELECT o.sequence, s.name, o.subject, CASE WHEN s.closed IS NULL THEN 'waiting' ELSE 'dead' END, recap.at(0),
        s.closed
      FROM recap.outbox AS o JOIN recap.sinks AS s ON s.name = $1
      WHERE o.sequence > $2 AND o.sequence <= $3 AND o.type = ANY ($4::text[]) ON CONFLICT DO NOTHING
      """,
      [
        .text(subscription.sink), .integer(try before.integer("before")),
        .integer(try before.integer("after")),
        .texts(subscription.kinds.map(\.rawValue).sorted()),
      ])
  }

  /// Gives up each delivery whose last allowed attempt was never settled, because its sender died.
  static func giveUp(_ sink: String, _ transaction: PostgresTransaction) throws {
    try transaction.execute(
      """
      UPDATE recap.deliveries SET state = 'dead', last_error = $2
      WHERE sink = $1 AND state = 'sending' AND due_at <= recap.clock() AND attempts >= \(DeliverySchedule.attempts)
      """, [.text(sink), .text(DeliveryChange.unheardOf)])
  }

  static func claim(
    _ sink: String, by sender: WorkerIdentity, lease: Duration, _ transaction: PostgresTransaction
  ) throws -> DeliveryClaim? {
    let row = try transaction.execute(
      """
      UPDATE recap.deliveries SET state = 'sending', attempts = attempts + 1, token = token + 1,
        due_at = recap.clock() + $2 * interval '1 millisecond', sent_by = $3
      WHERE sink = $1 AND event = (
        SELECT event FROM recap.deliveries AS d
        WHERE sink = $1 AND state IN ('waiting', 'sending') AND due_at <= recap.clock() AND NOT EXISTS (
          SELECT 1 FROM recap.deliveries AS earlier WHERE earlier.sink = d.sink AND earlier.subject = d.subject
            AND earlier.event < d.event AND earlier.state IN ('waiting', 'sending'))
        ORDER BY event LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING event, attempts, token
      """,
      [.text(sink), .integer(Int(lease / .milliseconds(1))), .text(try JSONText.text(sender))]
    ).first
    return try row.map { try claim($0, to: sink, transaction) }
  }

  /// - Parameter row: a row with the columns `event`, `attempts` and `token` of a delivery.
  private static func claim(
    _ row: PostgresRow, to sink: String, _ transaction: PostgresTransaction
  ) throws -> DeliveryClaim {
    let sequence = try row.integer("event")
    let entry = try entries("WHERE o.sequence = $1", [.integer(sequence)], transaction).first
    guard let entry else {
      throw PostgresDatabase.damaged(
        "read event", "\(sequence)", "a delivery names it, the outbox has it not")
    }
    return DeliveryClaim(
      entry: entry, sink: sink, attempt: try row.integer("attempts"), token: try row.integer("token"))
  }

  /// Returns the deliveries under way, and who makes them.
  static func sending(
    _ transaction: PostgresTransaction
  ) throws -> [(sender: WorkerIdentity, claim: DeliveryClaim)] {
    try transaction.execute(
      """
      SELECT event, sink, attempts, token, sent_by FROM recap.deliveries
      WHERE state IN ('waiting', 'sending') AND state = 'sending' AND sent_by IS NOT NULL ORDER BY event, sink
      """
    ).rows.map { row in
      (
        try JSONText.value(row.text("sent_by")) as WorkerIdentity,
        try claim(row, to: row.text("sink"), transaction)
      )
    }
  }

  static func isSettled(_ claim: DeliveryClaim, _ transaction: PostgresTransaction) throws -> Bool {
    try transaction.execute(
      """
      SELECT 1 AS one FROM recap.deliveries WHERE event = $1 AND sink = $2 AND token = $3 AND state <> 'sending'
      """, [.integer(claim.entry.sequence), .text(claim.sink), .integer(claim.token)]
    ).count == 1
  }

  /// Writes how an attempt ended.
  /// - Returns: false if the delivery has been claimed again since.
  static func write(
    _ outcome: DeliveryOutcome, _ claim: DeliveryClaim, _ transaction: PostgresTransaction
  ) throws -> Bool {
    let change = DeliveryChange(outcome, claim, at: try JobRows.now(transaction))
    let changed = try transaction.execute(
      """
      UPDATE recap.deliveries SET state = $4, attempts = $5, due_at = recap.at($6), last_error = $7,
        delivered_at = recap.at($8), sent_by = NULL
      WHERE event = $1 AND sink = $2 AND state = 'sending' AND token = $3
      """,
      [
        .integer(claim.entry.sequence), .text(claim.sink), .integer(claim.token),
        .text(change.state.rawValue),
        .integer(change.attempts), PostgresValue(change.due), PostgresValue(change.error),
        PostgresValue(change.deliveredAt),
      ]
    ).changed
    guard changed == 1 else { return false }
    if let pause = change.pause {
      try transaction.execute(
        "UPDATE recap.sinks SET paused_until = greatest(paused_until, recap.at($2)) WHERE name = $1",
        [.text(claim.sink), PostgresValue(pause)])
    }
    if let closing = change.closing { try close(claim.sink, closing, transaction) }
    return true
  }

  /// If the sink is gone, all waiting deliveries to it are given up: each is a dead letter that an operator can see
  /// and send again.
  private static func close(_ sink: String, _ why: String, _ transaction: PostgresTransaction) throws {
    try transaction.execute(
      "UPDATE recap.sinks SET closed = $2 WHERE name = $1", [.text(sink), .text(why)])
    try transaction.execute(
      "UPDATE recap.deliveries SET state = 'dead', last_error = $2 WHERE sink = $1 AND state = 'waiting'",
      [.text(sink), .text(why)])
  }

  // MARK: entries

  /// - Parameter rest: the conditions and order; `o` is the outbox.
  static func entries(
    _ rest: String, _ parameters: [PostgresValue], _ transaction: PostgresTransaction
  ) throws -> [OutboxEntry] {
    let events = try transaction.execute(
      "SELECT o.sequence, o.payload FROM recap.outbox AS o \(rest)", parameters
    ).rows.map {
      (sequence: try $0.integer("sequence"), event: try JSONText.value($0.text("payload")) as Event)
    }
    guard !events.isEmpty else { return [] }
    let deliveries = try transaction.execute(
      """
      SELECT event, sink, state, attempts, recap.ms(due_at) AS due, last_error, recap.ms(delivered_at) AS delivered
      FROM recap.deliveries WHERE event = ANY ($1::bigint[]) ORDER BY event, sink COLLATE "C"
      """, [.integers(events.map(\.sequence))]
    ).rows.map { (event: try $0.integer("event"), status: try status($0)) }
    let byEvent = Dictionary(grouping: deliveries, by: \.event)
    return events.map { sequence, event in
      OutboxEntry(
        sequence: sequence, event: event, deliveries: byEvent[sequence]?.map(\.status) ?? [])
    }
  }

  private static func status(_ row: PostgresRow) throws -> DeliveryStatus {
    guard let state = DeliveryStatus.State(rawValue: try row.text("state")) else {
      throw PostgresDatabase.damaged(
        "read the delivery of event", try row.text("event"), "its state is unknown")
    }
    return DeliveryStatus(
      sink: try row.text("sink"), state: state, attempts: try row.integer("attempts"),
      due: state == .waiting || state == .sending ? try row.date("due") : nil,
      lastError: try row.textOrNil("last_error"), deliveredAt: try row.dateOrNil("delivered"))
  }
}
