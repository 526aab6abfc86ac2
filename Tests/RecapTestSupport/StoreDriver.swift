import Foundation
import RecapCore

/// Does operations to a store one after the other, and says what came of each and how the store is then.
package struct StoreDriver: Sendable {
  private let store: StoreSubject
  private var now = 0.0
  /// Claims that were ever held, latest last.
  private var claims: [(claim: JobClaim, job: Job)] = []

  package init(_ store: StoreSubject) { self.store = store }

  private var date: Date { ManualTime.after(now) }

  /// - Returns: what came of it; of an error its class and exit code.
  package mutating func run(_ operation: StoreOperation) async -> String {
    store.clock.set(now)
    defer { store.clock.set(now) }
    do { return try await result(of: operation) } catch let failure as any RecapFailure {
      return "refused: \(failure.exitCode.rawValue)"
    } catch {
      return "failed: \(error)"
    }
  }

  private func claim(_ index: Int) -> (claim: JobClaim, job: Job)? {
    index < claims.count ? claims[claims.count - 1 - index] : nil
  }

  private mutating func note(_ job: Job?) {
    if let job, let claim = job.claim { claims.append((claim, job)) }
  }

  private func settlement(_ claim: JobClaim, _ outcome: JobOutcome) -> JobSettlement {
    let time = date
    return JobSettlement(claim, outcome, counters: [Counter("recap_tests_total")]) {
      RecapEvents.failed($0, claim: claim, time: time, source: "urn:test")
    }
  }

  private mutating func result(of operation: StoreOperation) async throws -> String {
    switch operation {
    case .enqueue(let meeting, let variant, let kind, let priority, let delay):
      var submission = Sample.submission(
        meeting, key: "\(kind.rawValue) \(meeting) \(variant)", priority: priority, attempts: 2,
        scheduledAt: delay > 0 ? ManualTime.after(now + delay) : nil,
        settings: .object(["v": .number(Double(variant))]))
      submission.kind = kind
      let (job, isDuplicate) = try await store.queue.enqueue(submission)
      return "\(Self.text(job)) \(isDuplicate)"
    case .claim(let worker, let only):
      let job = try await store.queue.claim(Sample.claim(only: only, by: worker))
      note(job)
      return job.map(Self.text) ?? "none"
    case .renew(let index, let moved):
      guard let held = claim(index) else { return "no claim" }
      let standing = try await store.queue.renew(
        held.claim, for: .seconds(30), progressed: moved)
      return "\(standing)"
    case .settle(let index, let outcome, let claimsNext):
      guard let held = claim(index) else { return "no claim" }
      let (settled, next) = try await store.queue.settle(
        settlement(held.claim, outcome), next: claimsNext ? Sample.claim() : nil)
      note(next)
      return "\(settled.map(Self.text) ?? "lost") then \(next.map(Self.text) ?? "none")"
    case .noteStage(let index):
      guard let held = claim(index) else { return "no claim" }
      try await store.queue.note(stage: "reel", held.claim)
      return "noted"
    case .noteInterruption(let index):
      guard let held = claim(index) else { return "no claim" }
      try await store.queue.noteInterruption(held.claim)
      return "noted"
    case .retry(let job): return try await store.queue.retry(job).map(Self.text) ?? "none"
    case .cancel(let job): return try await store.queue.cancel(job).map(Self.text) ?? "none"
    case .rescue:
      var rescued: [String] = []
      for id in try await store.queue.running() {
        guard let job = try await store.queue.job(id), let claim = job.claim, let lease = job.lease,
          lease.holder.pid % 2 == 1
        else { continue }
        let outcome = JobOutcome.crashed(reason: "its worker died", isAtFault: true)
        let settled = try await store.queue.settle(
          settlement(claim, outcome), next: nil
        ).settled
        rescued.append(settled.map(Self.text) ?? "lost")
      }
      return rescued.joined(separator: "; ")
    case .finish(let index, let meeting, let input, let onlyIfChanged):
      let held = index.flatMap(claim)
      var draft = try store.draft(held?.job.meetingID ?? meeting, input: "input \(input)", at: date)
      draft.claim = held?.claim
      draft.onlyIfChanged = onlyIfChanged
      let (stored, isDuplicate) = try await store.archive.finish(draft)
      return "\(Self.text(stored)) \(isDuplicate)"
    case .refuse(let meeting, let cause):
      let failure = OperationFailure("open", "rec.mp4", "cause \(cause)")
      let event = RecapEvents.refused(
        meetingID: meeting, manifest: Data(), failure, time: date, source: "urn:test")
      try await store.outbox.add([event])
      return "told"
    case .deliver(let sink, let outcome):
      let subscription = Subscription(sink: "sink-\(sink)", replaysHistory: sink == 0)
      let claim = try await store.outbox.claimDelivery(
        to: subscription, by: Sample.worker(sink + 1), lease: .seconds(60))
      guard let claim else { return "none" }
      guard let outcome else { return "\(claim.entry.sequence) attempt \(claim.attempt), dies" }
      let isNoted = try await store.outbox.settle(claim, outcome)
      return "\(claim.entry.sequence) attempt \(claim.attempt) \(isNoted)"
    case .rescueDeliveries:
      return "\(try await store.outbox.rescueDeliveries(by: Sample.worker(50)) { $0.pid % 2 == 0 })"
    case .retryDeliveries: return "\(try await store.outbox.retryDeliveries(of: nil))"
    case .erase(let meeting):
      let tombstones = try await store.retention.erase(
        meetingID: meeting, reason: "asked", source: "urn:test")
      return tombstones.map { $0.map(Self.text).joined(separator: "; ") } ?? "unknown"
    case .purge(let days):
      return try await store.at(now + days * 86_400).retention.expire(
        asOf: nil, source: "urn:test"
      ).map(Self.text).joined(separator: "; ")
    case .prune(let age):
      return
        "\(try await store.queue.prune([.completed, .cancelled, .discarded], olderThan: .seconds(age)))"
    case .pass(let seconds):
      now += seconds
      return "passed"
    }
  }

  /// All that the ports say of the store.
  package func snapshot() async throws -> [String] {
    var lines = try await jobSnapshot()
    for meeting in ["m-a", "m-b", "m-c"] {
      lines += try await store.archive.revisions(meetingID: meeting).map(Self.text)
      lines += try await store.retention.tombstones(meetingID: meeting).map(Self.text)
      lines.append("\(meeting) input \(try await store.queue.latestInput(meetingID: meeting) != nil)")
    }
    for entry in try await store.outbox.entries(after: 0, limit: 1000) {
      let states = entry.deliveries.map {
        "\($0.sink) \($0.state.rawValue) \($0.attempts) \(Self.text($0.due)) \($0.lastError ?? "-") \(Self.text($0.deliveredAt))"
      }
      lines.append("\(entry.sequence) \(entry.event.id) \(entry.event.type.rawValue) \(states)")
    }
    lines += try await store.outbox.backlog().map { "\($0.sink): \($0.waiting) wait, \($0.dead) dead" }
    return lines
  }

  /// All that the queue says.
  package func jobSnapshot() async throws -> [String] {
    var lines: [String] = []
    for job in try await store.queue.jobs(JobFilter(limit: 1000)) {
      let input = try await store.queue.input(of: job.id)
      lines.append("\(Self.text(job)) of \(input.map { CanonicalJSON.serialize($0.settings) } ?? "nothing")")
    }
    lines.append("running \(try await store.queue.running())")
    for (state, count) in try await store.queue.counts().sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("\(state.rawValue) \(count)")
    }
    lines += try await store.queue.counters().map { "\($0.name) \($0.labels) \($0.value)" }
    lines.append("due \(try await store.queue.isDue())")
    lines.append("next due \(Self.text(try await store.queue.nextDue()))")
    lines.append("oldest \(Self.text(try await store.queue.oldestAvailable()))")
    return lines
  }

  // MARK: as text

  /// To the millisecond, as a store keeps it.
  private static func text(_ date: Date?) -> String {
    date.map { "\(Int64(($0.timeIntervalSince1970 * 1000).rounded()))" } ?? "-"
  }

  private static func text(_ job: Job) -> String {
    // A digest of a record that names a salted commitment differs from store to store.
    var metadata = job.metadata
    if case .object(var output)? = metadata[JobMetadata.output] {
      output["digest"] = nil
      metadata[JobMetadata.output] = .object(output)
    }
    let lease = job.lease.map {
      "\($0.token) \($0.holder.pid) \(text($0.expires.date)) \(text($0.progress?.date))"
    }
    return [
      "job \(job.id)", job.kind.rawValue, job.state.rawValue, "p\(job.priority)", job.meetingID,
      "attempt \(job.attempt)/\(job.maximumAttempts)", "crashes \(job.crashes)", text(job.scheduledAt),
      text(job.attemptedAt), text(job.finalizedAt), "\(job.attemptedBy.count)",
      "\(job.errors.map { "\($0.at) \($0.attempt) \($0.kind.rawValue) \($0.stage ?? "-") \($0.error)" })",
      CanonicalJSON.serialize(.object(metadata)), job.uniqueKey, lease ?? "-",
    ].joined(separator: " ")
  }

  private static func text(_ stored: StoredRecap) -> String {
    "record \(stored.sequence ?? 0) \(stored.recap.meetingID) \(stored.recap.revision) "
      + "\(stored.recap.outcome.rawValue) supersedes \(stored.recap.supersedes != nil) \(text(stored.createdAt))"
  }

  private static func text(_ tombstone: Tombstone) -> String {
    "tombstone \(tombstone.sequence) \(tombstone.meetingID) \(tombstone.revision) \(tombstone.kind.rawValue) "
      + "\(tombstone.reason) \(text(tombstone.deletedAt))"
  }
}
