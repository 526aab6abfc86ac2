package import Foundation
package import RecapCore

extension InMemoryStore.State {
  func expired(asOf date: Date) -> [StoredRecap] {
    records.filter { record in RFC3339.date(record.recap.expiresAt).map { $0 <= date } ?? false }
      .sorted { $0.sequence ?? 0 < $1.sequence ?? 0 }
  }

  /// Puts tombstones in the records' places.
  mutating func delete(
    _ gone: [StoredRecap], _ kind: Tombstone.Kind, _ reason: String, at now: Date, source: String
  ) -> [Tombstone] {
    let tombstones = gone.map { record in
      Tombstone(
        sequence: record.sequence ?? 0, meetingID: record.recap.meetingID, revision: record.recap.revision,
        commitment: record.commitment, kind: kind, reason: reason, deletedAt: now)
    }
    records.removeAll { record in gone.contains { $0.sequence == record.sequence } }
    for (record, tombstone) in zip(gone, tombstones) {
      self.tombstones.append(.init(tombstone: tombstone, link: record.link ?? RecordChain.origin))
    }
    let revisions = Dictionary(grouping: tombstones, by: \.meetingID).mapValues { Set($0.map(\.revision)) }
    for (meeting, numbers) in revisions {
      let hasRecaps = records.contains { $0.recap.meetingID == meeting }
      removeEvents { event in
        event.subject == meeting && ![.expired, .erased].contains(event.type)
          && (!hasRecaps || event.data["revision"]?.integerValue.map(numbers.contains) ?? false)
      }
      if !hasRecaps { removeWork(of: meeting) }
    }
    for tombstone in tombstones { add(tombstone.event(source: source), at: now) }
    return tombstones
  }

  mutating func removeEvents(_ condition: (Event) -> Bool) {
    for record in outbox where condition(record.event) { deliveries[record.sequence] = nil }
    outbox.removeAll { condition($0.event) }
  }

  /// Jobs and manifests.
  mutating func removeWork(of meeting: String) {
    _ = remove { $0.meetingID == meeting }
    manifests.removeAll { $0.meetingID == meeting }
  }

  /// What was handed in and never became a recap is kept no longer than a recap is.
  mutating func removeOldWork(asOf date: Date) {
    let start = Retention.start(ofKeeping: date)
    for meeting in Set(manifests.map(\.meetingID)) {
      guard !records.contains(where: { $0.recap.meetingID == meeting }),
        !manifests.contains(where: { $0.meetingID == meeting && $0.submittedAt > start }),
        !jobs.values.contains(where: { $0.job.meetingID == meeting && !$0.job.state.isFinal })
      else { continue }
      removeWork(of: meeting)
    }
    let old = Set(outbox.filter { $0.createdAt <= start }.map(\.event.id))
    let kept = Set(records.map(\.recap.meetingID))
    removeEvents { $0.type == .failed && old.contains($0.id) && !kept.contains($0.subject) }
  }

  func knows(_ meetingID: String) -> Bool {
    records.contains { $0.recap.meetingID == meetingID }
      || tombstones.contains { $0.tombstone.meetingID == meetingID }
      || jobs.values.contains { $0.job.meetingID == meetingID }
      || manifests.contains { $0.meetingID == meetingID } || erasures[meetingID] != nil
      || outbox.contains { $0.event.subject == meetingID }
  }
}

extension InMemoryStore: RecapRetention {
  package func expired(asOf date: Date?) -> [ExpiredRecap] {
    state.expired(asOf: min(date ?? now, now)).map {
      ExpiredRecap(
        meetingID: $0.recap.meetingID, revision: $0.recap.revision, expiresAt: $0.recap.expiresAt)
    }
  }

  package func expire(asOf date: Date?, source: String) throws -> [Tombstone] {
    let date = min(date ?? now, now)
    let (tombstones, folders) = try transaction { state in
      let gone = state.expired(asOf: date)
      let tombstones = state.delete(gone, .expired, "six months have passed", at: now, source: source)
      state.removeOldWork(asOf: date)
      return (tombstones, gone.compactMap(\.location.folder))
    }
    for folder in folders { try? FileManager.default.removeItem(at: folder) }
    return tombstones
  }

  package func erase(
    meetingID: String, reason: String, source: String
  ) throws -> [Tombstone]? {
    let isKnown = try transaction { state in
      guard state.knows(meetingID) else { return false }
      let gone = state.records.filter { $0.recap.meetingID == meetingID }
      _ = state.delete(gone, .erased, reason, at: now, source: source)
      state.removeEvents { $0.subject == meetingID && ![.expired, .erased].contains($0.type) }
      state.removeWork(of: meetingID)
      if state.erasures[meetingID] == nil { state.erasures[meetingID] = now }
      return true
    }
    guard isKnown else { return nil }
    try? FileManager.default.removeItem(at: home.appending(path: "artefacts/\(meetingID)"))
    return tombstones(meetingID: meetingID)
  }

  package func tombstones(meetingID: String) -> [Tombstone] {
    state.tombstones.map(\.tombstone).filter { $0.meetingID == meetingID }.sorted {
      $0.sequence < $1.sequence
    }
  }

  package func admit(meetingID: String) throws { try state.refuseErased(meetingID) }
}
