package import Foundation

/// A record as the store keeps it.
package struct StoredRecap: Sendable, Hashable {
  package var recap: Recap
  /// The RFC 8785 bytes of `recap`; `digest` is their digest.
  package var content: Data
  package var digest: Digest
  /// The place in the store's chain, from 1; nil until the store has numbered the record, after its commit.
  package var sequence: Int?
  /// The chain's commitment to the record: see `RecordChain`.
  package var commitment: Digest
  /// The chain's link at this record: see `RecordChain`; nil until it has a number.
  package var link: Digest?
  package var createdAt: Date
  /// Where the artefacts are.
  package var location: ArtefactLocation

  package init(
    recap: Recap, content: Data, digest: Digest, sequence: Int?, commitment: Digest, link: Digest?,
    createdAt: Date, location: ArtefactLocation
  ) {
    self.recap = recap
    self.content = content
    self.digest = digest
    self.sequence = sequence
    self.commitment = commitment
    self.link = link
    self.createdAt = createdAt
    self.location = location
  }
}

/// Where the artefacts of a record are.
package enum ArtefactLocation: Sendable, Hashable, CustomStringConvertible {
  /// A folder of this machine, `artefacts/<meeting_id>/<revision>`.
  case folder(URL)
  /// An object store.
  /// - Parameters:
  ///   - place: the keys' common prefix, without a slash at its end.
  ///   - address: where that is, for people.
  case objects(place: String, address: String)

  /// The folder, if the artefacts are in one.
  package var folder: URL? { if case .folder(let folder) = self { folder } else { nil } }

  package var description: String {
    switch self {
    case .folder(let folder): folder.path
    case .objects(_, let address): address
    }
  }

  /// The place in the store, as `events.link` names it.
  package var place: String {
    switch self {
    case .folder(let folder): folder.pathComponents.suffix(3).joined(separator: "/")
    case .objects(let place, _): place
    }
  }

  /// Returns the place of a record in a store that keeps each in a folder.
  package static func place(meetingID: String, revision: Int) -> String {
    "artefacts/\(meetingID)/\(revision)"
  }
}

/// The chain of records. Each link commits to everything before it, using ids and commitments only, so that
/// the chain still verifies when a record's content is deleted.
///
/// A commitment is salted: anyone could guess a short text from a digest that outlives it. The salt is
/// deleted with the content.
package enum RecordChain {
  package static let origin = Digest(of: "recap chain v1")

  package static func link(
    after previous: Digest, sequence: Int, meetingID: String, revision: Int, commitment: Digest
  ) -> Digest {
    Digest(of: "\(previous)\n\(sequence)\n\(meetingID)\n\(revision)\n\(commitment)")
  }

  /// Returns the digest of a record's creation time, which the link does not cover, and of its link.
  package static func seal(link: String, createdAt: String) -> Digest {
    Digest(of: "recap seal v1\n\(link)\n\(createdAt)")
  }

  /// - Parameter salt: 32 random bytes; nil for a record that was made before salts existed.
  package static func commitment(to content: Data, digest: Digest, salt: Data?) -> Digest {
    salt.map { Digest(of: $0 + content) } ?? digest
  }
}

/// The number that the archive assigns to a new record.
package struct RevisionSlot: Sendable, Hashable {
  /// The revision, from 1.
  package var revision: Int
  /// The digest of the meeting's latest record so far.
  package var supersedes: Digest?
  /// The outcome of that record.
  package var previousOutcome: Recap.Outcome?
  /// The input digest under which the record is filed: the draft's own, unless an older record has that one.
  package var inputDigest: Digest
  /// The place of the record's artefacts in the store, as `events.link` names it.
  package var place: String

  package init(
    revision: Int, supersedes: Digest?, previousOutcome: Recap.Outcome?, inputDigest: Digest, place: String
  ) {
    self.place = place
    self.revision = revision
    self.inputDigest = inputDigest
    self.supersedes = supersedes
    self.previousOutcome = previousOutcome
  }
}

/// A recap that is ready to be committed.
package struct RecapDraft: Sendable {
  package var meetingID: String
  package var inputDigest: Digest
  package var createdAt: Date
  /// The folder with the prepared artefacts; the embedded store needs it on its own file system. The archive takes
  /// it over.
  package var folder: URL
  /// Makes the record once its number is known. It may write small files into `folder`; otherwise it must be
  /// quick and pure: the embedded store calls it inside the one writing transaction, and the shared store again
  /// if another record of the meeting was committed meanwhile.
  package var compose: @Sendable (RevisionSlot) throws -> (recap: Recap, events: [Event])
  /// The transcript that the record's lines cite; nil if it has none.
  package var transcript: Transcript?
  /// Checks the composed record, because a stored record that fails could never be repaired.
  package var verifier: any RecordVerifier
  /// The claim under which the draft was made. If it is lost, nothing is committed; if it is held, its job is
  /// completed in the same transaction. nil if no queue is involved.
  package var claim: JobClaim?
  /// A Boolean value that indicates whether a content equal to that of the meeting's latest revision makes no
  /// new one: for a reprocess, not for a new input.
  package var onlyIfChanged: Bool
  package var counters: [Counter]
  /// The stages that ran or were reused, and why: part of the job's output.
  package var stages: [StageExplanation]

  package init(
    meetingID: String, inputDigest: Digest, createdAt: Date, folder: URL, transcript: Transcript? = nil,
    verifier: any RecordVerifier, claim: JobClaim? = nil, onlyIfChanged: Bool = false,
    counters: [Counter] = [],
    stages: [StageExplanation] = [],
    compose: @escaping @Sendable (RevisionSlot) throws -> (recap: Recap, events: [Event])
  ) {
    self.meetingID = meetingID
    self.inputDigest = inputDigest
    self.createdAt = createdAt
    self.folder = folder
    self.transcript = transcript
    self.verifier = verifier
    self.claim = claim
    self.onlyIfChanged = onlyIfChanged
    self.counters = counters
    self.stages = stages
    self.compose = compose
  }

  /// Checks the composed record as `recap verify` will (R10, R2). Every store calls this before it commits.
  /// - Throws: `UncoveredRecord` if the record would fail.
  package func checkCover(of recap: Recap) throws {
    let findings = verifier.findings(in: recap, transcript: transcript)
    guard findings.isEmpty else { throw UncoveredRecord(meetingID: recap.meetingID, findings) }
  }
}

/// Keeps recap records until they expire or are erased, and never changes one (R5).
package protocol RecapArchive: Sendable {
  /// Returns the record made from exactly this input, if there is one.
  func find(meetingID: String, inputDigest: Digest) async throws -> StoredRecap?

  /// Commits a draft. In one transaction the record gets the meeting's next revision, its artefact rows are
  /// written, and its events enter the outbox. All artefacts, including `recap.json` (the record's canonical
  /// bytes), are in place before the commit. After a crash at any moment either all of it is visible or nothing
  /// is. The link of the chain is written with the record or right after it. If another process has committed the
  /// same input meanwhile, that record is returned. The draft's folder is gone when this returns.
  /// - Throws: `ClaimLost` if the draft's claim is no longer held.
  func finish(_ draft: RecapDraft) async throws -> (stored: StoredRecap, isDuplicate: Bool)

  /// Returns all revisions of a meeting, oldest first.
  func revisions(meetingID: String) async throws -> [StoredRecap]

  /// Returns the latest revision of each meeting, newest meeting first; only those of one room if `roomID` is
  /// not nil.
  func latest(roomID: String?) async throws -> [StoredRecap]

  /// Returns the bytes of an artefact, which are those that the record lists.
  /// - Throws: a `RecapFailure` if the record does not list it, or if it is missing or changed.
  func artefact(_ name: String, of stored: StoredRecap) async throws -> Data

  /// Checks every promise about what is stored, in the order of the chain; the report has no findings if all
  /// hold. `meetingID` limits the check of contents; the chain is always checked as a whole.
  func examine(meetingID: String?, by verifier: any RecordVerifier) async throws -> VerificationReport
}

/// What `verify` read, and its findings.
package struct VerificationReport: Hashable, Sendable {
  /// The number of records whose contents were read.
  package var records = 0
  /// The number of tombstones of deleted records.
  package var tombstones = 0
  package var findings: [VerificationFinding] = []

  package init(findings: [VerificationFinding] = []) { self.findings = findings }
}

/// A problem that `verify` found.
package struct VerificationFinding: Hashable, Sendable, Codable {
  package var meetingID: String
  package var revision: Int
  package var problem: String

  package init(meetingID: String, revision: Int, problem: String) {
    self.meetingID = meetingID
    self.revision = revision
    self.problem = problem
  }

  private enum CodingKeys: String, CodingKey {
    case meetingID = "meeting_id"
    case revision, problem
  }
}
