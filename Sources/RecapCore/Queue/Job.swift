package import Foundation

/// The state of a job, in River's terms (riverqueue.com, docs/state_machine).
package enum JobState: String, Hashable, Sendable, Codable, CaseIterable {
  case available, scheduled, running, retryable, completed, cancelled, discarded

  /// A Boolean value that indicates whether the queue leaves a job in this state alone.
  package var isFinal: Bool {
    switch self {
    case .completed, .cancelled, .discarded: true
    case .available, .scheduled, .running, .retryable: false
    }
  }
}

/// The kind of work that a job orders.
package enum JobKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The recap of a finished meeting. The same input is recapped only once.
  case recap
  /// The recap again, with the current data and settings. If its content is equal, nothing changes.
  case reprocess
}

/// A failed attempt, in River's form.
package struct AttemptError: Hashable, Sendable, Codable {
  /// How the failure is treated; its type decides that.
  package enum Class: String, Hashable, Sendable, Codable {
    case permanent, transient, resource
    /// The worker process died, or hung for longer than its lease.
    case crash
    /// The worker's machine was not heard of any more.
    case lost
  }

  /// The time of the failure, in RFC 3339.
  package var at: String
  package var attempt: Int
  package var error: String
  package var kind: Class
  /// The stage that failed; nil if none had begun.
  package var stage: String?

  package init(at: Date, attempt: Int, error: String, kind: Class, stage: String? = nil) {
    self.at = RFC3339.text(at)
    self.attempt = attempt
    self.error = error
    self.kind = kind
    self.stage = stage
  }

  private enum CodingKeys: String, CodingKey {
    case at, attempt, error, stage
    case kind = "class"
  }
}

/// A job as the queue stores it.
package struct Job: Hashable, Sendable {
  package var id: Int
  package var kind: JobKind
  package var queue: String
  package var state: JobState
  /// The urgency: 1 is the most urgent, 4 the least.
  package var priority: Int
  package var meetingID: String
  package var arguments: JobArguments
  /// The number of claims, without those that were released, snoozed or ended in a crash.
  package var attempt: Int
  package var maximumAttempts: Int
  /// The number of times that its worker died on it.
  package var crashes: Int
  package var createdAt: Date
  package var scheduledAt: Date
  package var attemptedAt: Date?
  package var finalizedAt: Date?
  /// The workers that claimed it, oldest first: the last hundred.
  package var attemptedBy: [String]
  package var errors: [AttemptError]
  package var metadata: [String: JSON]
  package var tags: [String]
  package var uniqueKey: String
  /// The lease; nil unless the job is running.
  package var lease: Lease?

  /// What came of the job; nil until it is completed, if it is not the job of a recap, or if its output cannot be
  /// read.
  package var output: JobOutput? {
    metadata[JobMetadata.output].flatMap {
      try? JSONDecoder().decode(JobOutput.self, from: Data(CanonicalJSON.serialize($0).utf8))
    }
  }

  /// Updates the job after an attempt has ended.
  package mutating func apply(_ update: JobUpdate) {
    state = update.state
    attempt = update.attempt
    crashes = update.crashes
    scheduledAt = update.scheduledAt
    finalizedAt = update.finalizedAt
    errors = update.errors
    metadata = update.metadata
    if state != .running { lease = nil }
  }

  package init(
    id: Int, kind: JobKind, queue: String, state: JobState, priority: Int, meetingID: String,
    arguments: JobArguments, attempt: Int, maximumAttempts: Int, crashes: Int, createdAt: Date,
    scheduledAt: Date, attemptedAt: Date?, finalizedAt: Date?, attemptedBy: [String],
    errors: [AttemptError], metadata: [String: JSON], tags: [String], uniqueKey: String, lease: Lease?
  ) {
    self.id = id
    self.kind = kind
    self.queue = queue
    self.state = state
    self.priority = priority
    self.meetingID = meetingID
    self.arguments = arguments
    self.attempt = attempt
    self.maximumAttempts = maximumAttempts
    self.crashes = crashes
    self.createdAt = createdAt
    self.scheduledAt = scheduledAt
    self.attemptedAt = attemptedAt
    self.finalizedAt = finalizedAt
    self.attemptedBy = attemptedBy
    self.errors = errors
    self.metadata = metadata
    self.tags = tags
    self.uniqueKey = uniqueKey
    self.lease = lease
  }

  /// The claim that belongs to the lease; nil unless the job is running.
  package var claim: JobClaim? { lease.map { JobClaim(jobID: id, token: $0.token) } }

  /// A Boolean value that indicates whether the job blocks another one with its key: while it is unfinished,
  /// and for a recap also once it is completed.
  package var holdsKey: Bool { !state.isFinal || kind == .recap && state == .completed }

  /// Returns the number of times that its worker died in a stage since the job was queued or last retried.
  package func crashes(in stage: String) -> Int {
    errors.filter { $0.kind == .crash }.suffix(crashes).count { $0.stage == stage }
  }

  /// A Boolean value that indicates whether an operator asked to cancel the job while it ran.
  package var isCancelRequested: Bool { metadata[JobMetadata.cancelRequested] != nil }
}

/// The job's own arguments. Manifest and settings are stored apart (see `JobSubmission`).
package struct JobArguments: Hashable, Sendable, Codable {
  /// The first stage to run again, whatever the journal holds; nil relies on the journal.
  package var from: String?

  package init(from: String? = nil) { self.from = from }
}

/// The keys of a job's metadata.
package enum JobMetadata {
  /// The number of times that it was snoozed.
  package static let snoozes = "snoozes"
  /// The number of times that its worker's machine was lost.
  package static let losses = "losses"
  /// When an operator asked to cancel it while it ran.
  package static let cancelRequested = "cancel_requested_at"
  /// When its worker was asked to stop and began to release it. Whatever happens from then on is not a crash.
  package static let interrupted = "interrupted_at"
  /// The result: outcome, revision, whether it was a duplicate.
  package static let output = "output"
  /// Why it was parked, or what it waits for.
  package static let reason = "reason"
  /// The stage that its worker is in; removed when the attempt has ended.
  package static let stage = "stage"
  /// The end of the lease that began again because its holder may have been kept from renewing it; removed when the attempt
  /// has ended.
  package static let spared = "spared_until"
}

/// The right to write for a job, valid as long as the token is the job's latest.
package struct JobClaim: Hashable, Sendable {
  package var jobID: Int
  package var token: Int

  package init(jobID: Int, token: Int) {
    self.jobID = jobID
    self.token = token
  }
}

/// Another worker has claimed the job, or the job is gone: nothing was written for it.
package struct ClaimLost: RecapFailure {
  package let operation = "write the result of"
  package var subject: String
  package let cause = "its claim was lost: another worker has claimed it, or it was cancelled"
  package let hint: String? = "`recap jobs` shows its state"
  package let exitCode = ExitCode.temporaryFailure

  package init(_ claim: JobClaim) { subject = "job \(claim.jobID)" }

  package var disposition: Disposition { .release }
}
