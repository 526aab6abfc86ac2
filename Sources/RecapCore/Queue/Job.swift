package import Foundation

/// Where a job stands, in River's words (riverqueue.com, docs/state_machine).
package enum JobState: String, Hashable, Sendable, Codable, CaseIterable {
  case available, scheduled, running, retryable, completed, cancelled, discarded

  /// Nothing more happens to it by itself.
  package var isFinal: Bool {
    switch self {
    case .completed, .cancelled, .discarded: true
    case .available, .scheduled, .running, .retryable: false
    }
  }
}

/// What a job asks for.
package enum JobKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The recap of a finished meeting; the same input once is enough.
  case recap
  /// The recap again, with what is known and set now; equal content changes nothing.
  case reprocess
}

/// One attempt that went wrong, in River's form.
package struct AttemptError: Hashable, Sendable, Codable {
  /// How the failure is treated, decided by its type.
  package enum Class: String, Hashable, Sendable, Codable {
    case permanent, transient, resource
    /// The process died, or stood still for longer than its lease.
    case crash
  }

  /// RFC 3339.
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

/// A job as the queue holds it.
package struct Job: Hashable, Sendable {
  package var id: Int
  package var kind: JobKind
  package var queue: String
  package var state: JobState
  /// 1 is the most urgent, 4 the least.
  package var priority: Int
  package var meetingID: String
  package var arguments: JobArguments
  /// How often it was claimed, but for those that were handed back or snoozed.
  package var attempt: Int
  package var maximumAttempts: Int
  /// How often its worker died of it.
  package var crashes: Int
  package var createdAt: Date
  package var scheduledAt: Date
  package var attemptedAt: Date?
  package var finalizedAt: Date?
  /// The workers that claimed it, oldest first; the last hundred.
  package var attemptedBy: [String]
  package var errors: [AttemptError]
  package var metadata: [String: JSON]
  package var tags: [String]
  package var uniqueKey: String
  /// nil unless it is running.
  package var lease: Lease?

  /// Which stages its recap reused and which it ran, and why; empty if it is not done.
  package var stages: [StageExplanation] {
    guard case .array(let entries) = metadata[JobMetadata.output]?["stages"] else { return [] }
    return entries.compactMap { entry in
      entry["stage"]?.stringValue.map {
        StageExplanation(
          stage: $0, isReused: entry["reused"] == .bool(true), reason: entry["reason"]?.stringValue ?? "")
      }
    }
  }

  /// The job after an attempt ended.
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

  /// The claim that its lease stands for; nil unless it is running.
  package var claim: JobClaim? { lease.map { JobClaim(jobID: id, token: $0.token) } }

  /// Whether it stands in the way of another job with its key: while it is to be done, and a recap also
  /// when it is done.
  package var holdsKey: Bool { !state.isFinal || kind == .recap && state == .completed }

  /// How often its worker died in a stage since it was queued or last retried.
  package func crashes(in stage: String) -> Int {
    errors.filter { $0.kind == .crash }.suffix(crashes).count { $0.stage == stage }
  }

  /// Somebody asked for it to be cancelled while it ran.
  package var isCancelRequested: Bool { metadata[JobMetadata.cancelRequested] != nil }
}

/// The small part of a job that is its own; manifest and settings are kept apart (see `JobSubmission`).
package struct JobArguments: Hashable, Sendable, Codable {
  /// The first stage to run again whatever the journal says; nil trusts the journal.
  package var from: String?

  package init(from: String? = nil) { self.from = from }
}

/// Keys of a job's metadata.
package enum JobMetadata {
  /// How often it was snoozed.
  package static let snoozes = "snoozes"
  /// When somebody asked to cancel it while it ran.
  package static let cancelRequested = "cancel_requested_at"
  /// Its worker was told to stop and is handing it back: no crash, whatever happens now.
  package static let interrupted = "interrupted_at"
  /// What came of it: outcome, revision, whether it was a duplicate.
  package static let output = "output"
  /// Why it was parked, or what it waits for.
  package static let reason = "reason"
  /// The stage that its worker is in; gone once the attempt has ended.
  package static let stage = "stage"
}

/// The right to write for a job, as long as the token is the job's latest.
package struct JobClaim: Hashable, Sendable {
  package var jobID: Int
  package var token: Int

  package init(jobID: Int, token: Int) {
    self.jobID = jobID
    self.token = token
  }
}

/// Somebody else has the job by now, or it is gone: nothing was written for it.
package struct ClaimLost: RecapFailure {
  package let operation = "write for"
  package var subject: String
  package let cause = "another worker has taken it over, or it was cancelled"
  package let hint: String? = "`recap jobs` says who has it"
  package let exitCode = ExitCode.temporaryFailure

  package init(_ claim: JobClaim) { subject = "job \(claim.jobID)" }

  package var disposition: Disposition { .release }
}
