import Foundation

/// Puts a store in order whose database was restored from an older copy (`recap store restored`).
///
/// It may be cut off anywhere and run again: numbers are left out once more, erasures are repeated until all are there, and
/// only then the checkpoint is written that lets workers in.
package struct StoreRestoration: Sendable {
  /// What is behind the last number that is known is left out as well: events may have been numbered after the last
  /// checkpoint was written.
  package static let eventsLeftOut = 100_000

  package struct Report: Sendable {
    package enum Outcome: Hashable, Sendable {
      /// The database is the newest there is, as `recap store restored` left it.
      case wasDone
      case isNeeded
      case done
    }

    package var outcome: Outcome
    /// The newest checkpoint outside; nil if there is none.
    package var newest: Checkpoint?
    package var outlook: StoreOutlook
    package var lost = LostWork()
    /// The erasures that the database did not know.
    package var erasures: [ErasureNote] = []
    /// The meetings of those whose notes have no signature although there is a key: a machine without the key wrote them,
    /// or an attacker who can write beside the artefacts.
    package var unsignedErasures: Set<String> = []
    package var recovery: Recovery?

    /// The records and events that are lost at least: those that the newest checkpoint has.
    package var lostRecords: Int { max(0, (newest?.head.sequence ?? 0) - outlook.head.sequence) }
    package var lostEvents: Int { max(0, (newest?.lastEvent ?? 0) - outlook.lastEvent) }
  }

  private let keeper: CheckpointKeeper
  private let store: any RestorableStore
  /// The source of the events about erasures.
  private let source: String

  package init(
    _ store: any RestorableStore, signer: NoteSigner?, trusted: [NoteVerifier], source: String
  ) {
    keeper = CheckpointKeeper(store, signer: signer, trusted: trusted)
    self.store = store
    self.source = source
  }

  /// - Parameter changes: false looks only.
  /// - Throws: a `RecapFailure` if the database is not an older copy of the store, if a note is not signed by a key that
  ///   counts, or if another process works on the store.
  package func run(changes: Bool) async throws -> Report {
    try await store.refuseIfAtWork()
    let outlook = try await store.outlook()
    let listed = try await keeper.listed(from: 0)
    let history = try await history(listed, outlook)
    var report = Report(outcome: .isNeeded, newest: history.last, outlook: outlook)
    let isAhead = (history.last?.number ?? 0) > (outlook.newest?.checkpoint.number ?? 0)
    if !isAhead, let newest = outlook.newest, newest.checkpoint.isRestore {
      // Its object is missing only if the run that made it was cut off.
      if changes { try await keeper.publish(newest) }
      report.outcome = .wasDone
      return report
    }
    (report.erasures, report.unsignedErasures) = try await unknownErasures(
      history.last?.storeID ?? outlook.storeID)
    report.lost = try await store.lostWork()
    guard changes else { return report }
    // First the numbers: an erasure is an event. Until the checkpoint is written, workers are refused.
    let leases = try await store.skipNumbers(of: report.lost, after: firstFree(history.last, outlook))
    try await erase(report.erasures)
    report.recovery = Recovery(checkpoint: try await close(history.last), leases: leases)
    report.outcome = .done
    return report
  }

  /// Returns the checkpoints outside in order of their numbers, of which the chain contains those that it is long enough
  /// for.
  private func history(_ listed: [ListedObject], _ outlook: StoreOutlook) async throws -> [Checkpoint] {
    var history: [KeptCheckpoint] = []
    for object in listed {
      guard let kept = try await keeper.read(object) else {
        throw refusal(
          "the checkpoint \(store.outside.location(of: object.key)) is damaged", "restore it, or delete it")
      }
      history.append(kept)
    }
    history.sort { $0.checkpoint.number < $1.checkpoint.number }
    if keeper.checksSignatures, let first = history.firstIndex(where: { !$0.note.signatures.isEmpty }) {
      for kept in history[first...] {
        try checkSignature(kept.note, "the checkpoint \(kept.checkpoint.number)")
      }
    }
    if let newest = history.last?.checkpoint, outlook.newest != nil, newest.storeID != outlook.storeID {
      throw refusal(
        "it is the store \(outlook.storeID), and the checkpoints beside its artefacts are of \(newest.storeID)",
        "name the place of its own artefacts")
    }
    var end = outlook.head.sequence
    let inside = history.reversed().map(\.checkpoint).filter { checkpoint in
      defer { if checkpoint.isRestore { end = min(end, checkpoint.head.sequence) } }
      return checkpoint.head.sequence <= end
    }
    let links = try await store.links(at: inside.map(\.head.sequence))
    let stranger = inside.last { checkpoint in
      let head = checkpoint.head
      return (head.sequence == 0 ? RecordChain.origin : links[head.sequence]) != head.link
    }
    if let stranger {
      throw refusal(
        "it is no older copy of the store: the checkpoint \(stranger.number) of \(RFC3339.text(stranger.time)) has "
          + "another record at place \(stranger.head.sequence) of the chain",
        "restore a copy of this store; `recap verify` says more")
    }
    return history.map(\.checkpoint)
  }

  private func checkSignature(_ note: SignedNote, _ what: String) throws {
    guard keeper.checksSignatures, note.signer(among: keeper.trusted) == nil else { return }
    throw refusal(
      "\(what) is not signed by a key that counts",
      "add the public key to checkpoints.trusted if it is one of yours; otherwise it was not written by you")
  }

  private func refusal(_ cause: String, _ hint: String) -> OperationFailure {
    OperationFailure("put in order", store.name, cause, hint: hint, exitCode: .configuration)
  }

  // MARK: erasures

  /// Returns the erasures that the database does not know, and the meetings of those whose notes lack a signature.
  private func unknownErasures(
    _ storeID: String
  ) async throws -> (erasures: [ErasureNote], unsigned: Set<String>) {
    var found: [String: ErasureNote] = [:]
    var signed: Set<String> = []
    for object in try await keeper.listed(NoteKey.erasures) where NoteKey(object.key) != nil {
      guard let data = try await keeper.content(object), let note = SignedNote(reading: data),
        let erasure = ErasureNote(note.text)
      else {
        throw refusal(
          "the erasure \(store.outside.location(of: object.key)) is damaged", "restore it, or delete it")
      }
      // One from before there was a key, or of a program without it, is repeated as well: an erasure must not be lost.
      if !note.signatures.isEmpty { try checkSignature(note, "the erasure of \(erasure.meetingID)") }
      guard erasure.storeID == storeID else { continue }
      if !note.signatures.isEmpty || !keeper.checksSignatures { signed.insert(erasure.meetingID) }
      found[erasure.meetingID] = erasure
    }
    let known = try await store.erased(among: found.keys.sorted())
    let unknown = found.values.filter { !known.contains($0.meetingID) }.sorted { $0.meetingID < $1.meetingID }
    return (unknown, Set(unknown.map(\.meetingID)).subtracting(signed))
  }

  private func erase(_ erasures: [ErasureNote]) async throws {
    for erasure in erasures {
      // One that is cut off in between is not known yet, and repeated.
      try await store.note(erasure)
      _ = try await store.retention.erase(
        meetingID: erasure.meetingID, reason: erasure.reason, source: source)
    }
  }

  // MARK: numbers

  /// Returns the number behind which those of events go on.
  private func firstFree(_ newest: Checkpoint?, _ outlook: StoreOutlook) -> Int {
    let given = newest?.lastEvent ?? 0
    // A run that was cut off has left them out already.
    if newest != nil, outlook.lastEvent >= given + Self.eventsLeftOut { return outlook.lastEvent }
    return max(outlook.lastEvent, given) + Self.eventsLeftOut
  }

  private func close(_ newest: Checkpoint?) async throws -> KeptCheckpoint {
    let signer = keeper.signer
    let kept = try await store.addRestore { outlook in
      var outlook = outlook
      if let newest { outlook.storeID = newest.storeID }
      let number = max(outlook.newest?.checkpoint.number ?? 0, newest?.number ?? 0) + 1
      return KeptCheckpoint(outlook.checkpoint(number: number, isRestore: true), signer: signer)
    }
    try await keeper.publish(kept)
    return kept
  }
}
