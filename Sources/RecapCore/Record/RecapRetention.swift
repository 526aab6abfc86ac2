package import Foundation

/// What is left of a record that is gone: enough for the chain, nothing of what was said.
package struct Tombstone: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, Codable { case expired, erased }

  package var sequence: Int
  package var meetingID: String
  package var revision: Int
  package var commitment: Digest
  package var kind: Kind
  /// Why, in the words of whoever asked for it.
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

  /// What the platform is told; thin.
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

/// A record whose time has come.
package struct ExpiredRecap: Sendable, Hashable {
  package var meetingID: String
  package var revision: Int
  /// RFC 3339.
  package var expiresAt: String

  package init(meetingID: String, revision: Int, expiresAt: String) {
    self.meetingID = meetingID
    self.revision = revision
    self.expiresAt = expiresAt
  }
}

/// Deletes recaps when their time has come or somebody asks for it, and leaves tombstones (R8).
///
/// A deletion is one transaction: tombstones and their events in; records, artefact rows and the events
/// that told of them out. Where nothing is left of a meeting, its jobs, manifests and journal go too, one
/// that runs included. Files follow, and then the store holds not a byte of it.
package protocol RecapRetention: Sendable {
  /// Records that expire at `date` or did before.
  func expired(asOf date: Date) async throws -> [ExpiredRecap]

  /// Deletes them. A meeting that expired may be handed in again.
  func expire(asOf date: Date, at now: Date, source: String) async throws -> [Tombstone]

  /// Deletes all that is known of a meeting, for good: it cannot be handed in again. Doing it twice
  /// repeats the cleaning.
  /// - Returns: the tombstones of the records that there were; nil if the meeting was not known.
  func erase(meetingID: String, reason: String, at now: Date, source: String) async throws -> [Tombstone]?

  /// Oldest first.
  func tombstones(meetingID: String) async throws -> [Tombstone]

  /// - Throws: `ErasedMeeting` if the meeting was erased on request.
  func admit(meetingID: String) async throws
}

/// A meeting that was erased on request does not come back.
package struct ErasedMeeting: RecapFailure {
  package let operation = "recap"
  package let subject: String
  package let cause: String
  package let hint: String? = "erasure is for good, however often a meeting is handed in"
  package let exitCode = ExitCode.dataError

  package init(_ meetingID: String, at time: String) {
    subject = meetingID
    cause = "it was erased on request at \(time)"
  }
}
