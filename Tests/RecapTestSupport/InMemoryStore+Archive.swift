package import Foundation
package import RecapCore

extension InMemoryStore: RecapArchive {
  package func find(meetingID: String, inputDigest: Digest) -> StoredRecap? {
    state.records.first { $0.recap.meetingID == meetingID && $0.recap.provenance.inputDigest == inputDigest }
  }

  package func revisions(meetingID: String) -> [StoredRecap] {
    state.records.filter { $0.recap.meetingID == meetingID }
  }

  package func latest(roomID: String?) -> [StoredRecap] {
    Dictionary(grouping: state.records, by: \.recap.meetingID).values.compactMap(\.last)
      .filter { roomID == nil || $0.recap.audience.roomID == roomID }
      .sorted { a, b in
        let (first, second) = (
          RFC3339.date(a.recap.meeting.startedAt), RFC3339.date(b.recap.meeting.startedAt)
        )
        guard let first, let second, first != second else { return a.sequence ?? 0 > b.sequence ?? 0 }
        return first > second
      }
  }

  package func artefact(_ name: String, of stored: StoredRecap) throws -> Data {
    guard let listed = stored.recap.artefacts.first(where: { $0.name == name }),
      let folder = stored.location.folder,
      let content = try? Data(contentsOf: folder.appending(path: name)), Digest(of: content) == listed.digest
    else { throw OperationFailure("read \(name) of", stored.recap.meetingID, "it is not what is listed") }
    return content
  }

  package func finish(_ draft: RecapDraft) throws -> (stored: StoredRecap, isDuplicate: Bool) {
    let result = try transaction { state in try finish(draft, in: &state) }
    if result.isDuplicate { try? FileManager.default.removeItem(at: draft.folder) }
    return result
  }

  private func finish(
    _ draft: RecapDraft, in state: inout State
  ) throws -> (stored: StoredRecap, isDuplicate: Bool) {
    let known = find(meetingID: draft.meetingID, inputDigest: draft.inputDigest)
    if draft.claim == nil, !draft.onlyIfChanged, let known { return (known, true) }
    if let claim = draft.claim, state.held(claim) == nil { throw ClaimLost(claim) }
    try state.refuseErased(draft.meetingID)
    if !draft.onlyIfChanged, let known {
      try completeJob(of: draft, known, isDuplicate: true, in: &state)
      return (known, true)
    }
    let latest = revisions(meetingID: draft.meetingID).last
    let buried = state.tombstones.map(\.tombstone).filter { $0.meetingID == draft.meetingID }
      .max { $0.revision < $1.revision }
    let isBuried = (buried?.revision ?? 0) > (latest?.recap.revision ?? 0)
    let before = isBuried ? buried?.commitment : latest?.digest
    let revision = max(latest?.recap.revision ?? 0, buried?.revision ?? 0) + 1
    let slot = RevisionSlot(
      revision: revision, supersedes: before,
      previousOutcome: isBuried ? nil : latest?.recap.outcome,
      inputDigest: known == nil
        ? draft.inputDigest : Digest(of: "\(draft.inputDigest)\n\(before?.description ?? "")"),
      place: ArtefactLocation.place(meetingID: draft.meetingID, revision: revision))
    let (recap, events) = try draft.compose(slot)
    try State.require(
      recap.meetingID == draft.meetingID && recap.revision == slot.revision
        && recap.supersedes == slot.supersedes && recap.provenance.inputDigest == slot.inputDigest,
      "the record carries the draft's meeting, revision and input")
    try draft.checkCover(of: recap)
    if draft.onlyIfChanged, let latest, latest.recap.showsTheSame(as: recap) {
      try completeJob(of: draft, latest, isDuplicate: true, in: &state)
      return (latest, true)
    }
    let stored = try place(recap, of: draft, in: state)
    state.records.append(stored)
    for event in events { state.add(event, at: draft.createdAt) }
    try completeJob(of: draft, stored, isDuplicate: false, in: &state)
    return (stored, false)
  }

  private func completeJob(
    of draft: RecapDraft, _ stored: StoredRecap, isDuplicate: Bool, in state: inout State
  ) throws {
    guard let claim = draft.claim else { return }
    let output = try CanonicalJSON.tree(
      JobOutput(stored.recap, digest: stored.digest, isDuplicate: isDuplicate, stages: draft.stages))
    guard state.settle(claim, .completed(output: output), JobTransition(), at: now) != nil else {
      throw ClaimLost(claim)
    }
    state.count(draft.counters)
  }

  /// Writes the record and moves its folder to its final name.
  private func place(_ recap: Recap, of draft: RecapDraft, in state: State) throws -> StoredRecap {
    let names = try FileManager.default.contentsOfDirectory(atPath: draft.folder.path)
    try State.require(
      names.sorted() == recap.artefacts.map(\.name).sorted(), "the files are those of the record")
    for artefact in recap.artefacts {
      let digest = try Digest(ofFile: draft.folder.appending(path: artefact.name))
      try State.require(digest == artefact.digest, "the files are those of the record")
    }
    let content = try CanonicalJSON.encode(recap)
    try content.write(to: draft.folder.appending(path: ArtefactName.record))
    let folder = home.appending(path: "artefacts/\(draft.meetingID)/\(recap.revision)")
    try FileManager.default.createDirectory(
      at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.moveItem(at: draft.folder, to: folder)
    let digest = Digest(of: content)
    let chain =
      state.records.map { ($0.sequence ?? 0, $0.link ?? RecordChain.origin) }
      + state.tombstones.map { ($0.tombstone.sequence, $0.link) }
    let last = chain.max { $0.0 < $1.0 }
    let sequence = (last?.0 ?? 0) + 1
    let link = RecordChain.link(
      after: last?.1 ?? RecordChain.origin, sequence: sequence, meetingID: recap.meetingID,
      revision: recap.revision, commitment: digest)
    return StoredRecap(
      recap: recap, content: content, digest: digest, sequence: sequence, commitment: digest, link: link,
      createdAt: draft.createdAt, location: .folder(folder))
  }

  package func examine(meetingID: String?, by verifier: any RecordVerifier) -> VerificationReport {
    let chosen = state.records.filter { meetingID == nil || $0.recap.meetingID == meetingID }
    var report = VerificationReport()
    report.records = chosen.count
    report.findings = chosen.flatMap { record -> [VerificationFinding] in
      let listed =
        record.recap.artefacts.map { ($0.name, $0.digest) } + [(ArtefactName.record, record.digest)]
      guard let folder = record.location.folder else { return [] }
      let present = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      let strange = Set(present).subtracting(listed.map(\.0)).sorted().map { "\($0) is not listed" }
      let broken = listed.filter { (try? Digest(ofFile: folder.appending(path: $0.0))) != $0.1 }
      return (strange + broken.map { "\($0.0) is missing or changed" }).map {
        VerificationFinding(
          meetingID: record.recap.meetingID, revision: record.recap.revision, problem: $0)
      }
    }
    return report
  }
}
