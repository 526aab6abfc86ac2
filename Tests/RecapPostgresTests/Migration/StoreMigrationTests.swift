import Foundation
import RecapCore
import RecapHTTP
import RecapPipeline
import RecapPostgres
import RecapStore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapObjects

/// `recap store migrate`: what moves, and what is true of both stores at every moment.
@Suite(.ownThreads) struct StoreMigrationTests {
  /// What must be true once a store has moved, however it came there.
  private func check(_ bench: MoveBench, _ expected: [String], _ note: Comment = "") async throws {
    let store = PostgresStore(try bench.shared())
    expectEqual(try await MoveBench.picture(store), expected, note)
    #expect(try await store.archive.verify(meetingID: nil) == [], note)
    // A checkpoint tells what has moved, and the home's own last one that it ended there.
    let outlook = try await store.checkpoints.outlook()
    #expect(outlook.newest?.checkpoint.head == outlook.head && !outlook.isAhead, note)
    #expect(try await CheckpointKeeper(store.checkpoints).audit().findings == [], note)
    let home = try await SQLiteStore(try bench.openHome()).checkpoints.outlook()
    #expect(home.newest?.checkpoint.head == outlook.head && !home.isAhead, note)
    // The attempt that was cut off by the move does not count.
    let running = try #require(try await store.queue.job(4))
    #expect(running.state == .available && running.attempt == 0 && running.lease == nil, note)
    #expect(try await store.queue.job(5)?.state == .cancelled, note)
    // Each object has a row, once those of ended attempts are swept.
    let named = try await store.database.session.read("list", "objects") { transaction in
      try transaction.execute("SELECT key FROM recap.objects").rows.map { try $0.text("key") }
    }
    var objects: [String] = []
    for meeting in MoveBench.meetings + ["mtg-retried", "mtg-running", "mtg-cancelled", "mtg-gone"] {
      objects += try await bench.objects.list("\(meeting)/")
    }
    #expect(objects.sorted() == named.sorted(), note)
    // Numbers go on where they ended.
    #expect(try await store.queue.enqueue(Sample.submission("mtg-new")).job.id == 8, note)
    let draft = try Sample.draft(
      in: bench.folder.url.appending(path: "draft-\(UUID().uuidString)"), meetingID: "mtg-new",
      createdAt: bench.clock.now.date)
    #expect(try await store.archive.finish(draft).stored.sequence == 6, note)
    #expect(try await store.outbox.entries(after: 0, limit: 100).map(\.sequence) == [2, 3, 4, 6, 7, 8], note)
    #expect(try await store.archive.verify(meetingID: nil) == [], note)
  }

  /// Tells only the first difference: a picture is long.
  private func expectEqual(_ found: [String], _ expected: [String], _ note: Comment) {
    let difference = zip(found, expected).first { $0 != $1 }
    #expect(difference == nil, note)
    #expect(found.count == expected.count, note)
  }

  /// What the embedded store told before the move.
  private func filled(_ bench: MoveBench) async throws -> [String] {
    try await bench.fill()
    let expected = try await MoveBench.picture(SQLiteStore(bench.openHome()))
    #expect(expected.count > 40)
    return expected
  }

  @Test func `everything moves, and numbers go on`() async throws {
    let bench = try MoveBench()
    let expected = try await filled(bench)
    let report = try await bench.move()
    #expect(report.inventory.count(.records) == 3 && report.inventory.head == 5)
    #expect(report.inventory.lastJob == 7)
    #expect(try await bench.move().wasDone)
    expectEqual(try await MoveBench.picture(SQLiteStore(bench.openHome())), expected, "the home")
    try await check(bench, expected)
  }

  @Test(arguments: ObjectServer.Kind.allCases) func `objects move to S3`(_ kind: ObjectServer.Kind)
    async throws
  {
    let server = try ObjectServer.shared(kind)
    let address = try S3Address(server.address("recap-moves", prefix: UUID().uuidString))
    let keys = S3Credentials(key: ObjectServer.key, secret: ObjectServer.secret)
    let objects = S3Objects(address, timing: S3Timing(), credentials: { keys }, pause: { _ in })
    do {
      _ = try await objects.client.send(
        S3Call(method: .put, key: "", operation: "make the bucket", subject: "recap-moves"))
    } catch let refusal as S3Refusal where refusal.code == "BucketAlreadyOwnedByYou" {}
    let bench = try MoveBench(objects: objects)
    let expected = try await filled(bench)
    try await bench.move()
    try await check(bench, expected)
  }

  @Test(arguments: StoreMigration.Step.allCases)
  func `a move that ends after a step is finished by the next`(_ step: StoreMigration.Step) async throws {
    let bench = try MoveBench()
    let expected = try await filled(bench)
    await #expect(throws: MoveBench.Stopped.self) { try await bench.move(stoppingAfter: step) }
    try await bench.move()
    try await check(bench, expected)
  }

  @Test func `a move whose connection ends anywhere is finished`() async throws {
    let bench = try MoveBench()
    let expected = try await filled(bench)
    let proxy = try FaultyProxy(to: bench.server.port)
    var cuts = 0
    // Each call gets further than the one before it; the session's own repetition is part of it.
    for number in stride(from: 0, to: 60, by: 3) {
      proxy.set(number.isMultiple(of: 2) ? .cutBefore("COMMIT") : .cutAfter("COMMIT"), skipping: number)
      let objects = FailingObjects(bench.objects, after: number)
      do { try await bench.move(objects: objects, port: proxy.port) } catch is FailingObjects.Failed {}
      cuts += proxy.cutCount
    }
    proxy.set(.none)
    #expect(cuts > 0)
    try await bench.move()
    try await check(bench, expected)
  }

  @Test func `nobody writes to either store meanwhile`() async throws {
    let bench = try MoveBench()
    _ = try await filled(bench)
    await #expect(throws: MoveBench.Stopped.self) { try await bench.move(stoppingAfter: .verified) }
    let (home, shared) = (SQLiteStore(try bench.openHome()), PostgresStore(try bench.shared()))
    for store in [home, shared] as [any RecapStoring] {
      for write in writes(bench, store) {
        let refusal = await #expect(throws: (any Error).self) { try await write() }
        let failure = try #require(refusal as? any RecapFailure)
        #expect(failure.exitCode == .configuration)
        #expect(failure.cause.contains("moved to"), "\(failure.cause)")
      }
      #expect(try await store.archive.revisions(meetingID: "mtg-1").count == 2)
    }
    try await bench.move()
    for write in writes(bench, home) {
      let failure = await #expect(throws: StoreFailure.self) { try await write() }
      #expect(failure?.cause.contains("has moved to postgresql://db.example.org/recap") == true)
      #expect(failure?.hint?.contains("artefacts: s3://bucket/prefix") == true)
    }
    #expect(try await home.archive.verify(meetingID: nil) == [])
    #expect(try await shared.queue.claim(Sample.claim()) != nil)
  }

  private func writes(
    _ bench: MoveBench, _ store: any RecapStoring
  ) -> [@Sendable () async throws -> Void] {
    let draft = { @Sendable in
      try Sample.draft(
        in: bench.folder.url.appending(path: "draft-\(UUID().uuidString)"), meetingID: "mtg-new",
        createdAt: bench.clock.now.date)
    }
    return [
      { _ = try await store.queue.enqueue(Sample.submission("mtg-new")) },
      { _ = try await store.queue.claim(Sample.claim()) },
      { _ = try await store.queue.retry(2) },
      { _ = try await store.archive.finish(draft()) },
      {
        _ = try await store.outbox.claimDelivery(to: MoveBench.sink, by: Sample.worker(), lease: .seconds(60))
      },
      { _ = try await store.outbox.retryDeliveries(of: nil) },
      { _ = try await store.retention.erase(meetingID: "mtg-1", reason: "asked", source: "/t") },
      { _ = try await store.retention.expire(asOf: nil, source: "/t") },
    ]
  }

  @Test func `the doctor of a store that is being moved says so`() async throws {
    let bench = try MoveBench()
    try await bench.fill()
    try await bench.shared(.owner).create()
    await #expect(throws: MoveBench.Stopped.self) { try await bench.move(stoppingAfter: .rows) }
    #expect(try await bench.shared().condition().contains("; a store is being moved to it"))
  }

  @Test func `a move that has not ended can be taken back`() async throws {
    let bench = try MoveBench()
    _ = try await filled(bench)
    await #expect(throws: MoveBench.Stopped.self) { try await bench.move(stoppingAfter: .records) }
    let source = SQLiteMigrationSource(try bench.openHome())
    try await source.abandonMove()
    _ = try await SQLiteStore(bench.openHome()).queue.enqueue(Sample.submission("mtg-new"))
    // What was copied may be out of date by now.
    let refused = await #expect(throws: PostgresFailure.self) { try await bench.move() }
    #expect(refused?.cause == "another store is being moved to it")
    _ = try bench.server.psql("DROP SCHEMA recap CASCADE", in: bench.name)
    try await bench.move()
    let failure = await #expect(throws: StoreFailure.self) { try await source.abandonMove() }
    #expect(failure?.cause.contains("has moved") == true)
  }

  @Test func `a store that holds something is no target`() async throws {
    let bench = try MoveBench()
    _ = try await filled(bench)
    let shared = PostgresStore(try bench.shared())
    try await shared.database.create()
    let daemon = try await shared.announce(Sample.worker(), software: "recap test")
    let busy = await #expect(throws: PostgresFailure.self) { try await bench.move() }
    #expect(busy?.cause == "1 daemons work on it")
    try await daemon.leave()
    _ = try await shared.queue.enqueue(Sample.submission("mtg-other"))
    let full = await #expect(throws: PostgresFailure.self) { try await bench.move() }
    #expect(full?.cause == "it holds a store already")
    #expect(try await bench.openHome().move() == nil)
  }

  @Test func `a daemon of the home keeps its store from moving`() async throws {
    let bench = try MoveBench()
    _ = try bench.openHome()
    let daemon = try WorkerPresence(home: bench.home)
    let failure = await #expect(throws: StoreFailure.self) {
      try await WorkerPresence.absent(home: bench.home) {}
    }
    #expect(failure?.exitCode == .temporaryFailure)
    withExtendedLifetime(daemon) {}
  }

  @Test func `a damaged record keeps its store from moving`() async throws {
    let bench = try MoveBench()
    _ = try await filled(bench)
    try Data("other".utf8).write(to: bench.home.appending(path: "artefacts/mtg-1/1/summary.md"))
    let failure = await #expect(throws: OperationFailure.self) { try await bench.move() }
    #expect(failure?.cause.contains("summary.md does not match") == true, "\(failure?.cause ?? "")")
    #expect(try await bench.openHome().move() == nil)
    let database = try bench.shared(.owner)
    #expect(try await database.createIfMissing())
  }
}

/// Objects that cannot be written any more after some.
private struct FailingObjects: ObjectStore {
  struct Failed: Error {}

  private let objects: any ObjectStore
  private let left: Countdown

  private final class Countdown: Sendable {
    private let number: Mutex<Int>
    init(_ number: Int) { self.number = Mutex(number) }
    func count() throws {
      try number.withLock { number in
        guard number > 0 else { throw Failed() }
        number -= 1
      }
    }
  }

  init(_ objects: any ObjectStore, after count: Int) {
    self.objects = objects
    left = Countdown(count)
  }

  func put(_ content: Data, at key: String) async throws -> ObjectRecord {
    try left.count()
    return try await objects.put(content, at: key)
  }
  func put(file: URL, at key: String) async throws -> ObjectRecord {
    try left.count()
    return try await objects.put(file: file, at: key)
  }
  func get(_ record: ObjectRecord) async throws -> Data { try await objects.get(record) }
  func get(_ record: ObjectRecord, to file: URL) async throws { try await objects.get(record, to: file) }
  func delete(_ key: String) async throws { try await objects.delete(key) }
  func list(_ prefix: String) async throws -> [String] { try await objects.list(prefix) }
  func survey(_ prefix: String, after key: String?) async throws -> [ListedObject] {
    try await objects.survey(prefix, after: key)
  }
  func read(_ object: ListedObject) async throws -> Data { try await objects.read(object) }
  func has(_ key: String) async throws -> Bool { try await objects.has(key) }
  func unfinishedUploads() async throws -> [UnfinishedUpload] { try await objects.unfinishedUploads() }
  func location(of key: String) -> String { objects.location(of: key) }
}
