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
  func delete(_ rows: [RecordRow], _ db: Database) throws -> [Tombstone] {
    let tombstones = try rows.map { row in
      guard let commitment = row.commitment else {
        throw RecapDatabase.damaged(
          "delete record", "\(row.meetingID) \(row.revision)", "its digest is invalid")
      }
      try writeTombstone(row, commitment, db)
      try Self.deleteRecord(row.sequence, db)
      return Tombstone(
        sequence: row.sequence, meetingID: row.meetingID, revision: row.revision, commitment: commitment,
        kind: kind, reason: reason, deletedAt: time)
    }
    let revisions = Dictionary(grouping: rows, by: \.meetingID).mapValues { Set($0.map(\.revision)) }
    try deleteEvents(of: revisions, db)
    for meeting in revisions.keys.sorted() where try !Self.hasRecords(meeting, db) {
      try Self.deleteWork(of: meeting, db)
    }
    for tombstone in tombstones { try OutboxRow.add(tombstone.event(source: source), createdAt: time, db) }
    return tombstones
  }

  private func writeTombstone(_ row: RecordRow, _ commitment: Digest, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO tombstones (sequence, meeting_id, revision, commitment, previous_link, link, created_at,
          expires_at, deleted_at, kind, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.sequence, row.meetingID, row.revision, commitment.description, row.previousLink, row.link,
        row.createdAt, row.expiresAt, RFC3339.text(time), kind.rawValue, reason,
      ])
  }

  // The triggers allow only the deletion of rows that are named in `erasing`: see the schema.

  private static func deleteRecord(_ sequence: Int, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO erasing (kind, sequence) VALUES ('recap', ?)", arguments: [sequence])
    try db.execute(sql: "DELETE FROM artefacts WHERE recap = ?", arguments: [sequence])
    try db.execute(sql: "DELETE FROM recaps WHERE sequence = ?", arguments: [sequence])
    try db.execute(sql: "DELETE FROM erasing")
  }

  static func deleteEvent(_ sequence: Int, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO erasing (kind, sequence) VALUES ('event', ?)", arguments: [sequence])
    try db.execute(sql: "DELETE FROM deliveries WHERE event = ?", arguments: [sequence])
    try db.execute(sql: "DELETE FROM outbox WHERE sequence = ?", arguments: [sequence])
    try db.execute(sql: "DELETE FROM erasing")
  }

  /// Deletes the events of deleted recaps, including undelivered ones: no sink gets an event about a recap
  /// that is gone. Scans the outbox once for all meetings, because it has no index by meeting.
  /// - Parameter deleted: the deleted revisions of each meeting.
  private func deleteEvents(of deleted: [String: Set<Int>], _ db: Database) throws {
    let events = try Row.fetchAll(
      db,
      sql: """
        SELECT sequence, subject, payload ->> '$.data.revision' AS revision,
          EXISTS (SELECT 1 FROM recaps WHERE meeting_id = subject) AS has_recaps
        FROM outbox WHERE type NOT IN ('recap.expired', 'recap.erased')
          AND subject IN (SELECT value FROM json_each(?))
        """, arguments: [try JSONColumn.text(deleted.keys.sorted())])
    for event in events {
      let isDeleted = (event["revision"] as Int?).flatMap { deleted[event["subject"]]?.contains($0) } == true
      if isDeleted || !(event["has_recaps"] as Bool) { try Self.deleteEvent(event["sequence"], db) }
    }
  }

  private static func hasRecords(_ meeting: String, _ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM recaps WHERE meeting_id = ?", arguments: [meeting]) != nil
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

/// A row of `tombstones`.
struct TombstoneRow: Codable, Sendable, FetchableRecord {
  var sequence: Int
  var meetingID: String
  var revision: Int
  var commitment: String
  var previousLink: String
  var link: String
  var deletedAt: String
  var kind: String
  var reason: String

  enum CodingKeys: String, CodingKey {
    case sequence, revision, commitment, link, kind, reason
    case meetingID = "meeting_id"
    case previousLink = "previous_link"
    case deletedAt = "deleted_at"
  }

  func tombstone() throws -> Tombstone {
    guard let commitment = Digest(commitment), let deleted = RFC3339.date(deletedAt),
      let kind = Tombstone.Kind(rawValue: kind)
    else {
      throw RecapDatabase.damaged("read the tombstone", "\(sequence)", "a column is not what it should be")
    }
    return Tombstone(
      sequence: sequence, meetingID: meetingID, revision: revision, commitment: commitment, kind: kind,
      reason: reason, deletedAt: deleted)
  }

  /// Returns one sentence for each way in which the row does not fit into the chain.
  func problems(after previous: Digest, sequence expected: Int) -> [String] {
    var problems: [String] = []
    if sequence != expected { problems.append("the chain misses record \(expected)") }
    if previousLink != previous.description { problems.append("the chain is broken before this tombstone") }
    guard let before = Digest(previousLink), let commitment = Digest(commitment) else {
      return problems + ["a digest in the tombstone is invalid"]
    }
    let expectedLink = RecordChain.link(
      after: before, sequence: sequence, meetingID: meetingID, revision: revision, commitment: commitment)
    if link != expectedLink.description { problems.append("the tombstone's link in the chain is wrong") }
    return problems
  }
}

/// The meetings that were erased and cannot be submitted again.
enum Erasures {
  static func has(_ meetingID: String, _ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM erasures WHERE meeting_id = ?", arguments: [meetingID]) != nil
  }

  /// - Throws: `ErasedMeeting` if the meeting was erased.
  static func check(_ meetingID: String, _ db: Database) throws {
    let erased = try String.fetchOne(
      db, sql: "SELECT erased_at FROM erasures WHERE meeting_id = ?", arguments: [meetingID])
    if let erased { throw ErasedMeeting(meetingID, at: erased) }
  }
}
