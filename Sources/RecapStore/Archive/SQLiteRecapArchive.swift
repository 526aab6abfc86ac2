package import Foundation
import GRDB
package import RecapCore

/// The archive of recap records in SQLite, with their artefacts in folders beside it.
package struct SQLiteRecapArchive: RecapArchive {
  let database: RecapDatabase
  private let faultPoint: @Sendable (CommitStep) -> Void

  /// - Parameter faultPoint: called at each step of `finish`; a crash test ends the process there.
  package init(
    _ database: RecapDatabase, faultPoint: @escaping @Sendable (CommitStep) -> Void = { _ in }
  ) {
    self.database = database
    self.faultPoint = faultPoint
  }

  package func find(meetingID: String, inputDigest: Digest) async throws -> StoredRecap? {
    let files = database.files
    return try await database.read("look up the recap of", meetingID) { db in
      try Self.row(meetingID, inputDigest, in: db)?.stored(files)
    }
  }

  package func revisions(meetingID: String) async throws -> [StoredRecap] {
    let files = database.files
    return try await database.read("read the recaps of", meetingID) { db in
      try RecordRow.fetchAll(
        db, sql: "SELECT * FROM recaps WHERE meeting_id = ? ORDER BY revision", arguments: [meetingID]
      ).map { try $0.stored(files) }
    }
  }

  package func latest(roomID: String?) async throws -> [StoredRecap] {
    let files = database.files
    return try await database.read("list the recaps in", database.name) { db in
      try RecordRow.fetchAll(
        db,
        sql: """
          SELECT * FROM recaps AS r
          WHERE revision = (SELECT max(revision) FROM recaps WHERE meeting_id = r.meeting_id)
            AND (?1 IS NULL OR room_id = ?1)
          ORDER BY julianday(started_at) DESC, sequence DESC
          """, arguments: [roomID]
      ).map { try $0.stored(files) }
    }
  }

  package func artefact(_ name: String, of stored: StoredRecap) async throws -> Data {
    let recap = stored.recap
    let file = try database.files.folder(meetingID: recap.meetingID, revision: recap.revision)
      .appending(path: name)
    let problem: String
    if let listed = recap.artefacts.first(where: { $0.name == name }) {
      let content: Data
      do { content = try Data(contentsOf: file) } catch {
        throw StoreFailure("read \(name) of \(recap.meetingID)", file, error)
      }
      if Digest(of: content) == listed.digest { return content }
      problem = "it does not match its digest in the record"
    } else {
      problem = "the record does not list it"
    }
    throw StoreFailure(
      "read \(name) of", recap.meetingID, problem, hint: "`recap verify` lists all damage",
      exitCode: .dataError)
  }

  package func finish(_ draft: RecapDraft) async throws -> (stored: StoredRecap, isDuplicate: Bool) {
    try ArtefactFiles.check(draft.meetingID)
    // With a claim, the job is completed in the transaction that finds the record.
    if draft.claim == nil, !draft.onlyIfChanged,
      let known = try await find(meetingID: draft.meetingID, inputDigest: draft.inputDigest)
    {
      try DurableFiles.remove(draft.folder)
      return (known, true)
    }
    // Writes the large files to the disk before the writing transaction, not inside it.
    try DurableFiles.seal(draft.folder)
    let commit = RecapCommit(
      draft: draft, files: database.files, clock: database.clock, faultPoint: faultPoint)
    return try await database.write("commit the recap of", draft.meetingID) { try commit.run($0) }
  }

  /// Removes artefact folders that a crash left without a record, and those of deleted records. Returns
  /// their paths under the home.
  ///
  /// Other folders stay: after the restore of an older copy of the store, they are all that is left of
  /// later revisions, and `verify` reports them.
  /// - Parameter meetingID: the meeting to look at. If nil, all meetings are, which takes long with many.
  @discardableResult package func removeOrphans(meetingID: String? = nil) async throws -> [String] {
    guard DurableFiles.isFolder(database.files.artefacts) else { return [] }
    var removed: [String] = []
    for meeting in try meetingID.map({ [$0] }) ?? DurableFiles.names(in: database.files.artefacts) {
      removed += try await removeOrphans(of: meeting)
    }
    return removed
  }

  private func removeOrphans(of meeting: String) async throws -> [String] {
    let folder = database.files.artefacts.appending(path: meeting)
    guard DurableFiles.isFolder(folder) else { return [] }
    // The transaction writes nothing: it keeps `finish` out while folders are compared with rows.
    return try await database.transaction("remove orphaned artefacts of", meeting) { db in
      var removed: [String] = []
      let (next, deleted) = try Self.leftovers(of: meeting, db)
      let given = try SQLiteCheckpoints.lost(meeting, before: database.clock().date, db)
      let isErased = try Erasures.has(meeting, db)
      for revision in try DurableFiles.names(in: folder)
      where isErased || revision == next || deleted.contains(revision) || given.contains(revision) {
        try DurableFiles.remove(folder.appending(path: revision))
        removed.append("artefacts/\(meeting)/\(revision)")
      }
      rmdir(folder.path)
      return removed
    }
  }

  /// Returns the revisions whose folders may be leftovers: the deleted ones, and the next one, because
  /// `finish` moves its folder before the row is committed.
  static func leftovers(of meeting: String, _ db: Database) throws -> (next: String, deleted: Set<String>) {
    let deleted = try Int.fetchAll(
      db, sql: "SELECT revision FROM tombstones WHERE meeting_id = ?", arguments: [meeting])
    let latest = try Int.fetchOne(
      db, sql: "SELECT max(revision) FROM recaps WHERE meeting_id = ?", arguments: [meeting])
    let lost = try SQLiteCheckpoints.lost(meeting, db)
    let highest = max(latest ?? 0, deleted.max() ?? 0, lost.compactMap { Int($0) }.max() ?? 0)
    return (String(highest + 1), Set(deleted.map { String($0) }))
  }

  static func row(_ meetingID: String, _ input: Digest, in db: Database) throws -> RecordRow? {
    try RecordRow.fetchOne(
      db, sql: "SELECT * FROM recaps WHERE meeting_id = ? AND input_digest = ?",
      arguments: [meetingID, input.description])
  }
}
