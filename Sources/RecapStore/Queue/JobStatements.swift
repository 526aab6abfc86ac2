import Foundation
import GRDB
import RecapCore

/// The statements that change jobs, each inside a transaction of the caller.
enum JobStatements {
  /// Makes the waiting jobs that are due available.
  static func promote(_ now: Date, _ db: Database) throws {
    let waiting = try db.cachedStatement(sql: anyWaiting)
    guard try Int.fetchOne(waiting, arguments: [JobRow.column(now)]) != nil else { return }
    try db.execute(
      sql: """
        UPDATE jobs SET state = 'available'
        WHERE state IN ('scheduled', 'retryable') AND scheduled_at <= ?
        """, arguments: [JobRow.column(now)])
  }

  /// The most urgent available job, and among those the longest waiting, of a meeting without a running
  /// job.
  private static let anyJob = """
    SELECT id FROM jobs AS job WHERE state = 'available' AND queue = ?1 AND NOT EXISTS (
      SELECT 1 FROM jobs AS other WHERE other.state = 'running' AND other.meeting_id = job.meeting_id)
    ORDER BY priority, scheduled_at, id LIMIT 1
    """

  /// Returns a Boolean value that indicates whether a claim would find a job.
  static func isDue(_ now: Date, _ db: Database) throws -> Bool {
    let available = try db.cachedStatement(sql: anyJob)
    if try Int.fetchOne(available, arguments: ["default"]) != nil { return true }
    let waiting = try db.cachedStatement(sql: anyWaiting)
    return try Int.fetchOne(waiting, arguments: [JobRow.column(now)]) != nil
  }

  private static let anyWaiting =
    "SELECT 1 FROM jobs WHERE state IN ('scheduled', 'retryable') AND scheduled_at <= ? LIMIT 1"

  private static let oneJob = """
    SELECT id FROM jobs AS job
    WHERE id = ?1 AND state IN ('available', 'scheduled', 'retryable') AND NOT EXISTS (
      SELECT 1 FROM jobs AS other WHERE other.state = 'running' AND other.meeting_id = job.meeting_id)
    """

  private static func claiming(_ choice: String) -> String {
    """
    UPDATE jobs SET state = 'running', attempt = attempt + 1, attempted_at = ?2,
      attempted_by = json_insert(
        CASE WHEN json_array_length(attempted_by) < 100 THEN attempted_by
        ELSE json_remove(attempted_by, '$[0]') END, '$[#]', ?4),
      lease_token = lease_token + 1, leased_by = ?5, lease_expires_at = ?6,
      lease_expires_uptime = ?7, progress_at = ?2, progress_uptime = ?3
    WHERE id = (\(choice)) RETURNING \(JobRow.columns)
    """
  }

  private static let claimAny = claiming(anyJob)
  private static let claimOne = claiming(oneJob)

  static func claim(_ request: ClaimRequest, _ db: Database) throws -> Job? {
    try promote(request.now.date, db)
    let expires = request.now.advanced(by: request.lease)
    let statement = try db.cachedStatement(sql: request.only == nil ? claimAny : claimOne)
    let which: any DatabaseValueConvertible = if let only = request.only { only } else { request.queue }
    let rows = try Row.fetchCursor(
      statement,
      arguments: [
        which,
        JobRow.column(request.now.date), JobRow.column(request.now.uptime), request.worker.description,
        JobRow.column(request.worker), JobRow.column(expires.date), JobRow.column(expires.uptime),
      ])
    // The row is read in place, without a copy; the statement is then run to its end.
    let job = try rows.next().map { row in
      try JobRow.job(
        row,
        lease: Lease(
          token: row[JobRow.token], holder: request.worker, expires: expires, progress: request.now))
    }
    while try rows.next() != nil {}
    return job
  }

  /// Returns the job without its lease, or nil if the job was claimed again or is no longer running.
  static func held(_ claim: JobClaim, _ db: Database) throws -> Job? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(JobRow.columns) FROM jobs WHERE id = ? AND state = 'running' AND lease_token = ?")
    return try Row.fetchOne(statement, arguments: [claim.jobID, claim.token])
      .map { try JobRow.job($0, lease: nil) }
  }

  static func find(_ id: Int, _ db: Database) throws -> Job? {
    try Row.fetchOne(db, sql: "SELECT \(JobRow.columns) FROM jobs WHERE id = ?", arguments: [id]).map(
      JobRow.job)
  }

  /// Writes the outcome of an attempt. Returns the changed job, or nil if the claim is lost.
  static func settle(
    _ claim: JobClaim, _ outcome: JobOutcome, known: Job? = nil, _ transition: JobTransition, at now: Date,
    _ db: Database
  ) throws -> Job? {
    // The worker's copy of the job is nearly always current. Other processes can change only its metadata.
    if var job = known {
      let update = transition.update(job, outcome, at: now)
      if try write(update, claim, ifMetadataIs: JobRow.column(job.metadata), db) {
        job.apply(update)
        return job
      }
    }
    guard var job = try held(claim, db) else { return nil }
    let update = transition.update(job, outcome, at: now)
    guard try write(update, claim, ifMetadataIs: nil, db) else { return nil }
    job.apply(update)
    return job
  }

  /// - Returns: false if the claim is lost, or if the metadata in the store is not `metadata`.
  private static func write(
    _ update: JobUpdate, _ claim: JobClaim, ifMetadataIs metadata: String?, _ db: Database
  ) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE jobs SET state = ?, attempt = ?, crashes = ?, scheduled_at = ?, finalized_at = ?, errors = ?,
          metadata = ?, leased_by = NULL, lease_expires_at = NULL, lease_expires_uptime = NULL,
          progress_at = NULL, progress_uptime = NULL
        WHERE id = ? AND state = 'running' AND lease_token = ? AND metadata = coalesce(?, metadata)
        """)
    try statement.execute(arguments: [
      update.state.rawValue, update.attempt, update.crashes, JobRow.column(update.scheduledAt),
      update.finalizedAt.map { JobRow.column($0) }, try JobRow.column(update.errors),
      JobRow.column(update.metadata), claim.jobID, claim.token, metadata,
    ])
    return db.changesCount == 1
  }

  static func count(_ counters: [Counter], _ db: Database) throws {
    for counter in counters {
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO counters (name, labels, value) VALUES (?, ?, ?)
          ON CONFLICT (name, labels) DO UPDATE SET value = value + excluded.value
          """)
      try statement.execute(arguments: [
        counter.name, JobRow.column(counter.labels.mapValues(JSON.string)), counter.value,
      ])
    }
  }
}
