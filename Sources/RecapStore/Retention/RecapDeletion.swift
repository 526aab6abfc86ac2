import Foundation
import GRDB
import RecapCore

/// Deletes records from the store, inside a transaction of the caller.
struct RecapDeletion {
  let kind: Tombstone.Kind
  let reason: String
  let time: Date
  /// The CloudEvents `source` of the events.
  let source: String

  /// - Returns: the tombstones that replace the records.
  func delete(_ rows: [RecapRow], _ db: Database) throws -> [Tombstone] {
    let tombstones = try rows.map { row in
      guard let commitment = row.commitment else {
        throw RecapDatabase.damaged(
          "delete record", "\(row.meetingID) \(row.revision)", "its digest is invalid")
      }
      try writeTombstone(row, commitment, db)
      return Tombstone(
        sequence: row.sequence, meetingID: row.meetingID, revision: row.revision, commitment: commitment,
        kind: kind, reason: reason, deletedAt: time)
    }
    let revisions = Dictionary(grouping: rows, by: \.meetingID).mapValues { Set($0.map(\.revision)) }
    try deleteEvents(of: revisions, db)
    for meeting in revisions.keys.sorted() { try deleteWorkIfNothingIsLeft(of: meeting, db) }
    for tombstone in tombstones { try OutboxRow.add(tombstone.event(source: source), createdAt: time, db) }
    return tombstones
  }

  private func writeTombstone(_ row: RecapRow, _ commitment: Digest, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO tombstones (sequence, meeting_id, revision, commitment, previous_link, link, created_at,
          expires_at, deleted_at, kind, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.sequence, row.meetingID, row.revision, commitment.description, row.previousLink, row.link,
        row.createdAt, row.expiresAt, RFC3339.text(time), kind.rawValue, reason,
      ])
    // The triggers allow only the deletion of rows that are named in `erasing`: see the schema.
    try db.execute(
      sql: "INSERT INTO erasing (kind, sequence) VALUES ('recap', ?)", arguments: [row.sequence])
    try db.execute(sql: "DELETE FROM artefacts WHERE recap = ?", arguments: [row.sequence])
    try db.execute(sql: "DELETE FROM recaps WHERE sequence = ?", arguments: [row.sequence])
    try db.execute(sql: "DELETE FROM erasing")
  }

  /// Deletes the events of deleted recaps, including undelivered ones: no sink gets an event about a recap
  /// that is gone.
  ///
  /// It scans the outbox once for all meetings: an index by meeting would cost every recap one more page.
  /// - Parameter deleted: the deleted revisions of each meeting.
  private func deleteEvents(of deleted: [String: Set<Int>], _ db: Database) throws {
    let events = try Row.fetchAll(
      db,
      sql: """
        SELECT sequence, subject, payload ->> '$.data.revision' AS revision,
          EXISTS (SELECT 1 FROM recaps WHERE meeting_id = subject) AS has_recaps
        FROM outbox WHERE type NOT IN ('recap.expired', 'recap.erased')
          AND subject IN (SELECT value FROM json_each(?))
        """, arguments: [JobRow.column(deleted.keys.sorted())])
    for event in events {
      let revisions = deleted[event["subject"]] ?? []
      let revision = event["revision"] as Int?
      guard !(event["has_recaps"] as Bool) || revision.map(revisions.contains) ?? false else { continue }
      try Self.deleteEvent(event["sequence"], db)
    }
  }

  static func deleteEvent(_ sequence: Int, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO erasing (kind, sequence) VALUES ('event', ?)", arguments: [sequence])
    try db.execute(sql: "DELETE FROM deliveries WHERE event = ?", arguments: [sequence])
    try db.execute(sql: "DELETE FROM outbox WHERE sequence = ?", arguments: [sequence])
    try db.execute(sql: "DELETE FROM erasing")
  }

  private func deleteWorkIfNothingIsLeft(of meeting: String, _ db: Database) throws {
    guard try Int.fetchOne(db, sql: "SELECT 1 FROM recaps WHERE meeting_id = ?", arguments: [meeting]) == nil
    else { return }
    try Self.deleteWork(of: meeting, db)
  }

  /// Deletes the jobs, manifests, settings and stages of a meeting. A worker on such a job loses its claim.
  static func deleteWork(of meeting: String, _ db: Database) throws {
    for table in ["jobs", "manifests", "stages"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE meeting_id = ?", arguments: [meeting])
    }
    try db.execute(
      sql: """
        DELETE FROM job_settings
        WHERE digest NOT IN (SELECT settings FROM jobs WHERE settings IS NOT NULL)
        """)
  }
}
