package import Foundation

/// A record as the store holds it.
package struct StoredRecap: Sendable, Hashable {
  package var recap: Recap
  /// RFC 8785 bytes of `recap`: what `digest` is the digest of.
  package var content: Data
  package var digest: Digest
  /// Place in the store's chain, from 1.
  package var sequence: Int
  /// What the chain holds of it: see `RecordChain`.
  package var commitment: Digest
  /// The chain's value at this record: see `RecordChain`.
  package var link: Digest
  package var createdAt: Date
  /// The artefact folder, `artefacts/<meeting_id>/<revision>`.
  package var directory: URL

  package init(
    recap: Recap, content: Data, digest: Digest, sequence: Int, commitment: Digest, link: Digest,
    createdAt: Date,
    directory: URL
  ) {
    self.recap = recap
    self.content = content
    self.digest = digest
    self.sequence = sequence
    self.commitment = commitment
    self.link = link
    self.createdAt = createdAt
    self.directory = directory
  }
}

/// The chain of records: each link commits to all before it, from ids and commitments alone, so that
/// it still verifies when a record's content is gone.
///
/// A commitment is salted: a digest that outlives a short text would let anybody try texts until one fits.
/// The salt goes with the content.
package enum RecordChain {
  package static let origin = Digest(of: "recap chain v1")

  package static func link(
    after previous: Digest, sequence: Int, meetingID: String, revision: Int, commitment: Digest
  ) -> Digest {
    Digest(of: "\(previous)\n\(sequence)\n\(meetingID)\n\(revision)\n\(commitment)")
  }

  /// - Parameter salt: 32 random bytes; nil for a record that was made before there were salts.
  package static func commitment(to content: Data, digest: Digest, salt: Data?) -> Digest {
    salt.map { Digest(of: $0 + content) } ?? digest
  }
}

/// The number that the archive gives to a new record.
package struct RevisionSlot: Sendable, Hashable {
  /// From 1.
  package var revision: Int
  /// The latest record of the meeting so far.
  package var supersedes: Digest?
  /// What that record said.
  package var previousOutcome: Recap.Outcome?
  /// The input that the record is filed under: the draft's own, unless an older record has that one.
  package var inputDigest: Digest

  package init(
    revision: Int, supersedes: Digest?, previousOutcome: Recap.Outcome?, inputDigest: Digest
  ) {
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
  /// The folder with the prepared artefacts, on the archive's file system. The archive takes it.
  package var folder: URL
  /// Makes the record once its number is known: may write small files into `folder`; must be quick
  /// and pure otherwise, because it runs inside the one writing transaction.
  package var compose: @Sendable (RevisionSlot) throws -> (recap: Recap, events: [Event])
  /// What the record's lines cite; nil if it has none.
  package var transcript: Transcript?
  /// The claim under which it was made: lost, nothing is committed; held, its job is completed in the
  /// same transaction. nil if no queue is involved.
  package var claim: JobClaim?
  /// A content equal to that of the meeting's latest revision makes no new one: for work that was asked
  /// for again, not for a new input.
  package var onlyIfChanged: Bool
  package var counters: [Counter]
  /// What the job's output says besides the recap: which stages ran, and why.
  package var stages: [StageExplanation]

  package init(
    meetingID: String, inputDigest: Digest, createdAt: Date, folder: URL, transcript: Transcript? = nil,
    claim: JobClaim? = nil, onlyIfChanged: Bool = false, counters: [Counter] = [],
    stages: [StageExplanation] = [],
    compose: @escaping @Sendable (RevisionSlot) throws -> (recap: Recap, events: [Event])
  ) {
    self.meetingID = meetingID
    self.inputDigest = inputDigest
    self.createdAt = createdAt
    self.folder = folder
    self.transcript = transcript
    self.claim = claim
    self.onlyIfChanged = onlyIfChanged
    self.counters = counters
    self.stages = stages
    self.compose = compose
  }

  /// Holds what was composed to what `recap verify` will ask of it (R10, R2). Every store asks this before it commits:
  /// a record that would not pass could never be mended.
  /// - Throws: `UncoveredRecord`.
  package func checkCover(of recap: Recap) throws {
    let findings = InsightVerifier.findings(in: recap, transcript: transcript)
    guard findings.isEmpty else { throw UncoveredRecord(meetingID: meetingID, findings) }
  }
}

/// A record that says what was not said: a defect of ours (70).
package struct UncoveredRecord: RecapFailure {
  package let operation = "record"
  package let subject: String
  package let cause: String
  package let hint: String? = nil
  package let exitCode = ExitCode.software

  /// Says where, without a word of the meeting.
  init(meetingID: String, _ findings: [InsightVerifier.Finding]) {
    subject = meetingID
    let more = findings.count > 1 ? ", and \(findings.count - 1) more" : ""
    cause = "it would not pass its own verify: \(findings.first?.withoutWords ?? "")\(more)"
  }
}

/// Keeps recap records for as long as the rules say, and never changes one (R5).
package protocol RecapArchive: Sendable {
  /// The record made from exactly this input, if there is one.
  func find(meetingID: String, inputDigest: Digest) async throws -> StoredRecap?

  /// Commits a draft: in one transaction the record gets the meeting's next revision and its link,
  /// its artefact rows are written, and its events enter the outbox; the artefact folder, with
  /// `recap.json` (the record's canonical bytes) in it, is in place before the commit. After a crash
  /// at any moment either all of it is visible or nothing is. Where somebody else committed the same
  /// input meanwhile, theirs is returned and the draft's folder is removed.
  /// - Throws: `ClaimLost` if the draft's claim is not held any more.
  func finish(_ draft: RecapDraft) async throws -> (stored: StoredRecap, isDuplicate: Bool)

  /// All revisions of a meeting, oldest first.
  func revisions(meetingID: String) async throws -> [StoredRecap]

  /// The latest revision of each meeting (of one room), newest meeting first.
  func latest(roomID: String?) async throws -> [StoredRecap]

  /// Checks every promise about what is stored; empty when all hold. Reads in the order of the
  /// chain. `meetingID` narrows the check of contents; the chain is always checked whole.
  func examine(meetingID: String?) async throws -> VerificationReport
}

extension RecapArchive {
  /// What `examine` found wrong.
  package func verify(meetingID: String?) async throws -> [VerificationFinding] {
    try await examine(meetingID: meetingID).findings
  }
}

/// What `verify` read and found.
package struct VerificationReport: Hashable, Sendable {
  /// Records whose contents were read.
  package var records = 0
  /// Tombstones of deleted records.
  package var tombstones = 0
  package var findings: [VerificationFinding] = []

  package init(findings: [VerificationFinding] = []) { self.findings = findings }
}

/// Something that `verify` found wrong.
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
