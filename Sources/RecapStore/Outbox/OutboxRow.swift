import Foundation
import GRDB
import RecapCore

/// A row of `outbox`.
struct OutboxRow: Decodable, FetchableRecord {
  var sequence: Int
  var payload: String

  func event() throws -> Event { try JSONColumn.value(payload) }

  /// Writes an event in the transaction of the change that it reports, under the next sequence that no event
  /// has ever had. Does nothing if the same event is in the outbox already. If its id is there for another
  /// meeting or type, that is a defect, and the insert fails.
  static func add(_ event: Event, createdAt: Date, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO outbox (sequence, event_id, type, subject, payload, created_at)
        SELECT 1 + max(ifnull((SELECT max(sequence) FROM outbox), 0),
          ifnull((SELECT max(sequence) FROM outbox_floor), 0)), :id, :type, :subject, :payload, :time
        WHERE NOT EXISTS (
          SELECT 1 FROM outbox WHERE event_id = :id AND type = :type AND subject = :subject)
        """
    ).execute(
      arguments: [
        "id": event.id, "type": event.type.rawValue, "subject": event.subject,
        "payload": CanonicalJSON.serialize(event.json), "time": RFC3339.text(createdAt),
      ])
  }
}
