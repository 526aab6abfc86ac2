package import Foundation

/// What stays of a deleted record: enough for the chain, nothing of what was said.
package struct Tombstone: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, Codable { case expired, erased }

  package var sequence: Int
  package var meetingID: String
  package var revision: Int
  package var commitment: Digest
  package var kind: Kind
  /// The reason, in the words of the person who asked for the deletion.
  package var reason: String
  package var deletedAt: Date

  package init(
    sequence: Int, meetingID: String, revision: Int, commitment: Digest, kind: Kind, reason: String,
    deletedAt: Date
  ) {
    self.sequence = sequence
    self.meetingID = meetingID
    self.revision = revision
    self.commitment = commitment
    self.kind = kind
    self.reason = reason
    self.deletedAt = deletedAt
  }

  /// Returns the event about the deletion, without content.
  package func event(source: String) -> Event {
    Event(
      kind: kind == .expired ? .expired : .erased, meetingID: meetingID, revision: revision, time: deletedAt,
      source: source,
      data: .object([
        "meeting_id": .string(meetingID), "revision": .number(Double(revision)),
        "commitment": .string(commitment.description), "reason": .string(reason),
      ]))
  }
}

/// A record whose retention has ended.
package struct ExpiredRecap: Sendable, Hashable {
  package var meetingID: String
  package var revision: Int
  /// The expiry, in RFC 3339.
  package var expiresAt: String

  package init(meetingID: String, revision: Int, expiresAt: String) {
    self.meetingID = meetingID
    self.revision = revision
    self.expiresAt = expiresAt
  }
}

/// Deletes recaps when they expire or on request, and leaves tombstones (R8).
///
/// A deletion is one transaction: it adds tombstones and their events, and deletes records, artefact rows and
/// the events about them. If nothing is left of a meeting, its jobs (a running one as well), manifests and
/// journal entries are deleted, too. Then the files are deleted, and the store holds not a byte of the
/// record.
package protocol RecapRetention: Sendable {
  /// Returns the records that had expired at `date`; those that have expired by now if it is nil or later than
  /// the store's clock, so that a machine whose clock is ahead deletes nothing early.
  func expired(asOf date: Date?) async throws -> [ExpiredRecap]

  /// Deletes the records that `expired(asOf:)` returns. An expired meeting may be submitted again.
  func expire(asOf date: Date?, source: String) async throws -> [Tombstone]

  /// Erases everything known of a meeting: it cannot be submitted again. A second call repeats the cleaning.
  /// - Returns: the tombstones of the meeting's records; nil if the meeting was not known.
  func erase(meetingID: String, reason: String, source: String) async throws -> [Tombstone]?

  /// Returns the tombstones of a meeting, oldest first.
  func tombstones(meetingID: String) async throws -> [Tombstone]

  /// Checks that a meeting may be submitted.
  /// - Throws: `ErasedMeeting` if the meeting was erased on request.
  func admit(meetingID: String) async throws
}

/// A meeting that was erased on request cannot be submitted again.
package struct ErasedMeeting: RecapFailure {
  package let operation = "recap"
  package let subject: String
  package let cause: String
  package let hint: String? = "an erased meeting cannot be submitted again"
  package let exitCode = ExitCode.dataError

  package init(_ meetingID: String, at time: String) {
    subject = meetingID
    cause = "it was erased on request at \(time)"
  }
}
