import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What holds of leases and of jobs for any values.
@Suite struct QueuePropertyTests {
  private static let hosts = ["", "a", "b"]

  private func worker(_ random: inout SeededGenerator) -> WorkerIdentity {
    WorkerIdentity(
      hostName: random.pick(Self.hosts), boot: random.pick(Self.hosts), namespace: random.pick(Self.hosts),
      pid: random.index(3), started: random.index(2))
  }

  @Test func `a lease that is over stays over for its observer`() {
    let seed = TestSeed("lease")
    for round in 0..<400 {
      var random = seed.generator(round)
      let lease = Lease(
        token: 1, holder: worker(&random), expires: Sample.instant(Double(random.index(60))),
        progress: random.oneIn(3) ? nil : Sample.instant(Double(random.index(60))))
      let observer = worker(&random)
      let stallTimeout = Duration.seconds(random.index(40))
      let dies = Double(random.index(80))
      var (now, isOver) = (0.0, false)
      while now < 90 {
        let isAlive = now < dies
        let verdict = lease.verdict(
          at: Sample.instant(now),
          by: LeaseObserver(identity: observer, stallTimeout: stallTimeout) { _ in isAlive })
        #expect(!isOver || verdict != .held, "at \(now), round \(round), \(seed)")
        isOver = verdict != .held
        now += Double(1 + random.index(5))
      }
      #expect(isOver, "nothing is held for ever: round \(round), \(seed)")
    }
  }

  @Test func `longer patience and expiry never end a lease earlier`() {
    let seed = TestSeed("longer lease")
    for round in 0..<400 {
      var random = seed.generator(round)
      var lease = Lease(
        token: 1, holder: worker(&random), expires: Sample.instant(Double(random.index(60))),
        progress: Sample.instant(Double(random.index(60))))
      let (observer, now) = (worker(&random), Sample.instant(Double(random.index(90))))
      let stallTimeout = Duration.seconds(random.index(40))
      let isAlive = random.oneIn(2)
      var watcher = LeaseObserver(identity: observer, stallTimeout: stallTimeout) { _ in isAlive }
      let before = lease.verdict(at: now, by: watcher)
      lease.expires = lease.expires.advanced(by: .seconds(random.index(30)))
      watcher.stallTimeout += .seconds(5)
      let after = lease.verdict(at: now, by: watcher)
      if before == .held { #expect(after == .held, "round \(round), \(seed)") }
    }
  }

  private func outcome(_ random: inout SeededGenerator) -> JobOutcome {
    switch random.index(8) {
    case 0: .completed(output: .null)
    case 1: .interrupted
    case 2: .cancelled
    case 3: .crashed(reason: "it died", isAtFault: random.oneIn(2))
    default:
      .failed(
        error: "no", disposition: random.pick([Disposition.retry, .discard, .snooze, .release]),
        stage: random.oneIn(2) ? "insights" : nil)
    }
  }

  @Test func `a job's row keeps every CHECK after any outcomes`() throws {
    let seed = TestSeed("job transitions")
    for round in 0..<300 {
      var random = seed.generator(round)
      let policy = JobTransition.Policy(
        maximumAttempts: 1 + random.index(6), maximumCrashes: 1 + random.index(4),
        firstRetry: Double(random.index(100)), longestRetry: Double(random.index(10_000)),
        snooze: Double(random.index(500)))
      var job = Job(
        id: 1 + random.index(100), kind: random.pick(JobKind.allCases), queue: "default", state: .available,
        priority: 1 + random.index(4), meetingID: "m", arguments: JobArguments(), attempt: 0,
        maximumAttempts: policy.maximumAttempts, crashes: 0, createdAt: ManualTime.start,
        scheduledAt: ManualTime.start, attemptedAt: nil, finalizedAt: nil, attemptedBy: [], errors: [],
        metadata: [:],
        tags: [], uniqueKey: "k", lease: nil)
      var seconds = 0.0
      for step in 0..<40 where !job.state.isFinal {
        let note: Comment = "step \(step), round \(round), \(seed)"
        // A claim, as the store makes one.
        seconds += Double(random.index(1000))
        (job.state, job.attempt) = (.running, job.attempt + 1)
        job.lease = Lease(token: step + 1, holder: Sample.worker(), expires: Sample.instant(seconds + 30))
        if random.oneIn(6) { job.metadata[JobMetadata.interrupted] = .string("now") }
        let isCancelled = random.oneIn(10)
        if isCancelled { job.metadata[JobMetadata.cancelRequested] = .string("now") }
        let (before, outcome) = (job, outcome(&random))
        let now = ManualTime.after(seconds)
        job.apply(JobTransition(policy).update(job, outcome, at: now))
        #expect(job.state != .running && job.lease == nil, note)
        #expect((job.finalizedAt != nil) == job.state.isFinal, note)
        #expect(job.finalizedAt ?? now == now, note)
        #expect((0...before.attempt).contains(job.attempt), note)
        #expect((before.crashes...before.crashes + 1).contains(job.crashes), note)
        #expect(job.crashes <= policy.maximumCrashes && job.attempt <= job.maximumAttempts, note)
        #expect(job.errors.count <= 20, note)
        #expect(JobState(rawValue: job.state.rawValue) != nil, note)
        // Waiting jobs become due, and cancelled ones are not begun again.
        #expect(job.scheduledAt.timeIntervalSince(now) <= max(policy.snooze, policy.longestRetry * 1.1), note)
        #expect(!isCancelled || job.state.isFinal, note)
        #expect(!job.state.isFinal || !job.isCancelRequested, note)
        #expect(job.metadata[JobMetadata.interrupted] == nil, note)
        _ = try CanonicalJSON.encode(job.errors)
      }
    }
  }
}
