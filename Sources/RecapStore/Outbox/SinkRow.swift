import Foundation
import GRDB
import RecapCore

/// A row of `sinks`: the ledger's state of a sink as a whole.
enum SinkRow {
  static func isPaused(_ sink: String, _ now: Date, _ db: Database) throws -> Bool {
    try Int.fetchOne(
      db, sql: "SELECT 1 FROM sinks WHERE name = ? AND paused_until > ?",
      arguments: [sink, JobRow.column(now)])
      != nil
  }

  /// Writes what an attempt showed about the sink. If the sink is gone, all waiting deliveries to it are
  /// given up: each is a dead letter that an operator can see and send again.
  static func note(_ change: DeliveryChange, of sink: String, _ db: Database) throws {
    if let pause = change.pause {
      try db.execute(
        sql: "UPDATE sinks SET paused_until = max(paused_until, ?) WHERE name = ?",
        arguments: [JobRow.column(pause), sink])
    }
    guard let closing = change.closing else { return }
    try db.execute(sql: "UPDATE sinks SET closed = ? WHERE name = ?", arguments: [closing, sink])
    try db.execute(
      sql: "UPDATE deliveries SET state = 'dead', last_error = ? WHERE sink = ? AND state = 'waiting'",
      arguments: [closing, sink])
  }

  static func reopenAll(_ db: Database) throws {
    try db.execute(
      sql: "UPDATE sinks SET paused_until = 0, closed = NULL WHERE paused_until > 0 OR closed IS NOT NULL")
  }
}
