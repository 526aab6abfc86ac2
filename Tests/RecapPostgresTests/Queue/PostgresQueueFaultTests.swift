import Foundation
import Logging
import RecapCore
import RecapPipeline
import RecapPostgres
import RecapStore
import RecapTestSupport
import Testing

/// What networks and other machines do to the shared queue.
@Suite(.ownThreads) struct PostgresQueueFaultTests {
  /// A queue behind a proxy, and how to open it once more, as another machine does.
  private struct Bench {
    let folder: TemporaryFolder
    let proxy: FaultyProxy
    let queue: PostgresJobQueue
    private let name: String
    private let patience: Duration
    private let url: String

    /// - Parameter patience: how long a call waits for a server that is away.
    init(patience: Duration = .seconds(60)) async throws {
      self.patience = patience
      folder = try TemporaryFolder()
      let server = try PostgresServer.shared.get()
      name = try server.makeDatabase()
      proxy = try FaultyProxy(to: server.port)
      url = server.url(name)
      let database = try Self.database(server.url(name, port: proxy.port), folder, patience: patience)
      try await database.create()
      queue = PostgresJobQueue(database)
    }

    func another() throws -> PostgresJobQueue {
      PostgresJobQueue(try Self.database(url, folder, patience: patience))
    }

    /// A queue behind a pooler.
    func another(through pooler: Pooler) throws -> PostgresJobQueue {
      let url = try PostgresServer.shared.get().url(name, port: pooler.port)
      return PostgresJobQueue(try Self.database(url, folder, patience: patience, prepares: false))
    }

    private static func database(
      _ url: String, _ folder: TemporaryFolder, patience: Duration, prepares: Bool = true
    ) throws -> PostgresDatabase {
      var timing = PostgresTiming()
      timing.firstWait = .milliseconds(5)
      timing.longestWait = .milliseconds(50)
      timing.patience = patience
      return PostgresDatabase(
        PostgresSession(try PostgresAddress(url), label: "test", timing: timing, prepares: prepares),
        objects: FolderObjects(folder.url.appending(path: "objects")))
    }
  }

  private let request = ClaimRequest(worker: Sample.worker(), lease: .seconds(60))

  @Test func `a settlement whose answer is lost is done once`() async throws {
    let bench = try await Bench()
    _ = try await bench.queue.enqueue(Sample.submission("mtg-1"))
    let claim = try #require(try await bench.queue.claim(request)?.claim)
    bench.proxy.set(.cutAfter("COMMIT"))
    let settlement = JobSettlement(
      claim, .completed(output: .string("done")), counters: [Counter("recap_tests_total")])
    let settled = try await bench.queue.settle(settlement, next: nil).settled
    #expect(bench.proxy.cutCount == 1)
    #expect(settled?.state == .completed)
    #expect(
      try await bench.queue.counters() == [Counter.completedAttempts(1), Counter("recap_tests_total")])
  }

  @Test func `a settlement that is cut before its end is done once`() async throws {
    let bench = try await Bench()
    _ = try await bench.queue.enqueue(Sample.submission("mtg-1"))
    let claim = try #require(try await bench.queue.claim(request)?.claim)
    bench.proxy.set(.cutBefore("COMMIT"))
    let settled = try await bench.queue.settle(.init(claim, .completed(output: .null)), next: nil).settled
    #expect(bench.proxy.cutCount == 1)
    #expect(settled?.state == .completed)
    #expect(try await bench.queue.counters() == [Counter.completedAttempts(1)])
  }

  @Test func `a claim whose answer is lost is free after its lease`() async throws {
    let bench = try await Bench()
    let job = try await bench.queue.enqueue(Sample.submission("mtg-1")).job
    bench.proxy.set(.cutAfter("COMMIT"))
    // Nobody works on it by mistake: the claim that took effect is nobody's.
    let brief = ClaimRequest(worker: Sample.worker(), lease: .milliseconds(1))
    #expect(try await bench.queue.claim(brief) == nil)
    #expect(bench.proxy.cutCount == 1)
    #expect(try await bench.queue.running() == [job.id])
    let observer = LeaseObserver(
      identity: WorkerIdentity(hostName: "other", boot: "other", namespace: "pid:[2]", pid: 1, started: 1),
      stallTimeout: .seconds(900), isAlive: { _ in true })
    let reaper = StaleJobReaper(
      queue: bench.queue, observer: observer, announce: { _, _ in [] },
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    // Right after the store was away, nobody takes a job from another machine.
    #expect(try await reaper.run(.left).isEmpty)
    #expect(try await bench.queue.running() == [job.id])
    let ended = try await reaper.run()
    #expect(ended.count == 1)
    let free = try #require(try await bench.queue.job(job.id))
    #expect(free.state != .running && free.crashes == 0)
  }

  @Test func `a server without a free connection is waited for`() async throws {
    let server = try PostgresServer(settings: [
      "max_connections = 4", "superuser_reserved_connections = 0", "max_wal_senders = 0",
    ])
    let address = try PostgresAddress(server.url("postgres"))
    let taken = (0..<4).map { PostgresSession(address, label: "test.\($0)") }
    for session in taken {
      _ = try await session.read("take", "a connection") { try $0.execute("SELECT 1").count }
    }
    var timing = PostgresTiming()
    (timing.firstWait, timing.longestWait, timing.patience) = (
      .milliseconds(2), .milliseconds(20), .seconds(60)
    )
    let late = PostgresSession(address, label: "test.late", timing: timing)
    let call = Task { try await late.read("ask", "it") { try $0.execute("SELECT 1").count } }
    while late.attempts < 3 { await Task.yield() }
    #expect(late.connections == 0)
    await taken[0].close()
    #expect(try await call.value == 1)
    timing.patience = .milliseconds(50)
    let refused = await #expect(throws: PostgresFailure.self) {
      try await PostgresSession(address, label: "test.none", timing: timing).read("ask", "it") {
        try $0.execute("SELECT 1").count
      }
    }
    #expect(refused?.exitCode == .temporaryFailure)
  }

  @Test(arguments: [
    FaultyProxy.Fault.cutAfter("INSERT INTO recap.jobs"), .cutAfter("COMMIT"), .cutBefore("COMMIT"),
  ])
  func `a submission whose connection is cut is one job`(fault: FaultyProxy.Fault) async throws {
    let bench = try await Bench()
    bench.proxy.set(fault)
    let (job, _) = try await bench.queue.enqueue(Sample.submission("mtg-1"))
    #expect(bench.proxy.cutCount == 1)
    #expect(try await bench.another().jobs(JobFilter()).map(\.id) == [job.id])
    #expect(try await bench.queue.input(of: job.id) != nil)
  }

  @Test func `a renewal while the store is away is unknown`() async throws {
    let bench = try await Bench(patience: .milliseconds(500))
    _ = try await bench.queue.enqueue(Sample.submission("mtg-1"))
    let claim = try #require(try await bench.queue.claim(request)?.claim)
    bench.proxy.set(.refuse)
    bench.proxy.cutAll()
    #expect(try await bench.queue.renew(claim, for: .seconds(60), progressed: true) == .unknown)
    bench.proxy.set(.none)
    #expect(try await bench.queue.renew(claim, for: .seconds(60), progressed: true) == .held)
  }

  @Test(arguments: [(600.0, true), (3601, false)])
  func `work goes on while the store is away, for an hour`(seconds: Double, goesOn: Bool) async throws {
    let bench = try await Bench(patience: .milliseconds(500))
    _ = try await bench.queue.enqueue(Sample.submission("mtg-1"))
    let job = try #require(try await bench.queue.claim(request))
    let clock = ManualClock()
    let runner = JobRunner(
      queue: bench.queue,
      timing: WorkTiming(
        lease: .seconds(60), stallTimeout: .seconds(86_400), now: { clock.now },
        sleep: { try await clock.sleep($0) }),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, announce: { _, _ in [] }, abandon: {})
    let attempt = try await runner.run(job) { _, _, _ in
      // The store is there at first.
      await clock.beat()
      bench.proxy.set(.refuse)
      bench.proxy.cutAll()
      clock.advance(by: seconds)
      await clock.beat()
      bench.proxy.set(.none)
      try Task.checkCancellation()
      return .finished(.string("done"))
    }
    #expect((attempt.job?.state == .completed) == goesOn)
    #expect((attempt.failure is ClaimLost) == !goesOn)
  }

  @Test func `machines that claim at once share the jobs, one a meeting`() async throws {
    let bench = try await Bench()
    for index in 0..<40 {
      _ = try await bench.queue.enqueue(Sample.submission("mtg-\(index / 4)", key: "\(index)"))
    }
    let queues = try (0..<4).map { _ in try bench.another() }
    let claimed = try await withThrowingTaskGroup(of: [Job].self) { group in
      for queue in queues {
        group.addTask {
          var mine: [Job] = []
          while let job = try await queue.claim(request) { mine.append(job) }
          return mine
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    // One of the four of each meeting; the others wait for it.
    #expect(claimed.map(\.meetingID).sorted() == (0..<10).map { "mtg-\($0)" })
    #expect(try await bench.queue.counts() == [.running: 10, .available: 30])
  }

  @Test(arguments: [false, true])
  func `machines that work at once end every job once`(isPooled: Bool) async throws {
    let bench = try await Bench()
    let pooler = isPooled ? try Pooler(to: PostgresServer.shared.get()) : nil
    for index in 0..<40 {
      _ = try await bench.queue.enqueue(Sample.submission("mtg-\(index / 4)", key: "\(index)"))
    }
    let queues = try (0..<4).map { _ in try pooler.map { try bench.another(through: $0) } ?? bench.another() }
    let ended = try await withThrowingTaskGroup(of: Int.self) { group in
      for queue in queues {
        group.addTask {
          var count = 0
          var job = try await queue.claim(request)
          while let claim = job?.claim {
            let reply = try await queue.settle(.init(claim, .completed(output: .null)), next: request)
            count += reply.settled == nil ? 0 : 1
            job = if let next = reply.next { next } else { try await queue.claim(request) }
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(ended == 40)
    #expect(try await bench.queue.counts() == [.completed: 40])
    #expect(try await bench.queue.counters() == [Counter.completedAttempts(40)])
  }
}
