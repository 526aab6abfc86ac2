package import Foundation

/// A worker's request for a job.
package struct ClaimRequest: Sendable, Hashable {
  package var worker: WorkerIdentity
  /// How long the claim is valid without renewal.
  package var lease: Duration
  /// The queue to claim from. The most urgent job that is due is claimed; of equals, the one that waited
  /// longest.
  package var queue: String
  /// The only job to claim, whether or not it is due yet.
  package var only: Int?

  package init(
    worker: WorkerIdentity, lease: Duration, queue: String = "default", only: Int? = nil
  ) {
    self.worker = worker
    self.lease = lease
    self.queue = queue
    self.only = only
  }
}

/// The state of a claim, as its renewal finds it.
package enum ClaimStanding: Sendable, Hashable {
  case held
  /// The claim is valid, but an operator asked to cancel the job.
  case cancelRequested
  /// The job was completed under this claim: nothing is left to hold.
  case completed
  /// Another worker has the job, or it is gone: nothing more may be written for it.
  case lost
  /// The store is away. The work may go on: its token decides whether what it writes is taken.
  case unknown
}

/// The choice of jobs to list.
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

/// The durable queue of meetings that wait for their recap, in order of urgency, with one worker a job.
///
/// What is due, which lease has ended and when a job began or ended is decided by the store's clock, not by the
/// caller's.
///
/// Every write for a claimed job carries the claim's fencing token, and is refused once the token is not the
/// latest. No two jobs of one meeting run at the same time.
package protocol JobQueue: Sendable {
  /// Adds a job, unless a job that holds its unique key exists; then returns that one.
  func enqueue(_ submission: JobSubmission) async throws -> (job: Job, isDuplicate: Bool)

  /// Claims one job in a single statement; returns nil if none is due.
  func claim(_ request: ClaimRequest) async throws -> Job?

  /// Returns what the job was submitted with.
  func input(of job: Int) async throws -> JobInput?

  /// Returns the input of a meeting's latest submission; nil if the queue never had one.
  func latestInput(meetingID: String) async throws -> JobInput?

  /// Extends the claim: it ends after `lease`, counted from now.
  /// - Parameter progressed: whether the work made progress since the last renewal.
  func renew(_ claim: JobClaim, for lease: Duration, progressed: Bool) async throws -> ClaimStanding

  /// Returns a running job and what `observer` may conclude about its lease; nil if the job does not run.
  func judge(_ job: Int, by observer: LeaseObserver) async throws -> (job: Job, verdict: LeaseVerdict)?

  /// Lets the ended lease of a running job begin again, once: right after the store was away, nobody could have renewed it,
  /// and its holder needs a moment. A holder that renews it may be spared again.
  /// - Returns: whether the lease is valid now; false if it ended again without having been renewed, or if this store is
  ///   never away.
  func spare(_ claim: JobClaim, for lease: Duration) async throws -> Bool

  /// Writes how an attempt ended, as `JobTransition` decides, with the events and counters that follow from
  /// it, and claims the next job, all in one transaction.
  /// - Returns: the job after the settlement, nil if the claim is lost and nothing was written for it; and
  ///   the job that was claimed.
  func settle(
    _ settlement: JobSettlement, next: ClaimRequest?
  ) async throws -> (settled: Job?, next: Job?)

  /// Records that the worker is about to release the job.
  func noteInterruption(_ claim: JobClaim) async throws

  /// Records the stage that the work under a claim begins, so that a crash can be assigned to it; does
  /// nothing if the claim is lost.
  func note(stage: String, _ claim: JobClaim) async throws

  func job(_ id: Int) async throws -> Job?

  /// Returns the matching jobs, newest first.
  func jobs(_ filter: JobFilter) async throws -> [Job]

  /// Returns the ids of the running jobs, oldest first.
  func running() async throws -> [Int]

  /// Returns the number of jobs in each state.
  func counts() async throws -> [JobState: Int]

  /// Returns the counters since the store was created: those that settlements added, and the attempts that
  /// completed a job (`recap_attempts_total{outcome="completed"}`), which the queue counts itself, including
  /// those of pruned jobs.
  func counters() async throws -> [Counter]

  /// Returns the time since which the longest-waiting job has been available; nil if none is.
  func oldestAvailable() async throws -> Date?

  /// Returns whether a claim would find a job now.
  func isDue() async throws -> Bool

  /// Returns when the next waiting job will be due; nil if none waits.
  func nextDue() async throws -> Date?

  /// Makes a waiting, discarded or cancelled job available at once and resets its attempts and crashes.
  /// - Returns: the job; nil if it does not exist.
  /// - Throws: `OperationFailure` if it is running or completed, or if another job holds its unique key.
  func retry(_ id: Int) async throws -> Job?

  /// Cancels a job; a running one is asked to stop. Returns the job after that; nil if it does not exist.
  func cancel(_ id: Int) async throws -> Job?

  /// Deletes jobs that ended longer than `age` ago, and the manifests that no remaining job or recap needs.
  /// - Returns: the number of jobs.
  func prune(_ states: Set<JobState>, olderThan age: Duration) async throws -> Int
}

extension JobQueue {
  package func spare(_ claim: JobClaim, for lease: Duration) async throws -> Bool { false }
}

/// How an attempt ended, and what is committed with that.
package struct JobSettlement: Sendable {
  package var claim: JobClaim
  package var outcome: JobOutcome
  /// The events about the job in its new state.
  package var events: @Sendable (Job) -> [Event]
  package var counters: [Counter]

  package init(
    _ claim: JobClaim, _ outcome: JobOutcome, counters: [Counter] = [],
    events: @escaping @Sendable (Job) -> [Event] = { _ in [] }
  ) {
    self.claim = claim
    self.outcome = outcome
    self.events = events
    self.counters = counters
  }
}

/// An addition to a counter that outlives the process.
package struct Counter: Sendable, Hashable {
  /// The Prometheus name: `recap_jobs_total`.
  package var name: String
  package var labels: [String: String]
  package var value: Double

  package init(_ name: String, _ labels: [String: String] = [:], by value: Double = 1) {
    self.name = name
    self.labels = labels
    self.value = value
  }

  package static let attempts = "recap_attempts_total"

  /// Returns the counter for the attempts that completed a job.
  package static func completedAttempts(_ count: Int) -> Counter {
    Counter(attempts, ["outcome": "completed"], by: Double(count))
  }
}
