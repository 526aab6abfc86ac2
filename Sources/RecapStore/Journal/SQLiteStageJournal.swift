package import Foundation
import GRDB
package import RecapCore

/// The journal of stages: one folder for each output under `journal/<meeting_id>/`, and its row in the
/// store.
///
/// A folder gets its final name inside the transaction that writes its row. A crash leaves at worst a
/// folder without a row, which the next `removeOrphans` removes, and never a row without its folder.
package struct SQLiteStageJournal: StageJournal {
  private let database: RecapDatabase
  static let outputName = "output.json"
  /// The number of outputs of a stage that are kept for a meeting, so that a return to the previous
  /// settings costs nothing.
  static let keptOutputs = 2

  package init(_ database: RecapDatabase) { self.database = database }

  package func find(_ key: StageKey, fetchingInto _: URL?) async throws -> CacheLookup {
    let digest = try await database.read("look up the stage \(key.stage) of", key.meetingID) { db in
      try String.fetchOne(
        db, sql: "SELECT digest FROM stages WHERE meeting_id = ? AND key = ?",
        arguments: [key.meetingID, key.digest.description])
    }
    guard let digest else { return .absent }
    let folder = try folder(of: key.meetingID, key.digest)
    guard let found = try? Self.digest(of: folder), found.description == digest else { return .damaged }
    let files = try DurableFiles.names(in: folder).filter { $0 != Self.outputName }
    return .kept(
      StageRecord(
        key: key, output: try Data(contentsOf: folder.appending(path: Self.outputName)),
        files: files.map { folder.appending(path: $0) }, cpu: .zero))
  }

  package func latestParts(meetingID: String, stage: String) async throws -> [String: String]? {
    try await database.read("look up the stages of", meetingID) { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT parts FROM stages WHERE meeting_id = ? AND stage = ?
          ORDER BY created_at DESC, rowid DESC LIMIT 1
          """, arguments: [meetingID, stage]
      ).map(JSONColumn.value)
    }
  }

  package func keep(_ record: StageRecord, claim: JobClaim?) async throws {
    let (key, clock) = (record.key, database.clock)
    let target = try folder(of: key.meetingID, key.digest)
    let draft = try prepare(record, beside: target)
    defer { try? DurableFiles.remove(draft) }
    let digest = try Self.digest(of: draft)
    let old = try await database.transaction("keep the stage \(key.stage) of", key.meetingID) { db in
      if let claim, try JobStatements.held(claim, db) == nil { throw ClaimLost(claim) }
      try DurableFiles.remove(target)
      try DurableFiles.move(draft, to: target)
      try db.execute(
        sql: "DELETE FROM stages WHERE meeting_id = ? AND key = ?",
        arguments: [key.meetingID, key.digest.description])
      try db.execute(
        sql: """
          INSERT INTO stages (meeting_id, key, stage, parts, digest, created_at, cpu_seconds)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          key.meetingID, key.digest.description, key.stage,
          try JSONColumn.text(key.parts), digest.description, clock().date.milliseconds,
          record.cpu / .seconds(1),
        ])
      return try String.fetchAll(
        db,
        sql: """
          DELETE FROM stages WHERE rowid IN (
            SELECT rowid FROM stages WHERE meeting_id = ? AND stage = ?
            ORDER BY rowid DESC LIMIT -1 OFFSET ?) RETURNING key
          """, arguments: [key.meetingID, key.stage, Self.keptOutputs])
    }
    for key in old.compactMap({ Digest($0) }) {
      try DurableFiles.remove(folder(of: record.key.meetingID, key))
    }
  }

  package func delete(meetingID: String) async throws {
    try ArtefactFiles.check(meetingID)
    try await database.transaction("delete the stages of", meetingID) { db in
      try db.execute(sql: "DELETE FROM stages WHERE meeting_id = ?", arguments: [meetingID])
    }
    try DurableFiles.remove(database.files.journal.appending(path: meetingID))
  }

  /// Removes folders without a row, which crashes and pruning leave. Returns their paths under the home.
  /// - Parameter meetingID: the meeting to look at. If nil, all meetings are, which takes long with many.
  @discardableResult package func removeOrphans(meetingID: String? = nil) async throws -> [String] {
    guard DurableFiles.isFolder(database.files.journal) else { return [] }
    var removed: [String] = []
    for meeting in try meetingID.map({ [$0] }) ?? DurableFiles.names(in: database.files.journal) {
      removed += try await removeOrphans(of: meeting)
    }
    return removed
  }

  private func removeOrphans(of meeting: String) async throws -> [String] {
    let folder = database.files.journal.appending(path: meeting)
    guard DurableFiles.isFolder(folder) else { return [] }
    // The transaction writes nothing: it keeps `keep` from moving a folder in meanwhile.
    return try await database.transaction("remove orphaned stages of", meeting) { db in
      let known = try Set(
        String.fetchAll(db, sql: "SELECT key FROM stages WHERE meeting_id = ?", arguments: [meeting])
          .compactMap { Digest($0).map(Self.folderName) })
      var removed: [String] = []
      for name in try DurableFiles.names(in: folder) where !known.contains(name) && !Self.isBeingMade(name) {
        try DurableFiles.remove(folder.appending(path: name))
        removed.append("journal/\(meeting)/\(name)")
      }
      // Removes the folder only if it is empty.
      rmdir(folder.path)
      return removed
    }
  }

  // MARK: files

  private func folder(of meetingID: String, _ key: Digest) throws -> URL {
    try ArtefactFiles.check(meetingID)
    return database.files.journal.appending(path: meetingID).appending(path: Self.folderName(key))
  }

  /// Returns the files of a kept output, and whether they are those that were kept. Files that cannot be read count as
  /// damaged: the stage can run again.
  /// - Parameter digest: the digest in the output's row.
  func files(of meetingID: String, key: String, digest: String) throws -> (
    output: URL, others: [URL], isSound: Bool
  ) {
    guard let key = Digest(key) else {
      throw RecapDatabase.damaged("read the stages of", meetingID, "a key is no digest")
    }
    let folder = try folder(of: meetingID, key)
    let isSound = (try? Self.digest(of: folder))?.description == digest
    let names = isSound ? try DurableFiles.names(in: folder).filter { $0 != Self.outputName } : []
    return (folder.appending(path: Self.outputName), names.map { folder.appending(path: $0) }, isSound)
  }

  private static func folderName(_ key: Digest) -> String {
    String(key.hex.prefix(32))
  }

  private static let draftPrefix = "part-"

  /// Returns whether `name` is the draft of a live process; a draft's name contains the process id.
  private static func isBeingMade(_ name: String) -> Bool {
    guard name.hasPrefix(draftPrefix) else { return false }
    let pid = name.dropFirst(draftPrefix.count).split(separator: "-").first.flatMap { Int32($0) }
    return pid.map { kill($0, 0) == 0 || errno == EPERM } ?? false
  }

  private func prepare(_ record: StageRecord, beside target: URL) throws -> URL {
    let draft = target.deletingLastPathComponent()
      .appending(path: "\(Self.draftPrefix)\(getpid())-\(target.lastPathComponent)")
    try DurableFiles.remove(draft)
    try DurableFiles.makeFolder(draft)
    for file in record.files {
      try DurableFiles.place(file, at: draft.appending(path: file.lastPathComponent))
    }
    try DurableFiles.write(record.output, to: draft.appending(path: Self.outputName))
    try DurableFiles.seal(draft)
    return draft
  }

  /// Returns a digest over the name and digest of each file.
  private static func digest(of folder: URL) throws -> Digest {
    let lines = try DurableFiles.names(in: folder).map { name in
      "\(name) \(try DurableFiles.digest(of: folder.appending(path: name)))"
    }
    return Digest(of: lines.joined(separator: "\n"))
  }
}
