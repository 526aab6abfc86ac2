package import Foundation
package import RecapCore

/// The job queue of the shared store.
package struct PostgresJobQueue: JobQueue {
  private let database: PostgresDatabase
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
    // Before the row that names it: nobody finds the object if the row is not committed.
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
    try await database.transaction("claim a job of", database.name, recognise: { _ in nil }) {
      try JobRows.claim(request, $0)
    }
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
      "renew the claim to job", String(claim.jobID), recognise: { _ in nil }
    ) { transaction in
      // A lost renewal shortens a lease, and the token fences: it need not wait for the disk.
      try transaction.execute("SET LOCAL synchronous_commit = off")
      let renewed = try transaction.execute(
        """
        UPDATE recap.jobs SET lease_until = recap.clock() + $3 * interval '1 millisecond',
          progress_at = CASE WHEN $4 THEN recap.clock() ELSE progress_at END
        WHERE id = $1 AND state = 'running' AND lease_token = $2
        RETURNING metadata ? '\(JobMetadata.cancelRequested)' AS is_cancelled
        """,
        [.integer(claim.jobID), .integer(claim.token), milliseconds, .boolean(progressed)])
      if let row = renewed.first { return try row.boolean("is_cancelled") ? .cancelRequested : .held }
      let completed = try transaction.execute(
        "SELECT 1 AS one FROM recap.jobs_done WHERE id = $1 AND lease_token = $2 AND state = 'completed'",
        [.integer(claim.jobID), .integer(claim.token)])
      return completed.count == 1 ? .completed : .lost
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

  package func settle(
    _ settlement: JobSettlement, next: ClaimRequest?
  ) async throws -> (settled: Job?, next: Job?) {
    let (claim, transition, shard) = (settlement.claim, transition, database.shard)
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
          for event in settlement.events(job) { try JobRows.add(event, transaction) }
          let completed = job.state == .completed ? [Counter.completedAttempts(1)] : []
          try JobRows.count(settlement.counters + completed, shard: shard, transaction)
        }
        return Settled(job: job, next: try next.flatMap { try JobRows.claim($0, transaction) })
      })
    return (settled.job, settled.next)
  }

  private struct Settled: Sendable {
    var job: Job?
    var next: Job?
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
        WHERE id = $1 AND state = 'running' AND lease_token = $2
        """, [.integer(claim.jobID), .integer(claim.token), .text(key), .text(text(transaction))])
      return true
    }
  }

  // MARK: lists and numbers

  package func job(_ id: Int) async throws -> Job? {
    try await database.read("read job", String(id)) { try JobRows.find(id, $0) }
  }

  package func jobs(_ filter: JobFilter) async throws -> [Job] {
    let states = try filter.states.map { try JSONText.text($0.map(\.rawValue).sorted()) }
    let choice = """
      WHERE ($1::text IS NULL OR state IN (SELECT jsonb_array_elements_text($1::jsonb)))
        AND ($2::text IS NULL OR meeting_id = $2)
      """
    return try await database.read("list the jobs in", database.name) { transaction in
      try transaction.execute(
        """
        SELECT \(JobRows.live) FROM recap.jobs \(choice)
        UNION ALL SELECT \(JobRows.done) FROM recap.jobs_done AS jobs \(choice)
        ORDER BY id DESC LIMIT $3
        """, [PostgresValue(states), PostgresValue(filter.meetingID), .integer(max(0, filter.limit))]
      ).rows.map(JobRows.job)
    }
  }

  package func running() async throws -> [Int] {
    try await database.read("list the running jobs in", database.name) { transaction in
      try transaction.execute("SELECT id FROM recap.jobs WHERE state = 'running' ORDER BY id").rows
        .map { try $0.integer("id") }
    }
  }

  package func counts() async throws -> [JobState: Int] {
    try await database.read("count the jobs in", database.name) { transaction in
      let rows = try transaction.execute(
        """
        SELECT state, count(*) AS number FROM (
          SELECT state FROM recap.jobs UNION ALL SELECT state FROM recap.jobs_done) AS every GROUP BY state
        """
      ).rows
      return try rows.reduce(into: [:]) { counts, row in
        if let state = JobState(rawValue: try row.text("state")) { counts[state] = try row.integer("number") }
      }
    }
  }

  package func counters() async throws -> [Counter] {
    try await database.read("read the counters of", database.name) { transaction in
      try transaction.execute(
        """
        SELECT name, labels, sum(value) AS value FROM recap.counters GROUP BY name, labels HAVING sum(value) > 0
        ORDER BY name, labels
        """
      ).rows.map {
        Counter(try $0.text("name"), try JSONText.value($0.text("labels")), by: try $0.double("value"))
      }
    }
  }

  package func oldestAvailable() async throws -> Date? {
    try await database.read("look for the oldest job in", database.name) { transaction in
      try transaction.execute(
        "SELECT recap.ms(min(due_at)) AS due FROM recap.jobs WHERE state = 'available' AND queue = 'default'"
      ).first?.dateOrNil("due")
    }
  }

  package func isDue() async throws -> Bool {
    try await database.read("look for work in", database.name) { try JobRows.isDue($0) }
  }

  package func nextDue() async throws -> Date? {
    try await database.read("look ahead in", database.name) { transaction in
      try transaction.execute(
        "SELECT recap.ms(min(due_at)) AS due FROM recap.jobs WHERE state IN ('scheduled', 'retryable')"
      ).first?.dateOrNil("due")
    }
  }

  // MARK: changes by operators

  package func retry(_ id: Int) async throws -> Job? {
    try await database.transaction("retry job", String(id), recognise: { _ in nil }) { transaction in
      guard let job = try JobRows.find(id, transaction) else { return nil }
      if job.state == .running || job.state == .completed {
        throw OperationFailure(
          "retry job", String(id), job.state == .running ? "it is running" : "it was completed",
          hint: job.state == .running ? "`recap cancel` stops it" : "`recap reprocess` makes a new revision",
          exitCode: .usage)
      }
      if let other = try JobRows.holder(of: job.uniqueKey, transaction), other.id != id {
        throw OperationFailure(
          "retry job", String(id), "job \(other.id) has the same input",
          hint: "`recap jobs why \(other.id)` shows its state", exitCode: .usage)
      }
      try JobRows.makeAvailable(job, transaction)
      return try JobRows.find(id, transaction)
    }
  }

  package func cancel(_ id: Int) async throws -> Job? {
    try await database.transaction("cancel job", String(id), recognise: { _ in nil }) { transaction in
      try transaction.execute("SELECT 1 FROM recap.jobs WHERE id = $1 FOR NO KEY UPDATE", [.integer(id)])
      guard let job = try JobRows.find(id, transaction) else { return nil }
      if job.state == .running {
        try transaction.execute(
          "UPDATE recap.jobs SET metadata = metadata || jsonb_build_object($2::text, $3::text) WHERE id = $1",
          [
            .integer(id), .text(JobMetadata.cancelRequested),
            .text(RFC3339.text(try JobRows.now(transaction))),
          ])
      } else if !job.state.isFinal {
        try JobRows.cancel(job, transaction)
      }
      return try JobRows.find(id, transaction)
    }
  }

  package func prune(_ states: Set<JobState>, olderThan age: Duration) async throws -> Int {
    let ended = try JSONText.text(states.filter(\.isFinal).map(\.rawValue).sorted())
    let (count, objects) = try await database.transaction("prune the jobs in", database.name) { transaction in
      let count = try transaction.execute(
        """
        WITH gone AS (
          DELETE FROM recap.jobs_done WHERE state IN (SELECT jsonb_array_elements_text($1::jsonb))
            AND finalized_at < recap.clock() - $2 * interval '1 millisecond' RETURNING id),
        keys AS (DELETE FROM recap.job_keys USING gone WHERE job = gone.id)
        SELECT count(*) AS number FROM gone
        """, [.text(ended), .integer(Int(age / .milliseconds(1)))]
      ).first?.integer("number")
      let inputs = try transaction.execute(
        """
        DELETE FROM recap.inputs AS i WHERE NOT EXISTS (SELECT 1 FROM recap.jobs WHERE input = i.id)
          AND NOT EXISTS (SELECT 1 FROM recap.jobs_done WHERE input = i.id) RETURNING manifest
        """
      ).rows.map { try $0.text("manifest") }
      for key in inputs { try transaction.execute("DELETE FROM recap.objects WHERE key = $1", [.text(key)]) }
      try transaction.execute(
        """
        DELETE FROM recap.job_settings AS s WHERE NOT EXISTS (SELECT 1 FROM recap.jobs WHERE settings = s.digest)
          AND NOT EXISTS (SELECT 1 FROM recap.jobs_done WHERE settings = s.digest)
        """)
      return (count ?? 0, inputs)
    }
    // After the commit: a row never lacks its object.
    for key in objects { try await database.objects.delete(key) }
    return count
  }
}
