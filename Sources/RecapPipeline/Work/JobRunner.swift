package import Logging
package import RecapCore
import Synchronization

/// How the work on a job ended.
package enum WorkResult: Sendable {
  /// The commit of its record has completed the job.
  case committed
  /// The job is to be completed with this output.
  case finished(JSON)
}

/// Works on one claimed job: renews its lease, stops the work if it must, and writes the outcome.
package struct JobRunner: Sendable {
  package typealias Work = @Sendable (Job, JobClaim, ProgressMark) async throws -> WorkResult

  /// The result of an attempt.
  package struct Attempt: Sendable {
    /// The job after the attempt, or nil if the claim was lost.
    package var job: Job?
    /// The error that ended the attempt, if there was one.
    package var failure: (any Error)?
    /// The job that was claimed in the transaction that ended this one.
    package var next: Job?
  }

  private let queue: any JobQueue
  private let timing: WorkTiming
  private let log: Logger
  private let discardLevel: Logger.Level
  private let announce: @Sendable (Job, JobClaim) -> [Event]
  private let abandon: @Sendable () -> Void

  /// - Parameters:
  ///   - discardLevel: the log level of the line about a discarded job.
  ///   - announce: returns the events about a job that failed under a claim.
  ///   - abandon: ends the process if work stalls and cannot be stopped.
  package init(
    queue: any JobQueue, timing: WorkTiming, log: Logger, discardLevel: Logger.Level = .error,
    announce: @escaping @Sendable (Job, JobClaim) -> [Event],
    abandon: @escaping @Sendable () -> Void
  ) {
    self.queue = queue
    self.timing = timing
    self.log = log
    self.discardLevel = discardLevel
    self.announce = announce
    self.abandon = abandon
  }

  /// Runs `body` beside one heartbeat for all jobs that it works on.
  package func withHeartbeat<Output: Sendable>(
    _ body: (Heartbeat) async throws -> Output
  ) async throws -> Output {
    let heartbeat = Heartbeat(
      queue: queue, timing: timing, onStall: { await giveUp($0) },
      onInterruption: { await noteInterruption($0) })
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await heartbeat.run() }
      defer { group.cancelAll() }
      return try await body(heartbeat)
    }
  }

  /// Works on one job alone.
  /// - Throws: `StoreFailure` if the outcome could not be written; the lease then runs out.
  package func run(_ job: Job, _ work: @escaping Work) async throws -> Attempt {
    try await withHeartbeat { try await run(job, under: $0, work) }
  }

  /// - Parameter next: what to claim in the transaction that ends this job; not used if the job was
  ///   interrupted.
  /// - Throws: `StoreFailure` if the outcome could not be written; the lease then runs out.
  package func run(
    _ job: Job, under heartbeat: Heartbeat, next: ClaimRequest? = nil, _ work: @escaping Work
  ) async throws -> Attempt {
    guard let claim = job.claim else { preconditionFailure("only a claimed job is worked on") }
    let log = log.about(job)
    log.info("job started", metadata: ["kind": "\(job.kind.rawValue)"])
    let (result, verdict) = await attempt(job, claim, under: heartbeat, work)
    if let verdict { log.warning("job stopped", metadata: ["reason": "\(verdict)"]) }
    let attempt = try await end(claim, result, verdict, next: next)
    tell(attempt, log)
    return attempt
  }

  /// Logs one line about the end of an attempt, without any speech.
  private func tell(_ attempt: Attempt, _ log: Logger) {
    guard let job = attempt.job else {
      log.warning("claim lost", metadata: ["cause": "another worker has claimed the job, or it is gone"])
      return
    }
    var details: Logger.Metadata = ["state": "\(job.state.rawValue)"]
    let failure = attempt.failure
    if let failure, !(failure is CancellationError) {
      details["cause"] = "\((failure as? any RecapFailure)?.description ?? "internal error: \(failure)")"
      details["class"] = "\(Self.errorClass(of: failure).rawValue)"
      if let stage = (failure as? StageFailure)?.stage { details["stage"] = "\(stage)" }
    }
    switch job.state {
    case .completed:
      if let output = job.output {
        details["outcome"] = "\(output.outcome)"
        details["reason"] = output.reason.map { "\($0)" }
        details["revision"] = "\(output.revision)"
      }
      details["state"] = nil
      log.info("job completed", metadata: details)
    case .cancelled: log.notice("job cancelled", metadata: details)
    case .discarded: log.log(level: discardLevel, "job discarded", metadata: details)
    case .retryable, .scheduled:
      details["next_try"] = "\(RFC3339.text(job.scheduledAt))"
      log.warning("job failed", metadata: details)
    case .available, .running: log.notice("job released", metadata: details)
    }
  }

  /// Returns the error class as it is written to the job's errors.
  private static func errorClass(of error: any Error) -> AttemptError.Class {
    switch (error as? any RecapFailure)?.disposition {
    case .retry, .release: .transient
    case .snooze: .resource
    case .discard, nil: .permanent
    }
  }

  private func end(
    _ claim: JobClaim, _ result: Result<WorkResult, any Error>, _ verdict: Heartbeat.Verdict?,
    next: ClaimRequest?
  ) async throws -> Attempt {
    let outcome: JobOutcome
    switch (result, verdict) {
    case (.success(.committed), _):
      return Attempt(job: try await shielded { try await queue.job(claim.jobID) })
    case (.success(.finished(let output)), _): outcome = .completed(output: output)
    case (.failure, .lost?): return try await withoutClaim(claim, ClaimLost(claim))
    case (.failure(let error), _)
    where error is ClaimLost || (error as? StageFailure)?.underlying is ClaimLost:
      return try await withoutClaim(claim, error)
    case (.failure, .cancelled?): outcome = .cancelled
    case (.failure(let error), _): outcome = Self.outcome(of: error)
    }
    return try await settle(claim, outcome, failure: result.failure, next: next)
  }

  /// Runs the work, which its heartbeat or the caller may stop.
  private func attempt(
    _ job: Job, _ claim: JobClaim, under heartbeat: Heartbeat, _ work: @escaping Work
  ) async -> (Result<WorkResult, any Error>, Heartbeat.Verdict?) {
    let progress = ProgressMark(now: timing.now)
    // The claim is renewed from before the work begins: work may compute for long before it first waits.
    let brake = Brake()
    heartbeat.begin(claim, progress: progress) { brake.pull() }
    // A separate task, because the heartbeat must be able to cancel it alone.
    let task = Task.immediate { try await work(job, claim, progress) }
    brake.fit(to: task)
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    return (result, heartbeat.end())
  }

  private func settle(
    _ claim: JobClaim, _ outcome: JobOutcome, failure: (any Error)?, next: ClaimRequest?
  ) async throws -> Attempt {
    let settlement = JobSettlement(
      claim, outcome, counters: Self.counters(outcome), events: { announce($0, claim) })
    let next = failure is CancellationError ? nil : next
    let (settled, following) = try await shielded {
      try await queue.settle(settlement, next: next)
    }
    guard let settled else {
      var attempt = try await withoutClaim(claim, ClaimLost(claim))
      attempt.next = following
      return attempt
    }
    return Attempt(job: settled, failure: failure, next: following)
  }

  /// Returns the result of an attempt whose claim is no longer held. Work that was stopped directly after
  /// its commit cannot know that the commit succeeded; the job shows it.
  private func withoutClaim(_ claim: JobClaim, _ failure: any Error) async throws -> Attempt {
    try await shielded {
      guard try await queue.renew(claim, for: timing.lease, progressed: false) == .completed else {
        return Attempt(failure: failure)
      }
      return Attempt(job: try await queue.job(claim.jobID))
    }
  }

  /// Ends the job and the process: stalled compute does not react to cancellation.
  private func giveUp(_ claim: JobClaim) async {
    let reason = "it made no progress for \(Int(timing.stallTimeout / .seconds(1))) s"
    let settlement = JobSettlement(
      claim, .crashed(reason: reason, isAtFault: true), events: { announce($0, claim) })
    do {
      _ = try await shielded { try await queue.settle(settlement, next: nil) }
    } catch {
      // Another process ends the lease of a dead process when it next looks.
      log.error("the stalled job was not released", metadata: ["job": "\(claim.jobID)", "cause": "\(error)"])
    }
    abandon()
  }

  private func noteInterruption(_ claim: JobClaim) async {
    do {
      try await shielded { try await queue.noteInterruption(claim) }
    } catch {
      // This matters only if the process is killed before the work has stopped: that then counts as a
      // crash.
      log.error(
        "the interruption was not recorded", metadata: ["job": "\(claim.jobID)", "cause": "\(error)"])
    }
  }

  /// Returns the outcome for an error, decided by its type, never by its text.
  package static func outcome(of error: any Error) -> JobOutcome {
    switch error {
    case is CancellationError: .interrupted
    case let failure as any RecapFailure:
      .failed(
        error: failure.description, disposition: failure.disposition, stage: (failure as? StageFailure)?.stage
      )
    default: .failed(error: "internal error: \(error)", disposition: .discard, stage: nil)
    }
  }

  /// Completed attempts are not counted here: the queue counts them by its jobs.
  static func counters(_ outcome: JobOutcome) -> [Counter] {
    let name: String? =
      switch outcome {
      case .completed: nil
      case .failed(_, let disposition, _): disposition.rawValue
      case .interrupted: "interrupted"
      case .cancelled: "cancelled"
      case .crashed: "crashed"
      case .lost: "lost"
      }
    return name.map { [Counter(Counter.attempts, ["outcome": $0])] } ?? []
  }
}

/// Cancels a task that may not have begun yet.
private final class Brake: Sendable {
  private let state = Mutex((task: Task<WorkResult, any Error>?.none, isPulled: false))

  func pull() {
    state.withLock {
      $0.isPulled = true
      $0.task?.cancel()
    }
  }

  func fit(to task: Task<WorkResult, any Error>) {
    state.withLock {
      $0.task = task
      if $0.isPulled { task.cancel() }
    }
  }
}

/// Runs `body` to its end even if the caller is cancelled, for results that must be written.
func shielded<T: Sendable>(_ body: @escaping @Sendable () async throws -> T) async throws -> T {
  try await Task.immediate(operation: body).value
}

extension Logger {
  /// Returns this logger with the job, its meeting and the attempt in every line.
  package func about(_ job: Job) -> Logger {
    var log = self
    log[metadataKey: "job"] = "\(job.id)"
    log[metadataKey: "meeting"] = "\(job.meetingID)"
    log[metadataKey: "attempt"] = "\(job.attempt)"
    return log
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
