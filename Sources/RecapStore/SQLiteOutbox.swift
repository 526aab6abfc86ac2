package import Foundation
import GRDB
package import RecapCore

/// The events that were committed with their records, and the ledger of deliveries.
package struct SQLiteOutbox: Outbox {
  private let database: RecapDatabase

  package init(_ database: RecapDatabase) { self.database = database }

  package func entries(after sequence: Int, limit: Int) async throws -> [OutboxEntry] {
    try await fetch(
      "SELECT * FROM outbox WHERE sequence > ? ORDER BY sequence LIMIT ?", [sequence, max(0, limit)])
  }

  package func pending(for sink: String, limit: Int) async throws -> [OutboxEntry] {
    try await fetch(
      """
      SELECT * FROM outbox AS o
      WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE event = o.sequence AND sink = ?)
      ORDER BY sequence LIMIT ?
      """, [sink, max(0, limit)])
  }

  package func markDelivered(_ sequence: Int, to sink: String, at time: Date) async throws {
    try await database.write("note the delivery of event", String(sequence)) { db in
      try db.inTransaction(.immediate) {
        try db.execute(
          sql: "INSERT INTO deliveries (event, sink, delivered_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          arguments: [sequence, sink, Timestamp.text(time)])
        return .commit
      }
    }
  }

  private func fetch(_ sql: String, _ arguments: StatementArguments) async throws -> [OutboxEntry] {
    try await database.read("read the outbox of", database.name) { db in
      try OutboxRow.fetchAll(db, sql: sql, arguments: arguments).map { row in
        let sinks = try String.fetchAll(
          db, sql: "SELECT sink FROM deliveries WHERE event = ? ORDER BY sink", arguments: [row.sequence])
        return OutboxEntry(sequence: row.sequence ?? 0, event: try row.event(), deliveredTo: sinks)
      }
    }
  }
}
