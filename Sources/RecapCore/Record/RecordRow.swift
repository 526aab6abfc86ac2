package import Foundation

/// A record as a row of a store: what is written once and never changed.
package struct RecordRow: Codable, Equatable, Sendable {
  package var sequence: Int
  package var meetingID: String
  package var roomID: String
  package var revision: Int
  package var inputDigest: String
  package var outcome: String
  package var reason: String?
  package var digest: String
  package var supersedes: String?
  package var previousLink: String
  package var link: String
  package var content: Data
  package var startedAt: String
  package var createdAt: String
  package var expiresAt: String
  /// The digest of `created_at`, the column that neither the content nor the chain covers, and of the
  /// record's link.
  package var seal: String
  /// 32 random bytes, or nil in a record made before salts existed.
  package var salt: Data?

  package enum CodingKeys: String, CodingKey {
    case sequence, revision, outcome, reason, digest, supersedes, link, content, seal, salt
    case meetingID = "meeting_id"
    case roomID = "room_id"
    case inputDigest = "input_digest"
    case previousLink = "previous_link"
    case startedAt = "started_at"
    case createdAt = "created_at"
    case expiresAt = "expires_at"
  }

  package init(
    sequence: Int, meetingID: String, roomID: String, revision: Int, inputDigest: String, outcome: String,
    reason: String?, digest: String, supersedes: String?, previousLink: String, link: String, content: Data,
    startedAt: String, createdAt: String, expiresAt: String, seal: String, salt: Data?
  ) {
    self.sequence = sequence
    self.meetingID = meetingID
    self.roomID = roomID
    self.revision = revision
    self.inputDigest = inputDigest
    self.outcome = outcome
    self.reason = reason
    self.digest = digest
    self.supersedes = supersedes
    self.previousLink = previousLink
    self.link = link
    self.content = content
    self.startedAt = startedAt
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.seal = seal
    self.salt = salt
  }

  /// Makes the row of a record that follows `previous` in the chain.
  package init(
    _ recap: Recap, content: Data, sequence: Int, after previous: Digest, createdAt: Date, salt: Data?
  ) {
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
    seal = RecordChain.seal(link: link.description, createdAt: self.createdAt).description
  }

  /// The record's commitment in the chain, or nil if the digest column is invalid.
  package var commitment: Digest? {
    Digest(digest).map { RecordChain.commitment(to: content, digest: $0, salt: salt) }
  }

  package func recap() throws -> Recap { try JSONDecoder().decode(Recap.self, from: content) }
}

/// An artefact as a row of a store.
package struct ArtefactRow: Codable, Sendable, Equatable {
  /// The number of the record's row.
  package var recap: Int
  package var name: String
  package var mediaType: String
  package var bytes: Int
  package var digest: String

  package enum CodingKeys: String, CodingKey {
    case recap, name, bytes, digest
    case mediaType = "media_type"
  }

  package init(recap: Int, _ artefact: Recap.Artefact) {
    self.init(
      recap: recap, name: artefact.name, mediaType: artefact.mediaType, bytes: artefact.bytes,
      digest: artefact.digest.description)
  }

  package init(recap: Int, name: String, mediaType: String, bytes: Int, digest: String) {
    self.recap = recap
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
    self.digest = digest
  }
}
