import Foundation
import RecapCore

/// The commit of a recap to the shared store: objects first, one transaction second, and no request to the object
/// store inside a transaction.
struct RecordCommit: Sendable {
  let draft: RecapDraft
  let database: PostgresDatabase
  private let prefix: AttemptPrefix

  init(_ draft: RecapDraft, _ database: PostgresDatabase) {
    self.draft = draft
    self.database = database
    prefix = AttemptPrefix(meetingID: draft.meetingID, claim: draft.claim)
  }

  private var operation: String { "commit the recap of" }

  /// What the transaction decided.
  private enum Decision: Sendable {
    case stored(revision: Int)
    /// The input, or its content, is recorded under this revision already.
    case duplicate(revision: Int)
    /// Another record of the meeting was committed since this one was composed.
    case moved
  }

  /// - Returns: the revision under which the draft is recorded.
  func run() async throws -> (revision: Int, isDuplicate: Bool) {
    var isFirstRound = true
    // Each further round means that another record was committed: there is always progress.
    while true {
      try Task.checkCancellation()
      let (begun, latest) = try await begin()
      var made: ComposedRecord?
      switch begun {
      case .known(let revision): if draft.claim == nil { return (revision, true) }
      case .slot(let slot): made = try await compose(slot, after: latest)
      }
      switch try await commit(made, after: latest, leavesObjects: !isFirstRound) {
      case .stored(let revision): return (revision, false)
      case .duplicate(let revision): return (revision, true)
      case .moved: isFirstRound = false
      }
    }
  }

  // MARK: before the commit

  private enum Begun: Sendable {
    case known(revision: Int)
    case slot(RevisionSlot)
  }

  private func begin() async throws -> (Begun, latest: RecordRows.Found?) {
    let (draft, prefix) = (draft, prefix)
    return try await database.transaction(operation, draft.meetingID, recognise: { _ in nil }) {
      transaction in
      let latest = try RecordRows.latest(draft.meetingID, transaction)
      if !draft.onlyIfChanged,
        let known = try RecordRows.find(draft.meetingID, input: draft.inputDigest, transaction)
      {
        return (.known(revision: known.revision), latest)
      }
      if draft.claim == nil {
        // No queue will end this attempt, if it ends without a commit.
        try RecordRows.lock(draft.meetingID, transaction)
        ObjectRows.note(
          garbage: [prefix.text], meetingID: draft.meetingID, after: PostgresGarbage.afterAttempt, transaction
        )
      }
      return (.slot(try RecordRows.nextSlot(of: draft, at: prefix.batch("recap"), transaction)), latest)
    }
  }

  private func recap(_ found: RecordRows.Found) async throws -> Recap {
    try JSONDecoder().decode(Recap.self, from: try await database.objects.get(found.object))
  }

  /// Makes the record and stores its objects in one place: a page names its reel by a relative address.
  /// Refuses a record that does not match its slot and draft: once stored, it cannot be corrected.
  /// - Parameter latest: the meeting's latest record.
  /// - Returns: nil if the draft makes no record, because it shows the same as the latest.
  private func compose(
    _ slot: RevisionSlot, after latest: RecordRows.Found?
  ) async throws -> ComposedRecord? {
    let (recap, events) = try draft.compose(slot)
    guard recap.meetingID == draft.meetingID, recap.revision == slot.revision,
      recap.supersedes == slot.supersedes, recap.provenance.inputDigest == slot.inputDigest
    else { throw inconsistent("the record does not carry the draft's meeting, revision or input") }
    guard let started = RFC3339.date(recap.meeting.startedAt), let expires = RFC3339.date(recap.expiresAt)
    else { throw inconsistent("the record's start or expiry is no time") }
    try draft.checkCover(of: recap)
    if draft.onlyIfChanged, let latest, try await self.recap(latest).showsTheSame(as: recap) { return nil }
    let content = try CanonicalJSON.encode(recap)
    let digest = Digest(of: content)
    let salt = Data((0..<32).map { _ in UInt8.random(in: .min ... .max) })
    let objects = try await put(recap.artefacts, slot.place)
    let record = try await database.objects.put(content, at: "\(slot.place)/\(ArtefactName.record)")
    return ComposedRecord(
      slot: slot, recap: recap, events: events, digest: digest, salt: salt,
      commitment: RecordChain.commitment(to: content, digest: digest, salt: salt), record: record,
      objects: objects, started: started, expires: expires)
  }

  private func put(_ artefacts: [Recap.Artefact], _ place: String) async throws -> [String: ObjectRecord] {
    let names = try FileManager.default.contentsOfDirectory(atPath: draft.folder.path).sorted()
    guard names == artefacts.map(\.name).sorted() else {
      throw inconsistent("the files in \(draft.folder.path) are not those that the record lists")
    }
    var objects: [String: ObjectRecord] = [:]
    for artefact in artefacts {
      let object = try await database.objects.put(
        file: draft.folder.appending(path: artefact.name), at: "\(place)/\(artefact.name)")
      guard object.digest == artefact.digest, object.bytes == artefact.bytes else {
        throw inconsistent("\(artefact.name) is not the file that the record lists")
      }
      objects[artefact.name] = object
    }
    return objects
  }

  // MARK: the commit

  /// - Parameters:
  ///   - made: the record; nil if the draft makes none.
  ///   - latest: the meeting's latest record when it was composed.
  ///   - leavesObjects: whether objects were sent that `made` does not name.
  private func commit(
    _ made: ComposedRecord?, after latest: RecordRows.Found?, leavesObjects: Bool
  ) async throws -> Decision {
    let (draft, shard, prefix) = (draft, database.shard, prefix)
    let noteGarbage = { @Sendable (transaction: PostgresTransaction) in
      ObjectRows.note(
        garbage: [prefix.text], meetingID: draft.meetingID, after: PostgresGarbage.afterAttempt, transaction)
    }
    return try await database.transaction(
      operation, draft.meetingID,
      recognise: { try Self.recognise(made, draft, $0) },
      { transaction in
        try RecordRows.lock(draft.meetingID, claim: draft.claim, transaction)
        if !draft.onlyIfChanged,
          let known = try RecordRows.find(draft.meetingID, input: draft.inputDigest, transaction)
        {
          try Self.completeJob(of: draft, known, shard, transaction)
          if leavesObjects || made != nil { noteGarbage(transaction) }
          return .duplicate(revision: known.revision)
        }
        guard let made else {
          // What was the latest when the contents were compared must still be it.
          guard let now = try RecordRows.latest(draft.meetingID, transaction), now.id == latest?.id else {
            return .moved
          }
          try Self.completeJob(of: draft, now, shard, transaction)
          if leavesObjects { noteGarbage(transaction) }
          return .duplicate(revision: now.revision)
        }
        guard try RecordRows.nextSlot(of: draft, at: made.slot.place, transaction) == made.slot else {
          return .moved
        }
        try RecordRows.insert(made, draft, transaction)
        let output = JobOutput(made.recap, digest: made.digest, isDuplicate: false, stages: draft.stages)
        try Self.completeJob(of: draft, output, shard, transaction)
        if leavesObjects { noteGarbage(transaction) }
        return .stored(revision: made.slot.revision)
      })
  }

  /// Reads what a COMMIT did whose answer was lost.
  private static func recognise(
    _ made: ComposedRecord?, _ draft: RecapDraft, _ transaction: PostgresTransaction
  ) throws -> Decision? {
    if let made, let found = try RecordRows.find(draft.meetingID, revision: made.slot.revision, transaction),
      found.object.key == made.record.key
    {
      return .stored(revision: found.revision)
    }
    guard let claim = draft.claim, try JobRows.isCompleted(claim, transaction) else { return nil }
    let found =
      try RecordRows.find(draft.meetingID, input: draft.inputDigest, transaction)
      ?? RecordRows.latest(draft.meetingID, transaction)
    return found.map { .duplicate(revision: $0.revision) }
  }

  private static func completeJob(
    of draft: RecapDraft, _ known: RecordRows.Found, _ shard: Int, _ transaction: PostgresTransaction
  ) throws {
    try completeJob(
      of: draft,
      JobOutput(
        outcome: known.outcome, reason: known.reason, revision: known.revision, digest: known.digest,
        isDuplicate: true, stages: draft.stages), shard, transaction)
  }

  /// Completes the job in the commit of the record: no crash can leave one without the other.
  private static func completeJob(
    of draft: RecapDraft, _ output: JobOutput, _ shard: Int, _ transaction: PostgresTransaction
  ) throws {
    guard let claim = draft.claim else { return }
    let done = JobOutcome.completed(output: try CanonicalJSON.tree(output))
    guard try JobRows.settle(claim, done, JobTransition(), transaction) != nil else { throw ClaimLost(claim) }
    try JobRows.count(draft.counters + [Counter.completedAttempts(1)], shard: shard, transaction)
  }

  private func inconsistent(_ cause: String) -> PostgresFailure {
    PostgresFailure(.software, operation, draft.meetingID, cause)
  }
}
