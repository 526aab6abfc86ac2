import Foundation
import GRDB
import RecapCore

/// A row of `outbox`; the sequence is SQLite's to give.
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

  init(_ event: Event, createdAt: Date) throws {
    eventID = event.id
    type = event.type.rawValue
    subject = event.subject
    payload = CanonicalJSON.serialize(try CanonicalJSON.tree(event))
    self.createdAt = Timestamp.text(createdAt)
  }

  func event() throws -> Event { try JSONDecoder().decode(Event.self, from: Data(payload.utf8)) }
}
