package import Foundation
package import RecapCore

/// The archive and the outbox of a test: the same promises as the real store, kept in memory, with the
/// artefacts in real folders under `home`.
package actor InMemoryStore: RecapArchive, Outbox {
  private let home: URL
  private var records: [StoredRecap] = []
  private var events: [Event] = []
  private var deliveries: [Int: [String: Ledger]] = [:]

  private var sinks: [String: SinkState] = [:]

  private struct SinkState {
    var enrolled = 0
    var pausedUntil = Date.distantPast
    var closed: String?
  }

  private struct Ledger {
    var status: DeliveryStatus
    var token = 0
    var sender: WorkerIdentity?
  }

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
    let known = find(meetingID: draft.meetingID, inputDigest: draft.inputDigest)
    if let known, !draft.onlyIfChanged {
      try FileManager.default.removeItem(at: draft.folder)
      return (known, true)
    }
    let latest = revisions(meetingID: draft.meetingID).last
    let slot = RevisionSlot(
      revision: (latest?.recap.revision ?? 0) + 1, supersedes: latest?.digest,
      previousOutcome: latest?.recap.outcome,
      inputDigest: known == nil
        ? draft.inputDigest : Digest(of: "\(draft.inputDigest)\n\(latest?.digest.description ?? "")"))
    let (recap, newEvents) = try draft.compose(slot)
    try draft.checkCover(of: recap)
    if draft.onlyIfChanged, let latest, latest.recap.showsTheSame(as: recap) {
      try FileManager.default.removeItem(at: draft.folder)
      return (latest, true)
    }
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
      revision: recap.revision, commitment: digest)
    let stored = StoredRecap(
      recap: recap, content: content, digest: digest, sequence: sequence, commitment: digest, link: link,
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

  package func rescueDeliveries(
    by observer: WorkerIdentity, at now: Date, isAlive: @Sendable (WorkerIdentity) -> Bool
  ) -> Int {
    var count = 0
    for (sequence, sinks) in deliveries {
      for (sink, ledger) in sinks where ledger.status.state == .sending {
        guard let sender = ledger.sender, sender.isGone(to: observer, isAlive: isAlive) else { continue }
        let claim = DeliveryClaim(
          entry: entries[sequence - 1], sink: sink, attempt: ledger.status.attempts, token: ledger.token)
        count += settle(claim, .lost, at: now) ? 1 : 0
      }
    }
    return count
  }

  package func introduce(_ subscription: Subscription) {
    guard sinks[subscription.sink] == nil else { return }
    sinks[subscription.sink] = SinkState(enrolled: subscription.hearsOfThePast ? 0 : events.count)
  }

  /// Gives new events their rows for a sink.
  private func enrol(_ subscription: Subscription) {
    introduce(subscription)
    let (sink, state) = (subscription.sink, sinks[subscription.sink] ?? SinkState())
    for (index, event) in events.enumerated().dropFirst(state.enrolled)
    where subscription.kinds.contains(event.type) {
      let fresh = DeliveryStatus(
        sink: sink, state: state.closed == nil ? .waiting : .dead, attempts: 0,
        due: state.closed == nil ? .distantPast : nil, lastError: state.closed)
      deliveries[index + 1, default: [:]][sink] = Ledger(status: fresh)
    }
    sinks[sink]?.enrolled = events.count
  }

  package func claimDelivery(
    to subscription: Subscription, by sender: WorkerIdentity, at now: Date, lease: Duration
  ) -> DeliveryClaim? {
    let sink = subscription.sink
    if let state = sinks[sink], state.pausedUntil > now { return nil }
    enrol(subscription)
    var blocked: Set<String> = []
    for entry in entries {
      guard var ledger = deliveries[entry.sequence]?[sink],
        [.waiting, .sending].contains(ledger.status.state)
      else { continue }
      if ledger.status.state == .sending, ledger.status.attempts >= DeliverySchedule.attempts,
        let due = ledger.status.due, due <= now
      {
        ledger.status.state = .dead
        ledger.status.due = nil
        ledger.status.lastError = DeliveryChange.unheardOf
        deliveries[entry.sequence, default: [:]][sink] = ledger
        continue
      }
      let isFirst = blocked.insert(entry.event.subject).inserted
      guard isFirst, let due = ledger.status.due, due <= now else { continue }
      ledger.status.state = .sending
      ledger.status.attempts += 1
      ledger.status.due = now.addingTimeInterval(lease / .seconds(1))
      ledger.token += 1
      ledger.sender = sender
      deliveries[entry.sequence, default: [:]][sink] = ledger
      return DeliveryClaim(
        entry: entries[entry.sequence - 1], sink: sink, attempt: ledger.status.attempts, token: ledger.token)
    }
    return nil
  }

  package func settle(_ claim: DeliveryClaim, _ outcome: DeliveryOutcome, at now: Date) -> Bool {
    guard var ledger = deliveries[claim.entry.sequence]?[claim.sink], ledger.token == claim.token,
      ledger.status.state == .sending
    else { return false }
    let change = DeliveryChange(outcome, claim, at: now)
    ledger.status = DeliveryStatus(
      sink: claim.sink, state: change.state, attempts: change.attempts,
      due: change.state == .waiting ? change.due : nil, lastError: change.error,
      deliveredAt: change.deliveredAt)
    deliveries[claim.entry.sequence]?[claim.sink] = ledger
    if let pause = change.pause {
      let until = max(pause, sinks[claim.sink]?.pausedUntil ?? pause)
      sinks[claim.sink]?.pausedUntil = until
    }
    if let closing = change.closing { close(claim.sink, closing) }
    return true
  }

  private func close(_ sink: String, _ reason: String) {
    sinks[sink]?.closed = reason
    for sequence in deliveries.keys where deliveries[sequence]?[sink]?.status.state == .waiting {
      deliveries[sequence]?[sink]?.status.state = .dead
      deliveries[sequence]?[sink]?.status.due = nil
      deliveries[sequence]?[sink]?.status.lastError = reason
    }
  }

  package func retryDeliveries(of sequences: [Int]?, at now: Date) -> Int {
    var count = 0
    for sink in sinks.keys {
      sinks[sink]?.closed = nil
      sinks[sink]?.pausedUntil = .distantPast
    }
    for (sequence, sinks) in deliveries where sequences?.contains(sequence) ?? true {
      for (sink, ledger) in sinks where [.dead, .waiting].contains(ledger.status.state) {
        deliveries[sequence]?[sink]?.status.state = .waiting
        deliveries[sequence]?[sink]?.status.attempts = 0
        deliveries[sequence]?[sink]?.status.due = now
        count += 1
      }
    }
    return count
  }

  package func backlog() -> [SinkBacklog] {
    sinks.keys.sorted().map { sink in
      let states = deliveries.values.compactMap { $0[sink]?.status.state }
      return SinkBacklog(
        sink: sink, waiting: states.count { $0 == .waiting || $0 == .sending },
        dead: states.count { $0 == .dead })
    }
  }

  private var entries: [OutboxEntry] {
    events.enumerated().map { index, event in
      let statuses = deliveries[index + 1]?.values.map(\.status).sorted { $0.sink < $1.sink } ?? []
      return OutboxEntry(sequence: index + 1, event: event, deliveries: statuses)
    }
  }
}
