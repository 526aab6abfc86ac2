import Foundation
import GRDB
import RecapCore

/// A row of `recaps`.
struct RecapRow: Codable, Equatable, Sendable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "recaps"

  var sequence: Int
  var meetingID: String
  var roomID: String
  var revision: Int
  var inputDigest: String
  var outcome: String
  var reason: String?
  var digest: String
  var supersedes: String?
  var previousLink: String
  var link: String
  var content: Data
  var startedAt: String
  var createdAt: String
  var expiresAt: String
  /// The digest of `created_at`, the column that neither the content nor the chain covers, and of the
  /// record's link.
  var seal: String
  /// 32 random bytes, or nil in a record made before salts existed.
  var salt: Data?

  enum CodingKeys: String, CodingKey {
    case sequence, revision, outcome, reason, digest, supersedes, link, content, seal, salt
    case meetingID = "meeting_id"
    case roomID = "room_id"
    case inputDigest = "input_digest"
    case previousLink = "previous_link"
    case startedAt = "started_at"
    case createdAt = "created_at"
    case expiresAt = "expires_at"
  }

  /// Makes the row of a new record that follows `previous` in the chain.
  init(_ recap: Recap, content: Data, sequence: Int, after previous: Digest, createdAt: Date, salt: Data?) {
    let digest = Digest(of: content)
    let link = RecordChain.link(
      after: previous, sequence: sequence, meetingID: recap.meetingID, revision: recap.revision,
      commitment: RecordChain.commitment(to: content, digest: digest, salt: salt))
    self.salt = salt
    self.sequence = sequence
    meetingID = recap.meetingID
    roomID = recap.audience.roomID
    revision = recap.revision
    inputDigest = recap.provenance.inputDigest.description
    outcome = recap.outcome.rawValue
    reason = recap.reason?.rawValue
    self.digest = digest.description
    supersedes = recap.supersedes?.description
    previousLink = previous.description
    self.link = link.description
    self.content = content
    startedAt = recap.meeting.startedAt
    self.createdAt = RFC3339.text(createdAt)
    expiresAt = recap.expiresAt
    seal = Self.seal(link: link.description, createdAt: self.createdAt).description
  }

  /// The record's commitment in the chain, or nil if the digest column is invalid.
  var commitment: Digest? {
    Digest(digest).map { RecordChain.commitment(to: content, digest: $0, salt: salt) }
  }

  static func seal(link: String, createdAt: String) -> Digest {
    Digest(of: "recap seal v1\n\(link)\n\(createdAt)")
  }

  func recap() throws -> Recap { try JSONDecoder().decode(Recap.self, from: content) }

  func stored(_ files: ArtefactFiles) throws -> StoredRecap {
    guard let digest = Digest(digest), let commitment, let link = Digest(link),
      let created = RFC3339.date(createdAt)
    else {
      throw RecapDatabase.damaged(
        "read the record", "\(meetingID) \(revision)", "a column is not a digest or time")
    }
    return StoredRecap(
      recap: try recap(), content: content, digest: digest,
      sequence: sequence, commitment: commitment, link: link, createdAt: created,
      directory: try files.folder(meetingID: meetingID, revision: revision))
  }
}

/// A row of `artefacts`.
struct ArtefactRow: Codable, Sendable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "artefacts"

  var recap: Int
  var name: String
  var mediaType: String
  var bytes: Int
  var digest: String

  enum CodingKeys: String, CodingKey {
    case recap, name, bytes, digest
    case mediaType = "media_type"
  }

  init(recap: Int, _ artefact: Recap.Artefact) {
    self.recap = recap
    name = artefact.name
    mediaType = artefact.mediaType
    bytes = artefact.bytes
    digest = artefact.digest.description
  }
}
