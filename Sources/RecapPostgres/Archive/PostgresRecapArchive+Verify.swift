import Foundation
package import RecapCore

extension PostgresRecapArchive {
  /// The entries of the chain that one transaction reads: a long one would keep the server from cleaning up.
  private static let page = 1000

  package func examine(
    meetingID: String?, by verifier: any RecordVerifier
  ) async throws -> VerificationReport {
    try await Numbering.runForReader(database)
    var report = VerificationReport(findings: try await storeFindings())
    var (previous, expected) = (RecordChain.origin, 1)
    while true {
      let after = expected - 1
      let entries = try await database.read("verify", database.name) { try Self.entries(after: after, $0) }
      for entry in entries {
        try Task.checkCancellation()
        let isChosen = meetingID == nil || meetingID == entry.meetingID
        report.findings += entry.problems(after: previous, sequence: expected).map {
          VerificationFinding(meetingID: entry.meetingID, revision: entry.revision, problem: $0)
        }
        if isChosen, entry.isTombstone { report.tombstones += 1 }
        if let record = entry.record {
          if isChosen { report.records += 1 }
          report.findings += try await findings(in: record, entry, reads: isChosen, verifier)
        }
        // Continues from the row's own link: one broken record is one finding, not one for every record
        // after it.
        previous = Digest(entry.link) ?? previous
        expected = entry.sequence + 1
      }
      if entries.count < Self.page { return report }
    }
  }

  private func findings(
    in record: RecordRows.Found, _ entry: ChainEntry, reads: Bool, _ verifier: any RecordVerifier
  ) async throws -> [VerificationFinding] {
    guard reads else { return [] }
    let (artefacts, objects) = try await database.read("verify the recap of", record.meetingID) {
      try Self.artefacts(of: record, $0)
    }
    let content: Data
    do { content = try await database.objects.get(record.object) } catch let failure as any RecapFailure {
      // A store that is away is no damage.
      guard failure.exitCode != .temporaryFailure else { throw failure }
      return [
        VerificationFinding(
          meetingID: record.meetingID, revision: record.revision,
          problem: "recap.json cannot be read: \(failure.cause)")
      ]
    }
    let files = StoredRecordFiles(objects: database.objects, records: objects)
    var check = RecordCheck(
      row: entry.row(record, content: content), artefacts: artefacts, files: files, verifier: verifier)
    check.chain(after: Digest(entry.previousLink) ?? RecordChain.origin, sequence: entry.sequence)
    await check.contents()
    return check.findings
  }

  private static func artefacts(
    of record: RecordRows.Found, _ transaction: PostgresTransaction
  ) throws -> ([ArtefactRow], [String: ObjectRecord]) {
    let rows = try transaction.execute(
      """
      SELECT a.name, a.media_type, o.key, o.bytes, o.digest FROM recap.artefacts AS a
      JOIN recap.objects AS o ON o.key = a.object WHERE a.recap = $1
      """, [.integer(record.id)]
    ).rows
    var objects = [ArtefactName.record: record.object]
    let artefacts = try rows.map { row in
      let (name, object) = (try row.text("name"), try ObjectRows.record(row))
      objects[name] = object
      return ArtefactRow(
        recap: record.sequence ?? 0, name: name, mediaType: try row.text("media_type"), bytes: object.bytes,
        digest: object.digest.description)
    }
    return (artefacts, objects)
  }

  // MARK: the chain

  /// A place in the chain, with the record or the tombstone that has it.
  private struct ChainEntry: Sendable {
    var sequence: Int
    var meetingID: String
    var revision: Int
    var commitment, previousLink, link, createdAt, seal: String
    var record: RecordRows.Found?
    var isTombstone: Bool

    func problems(after previous: Digest, sequence expected: Int) -> [String] {
      var problems: [String] = []
      if sequence != expected { problems.append("the chain misses record \(expected)") }
      if previousLink != previous.description { problems.append("the chain is broken before this record") }
      switch (record, isTombstone) {
      case (nil, false): problems.append("the record is gone, and no tombstone says why")
      case (.some, true): problems.append("it has both a record and a tombstone")
      case (let record?, false) where record.commitment.description != commitment:
        problems.append("the record's commitment is not the one in the chain")
      default: break
      }
      guard let before = Digest(previousLink), let commitment = Digest(commitment) else {
        return problems + ["a digest in the chain is invalid"]
      }
      let expectedLink = RecordChain.link(
        after: before, sequence: sequence, meetingID: meetingID, revision: revision, commitment: commitment)
      if link != expectedLink.description { problems.append("the record's link in the chain is wrong") }
      if seal != RecordChain.seal(link: link, createdAt: createdAt).description
        || record.map({ $0.columns.createdAt != createdAt }) == true
      {
        problems.append("the record's creation time was changed")
      }
      return problems
    }

    func row(_ record: RecordRows.Found, content: Data) -> RecordRow {
      let columns = record.columns
      return RecordRow(
        sequence: sequence, meetingID: record.meetingID, roomID: columns.roomID, revision: record.revision,
        inputDigest: columns.inputDigest, outcome: record.outcome, reason: record.reason,
        digest: record.digest.description, supersedes: columns.supersedes, previousLink: previousLink,
        link: link, content: content, startedAt: columns.startedAt, createdAt: columns.createdAt,
        expiresAt: columns.expiresAt, seal: seal, salt: columns.salt)
    }
  }

  private static func entries(after sequence: Int, _ transaction: PostgresTransaction) throws -> [ChainEntry]
  {
    let rows = try transaction.execute(
      """
      SELECT c.*, t.meeting_id IS NOT NULL AS is_tombstone FROM recap.chain AS c
      LEFT JOIN recap.tombstones AS t ON t.meeting_id = c.meeting_id AND t.revision = c.revision
      WHERE c.sequence > $1 ORDER BY c.sequence LIMIT \(page)
      """, [.integer(sequence)]
    ).rows
    guard let first = try rows.first?.integer("sequence"), let last = try rows.last?.integer("sequence")
    else {
      return []
    }
    let records = try RecordRows.select(
      "WHERE c.sequence BETWEEN $1 AND $2", [.integer(first), .integer(last)], transaction)
    let bySequence = Dictionary(
      records.map { ($0.sequence ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
    return try rows.map { row in
      let sequence = try row.integer("sequence")
      return ChainEntry(
        sequence: sequence, meetingID: try row.text("meeting_id"), revision: try row.integer("revision"),
        commitment: try row.text("commitment"), previousLink: try row.text("previous_link"),
        link: try row.text("link"), createdAt: try row.text("created_at"), seal: try row.text("seal"),
        record: bySequence[sequence], isTombstone: try row.boolean("is_tombstone"))
    }
  }

  // MARK: the store

  /// Returns the findings about the store itself: triggers, records that are in no chain.
  private func storeFindings() async throws -> [VerificationFinding] {
    try await database.read("verify", database.name) { transaction in
      let enabled = try Set(
        transaction.execute(
          """
          SELECT t.tgname FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
          JOIN pg_namespace AS n ON n.oid = c.relnamespace
          WHERE n.nspname = 'recap' AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')
          """
        ).rows.map { try $0.text("tgname") })
      let unlinked =
        try transaction.execute(
          """
          SELECT count(*) AS number FROM recap.recaps AS r WHERE NOT EXISTS (
            SELECT 1 FROM recap.chain WHERE meeting_id = r.meeting_id AND revision = r.revision)
            AND NOT EXISTS (SELECT 1 FROM recap.chain_pending WHERE recap = r.id)
          """
        ).first?.integer("number") ?? 0
      let expected =
        PostgresSchema.triggers.map { ($0, "records are not protected") }
        + [(PostgresSchema.floorTrigger, "jobs may never be claimed")]
      return expected.filter { !enabled.contains($0.0) }.map {
        VerificationFinding(
          meetingID: "", revision: 0, problem: "the trigger \($0) is missing or off, so \($1)")
      }
        + (unlinked > 0
          ? [
            VerificationFinding(
              meetingID: "", revision: 0, problem: "\(unlinked) records are in no chain")
          ] : [])
    }
  }
}

/// The files of a record in the object store.
private struct StoredRecordFiles: RecordFiles {
  let objects: any ObjectStore
  let records: [String: ObjectRecord]

  private struct Unlisted: Error {}

  func content(_ name: String) async throws -> Data {
    guard let record = records[name] else { throw Unlisted() }
    return try await objects.get(record)
  }

  /// The store checks the digest while it reads, into a file: a reel may be large.
  func digest(_ name: String) async throws -> Digest? {
    guard let record = records[name] else { return nil }
    let file = FileManager.default.temporaryDirectory.appending(path: "recap-verify-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try await objects.get(record, to: file)
    return record.digest
  }

  func problems(listed: Set<String>) -> [String] {
    records.keys.filter { !listed.contains($0) }.sorted().map {
      "\($0.debugDescription) is not listed in the record"
    }
  }
}
