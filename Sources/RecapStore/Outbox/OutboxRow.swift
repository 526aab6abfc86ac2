import Foundation
import GRDB
import RecapCore

/// A row of `outbox`. A new row gets the next sequence that no event has ever had.
struct OutboxRow: Codable, Sendable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "outbox"

  var sequence: Int?
  var eventID: String
  var type: String
  var subject: String
  var payload: String
  var createdAt: String

  enum CodingKeys: String, CodingKey {
    case sequence, type, subject, payload
    case eventID = "event_id"
    case createdAt = "created_at"
  }

  init(_ event: Event, createdAt: Date) {
    eventID = event.id
    type = event.type.rawValue
    subject = event.subject
    payload = CanonicalJSON.serialize(event.json)
    self.createdAt = RFC3339.text(createdAt)
  }

  /// Writes an event in the transaction of the change that it reports. Does nothing if the same event is in
  /// the outbox already. If its id is there for another meeting or type, that is a defect, and the insert
  /// fails.
  static func add(_ event: Event, createdAt: Date, _ db: Database) throws {
    let row = OutboxRow(event, createdAt: createdAt)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO outbox (sequence, event_id, type, subject, payload, created_at)
        SELECT 1 + max(ifnull((SELECT max(sequence) FROM outbox), 0),
          ifnull((SELECT max(sequence) FROM outbox_floor), 0)), ?1, ?2, ?3, ?4, ?5
        WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE event_id = ?1 AND type = ?2 AND subject = ?3)
        """)
    try statement.execute(arguments: [row.eventID, row.type, row.subject, row.payload, row.createdAt])
  }

  func event() throws -> Event { try JSONDecoder().decode(Event.self, from: Data(payload.utf8)) }
}
