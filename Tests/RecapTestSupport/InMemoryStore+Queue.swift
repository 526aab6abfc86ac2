package import Foundation
package import RecapCore

extension InMemoryStore.State {
  func active(_ key: String) -> Job? { jobs.values.first { $0.job.uniqueKey == key && $0.job.holdsKey }?.job }

  func held(_ claim: JobClaim) -> Job? { jobs[claim.jobID].flatMap { $0.job.claim == claim ? $0.job : nil } }

  mutating func insert(_ submission: JobSubmission, at now: Date) -> Job {
    let input = submission.input
    if let index = manifests.firstIndex(where: {
      $0.meetingID == submission.meetingID && $0.content == input.manifest && $0.folder == input.folder
    }) {
      manifests[index].submittedAt = now
    } else {
      lastManifest += 1
      manifests.append(
        .init(
          id: lastManifest, meetingID: submission.meetingID, folder: input.folder, content: input.manifest,
          submittedAt: now))
    }
    let manifest = manifests.first {
      $0.meetingID == submission.meetingID && $0.content == input.manifest && $0.folder == input.folder
    }
    lastJob += 1
    let isLater = submission.scheduledAt.map { $0 > now } ?? false
    let job = Job(
      id: lastJob, kind: submission.kind, queue: submission.queue, state: isLater ? .scheduled : .available,
      priority: submission.priority, meetingID: submission.meetingID, arguments: submission.arguments,
      attempt: 0, maximumAttempts: submission.maximumAttempts, crashes: 0, createdAt: now,
      scheduledAt: submission.scheduledAt ?? now, attemptedAt: nil, finalizedAt: nil, attemptedBy: [],
      errors: [], metadata: [:], tags: submission.tags, uniqueKey: submission.uniqueKey, lease: nil)
    jobs[job.id] = .init(job: job, manifest: manifest?.id ?? 0, settings: input.settings)
    return job
  }

  mutating func claim(_ request: ClaimRequest, at now: Instant) -> Job? {
    for (id, record) in jobs
    where [.scheduled, .retryable].contains(record.job.state) && record.job.scheduledAt <= now.date {
      jobs[id]?.job.state = .available
    }
    let busy = busyMeetings
    let candidates = jobs.values.map(\.job).filter { job in
      !busy.contains(job.meetingID)
        && (request.only.map { $0 == job.id && !job.state.isFinal && job.state != .running }
          ?? (job.state == .available && job.queue == request.queue))
    }
    guard
      var job = candidates.min(by: {
        ($0.priority, $0.scheduledAt, $0.id) < ($1.priority, $1.scheduledAt, $1.id)
      })
    else { return nil }
    let token = (jobs[job.id]?.token ?? 0) + 1
    job.state = .running
    job.attempt += 1
    job.attemptedAt = now.date
    job.attemptedBy = Array((job.attemptedBy + [request.worker.description]).suffix(100))
    job.lease = Lease(
      token: token, holder: request.worker, expires: now.advanced(by: request.lease),
      progress: now)
    jobs[job.id]?.token = token
    jobs[job.id]?.job = job
    return job
  }

  var busyMeetings: Set<String> { Set(jobs.values.filter { $0.job.state == .running }.map(\.job.meetingID)) }

  mutating func count(_ counters: [Counter]) {
    for counter in counters {
      let index = self.counters.firstIndex { $0.name == counter.name && $0.labels == counter.labels }
      if let index { self.counters[index].value += counter.value } else { self.counters.append(counter) }
    }
  }

  /// Ends an attempt; nil if the claim is lost.
  mutating func settle(
    _ claim: JobClaim, _ outcome: JobOutcome, _ transition: JobTransition, at now: Date
  ) -> Job? {
    guard var job = held(claim) else { return nil }
    job.apply(transition.update(job, outcome, at: now))
    jobs[job.id]?.job = job
    return job
  }

  mutating func remove(jobs condition: (Job) -> Bool) -> Int {
    let gone = jobs.values.map(\.job).filter(condition)
    goneCompleted += gone.count { $0.state == .completed }
    for job in gone { jobs[job.id] = nil }
    return gone.count
  }
}

extension InMemoryStore: JobQueue {
  package func enqueue(_ submission: JobSubmission) throws -> (job: Job, isDuplicate: Bool) {
    try transaction { state in
      if let known = state.active(submission.uniqueKey) { return (known, true) }
      return (state.insert(submission, at: now), false)
    }
  }

  package func claim(_ request: ClaimRequest) throws -> Job? {
    try transaction { $0.claim(request, at: clock.now) }
  }

  package func input(of job: Int) -> JobInput? {
    guard let record = state.jobs[job],
      let manifest = state.manifests.first(where: { $0.id == record.manifest })
    else { return nil }
    return JobInput(manifest: manifest.content, folder: manifest.folder, settings: record.settings)
  }

  package func latestInput(meetingID: String) -> JobInput? {
    state.manifests.filter { $0.meetingID == meetingID }
      .max { ($0.submittedAt, $0.id) < ($1.submittedAt, $1.id) }
      .map { JobInput(manifest: $0.content, folder: $0.folder, settings: .object([:])) }
  }

  package func judge(_ job: Int, by observer: LeaseObserver) -> (job: Job, verdict: LeaseVerdict)? {
    guard let found = state.jobs[job]?.job, let lease = found.lease else { return nil }
    return (found, lease.verdict(at: clock.now, by: observer))
  }

  package func renew(_ claim: JobClaim, for lease: Duration, progressed: Bool) throws -> ClaimStanding {
    try transaction { state in
      guard let job = state.held(claim) else {
        let record = state.jobs[claim.jobID]
        return record?.job.state == .completed && record?.token == claim.token ? .completed : .lost
      }
      state.jobs[job.id]?.job.lease?.expires = clock.now.advanced(by: lease)
      if progressed { state.jobs[job.id]?.job.lease?.progress = clock.now }
      return job.isCancelRequested ? .cancelRequested : .held
    }
  }

  package func settle(
    _ settlement: JobSettlement, next: ClaimRequest?
  ) throws -> (settled: Job?, next: Job?) {
    try transaction { state in
      let settled = state.settle(settlement.claim, settlement.outcome, transition, at: now)
      if let settled {
        for event in settlement.events(settled) { state.add(event, at: now) }
        state.count(settlement.counters)
      }
      return (settled, next.flatMap { state.claim($0, at: clock.now) })
    }
  }

  package func noteInterruption(_ claim: JobClaim) throws {
    try note(JobMetadata.interrupted, RFC3339.text(now), claim)
  }

  package func note(stage: String, _ claim: JobClaim) throws { try note(JobMetadata.stage, stage, claim) }

  private func note(_ key: String, _ text: String, _ claim: JobClaim) throws {
    try transaction { state in
      if let job = state.held(claim) { state.jobs[job.id]?.job.metadata[key] = .string(text) }
    }
  }

  package func job(_ id: Int) -> Job? { state.jobs[id]?.job }

  package func jobs(_ filter: JobFilter) -> [Job] {
    Array(
      state.jobs.values.map(\.job).filter { job in
        filter.states.map { $0.contains(job.state) } ?? true
          && (filter.meetingID.map { $0 == job.meetingID } ?? true)
      }.sorted { $0.id > $1.id }.prefix(max(0, filter.limit)))
  }

  package func running() -> [Int] {
    state.jobs.values.map(\.job).filter { $0.state == .running }.map(\.id).sorted()
  }

  package func counts() -> [JobState: Int] {
    Dictionary(grouping: state.jobs.values, by: \.job.state).mapValues(\.count)
  }

  package func counters() -> [Counter] {
    let completed = state.goneCompleted + state.jobs.values.count { $0.job.state == .completed }
    let attempts = completed > 0 ? [Counter.completedAttempts(completed)] : []
    return (state.counters + attempts).filter { $0.value > 0 }.sorted {
      ($0.name, CanonicalJSON.serialize(.object($0.labels.mapValues(JSON.string))))
        < ($1.name, CanonicalJSON.serialize(.object($1.labels.mapValues(JSON.string))))
    }
  }

  package func oldestAvailable() -> Date? {
    state.jobs.values.map(\.job).filter { $0.state == .available && $0.queue == "default" }
      .map(\.scheduledAt).min()
  }

  package func isDue() -> Bool {
    let busy = state.busyMeetings
    return state.jobs.values.map(\.job).contains { job in
      [.scheduled, .retryable].contains(job.state) && job.scheduledAt <= now
        || job.state == .available && job.queue == "default" && !busy.contains(job.meetingID)
    }
  }

  package func nextDue() -> Date? {
    state.jobs.values.map(\.job).filter { [.scheduled, .retryable].contains($0.state) }.map(\.scheduledAt)
      .min()
  }

  package func retry(_ id: Int) throws -> Job? {
    try transaction { state in
      guard var job = state.jobs[id]?.job else { return nil }
      if [.running, .completed].contains(job.state) {
        throw OperationFailure("retry job", "\(id)", "it is not failed", exitCode: .usage)
      }
      if let other = state.active(job.uniqueKey), other.id != id {
        throw OperationFailure("retry job", "\(id)", "job \(other.id) has the same input", exitCode: .usage)
      }
      job.state = .available
      (job.attempt, job.crashes, job.scheduledAt, job.finalizedAt) = (0, 0, now, nil)
      job.metadata[JobMetadata.reason] = nil
      state.jobs[id]?.job = job
      return job
    }
  }

  package func cancel(_ id: Int) throws -> Job? {
    try transaction { state in
      guard var job = state.jobs[id]?.job else { return nil }
      if job.state == .running {
        job.metadata[JobMetadata.cancelRequested] = .string(RFC3339.text(now))
      } else if !job.state.isFinal {
        (job.state, job.finalizedAt) = (.cancelled, now)
      }
      state.jobs[id]?.job = job
      return job
    }
  }

  package func prune(_ states: Set<JobState>, olderThan age: Duration) throws -> Int {
    let date = now.addingTimeInterval(-(age / .seconds(1)))
    return try transaction { state in
      let count = state.remove { job in
        job.state.isFinal && states.contains(job.state) && (job.finalizedAt.map { $0 < date } ?? false)
      }
      let (used, kept) = (Set(state.jobs.values.map(\.manifest)), Set(state.records.map(\.recap.meetingID)))
      state.manifests.removeAll { !used.contains($0.id) && !kept.contains($0.meetingID) }
      return count
    }
  }
}
