import Foundation
import RecapCore
import RecapInsight
import RecapPipeline
import RecapPostgres
import RecapStore
import RecapTestSupport
import Testing

/// An embedded store with something of everything, and an empty database for it.
struct MoveBench {
  let folder: TemporaryFolder
  let clock = ManualClock()
  let server: PostgresServer
  let name: String
  let home: URL
  let place = StorePlace(store: "postgresql://db.example.org/recap", artefacts: "s3://bucket/prefix")
  /// nil makes a folder.
  private let otherObjects: (any ObjectStore)?

  init(objects: (any ObjectStore)? = nil) throws {
    folder = try TemporaryFolder()
    home = folder.url.appending(path: "home")
    server = try PostgresServer.shared.get()
    name = try server.makeDatabase()
    otherObjects = objects
  }

  var objects: any ObjectStore { otherObjects ?? FolderObjects(folder.url.appending(path: "objects")) }

  func openHome() throws -> RecapDatabase {
    let clock = clock
    return try RecapDatabase.open(home: home, clock: { clock.now })
  }

  /// - Parameter port: that of a proxy before the server.
  func shared(
    _ admission: PostgresDatabase.Admission = .program, objects other: (any ObjectStore)? = nil,
    port: Int? = nil,
    program: Int? = nil
  ) throws -> PostgresDatabase {
    var timing = PostgresTiming()
    (timing.firstWait, timing.longestWait) = (.milliseconds(2), .milliseconds(20))
    let clock = clock
    return PostgresDatabase(
      PostgresSession(try PostgresAddress(server.url(name, port: port)), label: "test", timing: timing),
      objects: other ?? objects, clock: { clock.now.date }, admission: admission, program: program)
  }

  /// Moves the home's store.
  /// - Parameter stop: the step after which the process ends; nil for none.
  @discardableResult func move(
    objects: (any ObjectStore)? = nil, port: Int? = nil, stoppingAfter stop: StoreMigration.Step? = nil
  ) async throws -> StoreMigration.Report {
    let database = try openHome()
    let target = PostgresMigrationTarget(try shared(.owner, objects: objects, port: port))
    return try await StoreMigration(
      from: SQLiteMigrationSource(database), to: target, by: TranscriptCoverVerifier(),
      faultPoint: { if $0 == stop { throw Stopped() } }
    ).run(to: place)
  }

  /// The end of a process.
  struct Stopped: Error {}

  // MARK: what there is

  static let key = StageKey(meetingID: "mtg-1", stage: "transcribe", revision: 1, parts: ["settings": "a"])
  static let meetings = ["mtg-1", "mtg-2", "mtg-old", "mtg-erased", "mtg-parked", "mtg-waiting"]
  static let sink = Subscription(sink: "webhook")

  /// Records of two revisions, an expired one, an erased one, deliveries and jobs in every state.
  func fill() async throws {
    let database = try openHome()
    let store = SQLiteStore(database)
    let draft = { (meeting: String, input: String, claim: JobClaim?, expires: String?) in
      var draft = try Sample.draft(
        in: folder.url.appending(path: "draft-\(UUID().uuidString)"), meetingID: meeting, input: input,
        createdAt: clock.now.date)
      draft.claim = claim
      let compose = draft.compose
      draft.compose = { slot in
        var (recap, events) = try compose(slot)
        if let expires { recap.expiresAt = expires }
        return (recap, events)
      }
      return draft
    }
    _ = try await store.archive.finish(draft("mtg-old", "input", nil, "2025-03-04T11:00:00Z"))
    _ = try await store.archive.finish(draft("mtg-1", "input", nil, nil))
    _ = try await store.queue.enqueue(Sample.submission("mtg-2"))
    let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
    let files = folder.url.appending(path: "files")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    try Data("words".utf8).write(to: files.appending(path: "words.txt"))
    try await store.journal.keep(
      StageRecord(
        key: Self.key, output: Data("{\"a\":1}".utf8), files: [files.appending(path: "words.txt")],
        cpu: .milliseconds(1500)), claim: nil)
    _ = try await store.archive.finish(draft("mtg-2", "input", claim, nil))
    _ = try await store.archive.finish(draft("mtg-1", "other", nil, nil))
    _ = try await store.archive.finish(draft("mtg-erased", "input", nil, nil))
    try await deliver(store)
    clock.set(7200)
    #expect(try await store.retention.expire(asOf: nil, source: "/t").count == 1)
    #expect(
      try await store.retention.erase(meetingID: "mtg-erased", reason: "asked", source: "/t")?.count == 1)
    try await queueJobs(store)
    try database.close()
  }

  /// One event is delivered, one is given up, others wait.
  private func deliver(_ store: SQLiteStore) async throws {
    for outcome in [.delivered, .refused("no"), .failed("busy")] as [DeliveryOutcome] {
      let claim = try #require(
        try await store.outbox.claimDelivery(to: Self.sink, by: Sample.worker(), lease: .seconds(60)))
      #expect(try await store.outbox.settle(claim, outcome))
    }
  }

  private func queueJobs(_ store: SQLiteStore) async throws {
    for meeting in ["mtg-parked", "mtg-retried", "mtg-running", "mtg-cancelled"] {
      _ = try await store.queue.enqueue(Sample.submission(meeting))
    }
    for _ in 0..<3 {
      let job = try #require(try await store.queue.claim(Sample.claim(only: 2)))
      let crash = JobOutcome.crashed(reason: "its worker died", isAtFault: true)
      _ = try await store.queue.settle(.init(job.claim!, crash), next: nil)
    }
    let retried = try #require(try await store.queue.claim(Sample.claim(only: 3))?.claim)
    _ = try await store.queue.settle(
      .init(retried, .failed(error: "no", disposition: .retry, stage: "inspect")), next: nil)
    _ = try #require(try await store.queue.claim(Sample.claim(only: 4)))
    _ = try #require(try await store.queue.claim(Sample.claim(only: 5)))
    _ = try await store.queue.cancel(5)
    _ = try await store.queue.enqueue(
      Sample.submission("mtg-waiting", priority: 1, settings: .object(["a": .number(1)])))
    // The number of a job that is gone is not given again.
    _ = try await store.queue.enqueue(Sample.submission("mtg-gone"))
    _ = try await store.queue.cancel(7)
    #expect(try await store.queue.prune([.cancelled], olderThan: .zero - .seconds(1)) == 1)
  }

  /// Everything that the ports tell of a store, but what is running.
  static func picture(_ store: any RecapStoring) async throws -> [String] {
    var lines: [String] = []
    for meeting in meetings {
      for stored in try await store.archive.revisions(meetingID: meeting) {
        lines.append(
          "\(meeting) \(stored.recap.revision) \(stored.digest) \(stored.sequence ?? 0) \(stored.commitment) "
            + "\(stored.link?.description ?? "") \(stored.createdAt.timeIntervalSince1970) \(Digest(of: stored.content))"
        )
        for artefact in stored.recap.artefacts {
          lines.append(
            "\(artefact.name) \(Digest(of: try await store.archive.artefact(artefact.name, of: stored)))")
        }
      }
      lines += try await store.retention.tombstones(meetingID: meeting).map { "\($0)" }
      do { try await store.retention.admit(meetingID: meeting) } catch { lines.append("\(error)") }
      lines.append(
        "\(try await store.queue.latestInput(meetingID: meeting).map { Digest(of: $0.manifest) }, default: "-")"
      )
    }
    lines += try await store.outbox.entries(after: 0, limit: 1000).map {
      "\(CanonicalJSON.serialize($0.payload)) \($0.deliveries)"
    }
    lines += try await store.outbox.backlog().map { "\($0)" }
    lines += try await store.queue.counters().map {
      "\($0.name) \($0.labels.sorted { $0.key < $1.key }) \($0.value)"
    }
    for var job in try await store.queue.jobs(JobFilter(limit: 1000)) where ![4, 5].contains(job.id) {
      let input = try await store.queue.input(of: job.id)
      lines.append(CanonicalJSON.serialize(.object(job.metadata)))
      job.metadata = [:]
      lines.append("\(job) \(CanonicalJSON.serialize(input?.settings ?? .null)) \(input?.folder ?? "")")
    }
    let fetched = try TemporaryFolder()
    if case .kept(let record) = try await store.journal.find(key, fetchingInto: fetched.url) {
      lines.append(String(decoding: record.output, as: UTF8.self))
      lines += try record.files.map {
        "\($0.lastPathComponent) \(try String(contentsOf: $0, encoding: .utf8))"
      }
    }
    let parts = try await store.journal.latestParts(meetingID: "mtg-1", stage: "transcribe")
    lines.append("\((parts ?? [:]).sorted { $0.key < $1.key })")
    return lines
  }
}
