import Foundation
import RecapCore
import RecapPostgres
import RecapStore
import RecapTestSupport
import Testing

/// What both engines tell of what waits in them.
@Suite(.ownThreads) struct ReadingsTests {
  /// A job that is due since a minute, which nobody has looked for, and one whose lease has ended.
  private func work(_ bench: MoveBench, _ store: any RecapStoring) async throws {
    #expect(try await store.readings() == StoreReadings())
    _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
    _ = try #require(try await store.queue.claim(Sample.claim()))
    _ = try await store.queue.enqueue(
      Sample.submission("mtg-2", scheduledAt: bench.clock.now.date.addingTimeInterval(40)))
    var early = try await store.readings()
    // PostgreSQL counts the versions of rows that a claim leaves.
    early.deadRows = 0
    #expect(early == StoreReadings())
    bench.clock.advance(by: 100)
    let readings = try await store.readings()
    #expect(readings.oldestDue == 60)
    #expect(readings.endedLeases == 1)
  }

  @Test func `the store of a home tells what waits`() async throws {
    let bench = try MoveBench()
    try await work(bench, SQLiteStore(try bench.openHome()))
  }

  @Test func `an open transaction keeps dead rows, and jobs go on`() async throws {
    let bench = try MoveBench()
    try await bench.shared(.owner).create()
    let store = PostgresStore(try bench.shared())
    let jobs = 200
    let open = try await OpenTransaction(in: bench)
    for index in 0..<jobs { _ = try await store.queue.enqueue(Sample.submission("mtg-\(index)")) }
    var (job, done) = (try await store.queue.claim(Sample.claim()), 0)
    while let claim = job?.claim {
      let reply = try await store.queue.settle(.init(claim, .completed(output: .null)), next: Sample.claim())
      (job, done) = (reply.next, done + (reply.settled == nil ? 0 : 1))
    }
    #expect(done == jobs)
    _ = try bench.server.psql("VACUUM recap.jobs", in: bench.name)
    #expect(try await store.readings().deadRows >= jobs)
    try await open.end()
    _ = try bench.server.psql("VACUUM recap.jobs", in: bench.name)
    #expect(try await store.readings().deadRows == 0)
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `the age of a checkpoint counts what came since`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await RestoreBench(engine)
    let told = { () async throws -> [Double] in
      let readings = try await bench.store.readings()
      return [readings.checkpointAge, Double(readings.recordsSinceCheckpoint)]
    }
    #expect(try await told() == [0, 0])
    try await bench.finish("mtg-1")
    #expect(try await told() == [.infinity, 1])
    try await bench.keeper().write()
    bench.bench.clock.advance(by: 4000)
    #expect(try await told() == [0, 0])
    #expect(CheckpointKeeper.overdue(try await bench.store.checkpoints.outlook()) == nil)
    try await bench.finish("mtg-2")
    #expect(try await told() == [4000, 1])
    let overdue = CheckpointKeeper.overdue(try await bench.store.checkpoints.outlook())
    #expect(overdue?.contains("66 minutes ago; 1 records came since") == true, "\(overdue ?? "")")
  }

  @Test func `the store of many machines tells what waits`() async throws {
    let bench = try MoveBench()
    try await bench.shared(.owner).create()
    let store = PostgresStore(try bench.shared())
    try await work(bench, store)
    let start = RFC3339.text(ManualTime.start)
    _ = try bench.server.psql(
      """
      INSERT INTO recap.outbox (event_id, type, subject, payload, created_at)
        VALUES ('a', 'recap.ready', 'mtg-1', '{}', now()), ('b', 'recap.ready', 'mtg-1', '{}', now());
      INSERT INTO recap.chain_pending (recap) VALUES (1), (2), (3);
      INSERT INTO recap.garbage (place, meeting_id, not_before)
        VALUES ('mtg-1/a', 'mtg-1', '\(start)'), ('mtg-1/b', 'mtg-1', now());
      """, in: bench.name)
    let readings = try await store.readings()
    #expect(readings.unnumberedEvents == 2 && readings.unlinkedRecords == 3)
    #expect(readings.garbage == 2 && readings.oldestGarbage == 100)
  }
}
