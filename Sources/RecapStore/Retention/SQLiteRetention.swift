package import Foundation
import GRDB
package import RecapCore

/// The steps of a deletion, in order. A crash can fall between any two.
package enum DeletionStep: String, Sendable, CaseIterable {
  /// All rows are changed, but not committed.
  case deleted
  case deletionCommitted
  /// The files are removed.
  case cleaned
}

/// Retention for the store file and the folders beside it.
package struct SQLiteRetention: RecapRetention {
  private let database: RecapDatabase
  private let faultPoint: @Sendable (DeletionStep) -> Void

  /// - Parameter faultPoint: called at each step of a deletion; a crash test ends the process there.
  package init(
    _ database: RecapDatabase, faultPoint: @escaping @Sendable (DeletionStep) -> Void = { _ in }
  ) {
    self.database = database
    self.faultPoint = faultPoint
  }

  /// Returns `date`, but never a time that the store's clock has not reached.
  private func cut(_ date: Date?) -> Date {
    let now = database.clock().date
    return min(date ?? now, now)
  }

  package func expired(asOf date: Date?) async throws -> [ExpiredRecap] {
    let date = cut(date)
    return try await database.read("look for expired recaps in", database.name) { db in
      try Self.expiredRows(date, db).map {
        ExpiredRecap(meetingID: $0.meetingID, revision: $0.revision, expiresAt: $0.expiresAt)
      }
    }
  }

  package func expire(asOf date: Date?, source: String) async throws -> [Tombstone] {
    let date = cut(date)
    let deletion = RecapDeletion(
      kind: .expired, reason: "six months have passed", time: database.clock().date, source: source)
    let tombstones = try await transaction("delete expired recaps of", database.name) { db in
      let tombstones = try deletion.delete(try Self.expiredRows(date, db), db)
      try Self.deleteOldWork(asOf: date, db)
      return tombstones
    }
    try await clean()
    return tombstones
  }

  package func erase(
    meetingID: String, reason: String, source: String
  ) async throws -> [Tombstone]? {
    let now = database.clock().date
    try ArtefactFiles.check(meetingID)
    let deletion = RecapDeletion(kind: .erased, reason: reason, time: now, source: source)
    let isKnown = try await transaction("erase", meetingID) { db in
      guard try Self.isKnown(meetingID, db) else { return false }
      let rows = try RecordRow.fetchAll(
        db, sql: "SELECT * FROM recaps WHERE meeting_id = ? ORDER BY sequence", arguments: [meetingID])
      _ = try deletion.delete(rows, db)
      // Also deletes the events of failed attempts, including those of a meeting without a recap.
      let events = try Int.fetchAll(
        db,
        sql: """
          SELECT sequence FROM outbox WHERE subject = ? AND type NOT IN ('recap.expired', 'recap.erased')
          """, arguments: [meetingID])
      for event in events { try RecapDeletion.deleteEvent(event, db) }
      try RecapDeletion.deleteWork(of: meetingID, db)
      try db.execute(
        sql: "INSERT INTO erasures (meeting_id, erased_at, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        arguments: [meetingID, RFC3339.text(now), reason])
      return true
    }
    guard isKnown else { return nil }
    try DurableFiles.remove(database.files.journal.appending(path: meetingID))
    try await clean()
    return try await tombstones(meetingID: meetingID)
  }

  package func tombstones(meetingID: String) async throws -> [Tombstone] {
    try await database.read("read the tombstones of", meetingID) { db in
      try TombstoneRow.fetchAll(
        db, sql: "SELECT * FROM tombstones WHERE meeting_id = ? ORDER BY sequence", arguments: [meetingID]
      ).map { try $0.tombstone() }
    }
  }

  package func admit(meetingID: String) async throws {
    try await database.read("look up the erasure of", meetingID) { try Erasures.check(meetingID, $0) }
  }

  // MARK: rows

  private static func expiredRows(_ date: Date, _ db: Database) throws -> [RecordRow] {
    try RecordRow.fetchAll(
      db, sql: "SELECT * FROM recaps WHERE julianday(expires_at) <= julianday(?) ORDER BY sequence",
      arguments: [RFC3339.text(date)])
  }

  /// Deletes submissions that never became a recap, once they are older than a recap may become.
  private static func deleteOldWork(asOf date: Date, _ db: Database) throws {
    let meetings = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT meeting_id FROM manifests AS m
        WHERE NOT EXISTS (SELECT 1 FROM recaps WHERE meeting_id = m.meeting_id)
          AND NOT EXISTS (SELECT 1 FROM manifests WHERE meeting_id = m.meeting_id AND submitted_at > ?)
          AND NOT EXISTS (SELECT 1 FROM jobs WHERE meeting_id = m.meeting_id AND finalized_at IS NULL)
        """, arguments: [Retention.start(ofKeeping: date).milliseconds])
    for meeting in meetings { try RecapDeletion.deleteWork(of: meeting, db) }
    let events = try Int.fetchAll(
      db,
      sql: """
        SELECT sequence FROM outbox WHERE type = 'recap.failed' AND julianday(created_at) <= julianday(?)
          AND NOT EXISTS (SELECT 1 FROM recaps WHERE meeting_id = subject)
        """, arguments: [RFC3339.text(Retention.start(ofKeeping: date))])
    for event in events { try RecapDeletion.deleteEvent(event, db) }
  }

  private static func isKnown(_ meetingID: String, _ db: Database) throws -> Bool {
    let places = [
      "recaps.meeting_id", "tombstones.meeting_id", "jobs.meeting_id", "manifests.meeting_id",
      "stages.meeting_id", "erasures.meeting_id", "outbox.subject", "lost_revisions.meeting_id",
    ]
    return try places.contains { place in
      let name = place.split(separator: ".")
      return try Int.fetchOne(
        db, sql: "SELECT 1 FROM \(name[0]) WHERE \(name[1]) = ? LIMIT 1", arguments: [meetingID]) != nil
    }
  }

  private func transaction<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    let faultPoint = faultPoint
    let result = try await database.transaction(operation, subject) { db in
      let result = try body(db)
      faultPoint(.deleted)
      return result
    }
    faultPoint(.deletionCommitted)
    return result
  }

  // MARK: files

  /// Removes files without a row, and what SQLite still holds of deleted rows.
  private func clean() async throws {
    try await SQLiteRecapArchive(database).removeOrphans()
    try await SQLiteStageJournal(database).removeOrphans()
    try database.files.removeOrphanedScratch()
    faultPoint(.cleaned)
    try await database.vacuum()
  }
}
