import Foundation
import GRDB
package import RecapCore

/// The store of a home after its file was replaced by an older copy.
extension SQLiteCheckpoints: RestorableStore {
  package var retention: any RecapRetention { SQLiteRetention(database) }

  /// How many jobs, claims and deliveries are left out: more than may have been given since the copy was made.
  private static let numbersLeftOut = 1000

  package func refuseIfAtWork() throws {
    guard try WorkerPresence.isThere(home: database.files.home) else { return }
    throw StoreFailure(
      "put in order", name, "a daemon works on it", hint: "stop `recap work` for this home first",
      exitCode: .temporaryFailure)
  }

  // MARK: what was lost

  /// The folders of artefacts tell of records. Manifests and jobs are in the lost database only.
  package func lostWork() async throws -> LostWork {
    var lost = LostWork()
    let artefacts = database.files.artefacts
    guard DurableFiles.isFolder(artefacts) else { return lost }
    for meeting in try DurableFiles.names(in: artefacts) {
      let folder = artefacts.appending(path: meeting)
      guard DurableFiles.isFolder(folder) else { continue }
      let known = try await database.read("look up the revisions of", meeting) { db in
        try Set(
          Int.fetchAll(
            db,
            sql: """
              SELECT revision FROM recaps WHERE meeting_id = ?1 UNION SELECT revision FROM tombstones WHERE meeting_id = ?1
              """, arguments: [meeting]))
      }
      for name in try DurableFiles.names(in: folder) {
        guard let revision = Int(name), !known.contains(revision) else { continue }
        let place = "artefacts/\(meeting)/\(name)"
        let file = folder.appending(path: name).appending(path: ArtefactFiles.recordName)
        guard DurableFiles.isRegular(file) else {
          lost.unreadable.append(place)
          continue
        }
        lost.places[place] = meeting
        let digest: Digest
        do { digest = try Digest(ofFile: file) } catch { throw StoreFailure("read", file, error) }
        lost.revisions.append(LostRevision(meetingID: meeting, revision: revision, digest: digest))
      }
    }
    return lost
  }

  // MARK: erasures

  package func erased(among meetings: [String]) async throws -> Set<String> {
    try await database.read("look up erasures in", name) { db in
      try Set(
        meetings.filter { meeting in
          try Bool.fetchOne(
            db,
            sql: """
              SELECT EXISTS (SELECT 1 FROM erasures WHERE meeting_id = ?1)
                AND NOT EXISTS (SELECT 1 FROM recaps WHERE meeting_id = ?1)
                AND NOT EXISTS (SELECT 1 FROM manifests WHERE meeting_id = ?1)
              """, arguments: [meeting]) ?? false
        })
    }
  }

  package func note(_ erasure: ErasureNote) async throws {
    try ArtefactFiles.check(erasure.meetingID)
    try await database.transaction("erase", erasure.meetingID) { db in
      try db.execute(
        sql: "INSERT INTO erasures (meeting_id, erased_at, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        arguments: [erasure.meetingID, RFC3339.text(erasure.erasedAt), erasure.reason])
    }
  }

  // MARK: numbers

  package func skipNumbers(of lost: LostWork, after event: Int) async throws -> Int {
    let now = database.clock().date
    return try await database.transaction("put in order", name) { db in
      let leases = try Self.endLeases(at: now, db)
      try Self.skipNumbers(after: event, db)
      for revision in lost.revisions {
        try db.execute(
          sql: """
            INSERT INTO lost_revisions (meeting_id, revision, digest, lost_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
          arguments: [
            revision.meetingID, revision.revision, revision.digest.description, RFC3339.text(now),
          ])
      }
      return leases
    }
  }

  package func addRestore(
    _ make: @escaping @Sendable (StoreOutlook) -> KeptCheckpoint
  ) async throws -> KeptCheckpoint {
    let now = database.clock().date
    return try await database.transaction("put in order", name) { db in
      let kept = make(try Self.outlook(at: now, db))
      try db.execute(sql: "UPDATE identity SET store_id = ?", arguments: [kept.checkpoint.storeID])
      try Self.insert(kept, at: now, db)
      return kept
    }
  }

  private static func endLeases(at now: Date, _ db: Database) throws -> Int {
    try db.execute(
      sql: """
        UPDATE jobs SET state = 'available', scheduled_at = ?, attempt = max(attempt - 1, 0), leased_by = NULL,
          lease_expires_at = NULL, lease_expires_uptime = NULL, progress_at = NULL, progress_uptime = NULL
        WHERE state = 'running'
        """, arguments: [now.milliseconds])
    let leases = db.changesCount
    try db.execute(
      sql: """
        UPDATE jobs SET lease_token = lease_token + \(numbersLeftOut) WHERE finalized_at IS NULL;
        UPDATE deliveries SET state = 'waiting', sent_by = NULL, due_at = 0 WHERE state = 'sending';
        UPDATE deliveries SET token = token + \(numbersLeftOut) WHERE state IN ('waiting', 'dead')
        """)
    return leases
  }

  private static func skipNumbers(after event: Int, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO outbox_floor VALUES (?)", arguments: [event])
    try db.execute(
      sql: """
        DELETE FROM outbox_floor WHERE sequence < (SELECT max(sequence) FROM outbox_floor);
        INSERT INTO sqlite_sequence (name, seq)
          SELECT 'jobs', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'jobs');
        UPDATE sqlite_sequence SET seq = seq + \(numbersLeftOut) WHERE name = 'jobs'
        """)
  }
}
