package import Foundation

/// How a claimed job ended this time.
package enum JobOutcome: Sendable, Hashable {
  /// Done; what came of it.
  case completed(output: JSON)
  /// It failed, and how that is treated was decided by the failure's type.
  case failed(error: String, disposition: Disposition, stage: String?)
  /// Its worker was told to stop: back to the queue, at no cost.
  case interrupted
  /// Somebody cancelled it while it ran.
  case cancelled
  /// Its worker died or stood still; `isAtFault` is false if the whole host went down.
  case crashed(reason: String, isAtFault: Bool)
}

/// What is written to a job's row in one statement.
package struct JobUpdate: Sendable, Hashable {
  package var state: JobState
  package var attempt: Int
  package var crashes: Int
  package var scheduledAt: Date
  package var finalizedAt: Date?
  package var errors: [AttemptError]
  package var metadata: [String: JSON]
}

/// River's state machine, decided in one place (riverqueue.com, docs/state_machine; `job_executor`).
package struct JobTransition: Sendable {
  package struct Policy: Hashable, Sendable, Codable {
    /// Claims that may end in a transient failure before the job is given up.
    package var maximumAttempts: Int
    /// Deaths of its worker after which a job is parked.
    package var maximumCrashes: Int
    /// Before the second attempt; four times as long before each one after.
    package var firstRetry: Double
    /// The longest wait between two attempts.
    package var longestRetry: Double
    /// How long a job waits for a resource: room on the disk, a missing engine.
    package var snooze: Double

    package init(
      maximumAttempts: Int = 5, maximumCrashes: Int = 3, firstRetry: Double = 15,
      longestRetry: Double = 7200, snooze: Double = 300
    ) {
      self.maximumAttempts = maximumAttempts
      self.maximumCrashes = maximumCrashes
      self.firstRetry = firstRetry
      self.longestRetry = longestRetry
      self.snooze = snooze
    }
  }

  /// Errors that a job keeps: the latest ones.
  static let keptErrors = 20

  private let policy: Policy

  package init(_ policy: Policy = Policy()) { self.policy = policy }

  /// The row after `outcome` of a running job.
  package func update(_ job: Job, _ outcome: JobOutcome, at now: Date) -> JobUpdate {
    var update = JobUpdate(
      state: .available, attempt: job.attempt, crashes: job.crashes, scheduledAt: job.scheduledAt,
      finalizedAt: nil, errors: job.errors, metadata: job.metadata)
    update.metadata[JobMetadata.reason] = nil
    update.metadata[JobMetadata.interrupted] = nil
    update.metadata[JobMetadata.stage] = nil
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
    }
    // Cancelling means not to begin again, whatever ended this attempt; what was finished is finished.
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
      update.metadata[JobMetadata.reason] = .string("parked: its worker died of it \(update.crashes) times")
      return
    }
    // At once: the lease has already kept it waiting. The crash count, not the attempts, bounds it.
    update.state = .available
    update.attempt = max(0, job.attempt - 1)
    update.scheduledAt = min(job.scheduledAt, now)
  }

  private func retry(_ update: inout JobUpdate, _ job: Job, at now: Date) {
    guard job.attempt < job.maximumAttempts else { return finish(&update, .discarded, at: now) }
    update.state = .retryable
    update.scheduledAt = now.addingTimeInterval(backoff(job.id, after: job.attempt))
  }

  /// Seconds before the next attempt: four times as long each time, up to a tenth more or less, so that
  /// what failed together does not come back together. The same job and attempt give the same wait.
  package func backoff(_ job: Int, after attempt: Int) -> Double {
    let plain = policy.firstRetry * (0..<max(0, attempt - 1)).reduce(1.0) { wait, _ in wait * 4 }
    return min(plain, policy.longestRetry) * (0.9 + 0.2 * Self.fraction("\(job) \(attempt)"))
  }

  private func append(_ error: AttemptError, to update: inout JobUpdate) {
    update.errors = Array((update.errors + [error]).suffix(Self.keptErrors))
  }

  /// 0 … 1, by the digest of a text.
  private static func fraction(_ text: String) -> Double {
    let digits = Digest(of: text).description.dropFirst("sha256:".count).prefix(8)
    return Double(UInt32(digits, radix: 16) ?? 0) / Double(UInt32.max)
  }
}
