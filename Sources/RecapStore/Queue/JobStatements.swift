import Foundation
import GRDB
import RecapCore

/// The statements that read and change jobs, each inside a transaction of the caller.
enum JobStatements {
  static func find(_ id: Int, _ db: Database) throws -> Job? {
    try Row.fetchOne(db, sql: "SELECT * FROM jobs WHERE id = ?", arguments: [id]).map(Job.init(row:))
  }

  /// Returns the job that holds `key`, because of which another with the same key is a duplicate.
  static func holder(of key: String, _ db: Database) throws -> Job? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM jobs WHERE unique_key = ? AND holds_key = 1"), arguments: [key]
    ).map(Job.init(row:))
  }

  /// Returns the job, or nil if it was claimed again or is no longer running.
  static func held(_ claim: JobClaim, _ db: Database) throws -> Job? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM jobs WHERE id = ? AND state = 'running' AND lease_token = ?"),
      arguments: [claim.jobID, claim.token]
    ).map(Job.init(row:))
  }

  // MARK: submission

  /// Adds a job. Manifest and settings are stored once, however many jobs have them.
  static func insert(_ submission: JobSubmission, at now: Date, _ db: Database) throws -> Job {
    let input = submission.input
    let manifest = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          INSERT INTO manifests (meeting_id, digest, folder, content, submitted_at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (meeting_id, digest, folder) DO UPDATE SET submitted_at = excluded.submitted_at
          RETURNING id
          """),
      arguments: [
        submission.meetingID, Digest(of: input.manifest).description, input.folder, input.manifest,
        now.milliseconds,
      ])
    let settings = CanonicalJSON.serialize(input.settings)
    let settingsDigest = Digest(of: settings).description
    try db.cachedStatement(
      sql: "INSERT INTO job_settings (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING"
    ).execute(arguments: [settingsDigest, settings])
    let start = submission.scheduledAt ?? now
    let state: JobState = start > now ? .scheduled : .available
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          INSERT INTO jobs (kind, queue, state, priority, meeting_id, args, manifest, settings, max_attempts,
            created_at, scheduled_at, tags, unique_key)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *
          """),
      arguments: [
        submission.kind.rawValue, submission.queue, state.rawValue, submission.priority,
        submission.meetingID, try JSONColumn.text(submission.arguments), manifest, settingsDigest,
        submission.maximumAttempts, now.milliseconds, start.milliseconds,
        try JSONColumn.text(submission.tags), submission.uniqueKey,
      ])
    guard let row else { preconditionFailure("INSERT … RETURNING returns the row") }
    return try Job(row: row)
  }

  // MARK: claims

  /// Makes the waiting jobs that are due available.
  private static func promote(_ now: Date, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE jobs SET state = 'available'
        WHERE state IN ('scheduled', 'retryable') AND scheduled_at <= ?
        """
    ).execute(arguments: [now.milliseconds])
  }

  private static let meetingIsFree = """
    NOT EXISTS (SELECT 1 FROM jobs AS other WHERE other.state = 'running' AND other.meeting_id = job.meeting_id)
    """

  /// The most urgent available job, and among those the longest waiting, of a meeting without a running
  /// job.
  private static let nextJob = """
    SELECT id FROM jobs AS job WHERE state = 'available' AND queue = :queue AND \(meetingIsFree)
    ORDER BY priority, scheduled_at, id LIMIT 1
    """

  private static let namedJob = """
    SELECT id FROM jobs AS job
    WHERE id = :id AND state IN ('available', 'scheduled', 'retryable') AND \(meetingIsFree)
    """

  /// Returns a Boolean value that indicates whether a claim would find a job.
  static func isDue(_ now: Date, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (\(nextJob)) OR EXISTS (
          SELECT 1 FROM jobs WHERE state IN ('scheduled', 'retryable') AND scheduled_at <= :now)
        """, arguments: ["queue": "default", "now": now.milliseconds]) ?? false
  }

  /// Claims one job in a single statement. `attempted_by` keeps the last hundred workers.
  static func claim(_ request: ClaimRequest, at now: Instant, _ db: Database) throws -> Job? {
    try promote(now.date, db)
    let expires = now.advanced(by: request.lease)
    let statement = try db.cachedStatement(
      sql: """
        UPDATE jobs SET state = 'running', attempt = attempt + 1, attempted_at = :now,
          attempted_by = json_insert(
            CASE WHEN json_array_length(attempted_by) < 100 THEN attempted_by
            ELSE json_remove(attempted_by, '$[0]') END, '$[#]', :worker),
          lease_token = lease_token + 1, leased_by = :holder, lease_expires_at = :expires,
          lease_expires_uptime = :expiresUptime, progress_at = :now, progress_uptime = :uptime
        WHERE id = (\(request.only == nil ? nextJob : namedJob)) RETURNING *
        """)
    return try Row.fetchOne(
      statement,
      arguments: [
        "id": request.only, "queue": request.queue, "now": now.date.milliseconds,
        "uptime": now.uptime.milliseconds, "worker": request.worker.description,
        "holder": try JSONColumn.text(request.worker), "expires": expires.date.milliseconds,
        "expiresUptime": expires.uptime.milliseconds,
      ]
    ).map(Job.init(row:))
  }

  /// Writes the outcome of an attempt. Returns the changed job, or nil if the claim is lost.
  static func settle(
    _ claim: JobClaim, _ outcome: JobOutcome, _ transition: JobTransition, at now: Date, _ db: Database
  ) throws -> Job? {
    guard var job = try held(claim, db) else { return nil }
    let update = transition.update(job, outcome, at: now)
    try db.cachedStatement(
      sql: """
        UPDATE jobs SET state = ?, attempt = ?, crashes = ?, scheduled_at = ?, finalized_at = ?, errors = ?,
          metadata = ?, leased_by = NULL, lease_expires_at = NULL, lease_expires_uptime = NULL,
          progress_at = NULL, progress_uptime = NULL
        WHERE id = ?
        """
    ).execute(
      arguments: [
        update.state.rawValue, update.attempt, update.crashes, update.scheduledAt.milliseconds,
        update.finalizedAt?.milliseconds, try JSONColumn.text(update.errors),
        try JSONColumn.text(update.metadata), claim.jobID,
      ])
    job.apply(update)
    return job
  }

  static func count(_ counters: [Counter], _ db: Database) throws {
    for counter in counters {
      try db.execute(
        sql: """
          INSERT INTO counters (name, labels, value) VALUES (?, ?, ?)
          ON CONFLICT (name, labels) DO UPDATE SET value = value + excluded.value
          """, arguments: [counter.name, try JSONColumn.text(counter.labels), counter.value])
    }
  }
}
