import Foundation
package import RecapCore

/// The job queue of the shared store.
package struct PostgresJobQueue: JobQueue {
  let database: PostgresDatabase
  private let transition: JobTransition

  package init(_ database: PostgresDatabase, policy: JobTransition.Policy = .init()) {
    self.database = database
    transition = JobTransition(policy)
  }

  package func enqueue(_ submission: JobSubmission) async throws -> (job: Job, isDuplicate: Bool) {
    let operation = ("enqueue the recap of", submission.meetingID)
    let known = try await database.read(operation.0, operation.1) {
      try JobRows.holder(of: submission.uniqueKey, $0)
    }
    if let known { return (known, true) }
    // Before the row that names it: no query finds the object if the row is not committed.
    let manifest = try await database.objects.put(
      submission.input.manifest, at: "\(submission.meetingID)/input-\(UUID().uuidString.lowercased())")
    let reply = try await database.transaction(
      operation.0, operation.1,
      recognise: { transaction in
        try JobRows.holder(of: submission.uniqueKey, transaction).map {
          Submitted(job: $0, isDuplicate: false, keepsObject: try JobRows.names(manifest, transaction))
        }
      },
      { transaction in
        let (job, isDuplicate) = try JobRows.insert(submission, manifest: manifest, transaction)
        return Submitted(
          job: job, isDuplicate: isDuplicate, keepsObject: try JobRows.names(manifest, transaction))
      })
    if !reply.keepsObject { try await database.objects.delete(manifest.key) }
    return (reply.job, reply.isDuplicate)
  }

  private struct Submitted: Sendable {
    var job: Job
    var isDuplicate: Bool
    /// Whether a row names the manifest's new object. An earlier submission may have had the same manifest.
    var keepsObject: Bool
  }

  package func claim(_ request: ClaimRequest) async throws -> Job? {
    // After a lost answer the lease of a job that was claimed runs out: another claim is no double work.
    let program = database.program
    return try await moving(
      request.queue,
      database.transaction("claim a job of", database.name, recognise: { _ in nil }) {
        try JobRows.claim(request, program: program, $0)
      })
  }

  /// Moves the floors of a queue if it is the claim's turn. If it cannot be done now, a later claim does it; a
  /// lasting cause is found by `PostgresDatabase.condition()`.
  private func moving(_ queue: String, _ claimed: JobRows.Claimed?) async -> Job? {
    if claimed?.movesFloors == true { try? await moveFloors(of: queue) }
    return claimed?.job
  }

  /// Makes claims begin where the first job is now: see `JobRows.moveFloors(of:_:)`.
  /// - Throws: `PostgresFailure`, of kind `locked` if other transactions make jobs available all the time.
  package func moveFloors(of queue: String) async throws {
    try await database.moveFloors(of: queue)
  }

  package func input(of job: Int) async throws -> JobInput? {
    try await input("read the input of job", String(job), [.integer(job)]) {
      """
      SELECT o.key, o.bytes, o.digest, i.folder, s.content AS settings
      FROM (SELECT input, settings FROM recap.jobs WHERE id = $1
            UNION ALL SELECT input, settings FROM recap.jobs_done WHERE id = $1) AS j
      JOIN recap.inputs AS i ON i.id = j.input JOIN recap.objects AS o ON o.key = i.manifest
      JOIN recap.job_settings AS s ON s.digest = j.settings
      """
    }
  }

  package func latestInput(meetingID: String) async throws -> JobInput? {
    try await input("read the manifest of", meetingID, [.text(meetingID)]) {
      """
      SELECT o.key, o.bytes, o.digest, i.folder, '{}' AS settings
      FROM recap.inputs AS i JOIN recap.objects AS o ON o.key = i.manifest
      WHERE i.meeting_id = $1 ORDER BY i.submitted_at DESC, i.id DESC LIMIT 1
      """
    }
  }

  private func input(
    _ operation: String, _ subject: String, _ parameters: [PostgresValue],
    _ sql: @Sendable @escaping () -> String
  ) async throws -> JobInput? {
    let found = try await database.read(operation, subject) { transaction in
      try transaction.execute(sql(), parameters).first.map { row in
        guard let digest = Digest(try row.text("digest")) else {
          throw PostgresDatabase.damaged(operation, subject, "the manifest's digest is none")
        }
        return (
          ObjectRecord(key: try row.text("key"), bytes: try row.integer("bytes"), digest: digest),
          try row.text("folder"), try JSONText.value(row.text("settings")) as JSON
        )
      }
    }
    guard let (record, folder, settings) = found else { return nil }
    return JobInput(manifest: try await database.objects.get(record), folder: folder, settings: settings)
  }

  // MARK: claims

  package func renew(_ claim: JobClaim, for lease: Duration, progressed: Bool) async throws -> ClaimStanding {
    do { return try await renewed(claim, for: lease, progressed: progressed) } catch let failure
      as PostgresFailure
      where failure.kind == .away || failure.kind == .unknownOutcome
    { return .unknown }
  }

  private func renewed(_ claim: JobClaim, for lease: Duration, progressed: Bool) async throws -> ClaimStanding
  {
    let milliseconds = PostgresValue.integer(Int(lease / .milliseconds(1)))
    return try await database.transaction(
      "renew the claim to job", String(claim.jobID), on: database.heartbeat, recognise: { _ in nil }
    ) { transaction in
      // A lost renewal shortens a lease, and the token fences: it need not wait for the disk.
      transaction.write("SET LOCAL synchronous_commit = off")
      let renewed = try transaction.execute(
        """
        UPDATE recap.jobs SET lease_until = recap.clock() + $3 * interval '1 millisecond',
          progress_at = CASE WHEN $4 THEN recap.clock() ELSE progress_at END
        WHERE \(JobRows.isHeld)
        RETURNING metadata ? '\(JobMetadata.cancelRequested)' AS is_cancelled
        """,
        [.integer(claim.jobID), .integer(claim.token), milliseconds, .boolean(progressed)])
      if let row = renewed.first { return try row.boolean("is_cancelled") ? .cancelRequested : .held }
      return try JobRows.isCompleted(claim, transaction) ? .completed : .lost
    }
  }

  package func judge(
    _ job: Int, by observer: LeaseObserver
  ) async throws -> (job: Job, verdict: LeaseVerdict)? {
    let found = try await database.read("read job", String(job)) { transaction in
      (try JobRows.find(job, transaction), try JobRows.now(transaction))
    }
    guard let job = found.0, let lease = job.lease else { return nil }
    return (job, lease.verdict(at: Instant(store: found.1), by: observer))
  }

  package func spare(_ claim: JobClaim, for lease: Duration) async throws -> Bool {
    try await database.transaction("spare the claim to job", String(claim.jobID), recognise: { _ in nil }) {
      try JobRows.spare(claim, for: lease, $0)
    }
  }

  package func settle(
    _ settlement: JobSettlement, next: ClaimRequest?
  ) async throws -> (settled: Job?, next: Job?) {
    let (claim, transition, shard, program) = (
      settlement.claim, transition, database.shard, database.program
    )
    let settled = try await database.transaction(
      "settle job", String(claim.jobID),
      recognise: { transaction -> Settled? in
        // The token goes up at the next claim only: the same one on a job that does not run is this settlement.
        guard let job = try JobRows.find(claim.jobID, transaction), job.state != .running,
          try Self.token(of: claim.jobID, transaction) == claim.token
        else { return nil }
        return Settled(job: job, next: nil)
      },
      { transaction -> Settled in
        let job = try JobRows.settle(claim, settlement.outcome, transition, transaction)
        if let job {
          for event in settlement.events(job) { JobRows.add(event, transaction) }
          let completed = job.state == .completed ? [Counter.completedAttempts(1)] : []
          try JobRows.count(settlement.counters + completed, shard: shard, transaction)
        }
        return Settled(
          job: job, next: try next.flatMap { try JobRows.claim($0, program: program, transaction) })
      })
    guard let next else { return (settled.job, nil) }
    return (settled.job, await moving(next.queue, settled.next))
  }

  private struct Settled: Sendable {
    var job: Job?
    var next: JobRows.Claimed?
  }

  private static func token(of job: Int, _ transaction: PostgresTransaction) throws -> Int? {
    try transaction.execute(
      """
      SELECT lease_token FROM recap.jobs WHERE id = $1 UNION ALL
      SELECT lease_token FROM recap.jobs_done WHERE id = $1
      """, [.integer(job)]
    ).first?.integer("lease_token")
  }

  package func noteInterruption(_ claim: JobClaim) async throws {
    try await note(claim, JobMetadata.interrupted) { RFC3339.text(try JobRows.now($0)) }
  }

  package func note(stage: String, _ claim: JobClaim) async throws {
    try await note(claim, JobMetadata.stage) { _ in stage }
  }

  private func note(
    _ claim: JobClaim, _ key: String, _ text: @Sendable @escaping (PostgresTransaction) throws -> String
  ) async throws {
    _ = try await database.transaction(
      "write the \(key) of job", String(claim.jobID), recognise: { _ in nil }
    ) { transaction in
      try transaction.execute(
        """
        UPDATE recap.jobs SET metadata = metadata || jsonb_build_object($3::text, $4::text)
        WHERE \(JobRows.isHeld)
        """, [.integer(claim.jobID), .integer(claim.token), .text(key), .text(text(transaction))])
      return true
    }
  }
}
