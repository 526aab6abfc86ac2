import Foundation
import RecapCore
import RecapPostgres
import RecapTestSupport
import Synchronization
import Testing

/// Where claims begin to look: what was claimed before costs nothing, and no job is left behind.
@Suite(.ownThreads) struct ClaimFloorTests {
  private let bench: MoveBench
  private let store: PostgresStore
  private let queue: PostgresJobQueue

  init() async throws {
    bench = try MoveBench()
    try await bench.shared(.owner).create()
    store = PostgresStore(try bench.shared())
    queue = PostgresJobQueue(store.database)
  }

  private func psql(_ sql: String) throws -> String {
    try bench.server.psql(sql, in: bench.name).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Enqueues meetings, one a second.
  private func enqueue(_ meetings: [String], priority: Int = 2) async throws {
    for meeting in meetings {
      _ = try await queue.enqueue(Sample.submission(meeting, key: meeting, priority: priority))
      bench.clock.advance(by: 1)
    }
  }

  /// The meetings of all jobs that can be claimed, in the order in which they are.
  private func claimAll() async throws -> [String] {
    var meetings: [String] = []
    var job = try await queue.claim(Sample.claim())
    while let claimed = job, let claim = claimed.claim {
      meetings.append(claimed.meetingID)
      job = try await queue.settle(.init(claim, .completed(output: .null)), next: Sample.claim()).next
    }
    return meetings
  }

  /// Claims the next job and completes it.
  private func finishNext() async throws {
    let claim = try #require(try await queue.claim(Sample.claim())?.claim)
    _ = try await queue.settle(.init(claim, .completed(output: .null)), next: nil)
  }

  /// The entries of indexes, by default those of available jobs, that `body` reads.
  private func entriesRead(
    of indexes: [String] = ["jobs_to_claim", "jobs_late"], by body: () async throws -> Void
  ) async throws -> Int {
    let names = indexes.map { "'\($0)'" }.joined(separator: ", ")
    let read = {
      for session in [store.database.session, store.database.heartbeat] {
        try await session.transaction("count", "entries") { transaction in
          try transaction.execute("SELECT pg_stat_force_next_flush()")
        }
      }
      return try #require(
        Int(
          psql(
            "SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE indexrelname IN (\(names))")))
    }
    let before = try await read()
    try await body()
    return try await read() - before
  }

  @Test func `claims do not read what was claimed before`() async throws {
    let jobs = 60
    try await enqueue((0...jobs).map { "mtg-\($0)" })
    let open = try await OpenTransaction(in: bench)
    for _ in 0..<jobs { try await finishNext() }
    let claimAndRelease = {
      let claim = try #require(try await queue.claim(Sample.claim())?.claim)
      _ = try await queue.settle(.init(claim, .interrupted), next: nil)
    }
    let without = try await entriesRead { try await claimAndRelease() }
    try await queue.moveFloors(of: "default")
    let with = try await entriesRead { try await claimAndRelease() }
    #expect(without > jobs, "an open transaction does not keep what this test is about")
    #expect(with < 5)
    try await open.end()
  }

  @Test func `a claim is looked up without those that ended`() async throws {
    let jobs = 150
    try await enqueue((0...jobs).map { "mtg-\($0)" })
    let open = try await OpenTransaction(in: bench)
    for _ in 0..<jobs { try await finishNext() }
    // Statistics say that nothing runs, for which an index of what runs looks shortest.
    _ = try psql("ANALYZE recap.jobs")
    let claim = try #require(try await queue.claim(Sample.claim())?.claim)
    let read = try await entriesRead(of: ["one_running_job_a_meeting"]) {
      #expect(try await queue.renew(claim, for: .seconds(60), progressed: true) == .held)
      try await queue.note(stage: "transcribe", claim)
      _ = try await queue.settle(.init(claim, .completed(output: .null)), next: nil)
    }
    #expect(read < 5)
    try await open.end()
  }

  @Test func `claims read few of many jobs, whatever statistics say`() async throws {
    _ = try psql("ANALYZE recap.jobs")
    try await enqueue((0..<60).map { "mtg-\($0)" })
    let read = try await entriesRead { _ = try #require(try await queue.claim(Sample.claim())) }
    #expect(read < 5)
  }

  @Test func `workers move the floor after so many claims`() async throws {
    try await enqueue(["mtg-1"])
    #expect(try psql("SELECT due_at FROM recap.claim_floors") == "-infinity")
    for _ in 0..<256 {
      let claim = try #require(try await queue.claim(Sample.claim())?.claim)
      _ = try await queue.settle(.init(claim, .interrupted), next: nil)
    }
    #expect(try psql("SELECT count(*) FROM recap.claim_floors WHERE due_at > '-infinity'") == "1")
    #expect(try await claimAll() == ["mtg-1"])
  }

  @Test func `a job that becomes available before the floor is next`() async throws {
    try await enqueue(["a", "b", "c"])
    let released = try #require(try await queue.claim(Sample.claim()))
    try await queue.moveFloors(of: "default")
    let failed = try #require(try await queue.claim(Sample.claim()))
    _ = try await queue.settle(
      .init(failed.claim!, .failed(error: "no", disposition: .retry, stage: nil)), next: nil)
    #expect(try await queue.claim(Sample.claim())?.meetingID == "c")
    bench.clock.advance(by: 3600)
    // Nothing is available: the floor is now.
    try await queue.moveFloors(of: "default")
    _ = try await queue.settle(.init(released.claim!, .interrupted), next: nil)
    #expect(try await queue.isDue())
    #expect(try await claimAll() == ["a", "b"])
  }

  @Test func `a clock that is set back leaves no job behind`() async throws {
    try await enqueue(["a"])
    bench.clock.advance(by: 3600)
    #expect(try await claimAll() == ["a"])
    try await queue.moveFloors(of: "default")
    bench.clock.set(0)
    try await enqueue(["b", "c"])
    try await enqueue(["u"], priority: 1)
    try await queue.moveFloors(of: "default")
    #expect(try await claimAll() == ["u", "b", "c"])
  }

  @Test func `the jobs of a busy meeting are passed and come next`() async throws {
    try await enqueue(["a"])
    let claim = try #require(try await queue.claim(Sample.claim())?.claim)
    // More than one move passes.
    for index in 0..<120 {
      _ = try await queue.enqueue(Sample.submission("a", key: "a \(index)"))
      bench.clock.advance(by: 1)
    }
    try await enqueue(["b", "c"])
    for _ in 0..<3 { try await queue.moveFloors(of: "default") }
    #expect(try psql("SELECT count(*) FROM recap.jobs WHERE is_late") == "120")
    #expect(try await queue.claim(Sample.claim())?.meetingID == "b")
    _ = try await queue.settle(.init(claim, .completed(output: .null)), next: nil)
    #expect(try await claimAll() == Array(repeating: "a", count: 120) + ["c"])
  }

  @Test func `no floor passes a job that is just being handed in`() async throws {
    let other = PostgresSession(try PostgresAddress(bench.server.url(bench.name)), label: "test.other")
    let isThere = Mutex(false)
    let mayEnd = Mutex(false)
    let submission = Task {
      try await other.transaction("hand in", "a job") { transaction in
        try transaction.execute(
          """
          WITH m AS (INSERT INTO recap.meetings (meeting_id) VALUES ('mtg-1') RETURNING meeting_id)
          INSERT INTO recap.jobs (id, kind, queue, state, priority, meeting_id, args, max_attempts, created_at, due_at,
            unique_key) SELECT nextval('recap.job_id'), 'recap', 'default', 'available', 2, meeting_id, '{}', 5,
              '2025-01-01Z', '2025-01-01Z', 'key' FROM m
          """)
        isThere.withLock { $0 = true }
        while !mayEnd.withLock(\.self) { try transaction.execute("SELECT pg_sleep(0.01)") }
        return true
      }
    }
    while !isThere.withLock(\.self) { await Task.yield() }
    let refused = await #expect(throws: PostgresFailure.self) { try await queue.moveFloors(of: "default") }
    #expect(refused?.kind == .locked)
    mayEnd.withLock { $0 = true }
    #expect(try await submission.value)
    try await queue.moveFloors(of: "default")
    #expect(try await claimAll() == ["mtg-1"])
  }

  @Test func `each job is claimed once while floors move`() async throws {
    let (jobs, movers) = (60, 2)
    let claimed = try await withThrowingTaskGroup(of: [String].self) { group in
      for part in 0..<2 {
        group.addTask {
          let queue = PostgresJobQueue(try bench.shared())
          for index in stride(from: part, to: jobs, by: 2) {
            _ = try await queue.enqueue(Sample.submission("mtg-\(index)", priority: 1 + index % 3))
          }
          return []
        }
      }
      let done = Tally()
      for _ in 0..<movers {
        group.addTask {
          let queue = PostgresJobQueue(try bench.shared())
          for _ in 0..<2000 where done.count < jobs {
            do { try await queue.moveFloors(of: "default") } catch let failure as PostgresFailure
              where failure.kind == .locked
            {}
          }
          return []
        }
      }
      for worker in 0..<3 {
        group.addTask {
          let queue = PostgresJobQueue(try bench.shared())
          var mine: [String] = []
          // Those that find nothing again and again have lost a job: the test fails then.
          var idle = 0
          while done.count < jobs, idle < 2000 {
            idle += 1
            guard let job = try await queue.claim(Sample.claim(by: worker)), let claim = job.claim else {
              continue
            }
            idle = 0
            // Each job is released once, and retried without its order.
            if job.attemptedBy.count == 1 {
              _ = try await queue.settle(.init(claim, .interrupted), next: nil)
            } else {
              _ = try await queue.settle(.init(claim, .completed(output: .null)), next: nil)
              mine.append(job.meetingID)
              done.add()
            }
          }
          return mine
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claimed.sorted() == (0..<jobs).map { "mtg-\($0)" }.sorted())
  }
}

private final class Tally: Sendable {
  private let value = Mutex(0)
  var count: Int { value.withLock(\.self) }
  func add() { value.withLock { $0 += 1 } }
}
