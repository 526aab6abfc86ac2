import Foundation
package import RecapCore

/// Records, manifests and stages: objects first, rows after them. The keys do not depend on the attempt, so that one that
/// was cut off leaves nothing that the next one does not write again, with the same bytes.
extension PostgresMigrationTarget {
  private static func prefix(_ meetingID: String) -> String { "\(meetingID)/moved" }

  private func numbers(_ sql: String, _ chosen: [Int]) async throws -> Set<Int> {
    guard !chosen.isEmpty else { return [] }
    return try await database.read("look what is in", name) { transaction in
      Set(try transaction.execute(sql, [.integers(chosen)]).rows.map { try $0.integer("id") })
    }
  }

  // MARK: records

  package func has(records: [Int]) async throws -> Set<Int> {
    try await numbers("SELECT id FROM recap.recaps WHERE id = ANY ($1::bigint[])", records)
  }

  package func add(_ record: MovingRecord) async throws {
    let row = record.row
    let place = "\(Self.prefix(row.meetingID))/revision-\(row.revision)"
    guard let started = RFC3339.date(row.startedAt), let expires = RFC3339.date(row.expiresAt),
      let commitment = row.commitment
    else { throw damaged(row, "its start or expiry is no time, or its digest is none") }
    var objects: [ObjectRecord] = []
    for artefact in record.artefacts {
      let object = try await database.objects.put(
        file: record.folder.appending(path: artefact.name), at: "\(place)/\(artefact.name)")
      guard object.digest.description == artefact.digest, object.bytes == artefact.bytes else {
        throw damaged(row, "\(artefact.name) is not the file that the record lists")
      }
      objects.append(object)
    }
    let content = try await database.objects.put(row.content, at: "\(place)/\(ArtefactName.record)")
    guard content.digest.description == row.digest else {
      throw damaged(row, "its content does not match its digest")
    }
    let (files, artefacts) = (objects, record.artefacts)
    try await database.transaction("copy the record of", row.meetingID, recognise: { _ in nil }) {
      transaction in
      let meeting = PostgresValue.text(row.meetingID)
      transaction.write(
        "INSERT INTO recap.meetings (meeting_id) VALUES ($1) ON CONFLICT DO NOTHING", [meeting])
      ObjectRows.insert(files + [content], meetingID: row.meetingID, transaction)
      let inserted = try transaction.execute(
        """
        INSERT INTO recap.recaps (id, meeting_id, room_id, revision, input_digest, outcome, reason, digest, supersedes,
          commitment, salt, record, started_at, started, created_at, expires_at, expires) OVERRIDING SYSTEM VALUE
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, recap.at($14), $15, $16, recap.at($17))
        ON CONFLICT (id) DO NOTHING
        """,
        [
          .integer(row.sequence), meeting, .text(row.roomID), .integer(row.revision), .text(row.inputDigest),
          .text(row.outcome), PostgresValue(row.reason), .text(row.digest), PostgresValue(row.supersedes),
          .text(commitment.description), row.salt.map(PostgresValue.bytes) ?? .null, .text(content.key),
          .text(row.startedAt), PostgresValue(started), .text(row.createdAt), .text(row.expiresAt),
          PostgresValue(expires),
        ]
      ).changed
      guard inserted == 1 else { return true }
      transaction.write(
        """
        INSERT INTO recap.artefacts (recap, name, meeting_id, media_type, object)
        SELECT $1, name, $2, media_type, object
        FROM unnest($3::text[], $4::text[], $5::text[]) AS a (name, media_type, object)
        """,
        [
          .integer(row.sequence), meeting, .texts(artefacts.map(\.name)), .texts(artefacts.map(\.mediaType)),
          .texts(files.map(\.key)),
        ])
      return true
    }
  }

  private func damaged(_ row: RecordRow, _ cause: String) -> PostgresFailure {
    PostgresFailure(
      .configuration, "copy the record", "\(row.meetingID) \(row.revision)", cause,
      hint: "`recap verify` lists all damage of the source")
  }

  // MARK: manifests

  package func has(manifests: [Int]) async throws -> Set<Int> {
    try await numbers("SELECT id FROM recap.inputs WHERE id = ANY ($1::bigint[])", manifests)
  }

  package func add(_ manifest: MovingManifest) async throws {
    let object = try await database.objects.put(
      manifest.content, at: "\(Self.prefix(manifest.meetingID))/input-\(manifest.id)")
    guard object.digest.description == manifest.digest else {
      throw PostgresFailure(
        .configuration, "copy the manifest of", manifest.meetingID, "it does not match its digest",
        hint: "the source is damaged: restore it from a backup")
    }
    try await database.transaction("copy the manifest of", manifest.meetingID, recognise: { _ in nil }) {
      transaction in
      let meeting = PostgresValue.text(manifest.meetingID)
      transaction.write(
        "INSERT INTO recap.meetings (meeting_id) VALUES ($1) ON CONFLICT DO NOTHING", [meeting])
      ObjectRows.insert([object], meetingID: manifest.meetingID, transaction)
      transaction.write(
        """
        INSERT INTO recap.inputs (id, meeting_id, digest, folder, manifest, submitted_at) OVERRIDING SYSTEM VALUE
        VALUES ($1, $2, $3, $4, $5, recap.at($6)) ON CONFLICT (id) DO NOTHING
        """,
        [
          .integer(manifest.id), meeting, .text(manifest.digest), .text(manifest.folder), .text(object.key),
          .integer(manifest.submittedAt),
        ])
      return true
    }
  }

  // MARK: stages

  package func has(stages: [Int]) async throws -> Set<Int> {
    try await numbers("SELECT id FROM recap.stages WHERE id = ANY ($1::bigint[])", stages)
  }

  package func add(_ stage: MovingStage) async throws {
    let name = Digest(stage.key).map { String($0.hex.prefix(32)) } ?? "\(stage.id)"
    let place = "\(Self.prefix(stage.meetingID))/stage-\(name)"
    let output = try await database.objects.put(file: stage.output, at: "\(place)/output.json")
    var files: [(name: String, object: ObjectRecord)] = []
    for file in stage.files {
      let name = file.lastPathComponent
      files.append((name, try await database.objects.put(file: file, at: "\(place)/files/\(name)")))
    }
    let kept = files
    try await database.transaction("copy the stages of", stage.meetingID, recognise: { _ in nil }) {
      transaction in
      let meeting = PostgresValue.text(stage.meetingID)
      transaction.write(
        "INSERT INTO recap.meetings (meeting_id) VALUES ($1) ON CONFLICT DO NOTHING", [meeting])
      ObjectRows.insert([output] + kept.map(\.object), meetingID: stage.meetingID, transaction)
      let id = try transaction.execute(
        """
        INSERT INTO recap.stages (id, meeting_id, key, stage, parts, output, created_at, cpu_seconds)
          OVERRIDING SYSTEM VALUE
        VALUES ($8, $1, $2, $3, $4, $5, recap.at($6), $7) ON CONFLICT (id) DO NOTHING RETURNING id
        """,
        [
          meeting, .text(stage.key), .text(stage.stage), .text(stage.parts), .text(output.key),
          .integer(stage.createdAt), .double(stage.cpuSeconds), .integer(stage.id),
        ]
      ).first?.integer("id")
      guard let id else { return true }
      transaction.write(
        """
        INSERT INTO recap.stage_files (stage, name, object)
        SELECT $1, name, object FROM unnest($2::text[], $3::text[]) AS f (name, object)
        """, [.integer(id), .texts(kept.map(\.name)), .texts(kept.map(\.object.key))])
      return true
    }
  }
}
