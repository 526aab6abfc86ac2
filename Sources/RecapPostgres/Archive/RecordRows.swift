import Foundation
import RecapCore

/// The statements on records, each inside a transaction of the caller.
enum RecordRows {
  /// A record's row and the object with its content. Nothing of what was said is in it.
  struct Found: Sendable {
    var id: Int
    var meetingID: String
    var revision: Int
    var digest: Digest
    var outcome: String
    var reason: String?
    var commitment: Digest
    var sequence: Int?
    var link: Digest?
    var createdAt: Date
    var object: ObjectRecord
    /// The columns that only a check reads.
    var columns: Columns

    struct Columns: Sendable {
      var roomID, inputDigest, startedAt, createdAt, expiresAt: String
      var supersedes, previousLink, seal: String?
      var salt: Data?
    }
  }

  /// - Parameter rest: the conditions and order.
  static func select(
    _ rest: String, _ parameters: [PostgresValue] = [], _ transaction: PostgresTransaction
  ) throws -> [Found] {
    try transaction.execute(
      """
      SELECT r.id, r.meeting_id, r.room_id, r.revision, r.input_digest, r.outcome, r.reason, r.digest AS record_digest,
        r.supersedes, r.commitment, r.salt, r.started_at, r.created_at, r.expires_at, o.key, o.bytes, o.digest,
        c.sequence, c.link, c.previous_link, c.seal
      FROM recap.recaps AS r JOIN recap.objects AS o ON o.key = r.record
      LEFT JOIN recap.chain AS c ON c.meeting_id = r.meeting_id AND c.revision = r.revision
      \(rest)
      """, parameters
    ).rows.map(found)
  }

  static func find(
    _ meetingID: String, input digest: Digest, _ transaction: PostgresTransaction
  ) throws -> Found? {
    try select(
      "WHERE r.meeting_id = $1 AND r.input_digest = $2", [.text(meetingID), .text(digest.description)],
      transaction
    ).first
  }

  static func find(
    _ meetingID: String, revision: Int, _ transaction: PostgresTransaction
  ) throws -> Found? {
    try select(
      "WHERE r.meeting_id = $1 AND r.revision = $2", [.text(meetingID), .integer(revision)], transaction
    ).first
  }

  static func latest(_ meetingID: String, _ transaction: PostgresTransaction) throws -> Found? {
    try select(
      "WHERE r.meeting_id = $1 ORDER BY r.revision DESC LIMIT 1", [.text(meetingID)], transaction
    ).first
  }

  private static func found(_ row: PostgresRow) throws -> Found {
    let subject = "\(try row.text("meeting_id")) \(try row.text("revision"))"
    func digest(_ column: String) throws -> Digest {
      guard let digest = Digest(try row.text(column)) else {
        throw PostgresDatabase.damaged("read the record", subject, "\(column) is no digest")
      }
      return digest
    }
    let created = try row.text("created_at")
    guard let time = RFC3339.date(created) else {
      throw PostgresDatabase.damaged("read the record", subject, "created_at is no time")
    }
    return Found(
      id: try row.integer("id"), meetingID: try row.text("meeting_id"), revision: try row.integer("revision"),
      digest: try digest("record_digest"), outcome: try row.text("outcome"),
      reason: try row.textOrNil("reason"), commitment: try digest("commitment"),
      sequence: try row.integerOrNil("sequence"),
      link: try row.textOrNil("link") == nil ? nil : digest("link"),
      createdAt: time, object: try ObjectRows.record(row),
      columns: .init(
        roomID: try row.text("room_id"), inputDigest: try row.text("input_digest"),
        startedAt: try row.text("started_at"), createdAt: created, expiresAt: try row.text("expires_at"),
        supersedes: try row.textOrNil("supersedes"), previousLink: try row.textOrNil("previous_link"),
        seal: try row.textOrNil("seal"), salt: try row.bytesOrNil("salt")))
  }

  // MARK: the next revision

  /// Returns the number of the meeting's next record, and the record that it follows. A number is used once, even if
  /// only a tombstone is left of its record, or if it was lost with the end of a database.
  /// - Parameter place: where the record's objects will be.
  static func nextSlot(
    of draft: RecapDraft, at place: String, _ transaction: PostgresTransaction
  ) throws -> RevisionSlot {
    let latest = try transaction.execute(
      """
      SELECT revision, digest, outcome FROM recap.recaps WHERE meeting_id = $1
      UNION ALL SELECT t.revision, c.commitment, NULL FROM recap.tombstones AS t
        JOIN recap.chain AS c ON c.meeting_id = t.meeting_id AND c.revision = t.revision WHERE t.meeting_id = $1
      UNION ALL SELECT revision, digest, NULL FROM recap.lost_revisions WHERE meeting_id = $1
      ORDER BY revision DESC LIMIT 1
      """, [.text(draft.meetingID)]
    ).first
    let digest = try latest?.text("digest")
    var input = draft.inputDigest
    if let digest, try find(draft.meetingID, input: input, transaction) != nil {
      input = Digest(of: "\(input)\n\(digest)")
    }
    return RevisionSlot(
      revision: (try latest?.integer("revision") ?? 0) + 1, supersedes: digest.flatMap { Digest($0) },
      previousOutcome: try latest?.textOrNil("outcome").flatMap { Recap.Outcome(rawValue: $0) },
      inputDigest: input, place: place)
  }

  // MARK: writing

  /// Writes a composed record, its artefacts and its events; the link follows after the commit.
  static func insert(_ made: ComposedRecord, _ draft: RecapDraft, _ transaction: PostgresTransaction) throws {
    let (recap, meeting) = (made.recap, PostgresValue.text(draft.meetingID))
    ObjectRows.insert(
      made.objects.values.sorted { $0.key < $1.key } + [made.record], meetingID: draft.meetingID, transaction)
    let id = try transaction.execute(
      """
      INSERT INTO recap.recaps (meeting_id, room_id, revision, input_digest, outcome, reason, digest, supersedes,
        commitment, salt, record, started_at, started, created_at, expires_at, expires)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, recap.at($13), $14, $15, recap.at($16)) RETURNING id
      """,
      [
        meeting, .text(recap.audience.roomID), .integer(recap.revision),
        .text(recap.provenance.inputDigest.description), .text(recap.outcome.rawValue),
        PostgresValue(recap.reason?.rawValue), .text(made.digest.description),
        PostgresValue(recap.supersedes?.description), .text(made.commitment.description), .bytes(made.salt),
        .text(made.record.key), .text(recap.meeting.startedAt), PostgresValue(made.started),
        .text(RFC3339.text(draft.createdAt)), .text(recap.expiresAt), PostgresValue(made.expires),
      ]
    ).first?.integer("id")
    guard let id else { preconditionFailure("INSERT … RETURNING returns the row") }
    let artefacts = recap.artefacts
    transaction.write(
      """
      INSERT INTO recap.artefacts (recap, name, meeting_id, media_type, object)
      SELECT $1, name, $2, media_type, object FROM unnest($3::text[], $4::text[], $5::text[]) AS a (name, media_type, object)
      """,
      [
        .integer(id), meeting, .texts(artefacts.map(\.name)), .texts(artefacts.map(\.mediaType)),
        .texts(artefacts.map { made.objects[$0.name]?.key ?? "" }),
      ])
    transaction.write("INSERT INTO recap.chain_pending (recap) VALUES ($1)", [.integer(id)])
    for event in made.events { JobRows.add(event, transaction) }
    transaction.write(
      "UPDATE recap.meetings SET revision = greatest(revision, $2) WHERE meeting_id = $1",
      [meeting, .integer(recap.revision)])
  }

  /// Locks the meeting's row, which is made if there is none, and then the job of a claim: each decision
  /// about a meeting begins with it.
  /// - Throws: `ClaimLost`; `ErasedMeeting` if the meeting was erased.
  static func lock(
    _ meetingID: String, claim: JobClaim? = nil, _ transaction: PostgresTransaction
  ) throws {
    transaction.write(
      "INSERT INTO recap.meetings (meeting_id) VALUES ($1) ON CONFLICT DO NOTHING", [.text(meetingID)])
    let erased = try transaction.execute(
      "SELECT recap.ms(erased_at) AS erased FROM recap.meetings WHERE meeting_id = $1 FOR NO KEY UPDATE",
      [.text(meetingID)]
    ).first?.dateOrNil("erased")
    if let claim { try JobRows.hold(claim, transaction) }
    if let erased { throw ErasedMeeting(meetingID, at: RFC3339.text(erased)) }
  }
}

/// A record that is composed and whose objects are stored, before it is committed.
struct ComposedRecord: Sendable {
  let slot: RevisionSlot
  let recap: Recap
  let events: [Event]
  let digest: Digest
  let salt: Data
  let commitment: Digest
  /// The object with the record's canonical bytes.
  let record: ObjectRecord
  /// The object of each artefact, by its name.
  let objects: [String: ObjectRecord]
  let started: Date
  let expires: Date
}
