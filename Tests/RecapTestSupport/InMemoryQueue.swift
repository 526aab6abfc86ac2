package import Foundation
package import RecapCore

/// The queue of a test: the same promises as the real one, kept in memory.
package actor InMemoryQueue: JobQueue {
  private var jobs: [Int: Job] = [:]
  private var inputs: [Int: JobInput] = [:]
  private var tokens: [Int: Int] = [:]
  private var lastID = 0
  private let transition: JobTransition
  package private(set) var events: [Event] = []
  private var counted: [Counter] = []
  /// Completed jobs that are gone.
  private var pruned = 0

  package init(policy: JobTransition.Policy = .init()) { transition = JobTransition(policy) }

  package func enqueue(_ submission: JobSubmission, at now: Date) -> (job: Job, isDuplicate: Bool) {
    if let known = active(submission.uniqueKey) { return (known, true) }
    lastID += 1
    let isLater = submission.scheduledAt.map { $0 > now } ?? false
    let job = Job(
      id: lastID, kind: submission.kind, queue: submission.queue, state: isLater ? .scheduled : .available,
      priority: submission.priority, meetingID: submission.meetingID, arguments: submission.arguments,
      attempt: 0, maximumAttempts: submission.maximumAttempts, crashes: 0, createdAt: now,
      scheduledAt: submission.scheduledAt ?? now, attemptedAt: nil, finalizedAt: nil, attemptedBy: [],
      errors: [], metadata: [:], tags: submission.tags, uniqueKey: submission.uniqueKey, lease: nil)
    jobs[job.id] = job
    inputs[job.id] = submission.input
    return (job, false)
  }

  private func active(_ key: String) -> Job? { jobs.values.first { $0.uniqueKey == key && $0.holdsKey } }

  package func claim(_ request: ClaimRequest) -> Job? {
    for (id, job) in jobs
    where [.scheduled, .retryable].contains(job.state) && job.scheduledAt <= request.now.date {
      jobs[id]?.state = .available
    }
    let busy = Set(jobs.values.filter { $0.state == .running }.map(\.meetingID))
    let candidates = jobs.values.filter { job in
      !busy.contains(job.meetingID)
        && (request.only.map { $0 == job.id && !job.state.isFinal && job.state != .running }
          ?? (job.state == .available && job.queue == request.queue))
    }
    let first = candidates.min {
      ($0.priority, $0.scheduledAt, $0.id) < ($1.priority, $1.scheduledAt, $1.id)
    }
    guard var job = first else { return nil }
    tokens[job.id, default: 0] += 1
    job.state = .running
    job.attempt += 1
    job.attemptedAt = request.now.date
    job.attemptedBy = Array((job.attemptedBy + [request.worker.description]).suffix(100))
    job.lease = Lease(
      token: tokens[job.id, default: 1], holder: request.worker,
      expires: request.now.advanced(by: request.lease), progress: request.now)
    jobs[job.id] = job
    return job
  }

  package func input(of job: Int) -> JobInput? { inputs[job] }

  package func latestInput(meetingID: String) -> JobInput? {
    jobs.values.filter { $0.meetingID == meetingID }.max { $0.id < $1.id }.flatMap { inputs[$0.id] }
      .map { JobInput(manifest: $0.manifest, folder: $0.folder, settings: .object([:])) }
  }

  package func renew(_ claim: JobClaim, expires: Instant, progressed: Instant?) -> ClaimStanding {
    guard let job = held(claim) else {
      let isCompleted = jobs[claim.jobID]?.state == .completed && tokens[claim.jobID] == claim.token
      return isCompleted ? .completed : .lost
    }
    jobs[job.id]?.lease?.expires = expires
    if let progressed { jobs[job.id]?.lease?.progress = progressed }
    return job.isCancelRequested ? .cancelRequested : .held
  }

  private func held(_ claim: JobClaim) -> Job? {
    jobs[claim.jobID].flatMap { $0.claim == claim ? $0 : nil }
  }

  package func settle(
    _ settlement: JobSettlement, at now: Date, next: ClaimRequest?
  ) -> (settled: Job?, next: Job?) {
    var settled: Job?
    if var job = held(settlement.claim) {
      job.apply(transition.update(job, settlement.outcome, at: now))
      jobs[job.id] = job
      events += settlement.events(job)
      for counter in settlement.counters {
        if let index = counted.firstIndex(where: { $0.name == counter.name && $0.labels == counter.labels }) {
          counted[index].value += counter.value
        } else {
          counted.append(counter)
        }
      }
      settled = job
    }
    return (settled, next.flatMap(claim))
  }

  package func noteInterruption(_ claim: JobClaim, at now: Date) {
    guard let job = held(claim) else { return }
    jobs[job.id]?.metadata[JobMetadata.interrupted] = .string(Timestamp.text(now))
  }

  package func job(_ id: Int) -> Job? { jobs[id] }

  package func jobs(_ filter: JobFilter) -> [Job] {
    Array(
      jobs.values.filter { job in
        filter.states.map { $0.contains(job.state) } ?? true
          && (filter.meetingID.map { $0 == job.meetingID } ?? true)
      }.sorted { $0.id > $1.id }.prefix(max(0, filter.limit)))
  }

  package func running() -> [Int] {
    jobs.values.filter { $0.state == .running }.map(\.id).sorted()
  }

  package func counts() -> [JobState: Int] {
    Dictionary(grouping: jobs.values, by: \.state).mapValues(\.count)
  }

  package func counters() -> [Counter] {
    let completed = pruned + jobs.values.count { $0.state == .completed }
    let attempts = completed > 0 ? [Counter.completedAttempts(completed)] : []
    return (counted + attempts).sorted { $0.name < $1.name }
  }

  package func oldestAvailable() -> Date? {
    jobs.values.filter { $0.state == .available }.map(\.scheduledAt).min()
  }

  package func isDue(at now: Date) -> Bool {
    let busy = Set(jobs.values.filter { $0.state == .running }.map(\.meetingID))
    return jobs.values.contains { job in
      [.scheduled, .retryable].contains(job.state) && job.scheduledAt <= now
        || job.state == .available && !busy.contains(job.meetingID)
    }
  }

  package func nextDue() -> Date? {
    jobs.values.filter { [.scheduled, .retryable].contains($0.state) }.map(\.scheduledAt).min()
  }

  package func retry(_ id: Int, at now: Date) throws -> Job? {
    guard var job = jobs[id] else { return nil }
    if [.running, .completed].contains(job.state) {
      throw InputFailure("retry job", "\(id)", "it is not failed")
    }
    if let other = active(job.uniqueKey), other.id != id {
      throw InputFailure("retry job", "\(id)", "job \(other.id) does the same")
    }
    job.state = .available
    (job.attempt, job.crashes, job.scheduledAt, job.finalizedAt) = (0, 0, now, nil)
    job.metadata[JobMetadata.reason] = nil
    jobs[id] = job
    return job
  }

  package func cancel(_ id: Int, at now: Date) -> Job? {
    guard var job = jobs[id] else { return nil }
    if job.state == .running {
      job.metadata[JobMetadata.cancelRequested] = .string(Timestamp.text(now))
    } else if !job.state.isFinal {
      (job.state, job.finalizedAt) = (.cancelled, now)
    }
    jobs[id] = job
    return job
  }

  package func prune(_ states: Set<JobState>, before date: Date) -> Int {
    let old = jobs.values.filter { job in
      states.contains(job.state) && (job.finalizedAt.map { $0 < date } ?? false)
    }
    for job in old {
      if job.state == .completed { pruned += 1 }
      jobs[job.id] = nil
      inputs[job.id] = nil
    }
    return old.count
  }
}
