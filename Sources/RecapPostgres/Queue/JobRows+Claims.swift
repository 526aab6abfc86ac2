import Foundation
import RecapCore

/// The statements that claim jobs, end attempts, and change jobs for an operator.
extension JobRows {
  /// Makes the waiting jobs that are due available.
  static func promote(_ transaction: PostgresTransaction) {
    transaction.write(
      """
      UPDATE recap.jobs SET state = 'available' WHERE id IN (
        SELECT id FROM recap.jobs
        WHERE state IN ('scheduled', 'retryable') AND due_at <= (SELECT recap.clock())
        ORDER BY due_at LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED)
      """)
  }

  /// A job that was claimed.
  struct Claimed: Sendable {
    var job: Job
    /// Whether it is this claim's turn to move the floors: see `moveFloors(of:_:)`.
    var movesFloors: Bool
  }

  /// Claims one job in a single statement. The meeting's row is written, not only locked: only then does the
  /// server look at `running_job` again after it waited for another claim.
  /// - Parameter program: the number of this program: one that is too old for the store gets nothing.
  static func claim(
    _ request: ClaimRequest, program: Int, _ transaction: PostgresTransaction
  ) throws -> Claimed? {
    // Statistics of a queue that was empty a moment ago would have the server read and sort all of it.
    transaction.write("SET LOCAL enable_sort = off")
    promote(transaction)
    let lock = "FOR NO KEY UPDATE OF j, m SKIP LOCKED"
    let choice =
      request.only == nil
      ? first(inQueue: "$1", program: program, locking: lock)
      : """
      SELECT j.id, j.meeting_id FROM recap.jobs AS j JOIN recap.meetings AS m USING (meeting_id)
      WHERE j.id = $5 AND j.state IN ('available', 'scheduled', 'retryable') AND $1::text IS NOT NULL
        AND m.running_job IS NULL AND \(PostgresSchema.mayWork(program)) \(lock)
      """
    return try transaction.execute(
      """
      WITH c AS (\(choice)),
      k AS (
        UPDATE recap.meetings SET running_job = c.id FROM c WHERE meetings.meeting_id = c.meeting_id),
      clock AS (SELECT recap.clock() AS now)
      UPDATE recap.jobs SET state = 'running', attempt = attempt + 1, lease_token = lease_token + 1,
        attempted_at = now, leased_by = $2, lease_until = now + $3 * interval '1 millisecond', progress_at = now,
        attempted_by = CASE WHEN jsonb_array_length(attempted_by) < 100 THEN attempted_by ELSE attempted_by - 0 END
          || jsonb_build_array($4::text)
      FROM c, clock WHERE jobs.id = c.id
      RETURNING \(live), nextval('recap.claims') % \(claimsAMove) = 0 AS moves_floors
      """,
      [
        .text(request.queue), .text(try JSONText.text(request.worker)),
        .integer(Int(request.lease / .milliseconds(1))), .text(request.worker.description),
      ] + (request.only.map { [.integer($0)] } ?? [])
    ).first.map { Claimed(job: try job($0), movesFloors: try $0.boolean("moves_floors")) }
  }

  /// Returns a Boolean value that indicates whether a claim would find a job.
  static func isDue(program: Int, _ transaction: PostgresTransaction) throws -> Bool {
    try transaction.execute(
      """
      SELECT EXISTS (\(first(inQueue: "'default'", program: program, locking: "")))
        OR (\(PostgresSchema.mayWork(program)) AND EXISTS (
          SELECT 1 FROM recap.jobs WHERE state IN ('scheduled', 'retryable') AND due_at <= (SELECT recap.clock())))
        AS is_due
      """
    ).first?.boolean("is_due") ?? false
  }

  /// Lets an ended lease begin again, once: see `JobQueue.spare(_:for:)`. The mark is the end of the lease that it made, so
  /// that a renewal takes it away. A repeated call finds the lease valid.
  static func spare(
    _ claim: JobClaim, for lease: Duration, _ transaction: PostgresTransaction
  ) throws -> Bool {
    let parameters: [PostgresValue] = [.integer(claim.jobID), .integer(claim.token)]
    let mark = "(metadata ->> '\(JobMetadata.spared)')::bigint"
    try transaction.execute(
      """
      WITH clock AS (SELECT recap.clock() AS now)
      UPDATE recap.jobs SET lease_until = now + $3 * interval '1 millisecond',
        metadata = metadata
          || jsonb_build_object('\(JobMetadata.spared)', recap.ms(now + $3 * interval '1 millisecond'))
      FROM clock WHERE \(isHeld) AND lease_until <= now
        AND \(mark) IS DISTINCT FROM recap.ms(lease_until)
      """, parameters + [.integer(Int(lease / .milliseconds(1)))])
    return try transaction.execute(
      """
      SELECT 1 FROM recap.jobs
      WHERE \(isHeld) AND lease_until > recap.clock()
      """, parameters
    ).count == 1
  }

  /// Writes the outcome of an attempt. Returns the changed job, or nil if the claim is lost.
  static func settle(
    _ claim: JobClaim, _ outcome: JobOutcome, _ transition: JobTransition, _ transaction: PostgresTransaction
  ) throws -> Job? {
    guard let (job, now) = try held(claim, transaction) else { return nil }
    let update = transition.update(job, outcome, at: now)
    let ended = try write(update, job, transaction)
    if ended.state != .completed {
      // What the attempt has sent, no row names.
      let prefix = AttemptPrefix(meetingID: job.meetingID, claim: claim)
      ObjectRows.note(
        garbage: [prefix.text], meetingID: job.meetingID, after: PostgresGarbage.afterAttempt, transaction)
    }
    return ended
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
      transaction.write(
        """
        WITH gone AS (DELETE FROM recap.jobs WHERE id = $1 RETURNING *),
        freed AS (
          UPDATE recap.meetings AS m SET running_job = NULL FROM gone
          WHERE m.meeting_id = gone.meeting_id AND m.running_job = gone.id)
        INSERT INTO recap.jobs_done (\(stored), finalized_at)
        SELECT id, kind, queue, $2, priority, meeting_id, args, input, settings, $3, max_attempts, $4, created_at,
          recap.at($5), attempted_at, attempted_by, $6, $7, tags, unique_key, lease_token, recap.at($8) FROM gone
        """, parameters + [PostgresValue(finalized)])
      if !ended.holdsKey {
        transaction.write("DELETE FROM recap.job_keys WHERE job = $1", [.integer(job.id)])
      }
    } else {
      transaction.write(
        """
        WITH waiting AS (
          UPDATE recap.jobs SET state = $2, attempt = $3, crashes = $4, due_at = recap.at($5), errors = $6,
            metadata = $7, leased_by = NULL, lease_until = NULL, progress_at = NULL WHERE id = $1 RETURNING id, meeting_id)
        UPDATE recap.meetings AS m SET running_job = NULL FROM waiting
        WHERE m.meeting_id = waiting.meeting_id AND m.running_job = waiting.id
        """, parameters)
    }
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
}
