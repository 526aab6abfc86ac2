import Foundation
import Logging
import RecapCore
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

/// What a worker does about its jobs, with a clock that stands still until it is moved.
@Suite struct JobRunnerTests {
  private let queue: InMemoryQueue
  private let clock = ManualClock()

  init() { queue = InMemoryQueue(clock: clock) }

  private var timing: WorkTiming {
    WorkTiming(
      lease: .seconds(30), stallTimeout: .seconds(600), now: { [clock] in clock.now },
      sleep: { [clock] in try await clock.sleep($0) })
  }

  private let lines = LogLines()

  private func runner(abandon: @escaping @Sendable () -> Void = {}) -> JobRunner {
    JobRunner(
      queue: queue, timing: timing, log: Logger(label: "test") { [lines] _ in lines.handler },
      announce: { RecapEvents.failed($0, claim: $1, time: ManualTime.start, source: "urn:test") },
      abandon: abandon)
  }

  private func claimed(_ meeting: String = "mtg-1") async throws -> Job {
    _ = try await queue.enqueue(Sample.submission(meeting))
    return try #require(try await queue.claim(Sample.claim()))
  }

  @Test func `the result of the work is the job's output`() async throws {
    let job = try await claimed()
    let attempt = try await runner().run(job) { _, _, _ in .finished(.string("done")) }
    #expect(attempt.failure == nil)
    #expect(attempt.job?.state == .completed)
    #expect(await queue.job(job.id)?.metadata[JobMetadata.output] == .string("done"))
  }

  @Test func `a failure is recorded by its class`() async throws {
    let job = try await claimed()
    let attempt = try await runner().run(job) { _, _, _ in
      throw OperationFailure("open", "it", "it is damaged", exitCode: .dataError)
    }
    #expect(attempt.failure is OperationFailure)
    #expect(attempt.job?.state == .discarded)
    #expect(attempt.job?.errors.map(\.kind) == [.permanent])
    #expect(await queue.events.map(\.type) == [.failed])
  }

  @Test func `start and end of a job are logged`() async throws {
    let output = try CanonicalJSON.tree(
      JobOutput(
        outcome: "ready", reason: nil, revision: 2, digest: Digest(of: "record"), isDuplicate: false,
        stages: nil))
    let job = try await claimed()
    _ = try await runner().run(job) { _, _, _ in .finished(output) }
    #expect(
      lines.all == [
        "info job started attempt=1 job=1 kind=recap meeting=mtg-1",
        "info job completed attempt=1 job=1 meeting=mtg-1 outcome=ready revision=2",
      ])
  }

  @Test(
    arguments: [
      (ExitCode.dataError, "error job discarded", "class=permanent", false),
      (.temporaryFailure, "warning job failed", "class=transient", true),
      (.unavailable, "warning job failed", "class=resource", true),
    ])
  func `a failure is logged with class, cause and next try`(
    code: ExitCode, start: String, kind: String, isTriedAgain: Bool
  ) async throws {
    let job = try await claimed()
    _ = try await runner().run(job) { _, _, _ in
      throw OperationFailure("open", "it", "it is odd", exitCode: code)
    }
    let line = try #require(lines.all.last)
    #expect(lines.all.count == 2)
    #expect(line.hasPrefix(start + " attempt=1 cause=cannot open it: it is odd \(kind) job=1 meeting=mtg-1"))
    #expect(line.contains("next_try=") == isTriedAgain)
  }

  @Test func `the claim is renewed while the work goes on`() async throws {
    let job = try await claimed()
    let (heard, speak) = AsyncStream<Void>.makeStream()
    let attempt = try await runner().run(job) { [queue, clock] _, claim, progress in
      clock.advance(by: 10)
      progress.touch()
      let moved = clock.now
      await clock.beat()
      let lease = await queue.job(claim.jobID)?.lease
      #expect(lease?.expires == moved.advanced(by: .seconds(30)))
      #expect(lease?.progress == moved)
      speak.finish()
      return .finished(.null)
    }
    for await _ in heard {}
    #expect(attempt.job?.state == .completed)
  }

  @Test func `a request to cancel is honoured`() async throws {
    let job = try await claimed()
    let attempt = try await runner().run(job) { [queue, clock] _, claim, _ in
      _ = try await queue.cancel(claim.jobID)
      await clock.wake()
      return try await Self.never()
    }
    #expect(attempt.job?.state == .cancelled)
  }

  @Test func `a lost claim writes nothing`() async throws {
    let job = try await claimed()
    let attempt = try await runner().run(job) { [queue, clock] _, claim, _ in
      let crash = JobSettlement(claim, .crashed(reason: "it seemed dead", isAtFault: true))
      _ = try await queue.settle(crash, next: nil)
      await clock.wake()
      return try await Self.never()
    }
    #expect(attempt.failure is ClaimLost)
    #expect(attempt.job == nil)
    #expect(await queue.job(job.id)?.state == .available)
    #expect(await queue.counters().isEmpty)
  }

  @Test func `a heartbeat after the commit stops nothing`() async throws {
    let job = try await claimed()
    let attempt = try await runner().run(job) { [queue, clock] _, claim, _ in
      let done = JobSettlement(claim, .completed(output: .string("done")))
      _ = try await queue.settle(done, next: nil)
      await clock.beat()
      try Task.checkCancellation()
      return .committed
    }
    #expect(attempt.failure == nil)
    #expect(attempt.job?.state == .completed)
  }

  @Test func `a cancellation after the commit completes the job`() async throws {
    let job = try await claimed()
    let attempt = try await runner().run(job) { [queue] _, claim, _ in
      let done = JobSettlement(claim, .completed(output: .string("done")))
      _ = try await queue.settle(done, next: nil)
      throw CancellationError()
    }
    #expect(attempt.failure == nil)
    #expect(attempt.job?.metadata[JobMetadata.output] == .string("done"))
  }

  @Test func `work without progress is abandoned`() async throws {
    let job = try await claimed()
    let isAbandoned = Mutex(false)
    let attempt = try await runner(abandon: { isAbandoned.withLock { $0 = true } }).run(job) {
      [clock] _, _, _ in
      clock.advance(by: 601)
      await clock.wake()
      return try await Self.never()
    }
    #expect(isAbandoned.withLock { $0 })
    #expect(attempt.job == nil)
    let left = try #require(await queue.job(job.id))
    #expect(left.crashes == 1)
    #expect(left.errors.first?.error == "it made no progress for 600 s")
  }

  @Test func `an interruption costs no attempt`() async throws {
    let job = try await claimed()
    let (started, start) = AsyncStream<Void>.makeStream()
    let runner = runner()
    let run = Task {
      try await runner.run(job) { _, _, _ in
        start.finish()
        return try await Self.never()
      }
    }
    for await _ in started {}
    run.cancel()
    let attempt = try await run.value
    #expect(attempt.failure is CancellationError)
    let left = try #require(await queue.job(job.id))
    #expect(left.state == .available)
    #expect(left.attempt == 0)
    #expect(left.errors.isEmpty)
  }

  @Test func `one heartbeat serves all jobs of a worker`() async throws {
    for meeting in ["a", "b", "c"] {
      _ = try await queue.enqueue(Sample.submission(meeting))
    }
    let worked = Mutex<[String]>([])
    let worker = Worker(queue: queue, runner: runner(), identity: Sample.worker(), timing: timing) {
      [clock] job, _, _ in
      clock.advance(by: 20)
      // It renews the claim of whatever is worked on then.
      if job.meetingID == "b" {
        await clock.beat()
      }
      worked.withLock { $0.append(job.meetingID) }
      return .finished(.null)
    }
    #expect(try await worker.drain() == 3)
    #expect(worked.withLock { $0 } == ["a", "b", "c"])
    #expect(await queue.counts() == [.completed: 3])
  }

  /// Until it is cancelled.
  private static func never() async throws -> WorkResult {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    for await _ in stream {}
    withExtendedLifetime(continuation) {}
    throw CancellationError()
  }
}
