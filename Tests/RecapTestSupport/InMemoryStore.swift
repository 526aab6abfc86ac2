package import Foundation
package import RecapCore

/// What the twin refuses, as the real store's schema does: the name of the constraint or trigger.
package struct ConstraintViolation: RecapFailure {
  package let operation = "write to"
  package let subject = "the store in memory"
  package var cause: String
  package let hint: String? = nil
  package let exitCode = ExitCode.software
}

/// The store of a test: queue, archive, outbox and retention with the promises and the constraints of the
/// real one, kept in memory, with the artefacts in real folders under `home`.
///
/// Each call is a transaction: one that throws has changed nothing.
package actor InMemoryStore {
  /// All tables.
  struct State {
    var jobs: [Int: JobRecord] = [:]
    var lastJob = 0
    var manifests: [ManifestRecord] = []
    var lastManifest = 0
    var counters: [Counter] = []
    /// Completed jobs that are gone.
    var goneCompleted = 0
    var records: [StoredRecap] = []
    var tombstones: [TombstoneRecord] = []
    var erasures: [String: Date] = [:]
    var outbox: [OutboxRecord] = []
    /// The highest sequence that an event ever had.
    var lastEvent = 0
    var deliveries: [Int: [String: DeliveryRecord]] = [:]
    var sinks: [String: SinkRecord] = [:]
  }

  struct JobRecord {
    var job: Job
    var token = 0
    var manifest: Int
    var settings: JSON
  }

  struct ManifestRecord {
    var id: Int
    var meetingID: String
    var folder: String
    var content: Data
    var submittedAt: Date
  }

  struct TombstoneRecord {
    var tombstone: Tombstone
    var link: Digest
  }

  struct OutboxRecord {
    var sequence: Int
    var event: Event
    var createdAt: Date
  }

  struct DeliveryRecord {
    var status: DeliveryStatus
    /// Also of a delivery that is given up: it keeps the time that it had.
    var due: Date
    var token = 0
    var sender: WorkerIdentity?
  }

  struct SinkRecord {
    var enrolled = 0
    var pausedUntil = Date(timeIntervalSince1970: 0)
    var closed: String?
  }

  let home: URL
  package nonisolated let clock: ManualClock
  let transition: JobTransition
  var state = State()

  /// - Parameter home: where artefacts go; a test of the queue alone needs none.
  package init(
    home: URL = URL(filePath: "/nowhere"), policy: JobTransition.Policy = .init(),
    clock: ManualClock = ManualClock()
  ) {
    self.home = home
    self.clock = clock
    transition = JobTransition(policy)
  }

  var now: Date { clock.now.date }

  /// Runs `body` on a copy of the tables, which takes their place if all constraints hold.
  func transaction<T>(_ body: (inout State) throws -> T) throws -> T {
    var next = state
    let result = try body(&next)
    try next.check()
    state = next
    return result
  }

  /// What was told, in order.
  package var events: [Event] { state.outbox.map(\.event) }
}

/// A queue alone is the same twin.
package typealias InMemoryQueue = InMemoryStore

// MARK: constraints

extension InMemoryStore.State {
  /// The CHECKs and unique indexes of the schema that no type holds already.
  /// - Throws: `ConstraintViolation`.
  func check() throws {
    for record in jobs.values {
      let job = record.job
      try Self.require((1...4).contains(job.priority), "jobs: priority BETWEEN 1 AND 4")
      try Self.require((1...128).contains(job.queue.unicodeScalars.count), "jobs: length(queue)")
      try Self.require(job.attempt >= 0, "jobs: attempt >= 0")
      try Self.require(job.maximumAttempts > 0, "jobs: max_attempts > 0")
      try Self.require(job.crashes >= 0, "jobs: crashes >= 0")
      try Self.require((job.finalizedAt == nil) == !job.state.isFinal, "jobs: finalized_at")
      try Self.require((job.lease == nil) == (job.state != .running), "jobs: leased_by")
    }
    let keys = jobs.values.filter(\.job.holdsKey).map(\.job.uniqueKey)
    try Self.require(Set(keys).count == keys.count, "jobs_unique")
    for record in records {
      let recap = record.recap
      try Self.require((1...128).contains(recap.meetingID.unicodeScalars.count), "recaps: length(meeting_id)")
      try Self.require(recap.revision > 0, "recaps: revision > 0")
      try Self.require((recap.reason == nil) == (recap.outcome == .ready), "recaps: reason")
      try Self.require((recap.supersedes == nil) == (recap.revision == 1), "recaps: supersedes")
      for date in [recap.meeting.startedAt, recap.expiresAt] {
        try Self.require(RFC3339.date(date) != nil, "recaps: julianday")
      }
      let names = recap.artefacts.map(\.name)
      try Self.require(Set(names).count == names.count, "artefacts: PRIMARY KEY (recap, name)")
      for artefact in recap.artefacts {
        try Self.require(
          (1...255).contains(artefact.name.unicodeScalars.count) && !artefact.name.contains("/"),
          "artefacts: name")
        try Self.require(artefact.bytes >= 0, "artefacts: bytes >= 0")
      }
    }
    let revisions = records.map { "\($0.recap.meetingID) \($0.recap.revision)" }
    try Self.require(Set(revisions).count == revisions.count, "recaps: UNIQUE (meeting_id, revision)")
    let inputs = records.map { "\($0.recap.meetingID) \($0.recap.provenance.inputDigest)" }
    try Self.require(Set(inputs).count == inputs.count, "recaps: UNIQUE (meeting_id, input_digest)")
    let buried = Set(tombstones.map { "\($0.tombstone.meetingID) \($0.tombstone.revision)" })
    try Self.require(buried.isDisjoint(with: revisions), "recaps_take_no_tombstones_place")
    let ids = outbox.map(\.event.id)
    try Self.require(Set(ids).count == ids.count && !ids.contains(""), "outbox: event_id UNIQUE")
    for (event, sinks) in deliveries {
      try Self.require(outbox.contains { $0.sequence == event }, "deliveries: REFERENCES outbox")
      for (sink, delivery) in sinks {
        try Self.require(!sink.isEmpty, "deliveries: length(sink) > 0")
        try Self.require(
          (delivery.status.deliveredAt == nil) == (delivery.status.state != .delivered),
          "deliveries: delivered_at")
      }
    }
    try Self.require(!sinks.keys.contains(""), "sinks: length(name) > 0")
  }

  static func require(_ holds: Bool, _ constraint: String) throws {
    if !holds { throw ConstraintViolation(cause: constraint) }
  }

  /// - Throws: `ErasedMeeting`.
  func refuseErased(_ meetingID: String) throws {
    if let time = erasures[meetingID] { throw ErasedMeeting(meetingID, at: RFC3339.text(time)) }
  }

  /// Writes an event with the next sequence; one whose id is there changes nothing.
  mutating func add(_ event: Event, at now: Date) {
    let isKnown = outbox.contains {
      $0.event.id == event.id && $0.event.type == event.type && $0.event.subject == event.subject
    }
    guard !isKnown else { return }
    lastEvent += 1
    outbox.append(InMemoryStore.OutboxRecord(sequence: lastEvent, event: event, createdAt: now))
  }
}
