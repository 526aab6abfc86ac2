package import Foundation

/// How an attempt at a claimed job ended.
package enum JobOutcome: Sendable, Hashable {
  /// The job is done, with its result.
  case completed(output: JSON)
  /// The attempt failed; the failure's type decided the disposition.
  case failed(error: String, disposition: Disposition, stage: String?)
  /// The worker was asked to stop: the job is released, without counting an attempt.
  case interrupted
  /// An operator cancelled the job while it ran.
  case cancelled
  /// The worker died or hung. `isAtFault` is false if the whole machine went down.
  case crashed(reason: String, isAtFault: Bool)
  /// The worker's machine was not heard of any more: it, its network or its store was away.
  case lost(reason: String)
}

/// The new values of a job's row, written in one statement.
package struct JobUpdate: Sendable, Hashable {
  package var state: JobState
  package var attempt: Int
  package var crashes: Int
  package var scheduledAt: Date
  package var finalizedAt: Date?
  package var errors: [AttemptError]
  package var metadata: [String: JSON]

  package init(
    state: JobState, attempt: Int, crashes: Int, scheduledAt: Date, finalizedAt: Date?,
    errors: [AttemptError],
    metadata: [String: JSON]
  ) {
    self.state = state
    self.attempt = attempt
    self.crashes = crashes
    self.scheduledAt = scheduledAt
    self.finalizedAt = finalizedAt
    self.errors = errors
    self.metadata = metadata
  }
}

/// River's state machine, decided in one place (riverqueue.com, docs/state_machine; `job_executor`).
package struct JobTransition: Sendable {
  package struct Policy: Hashable, Sendable, Codable {
    /// The number of attempts after which a job is discarded if the last one fails transiently, too.
    package var maximumAttempts: Int
    /// The number of crashes after which a job is parked.
    package var maximumCrashes: Int
    /// The number of times that a job may be lost with its machine before it is parked: a recording that takes
    /// machines down must stop some day, but a machine that is taken away is not its fault.
    package var maximumLosses: Int
    /// The seconds before the second attempt; each later wait is four times as long.
    package var firstRetry: Double
    /// The longest wait between two attempts, in seconds.
    package var longestRetry: Double
    /// How long a job waits for a resource (disk space, a missing engine), in seconds.
    package var snooze: Double

    package init(
      maximumAttempts: Int = 5, maximumCrashes: Int = 3, maximumLosses: Int = 10, firstRetry: Double = 15,
      longestRetry: Double = 7200, snooze: Double = 300
    ) {
      self.maximumAttempts = maximumAttempts
      self.maximumCrashes = maximumCrashes
      self.maximumLosses = maximumLosses
      self.firstRetry = firstRetry
      self.longestRetry = longestRetry
      self.snooze = snooze
    }
  }

  /// The number of errors that a job keeps: the latest ones.
  static let keptErrors = 20

  private let policy: Policy

  package init(_ policy: Policy = Policy()) { self.policy = policy }

  /// Returns the new values of a running job's row after `outcome`.
  package func update(_ job: Job, _ outcome: JobOutcome, at now: Date) -> JobUpdate {
    var update = JobUpdate(
      state: .available, attempt: job.attempt, crashes: job.crashes, scheduledAt: job.scheduledAt,
      finalizedAt: nil, errors: job.errors, metadata: job.metadata)
    update.metadata[JobMetadata.reason] = nil
    update.metadata[JobMetadata.interrupted] = nil
    update.metadata[JobMetadata.stage] = nil
    update.metadata[JobMetadata.spared] = nil
    switch outcome {
    case .completed(let output):
      update.metadata[JobMetadata.output] = output
      finish(&update, .completed, at: now)
    case .cancelled:
      finish(&update, .cancelled, at: now)
    case .interrupted:
      update.attempt = max(0, job.attempt - 1)
      update.scheduledAt = min(job.scheduledAt, now)
    case .failed(let error, let disposition, let stage):
      fail(&update, job, error, disposition, stage, at: now)
    case .crashed(let reason, let isAtFault):
      crash(&update, job, reason, isAtFault: isAtFault, at: now)
    case .lost(let reason): lose(&update, job, reason, at: now)
    }
    // A cancelled job does not begin again, whatever ended this attempt; a finished job stays finished.
    if job.isCancelRequested, !update.state.isFinal { finish(&update, .cancelled, at: now) }
    if update.state.isFinal { update.metadata[JobMetadata.cancelRequested] = nil }
    return update
  }

  private func finish(_ update: inout JobUpdate, _ state: JobState, at now: Date) {
    update.state = state
    update.finalizedAt = now
  }

  private func fail(
    _ update: inout JobUpdate, _ job: Job, _ error: String, _ disposition: Disposition, _ stage: String?,
    at now: Date
  ) {
    let note = { (kind: AttemptError.Class) in
      AttemptError(at: now, attempt: job.attempt, error: error, kind: kind, stage: stage)
    }
    switch disposition {
    case .release:
      update.attempt = max(0, job.attempt - 1)
      update.scheduledAt = min(job.scheduledAt, now)
    case .snooze:
      update.attempt = max(0, job.attempt - 1)
      update.state = .scheduled
      update.scheduledAt = now.addingTimeInterval(policy.snooze)
      let snoozes = job.metadata[JobMetadata.snoozes]?.integerValue ?? 0
      update.metadata[JobMetadata.snoozes] = .number(Double(snoozes) + 1)
      update.metadata[JobMetadata.reason] = .string(error)
    case .discard:
      append(note(.permanent), to: &update)
      finish(&update, .discarded, at: now)
    case .retry:
      append(note(.transient), to: &update)
      retry(&update, job, at: now)
    }
  }

  private func crash(
    _ update: inout JobUpdate, _ job: Job, _ reason: String, isAtFault: Bool, at now: Date
  ) {
    if job.metadata[JobMetadata.interrupted] != nil || !isAtFault {
      update.attempt = max(0, job.attempt - 1)
      update.scheduledAt = min(job.scheduledAt, now)
      return
    }
    update.crashes += 1
    append(
      AttemptError(
        at: now, attempt: job.attempt, error: reason, kind: .crash,
        stage: job.metadata[JobMetadata.stage]?.stringValue), to: &update)
    guard update.crashes < policy.maximumCrashes else {
      finish(&update, .discarded, at: now)
      update.metadata[JobMetadata.reason] = .string("parked: its worker died \(update.crashes) times")
      return
    }
    // At once: the lease has already delayed it. The crash count, not the attempts, limits this.
    update.state = .available
    update.attempt = max(0, job.attempt - 1)
    update.scheduledAt = min(job.scheduledAt, now)
  }

  private func lose(_ update: inout JobUpdate, _ job: Job, _ reason: String, at now: Date) {
    update.attempt = max(0, job.attempt - 1)
    update.scheduledAt = min(job.scheduledAt, now)
    // A worker that was told to stop was about to release the job.
    guard job.metadata[JobMetadata.interrupted] == nil else { return }
    let losses = (job.metadata[JobMetadata.losses]?.integerValue ?? 0) + 1
    update.metadata[JobMetadata.losses] = .number(Double(losses))
    append(
      AttemptError(
        at: now, attempt: job.attempt, error: reason, kind: .lost,
        stage: job.metadata[JobMetadata.stage]?.stringValue), to: &update)
    guard losses < policy.maximumLosses else {
      finish(&update, .discarded, at: now)
      update.metadata[JobMetadata.reason] = .string("parked: its machine was lost \(losses) times")
      return
    }
  }

  private func retry(_ update: inout JobUpdate, _ job: Job, at now: Date) {
    guard job.attempt < job.maximumAttempts else { return finish(&update, .discarded, at: now) }
    update.state = .retryable
    update.scheduledAt = now.addingTimeInterval(backoff(job.id, after: job.attempt))
  }

  /// Returns the back-off in seconds: four times as long each time, with up to a tenth of jitter either way,
  /// so that jobs that failed together do not return together. The same job and attempt give the same wait.
  package func backoff(_ job: Int, after attempt: Int) -> Double {
    let plain = policy.firstRetry * (0..<max(0, attempt - 1)).reduce(1.0) { wait, _ in wait * 4 }
    return min(plain, policy.longestRetry) * (0.9 + 0.2 * Digest(of: "\(job) \(attempt)").fraction)
  }

  private func append(_ error: AttemptError, to update: inout JobUpdate) {
    update.errors = Array((update.errors + [error]).suffix(Self.keptErrors))
  }
}
