package import Foundation
package import RecapCore

/// The journal of the shared store: a row for each kept output, its bytes and files as objects.
package struct PostgresStageJournal: StageJournal {
  let database: PostgresDatabase
  /// The outputs of a stage that are kept for a meeting, so that a return to the previous settings costs nothing.
  private static let keptOutputs = 2

  package init(_ database: PostgresDatabase) { self.database = database }

  package func find(_ key: StageKey, fetchingInto folder: URL?) async throws -> CacheLookup {
    let found = try await database.read("look up the stage \(key.stage) of", key.meetingID) {
      try Self.kept(key, $0)
    }
    guard let (output, files) = found else { return .absent }
    do {
      let data = try await database.objects.get(output)
      guard let folder else { return .kept(StageRecord(key: key, output: data, cpu: .zero)) }
      return .kept(
        StageRecord(key: key, output: data, files: try await fetch(files, into: folder), cpu: .zero))
    } catch let failure as any RecapFailure where failure.exitCode != .temporaryFailure {
      return .damaged
    }
  }

  /// Fetches all of the files or none.
  private func fetch(_ files: [(name: String, object: ObjectRecord)], into folder: URL) async throws -> [URL]
  {
    var fetched: [URL] = []
    do {
      for (name, object) in files {
        let place = folder.appending(path: name)
        try await database.objects.get(object, to: place)
        fetched.append(place)
      }
      return fetched
    } catch {
      for file in fetched { try FileManager.default.removeItem(at: file) }
      throw error
    }
  }

  package func latestParts(meetingID: String, stage: String) async throws -> [String: String]? {
    try await database.read("look up the stages of", meetingID) { transaction in
      try transaction.execute(
        "SELECT parts FROM recap.stages WHERE meeting_id = $1 AND stage = $2 ORDER BY id DESC LIMIT 1",
        [.text(meetingID), .text(stage)]
      ).first.map { try JSONText.value($0.text("parts")) }
    }
  }

  package func keep(_ record: StageRecord, claim: JobClaim?) async throws {
    let key = record.key
    let prefix = AttemptPrefix(meetingID: key.meetingID, claim: claim)
    if claim == nil {
      // No queue will end this attempt, if it ends without a commit.
      try await database.transaction("keep the stage \(key.stage) of", key.meetingID, recognise: { _ in nil })
      {
        try RecordRows.lock(key.meetingID, $0)
        ObjectRows.note(
          garbage: [prefix.text], meetingID: key.meetingID, after: PostgresGarbage.afterAttempt, $0)
        return true
      }
    }
    let batch = prefix.batch(key.stage)
    let output = try await database.objects.put(record.output, at: "\(batch)/output.json")
    var files: [(name: String, object: ObjectRecord)] = []
    for file in record.files {
      let name = file.lastPathComponent
      files.append((name, try await database.objects.put(file: file, at: "\(batch)/files/\(name)")))
    }
    let kept = files
    try await database.transaction(
      "keep the stage \(key.stage) of", key.meetingID,
      recognise: { transaction in
        try Self.kept(key, transaction).map { $0.output.key == output.key } == true ? true : nil
      },
      { transaction in
        try RecordRows.lock(key.meetingID, claim: claim, transaction)
        try Self.write(record, output, kept, transaction)
        ObjectRows.release(key.meetingID, transaction)
        return true
      })
    try await PostgresGarbage(database: database).collect(of: key.meetingID)
  }

  package func delete(meetingID: String) async throws {
    try await database.transaction("delete the stages of", meetingID, recognise: { _ in nil }) {
      transaction in
      try transaction.execute("DELETE FROM recap.stages WHERE meeting_id = $1", [.text(meetingID)])
      ObjectRows.release(meetingID, transaction)
      return true
    }
    try await PostgresGarbage(database: database).collect(of: meetingID)
  }

  // MARK: rows

  private static func kept(
    _ key: StageKey, _ transaction: PostgresTransaction
  ) throws -> (output: ObjectRecord, files: [(name: String, object: ObjectRecord)])? {
    let row = try transaction.execute(
      """
      SELECT s.id, o.key, o.bytes, o.digest FROM recap.stages AS s JOIN recap.objects AS o ON o.key = s.output
      WHERE s.meeting_id = $1 AND s.key = $2
      """, [.text(key.meetingID), .text(key.digest.description)]
    ).first
    guard let row else { return nil }
    let files = try transaction.execute(
      """
      SELECT f.name, o.key, o.bytes, o.digest FROM recap.stage_files AS f JOIN recap.objects AS o ON o.key = f.object
      WHERE f.stage = $1 ORDER BY f.name COLLATE "C"
      """, [.integer(try row.integer("id"))]
    ).rows.map { (name: try $0.text("name"), object: try ObjectRows.record($0)) }
    return (try ObjectRows.record(row), files)
  }

  private static func write(
    _ record: StageRecord, _ output: ObjectRecord, _ files: [(name: String, object: ObjectRecord)],
    _ transaction: PostgresTransaction
  ) throws {
    let (key, meeting) = (record.key, PostgresValue.text(record.key.meetingID))
    ObjectRows.insert([output] + files.map(\.object), meetingID: key.meetingID, transaction)
    let digest = PostgresValue.text(key.digest.description)
    try transaction.execute(
      "DELETE FROM recap.stages WHERE meeting_id = $1 AND key = $2", [meeting, digest])
    let id = try transaction.execute(
      """
      INSERT INTO recap.stages (meeting_id, key, stage, parts, output, created_at, cpu_seconds)
      VALUES ($1, $2, $3, $4, $5, recap.clock(), $6) RETURNING id
      """,
      [
        meeting, digest, .text(key.stage), .text(try JSONText.text(key.parts)), .text(output.key),
        .double(record.cpu / .seconds(1)),
      ]
    ).first?.integer("id")
    guard let id else { preconditionFailure("INSERT … RETURNING returns the row") }
    try transaction.execute(
      """
      INSERT INTO recap.stage_files (stage, name, object)
      SELECT $1, name, object FROM unnest($2::text[], $3::text[]) AS f (name, object)
      """, [.integer(id), .texts(files.map(\.name)), .texts(files.map(\.object.key))])
    try transaction.execute(
      """
      DELETE FROM recap.stages WHERE id IN (
        SELECT id FROM recap.stages WHERE meeting_id = $1 AND stage = $2 ORDER BY id DESC OFFSET \(keptOutputs))
      """, [meeting, .text(key.stage)])
  }
}
