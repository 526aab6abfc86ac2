package import Foundation
package import RecapCore

/// The archive of the shared store: rows in PostgreSQL, records and artefacts as objects.
package struct PostgresRecapArchive: RecapArchive {
  let database: PostgresDatabase

  package init(_ database: PostgresDatabase) { self.database = database }

  package func find(meetingID: String, inputDigest: Digest) async throws -> StoredRecap? {
    let found = try await database.read("look up the recap of", meetingID) {
      try RecordRows.find(meetingID, input: inputDigest, $0)
    }
    return try await stored(found.map { [$0] } ?? []).first
  }

  package func revisions(meetingID: String) async throws -> [StoredRecap] {
    try await stored(
      try await database.read("read the recaps of", meetingID) {
        try RecordRows.select("WHERE r.meeting_id = $1 ORDER BY r.revision", [.text(meetingID)], $0)
      })
  }

  package func latest(roomID: String?) async throws -> [StoredRecap] {
    try await stored(
      try await database.read("list the recaps in", database.name) {
        try RecordRows.select(
          """
          WHERE r.revision = (SELECT max(revision) FROM recap.recaps WHERE meeting_id = r.meeting_id)
            AND ($1::text IS NULL OR r.room_id = $1)
          ORDER BY r.started DESC, r.id DESC
          """, [PostgresValue(roomID)], $0)
      })
  }

  package func finish(_ draft: RecapDraft) async throws -> (stored: StoredRecap, isDuplicate: Bool) {
    try await database.refuseStale()
    let (revision, isDuplicate) = try await RecordCommit(draft, database).run()
    if !isDuplicate { try await Numbering.run(database) }
    let meeting = draft.meetingID
    let found = try await database.read("read the recap of", meeting) {
      try RecordRows.find(meeting, revision: revision, $0)
    }
    guard let found, let stored = try await stored([found]).first else {
      // It was erased since it was committed.
      throw PostgresFailure(
        .constraint("erased"), "read the recap of", meeting, "it was deleted right after it was recorded")
    }
    do { try FileManager.default.removeItem(at: draft.folder) } catch CocoaError.fileNoSuchFile {}
    return (stored, isDuplicate)
  }

  package func artefact(_ name: String, of stored: StoredRecap) async throws -> Data {
    let recap = stored.recap
    let object = try await database.read("look up \(name) of", recap.meetingID) { transaction in
      try transaction.execute(
        """
        SELECT o.key, o.bytes, o.digest FROM recap.recaps AS r JOIN recap.artefacts AS a ON a.recap = r.id
        JOIN recap.objects AS o ON o.key = a.object WHERE r.meeting_id = $1 AND r.revision = $2 AND a.name = $3
        """, [.text(recap.meetingID), .integer(recap.revision), .text(name)]
      ).first.map(ObjectRows.record)
    }
    guard let object else {
      throw PostgresFailure(
        .configuration, "read \(name) of", recap.meetingID, "the record does not list it",
        hint: "`recap verify` lists all damage")
    }
    return try await database.objects.get(object)
  }

  // MARK: records and their contents

  /// How many objects are read at a time.
  private static let reads = 16

  /// Reads the contents of records, in their order.
  private func stored(_ found: [RecordRows.Found]) async throws -> [StoredRecap] {
    try await withThrowingTaskGroup(of: (Int, StoredRecap).self) { group in
      var stored = [StoredRecap?](repeating: nil, count: found.count)
      for (index, row) in found.enumerated() {
        if index >= Self.reads, let (done, recap) = try await group.next() { stored[done] = recap }
        group.addTask { (index, try await content(of: row)) }
      }
      for try await (done, recap) in group { stored[done] = recap }
      return stored.compactMap(\.self)
    }
  }

  private func content(of row: RecordRows.Found) async throws -> StoredRecap {
    let content = try await database.objects.get(row.object)
    guard row.object.digest == row.digest else {
      throw PostgresDatabase.damaged(
        "read the record", "\(row.meetingID) \(row.revision)", "its object has another digest")
    }
    let place = row.object.key.split(separator: "/").dropLast().joined(separator: "/")
    return StoredRecap(
      recap: try JSONDecoder().decode(Recap.self, from: content), content: content, digest: row.digest,
      sequence: row.sequence, commitment: row.commitment, link: row.link, createdAt: row.createdAt,
      location: .objects(place: place, address: database.objects.location(of: place)))
  }
}
