package import Foundation
package import RecapCore

/// The archive and the outbox of a test: the same promises as the real store, kept in memory, with the
/// artefacts in real folders under `home`.
package actor InMemoryStore: RecapArchive, Outbox {
  private let home: URL
  private var records: [StoredRecap] = []
  private var events: [Event] = []
  private var deliveries: [Int: Set<String>] = [:]

  package init(home: URL) { self.home = home }

  package func find(meetingID: String, inputDigest: Digest) -> StoredRecap? {
    records.first { $0.recap.meetingID == meetingID && $0.recap.provenance.inputDigest == inputDigest }
  }

  package func revisions(meetingID: String) -> [StoredRecap] {
    records.filter { $0.recap.meetingID == meetingID }
  }

  package func latest(roomID: String?) -> [StoredRecap] {
    Dictionary(grouping: records, by: \.recap.meetingID).values.compactMap(\.last)
      .filter { roomID == nil || $0.recap.audience.roomID == roomID }
      .sorted { a, b in
        let (first, second) = (
          Timestamp.date(a.recap.meeting.startedAt), Timestamp.date(b.recap.meeting.startedAt)
        )
        guard let first, let second, first != second else { return a.sequence > b.sequence }
        return first > second
      }
  }

  package func finish(_ draft: RecapDraft) throws -> (stored: StoredRecap, isDuplicate: Bool) {
    if let known = find(meetingID: draft.meetingID, inputDigest: draft.inputDigest) {
      try FileManager.default.removeItem(at: draft.folder)
      return (known, true)
    }
    let latest = revisions(meetingID: draft.meetingID).last
    let slot = RevisionSlot(
      revision: (latest?.recap.revision ?? 0) + 1, supersedes: latest?.digest,
      previousOutcome: latest?.recap.outcome, inputDigest: draft.inputDigest)
    let (recap, newEvents) = try draft.compose(slot)
    let content = try CanonicalJSON.encode(recap)
    try content.write(to: draft.folder.appending(path: ArtefactName.record))
    let folder = home.appending(path: "artefacts/\(draft.meetingID)/\(slot.revision)")
    try FileManager.default.createDirectory(
      at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.moveItem(at: draft.folder, to: folder)
    let digest = Digest(of: content)
    let sequence = records.count + 1
    let link = RecordChain.link(
      after: records.last?.link ?? RecordChain.origin, sequence: sequence, meetingID: recap.meetingID,
      revision: recap.revision, digest: digest)
    let stored = StoredRecap(
      recap: recap, content: content, digest: digest, sequence: sequence, link: link,
      createdAt: draft.createdAt, directory: folder)
    records.append(stored)
    events += newEvents
    return (stored, false)
  }

  package func verify(meetingID: String?) -> [VerificationFinding] {
    records.filter { meetingID == nil || $0.recap.meetingID == meetingID }.flatMap { record in
      let listed =
        record.recap.artefacts.map { ($0.name, $0.digest) } + [(ArtefactName.record, record.digest)]
      let present = (try? FileManager.default.contentsOfDirectory(atPath: record.directory.path)) ?? []
      let strange = Set(present).subtracting(listed.map(\.0)).sorted().map { "\($0) is not listed" }
      let broken = listed.filter { (try? Digest(ofFile: record.directory.appending(path: $0.0))) != $0.1 }
      return (strange + broken.map { "\($0.0) is missing or changed" }).map {
        VerificationFinding(
          meetingID: record.recap.meetingID, revision: record.recap.revision, problem: $0)
      }
    }
  }

  package func entries(after sequence: Int, limit: Int) -> [OutboxEntry] {
    Array(entries.filter { $0.sequence > sequence }.prefix(max(0, limit)))
  }

  package func pending(for sink: String, limit: Int) -> [OutboxEntry] {
    Array(entries.filter { !$0.deliveredTo.contains(sink) }.prefix(max(0, limit)))
  }

  package func markDelivered(_ sequence: Int, to sink: String, at time: Date) throws {
    guard (1...max(1, events.count)).contains(sequence), !events.isEmpty else {
      throw InputFailure("note the delivery of event", String(sequence), "there is no such event")
    }
    deliveries[sequence, default: []].insert(sink)
  }

  private var entries: [OutboxEntry] {
    events.enumerated().map { index, event in
      OutboxEntry(sequence: index + 1, event: event, deliveredTo: (deliveries[index + 1] ?? []).sorted())
    }
  }
}
