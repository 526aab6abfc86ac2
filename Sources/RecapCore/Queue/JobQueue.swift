package import Foundation

/// Who claims, when, and for how long.
package struct ClaimRequest: Sendable, Hashable {
  package var worker: WorkerIdentity
  package var now: Instant
  /// How long the claim holds without being renewed.
  package var lease: Duration
  /// Which queue; claims the most urgent job that is due and longest waiting.
  package var queue: String
  /// Only this job, whether or not it is due yet.
  package var only: Int?

  package init(
    worker: WorkerIdentity, now: Instant, lease: Duration, queue: String = "default", only: Int? = nil
  ) {
    self.worker = worker
    self.now = now
    self.lease = lease
    self.queue = queue
    self.only = only
  }
}

/// What a renewal says about the claim.
package enum ClaimStanding: Sendable, Hashable {
  case held
  /// Held, but somebody wants the job to stop.
  case cancelRequested
  /// The job was completed under this very claim: there is nothing left to hold.
  case completed
  /// Somebody else has the job, or it is gone: nothing more may be written for it.
  case lost
}

/// Which jobs to list.
package struct JobFilter: Sendable, Hashable {
  package var states: Set<JobState>?
  package var meetingID: String?
  package var limit: Int

  package init(states: Set<JobState>? = nil, meetingID: String? = nil, limit: Int = 100) {
    self.states = states
    self.meetingID = meetingID
    self.limit = limit
  }
}

/// Meetings that wait for their recap: durable, in order of urgency, one worker a job.
///
/// Every write for a claimed job carries the claim's token and is refused once the token is not the
/// latest. No two jobs of one meeting run at the same time.
package protocol JobQueue: Sendable {
  /// Adds a job, unless one with its unique key is there.
  func enqueue(
    _ submission: JobSubmission, at now: Date
  ) async throws -> (job: Job, isDuplicate: Bool)

  /// Claims one job in a single statement: nil if none is due.
  func claim(_ request: ClaimRequest) async throws -> Job?

  /// What the job was submitted with.
  func input(of job: Int) async throws -> JobInput?

  /// What a meeting's latest submission was made from; nil if the queue has never seen it.
  func latestInput(meetingID: String) async throws -> JobInput?

  /// Prolongs the claim to `expires`; `progressed` says that the work moved on since the last time.
  func renew(_ claim: JobClaim, expires: Instant, progressed: Instant?) async throws -> ClaimStanding

  /// Writes how an attempt ended, as `JobTransition` decides, with the events that this gives and what
  /// it adds to the counters; and claims the next job, all in one transaction.
  /// - Returns: the job as it is then, nil if the claim is lost and nothing was written for it; and
  ///   the job that was claimed.
  func settle(
    _ settlement: JobSettlement, at now: Date, next: ClaimRequest?
  ) async throws -> (settled: Job?, next: Job?)

  /// Notes that the worker is about to hand the job back.
  func noteInterruption(_ claim: JobClaim, at now: Date) async throws

  /// Notes the stage that the work under a claim begins, so that a crash is known to be of that stage;
  /// nothing if the claim is lost.
  func note(stage: String, _ claim: JobClaim) async throws

  func job(_ id: Int) async throws -> Job?

  /// Newest first.
  func jobs(_ filter: JobFilter) async throws -> [Job]

  /// The ids of the jobs that run, oldest first.
  func running() async throws -> [Int]

  /// How many jobs are in each state.
  func counts() async throws -> [JobState: Int]

  /// What was counted since the store was made: what settlements added, and the attempts that completed a job
  /// (`recap_attempts_total{outcome="completed"}`), which the queue knows by itself, pruned ones among them.
  func counters() async throws -> [Counter]

  /// Since when the job is available that has waited longest; nil if none is.
  func oldestAvailable() async throws -> Date?

  /// Whether a claim would find a job now.
  func isDue(at now: Date) async throws -> Bool

  /// When the next job that waits will be due; nil if none waits.
  func nextDue() async throws -> Date?

  /// Makes a job available at once that waits, failed for good or was cancelled; its attempts and
  /// crashes start anew.
  /// - Returns: nil if there is no such job.
  /// - Throws: `InputFailure` if it runs or was completed, or another job does the same.
  func retry(_ id: Int, at now: Date) async throws -> Job?

  /// Cancels a job; one that runs is asked to stop. Returns it as it is then, nil if there is none.
  func cancel(_ id: Int, at now: Date) async throws -> Job?

  /// Deletes jobs that ended before then; their manifests go where no recap needs them.
  func prune(_ states: Set<JobState>, before date: Date) async throws -> Int
}

/// How an attempt ended, and what is committed with it.
package struct JobSettlement: Sendable {
  package var claim: JobClaim
  package var outcome: JobOutcome
  /// What the platform is told of the job as it is after that.
  package var events: @Sendable (Job) -> [Event]
  package var counters: [Counter]
  /// The job as it was claimed, where the caller has it: the queue reads it anew only if it has changed.
  package var job: Job?

  package init(
    _ claim: JobClaim, _ outcome: JobOutcome, job: Job? = nil, counters: [Counter] = [],
    events: @escaping @Sendable (Job) -> [Event] = { _ in [] }
  ) {
    self.claim = claim
    self.outcome = outcome
    self.job = job
    self.events = events
    self.counters = counters
  }
}

/// Something to add to a counter that outlives the process.
package struct Counter: Sendable, Hashable {
  /// A Prometheus name: `recap_jobs_total`.
  package var name: String
  package var labels: [String: String]
  package var value: Double

  package init(_ name: String, _ labels: [String: String] = [:], by value: Double = 1) {
    self.name = name
    self.labels = labels
    self.value = value
  }

  package static let attempts = "recap_attempts_total"

  /// What a queue says of the attempts that completed a job.
  package static func completedAttempts(_ count: Int) -> Counter {
    Counter(attempts, ["outcome": "completed"], by: Double(count))
  }
}
