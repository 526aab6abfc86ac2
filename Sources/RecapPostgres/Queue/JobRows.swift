import Foundation
import RecapCore

/// The statements on jobs, each inside a transaction of the caller.
///
/// Lock order: the meeting's row, the job's row, everything else.
enum JobRows {
  /// The columns of a live job.
  static let live = columns(
    "leased_by, recap.ms(lease_until) AS lease_until, recap.ms(progress_at) AS progress_at, NULL::bigint AS finalized_at"
  )
  /// The same columns of a job that has ended.
  static let done = columns(
    "NULL::jsonb AS leased_by, NULL::bigint AS lease_until, NULL::bigint AS progress_at, recap.ms(finalized_at) AS finalized_at"
  )

  private static func columns(_ rest: String) -> String {
    """
    jobs.id, kind, queue, state, priority, jobs.meeting_id, args, attempt, max_attempts, crashes,
    recap.ms(created_at) AS created_at, recap.ms(due_at) AS due_at, recap.ms(attempted_at) AS attempted_at,
    attempted_by, errors, metadata, tags, unique_key, lease_token, \(rest)
    """
  }

  static func find(_ id: Int, _ transaction: PostgresTransaction) throws -> Job? {
    try transaction.execute(
      """
      SELECT \(live) FROM recap.jobs WHERE id = $1 UNION ALL SELECT \(done) FROM recap.jobs_done AS jobs WHERE id = $1
      """, [.integer(id)]
    ).first.map(job)
  }

  /// Locks the job of a claim; nil if it was claimed again or does not run any more.
  ///
  /// A plain SELECT would be no fence: the claim could end between it and the write.
  static func held(_ claim: JobClaim, _ transaction: PostgresTransaction) throws -> Job? {
    try transaction.execute(
      """
      SELECT \(live) FROM recap.jobs WHERE id = $1 AND state = 'running' AND lease_token = $2 FOR NO KEY UPDATE
      """, [.integer(claim.jobID), .integer(claim.token)]
    ).first.map(job)
  }

  /// The store's time.
  static func now(_ transaction: PostgresTransaction) throws -> Date {
    guard let row = try transaction.execute("SELECT recap.ms(recap.clock()) AS now").first else {
      throw PostgresDatabase.damaged("read", "the clock", "it has no time")
    }
    return try row.date("now")
  }

  // MARK: submission

  /// Adds a job, unless another one holds its key; returns that one then.
  static func insert(
    _ submission: JobSubmission, manifest: ObjectRecord, _ transaction: PostgresTransaction
  ) throws -> (job: Job, isDuplicate: Bool) {
    let meeting = PostgresValue.text(submission.meetingID)
    try transaction.execute(
      "INSERT INTO recap.meetings (meeting_id) VALUES ($1) ON CONFLICT DO NOTHING", [meeting])
    let key = PostgresValue.text(submission.uniqueKey)
    let taken = try transaction.execute(
      """
      INSERT INTO recap.job_keys (unique_key, job, meeting_id)
      SELECT $1, nextval('recap.job_id'), $2 WHERE NOT EXISTS (SELECT 1 FROM recap.job_keys WHERE unique_key = $1)
      ON CONFLICT DO NOTHING RETURNING job
      """, [key, meeting])
    guard let id = try taken.first?.integer("job") else {
      guard let holder = try holder(of: submission.uniqueKey, transaction) else {
        throw PostgresFailure(
          .conflict, "enqueue the recap of", submission.meetingID, "the job with its key has just ended")
      }
      return (holder, true)
    }
    let input = try insertInput(submission, manifest, transaction)
    let settings = CanonicalJSON.serialize(submission.input.settings)
    let digest = Digest(of: settings).description
    try transaction.execute(
      "INSERT INTO recap.job_settings (digest, content) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      [.text(digest), .text(settings)])
    let row = try transaction.execute(
      """
      WITH clock AS (SELECT recap.clock() AS now)
      INSERT INTO recap.jobs (id, kind, queue, state, priority, meeting_id, args, input, settings, max_attempts,
        created_at, due_at, tags, unique_key)
      SELECT $1, $2, $3, CASE WHEN recap.at($10) > now THEN 'scheduled' ELSE 'available' END, $4, $5, $6, $7, $8, $9,
        now, coalesce(recap.at($10), now), $11, $12 FROM clock
      RETURNING \(live)
      """,
      [
        .integer(id), .text(submission.kind.rawValue), .text(submission.queue), .integer(submission.priority),
        meeting, .text(try JSONText.text(submission.arguments)), .integer(input), .text(digest),
        .integer(submission.maximumAttempts), PostgresValue(submission.scheduledAt),
        .text(try JSONText.text(submission.tags)), key,
      ]
    ).first
    guard let row else { preconditionFailure("INSERT … RETURNING returns the row") }
    return (try job(row), false)
  }

  private static func insertInput(
    _ submission: JobSubmission, _ manifest: ObjectRecord, _ transaction: PostgresTransaction
  ) throws -> Int {
    let meeting = PostgresValue.text(submission.meetingID)
    let parameters = [meeting, .text(manifest.digest.description), .text(submission.input.folder)]
    let known = try transaction.execute(
      """
      UPDATE recap.inputs SET submitted_at = recap.clock() WHERE meeting_id = $1 AND digest = $2 AND folder = $3
      RETURNING id
      """, parameters)
    if let id = try known.first?.integer("id") { return id }
    try transaction.execute(
      """
      INSERT INTO recap.objects (key, meeting_id, bytes, digest, created_at)
      VALUES ($1, $2, $3, $4, recap.clock()) ON CONFLICT DO NOTHING
      """,
      [.text(manifest.key), meeting, .integer(manifest.bytes), .text(manifest.digest.description)])
    let made = try transaction.execute(
      """
      INSERT INTO recap.inputs (meeting_id, digest, folder, manifest, submitted_at)
      VALUES ($1, $2, $3, $4, recap.clock())
      ON CONFLICT (meeting_id, digest, folder) DO UPDATE SET submitted_at = excluded.submitted_at RETURNING id
      """, parameters + [.text(manifest.key)])
    guard let id = try made.first?.integer("id") else {
      preconditionFailure("INSERT … RETURNING returns the row")
    }
    return id
  }

  /// Returns a Boolean value that indicates whether a row names the object.
  static func names(_ object: ObjectRecord, _ transaction: PostgresTransaction) throws -> Bool {
    try transaction.execute("SELECT 1 AS one FROM recap.objects WHERE key = $1", [.text(object.key)]).count
      == 1
  }

  static func holder(of key: String, _ transaction: PostgresTransaction) throws -> Job? {
    let row = try transaction.execute("SELECT job FROM recap.job_keys WHERE unique_key = $1", [.text(key)])
      .first
    return try row.flatMap { try find($0.integer("job"), transaction) }
  }

  // MARK: claims

  /// Makes the waiting jobs that are due available.
  static func promote(_ transaction: PostgresTransaction) throws {
    try transaction.execute(
      """
      UPDATE recap.jobs SET state = 'available' WHERE id IN (
        SELECT id FROM recap.jobs
        WHERE state IN ('scheduled', 'retryable') AND due_at <= (SELECT recap.clock())
        ORDER BY due_at LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED)
      """)
  }

  /// Claims one job in a single statement. The meeting's row is written, not only locked: only then does the
  /// server look at `running_job` again after it waited for another claim.
  static func claim(_ request: ClaimRequest, _ transaction: PostgresTransaction) throws -> Job? {
    try promote(transaction)
    let choice =
      request.only == nil
      ? "j.state = 'available' AND j.queue = $1"
      : "j.id = $5 AND j.state IN ('available', 'scheduled', 'retryable') AND $1::text IS NOT NULL"
    return try transaction.execute(
      """
      WITH c AS (
        SELECT j.id, j.meeting_id FROM recap.jobs AS j JOIN recap.meetings AS m USING (meeting_id)
        WHERE \(choice) AND m.running_job IS NULL
        ORDER BY j.priority, j.due_at, j.id LIMIT 1 FOR NO KEY UPDATE OF j, m SKIP LOCKED),
      k AS (
        UPDATE recap.meetings SET running_job = c.id FROM c WHERE meetings.meeting_id = c.meeting_id),
      clock AS (SELECT recap.clock() AS now)
      UPDATE recap.jobs SET state = 'running', attempt = attempt + 1, lease_token = lease_token + 1,
        attempted_at = now, leased_by = $2, lease_until = now + $3 * interval '1 millisecond', progress_at = now,
        attempted_by = CASE WHEN jsonb_array_length(attempted_by) < 100 THEN attempted_by ELSE attempted_by - 0 END
          || jsonb_build_array($4::text)
      FROM c, clock WHERE jobs.id = c.id RETURNING \(live)
      """,
      [
        .text(request.queue), .text(try JSONText.text(request.worker)),
        .integer(Int(request.lease / .milliseconds(1))), .text(request.worker.description),
      ] + (request.only.map { [.integer($0)] } ?? [])
    ).first.map(job)
  }

  /// Returns a Boolean value that indicates whether a claim would find a job.
  static func isDue(_ transaction: PostgresTransaction) throws -> Bool {
    try transaction.execute(
      """
      SELECT EXISTS (
        SELECT 1 FROM recap.jobs JOIN recap.meetings USING (meeting_id)
        WHERE state = 'available' AND queue = 'default' AND running_job IS NULL)
      OR EXISTS (
        SELECT 1 FROM recap.jobs WHERE state IN ('scheduled', 'retryable') AND due_at <= (SELECT recap.clock()))
      AS is_due
      """
    ).first?.boolean("is_due") ?? false
  }

  /// Writes the outcome of an attempt. Returns the changed job, or nil if the claim is lost.
  static func settle(
    _ claim: JobClaim, _ outcome: JobOutcome, _ transition: JobTransition, _ transaction: PostgresTransaction
  ) throws -> Job? {
    guard let job = try held(claim, transaction) else { return nil }
    let update = transition.update(job, outcome, at: try now(transaction))
    return try write(update, job, transaction)
  }

  /// Writes a job that does not run any more; one that has ended moves out of the live table.
  private static func write(
    _ update: JobUpdate, _ job: Job, _ transaction: PostgresTransaction
  ) throws -> Job {
    var ended = job
    ended.apply(update)
    let parameters: [PostgresValue] = [
      .integer(job.id), .text(update.state.rawValue), .integer(update.attempt), .integer(update.crashes),
      PostgresValue(update.scheduledAt), .text(try JSONText.text(update.errors)),
      .text(try JSONText.text(update.metadata)),
    ]
    if let finalized = update.finalizedAt {
      try transaction.execute(
        """
        WITH gone AS (DELETE FROM recap.jobs WHERE id = $1 RETURNING *)
        INSERT INTO recap.jobs_done (\(stored), finalized_at)
        SELECT id, kind, queue, $2, priority, meeting_id, args, input, settings, $3, max_attempts, $4, created_at,
          recap.at($5), attempted_at, attempted_by, $6, $7, tags, unique_key, lease_token, recap.at($8) FROM gone
        """, parameters + [PostgresValue(finalized)])
      if !ended.holdsKey {
        try transaction.execute("DELETE FROM recap.job_keys WHERE job = $1", [.integer(job.id)])
      }
    } else {
      try transaction.execute(
        """
        UPDATE recap.jobs SET state = $2, attempt = $3, crashes = $4, due_at = recap.at($5), errors = $6,
          metadata = $7, leased_by = NULL, lease_until = NULL, progress_at = NULL WHERE id = $1
        """, parameters)
    }
    try transaction.execute(
      "UPDATE recap.meetings SET running_job = NULL WHERE meeting_id = $1 AND running_job = $2",
      [.text(job.meetingID), .integer(job.id)])
    return ended
  }

  /// The columns of `jobs_done` but the last.
  private static let stored = """
    id, kind, queue, state, priority, meeting_id, args, input, settings, attempt, max_attempts, crashes, created_at,
    due_at, attempted_at, attempted_by, errors, metadata, tags, unique_key, lease_token
    """

  // MARK: changes by operators

  /// Cancels a waiting job.
  static func cancel(_ job: Job, _ transaction: PostgresTransaction) throws {
    var update = JobUpdate(
      state: .cancelled, attempt: job.attempt, crashes: job.crashes, scheduledAt: job.scheduledAt,
      finalizedAt: try now(transaction), errors: job.errors, metadata: job.metadata)
    update.metadata[JobMetadata.cancelRequested] = nil
    _ = try write(update, job, transaction)
  }

  /// Makes a job that waits or has ended available, as if never tried.
  static func makeAvailable(_ job: Job, _ transaction: PostgresTransaction) throws {
    if job.state.isFinal {
      try transaction.execute(
        "INSERT INTO recap.job_keys (unique_key, job, meeting_id) VALUES ($1, $2, $3)",
        [.text(job.uniqueKey), .integer(job.id), .text(job.meetingID)])
      try transaction.execute(
        """
        WITH again AS (DELETE FROM recap.jobs_done WHERE id = $1 RETURNING *)
        INSERT INTO recap.jobs (\(stored)) SELECT id, kind, queue, 'available', priority, meeting_id, args, input,
          settings, attempt, max_attempts, crashes, created_at, due_at, attempted_at, attempted_by, errors, metadata,
          tags, unique_key, lease_token FROM again
        """, [.integer(job.id)])
    }
    try transaction.execute(
      """
      UPDATE recap.jobs SET state = 'available', attempt = 0, crashes = 0, due_at = recap.clock(),
        metadata = metadata - $2::text WHERE id = $1
      """, [.integer(job.id), .text(JobMetadata.reason)])
  }

  // MARK: events and counters

  static func add(_ event: Event, _ transaction: PostgresTransaction) throws {
    try transaction.execute(
      """
      INSERT INTO recap.outbox (event_id, type, subject, payload, created_at)
      SELECT $1, $2, $3, $4, recap.clock()
      WHERE NOT EXISTS (SELECT 1 FROM recap.outbox WHERE event_id = $1 AND type = $2 AND subject = $3)
      """,
      [
        .text(event.id), .text(event.type.rawValue), .text(event.subject),
        .text(CanonicalJSON.serialize(event.json)),
      ])
  }

  static func count(_ counters: [Counter], shard: Int, _ transaction: PostgresTransaction) throws {
    // In the order of their keys, so that two transactions do not wait for each other in a circle.
    for (labels, counter) in try counters.map({ (try JSONText.text($0.labels), $0) })
      .sorted(by: { ($0.1.name, $0.0) < ($1.1.name, $1.0) })
    {
      try transaction.execute(
        """
        INSERT INTO recap.counters (name, labels, shard, value) VALUES ($1, $2, $3, $4)
        ON CONFLICT (name, labels, shard) DO UPDATE SET value = counters.value + excluded.value
        """, [.text(counter.name), .text(labels), .integer(shard), .double(counter.value)])
    }
  }

  // MARK: rows

  static func job(_ row: PostgresRow) throws -> Job {
    let id = try row.integer("id")
    guard let kind = JobKind(rawValue: try row.text("kind")),
      let state = JobState(rawValue: try row.text("state"))
    else { throw PostgresDatabase.damaged("read job", "\(id)", "its kind or state is unknown") }
    return Job(
      id: id, kind: kind, queue: try row.text("queue"), state: state, priority: try row.integer("priority"),
      meetingID: try row.text("meeting_id"), arguments: try JSONText.value(row.text("args")),
      attempt: try row.integer("attempt"), maximumAttempts: try row.integer("max_attempts"),
      crashes: try row.integer("crashes"), createdAt: try row.date("created_at"),
      scheduledAt: try row.date("due_at"), attemptedAt: try row.dateOrNil("attempted_at"),
      finalizedAt: try row.dateOrNil("finalized_at"),
      attemptedBy: try JSONText.value(row.text("attempted_by")),
      errors: try JSONText.value(row.text("errors")), metadata: try JSONText.value(row.text("metadata")),
      tags: try JSONText.value(row.text("tags")), uniqueKey: try row.text("unique_key"), lease: try lease(row)
    )
  }

  /// The lease of a running job. Both of its clocks are the store's.
  private static func lease(_ row: PostgresRow) throws -> Lease? {
    guard let holder = try row.textOrNil("leased_by") else { return nil }
    return Lease(
      token: try row.integer("lease_token"), holder: try JSONText.value(holder),
      expires: Instant(store: try row.date("lease_until")),
      progress: try row.dateOrNil("progress_at").map { Instant(store: $0) })
  }
}

extension Instant {
  /// A time of the store's clock, which is also the one that does not go back.
  init(store date: Date) {
    self.init(date: date, uptime: .milliseconds(Int64((date.timeIntervalSince1970 * 1000).rounded())))
  }
}
