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

  /// The condition that a job runs under a claim: its id is `$1`, the claim's token `$2`.
  ///
  /// A job that runs is one that is leased, by a check of the table. To ask for its state instead would let the
  /// server look in the index of running jobs, which keeps an entry for each job that ran since the oldest open
  /// transaction began.
  static let isHeld = "id = $1 AND leased_by IS NOT NULL AND lease_token = $2"

  /// Locks the job of a claim; nil if it was claimed again or does not run any more.
  ///
  /// A plain SELECT would be no fence: the claim could end between it and the write.
  /// - Returns: the job, and the store's time.
  static func held(_ claim: JobClaim, _ transaction: PostgresTransaction) throws -> (job: Job, now: Date)? {
    try transaction.execute(
      """
      SELECT \(live), recap.ms(recap.clock()) AS now FROM recap.jobs
      WHERE \(isHeld) FOR NO KEY UPDATE
      """, [.integer(claim.jobID), .integer(claim.token)]
    ).first.map { (try job($0), try $0.date("now")) }
  }

  /// Locks the job of a claim, whose meeting the caller has locked. Does not wait for the job's row: its holder
  /// may be waiting for the meeting's.
  /// - Throws: `ClaimLost` if it was claimed again or does not run any more; `PostgresFailure.Kind.locked`.
  static func hold(_ claim: JobClaim, _ transaction: PostgresTransaction) throws {
    let held = try transaction.execute(
      """
      SELECT 1 FROM recap.jobs WHERE \(isHeld) FOR NO KEY UPDATE NOWAIT
      """, [.integer(claim.jobID), .integer(claim.token)])
    guard held.count == 1 else { throw ClaimLost(claim) }
  }

  /// Returns whether the claim's attempt completed its job.
  static func isCompleted(_ claim: JobClaim, _ transaction: PostgresTransaction) throws -> Bool {
    try transaction.execute(
      "SELECT 1 AS one FROM recap.jobs_done WHERE id = $1 AND lease_token = $2 AND state = 'completed'",
      [.integer(claim.jobID), .integer(claim.token)]
    ).count == 1
  }

  /// The store's time.
  static func now(_ transaction: PostgresTransaction) throws -> Date {
    guard let row = try transaction.execute("SELECT recap.ms(recap.clock()) AS now").first else {
      throw PostgresDatabase.damaged("read", "the clock", "it has no time")
    }
    return try row.date("now")
  }

  // MARK: events and counters

  static func add(_ event: Event, _ transaction: PostgresTransaction) {
    transaction.write(
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
      transaction.write(
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
