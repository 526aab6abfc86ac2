import Foundation
import GRDB
import RecapCore

/// Conversion between a submission and its rows: the job, its manifest and its settings, each stored once.
enum JobSubmissionRow {
  /// Returns the job that holds `key`, because of which another with the same key is a duplicate.
  static func active(_ key: String, _ db: Database) throws -> Job? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(JobRow.columns) FROM jobs WHERE unique_key = ? AND holds_key = 1")
    return try Row.fetchOne(statement, arguments: [key]).map(JobRow.job)
  }

  static func insert(_ submission: JobSubmission, at now: Date, _ db: Database) throws -> Job {
    let manifest = try manifest(submission, at: now, db)
    let settings = try settings(submission.input.settings, db)
    let isLater = submission.scheduledAt.map { $0 > now } ?? false
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO jobs (kind, queue, state, priority, meeting_id, args, manifest, settings, max_attempts,
          created_at, scheduled_at, tags, unique_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING \(JobRow.columns)
        """)
    let row = try Row.fetchOne(
      statement,
      arguments: [
        submission.kind.rawValue, submission.queue, (isLater ? JobState.scheduled : .available).rawValue,
        submission.priority, submission.meetingID, try JobRow.column(submission.arguments), manifest,
        settings,
        submission.maximumAttempts, JobRow.column(now), JobRow.column(submission.scheduledAt ?? now),
        JobRow.column(submission.tags), submission.uniqueKey,
      ])
    guard let row else { preconditionFailure("INSERT … RETURNING returns the row") }
    return try JobRow.job(row)
  }

  private static func manifest(_ submission: JobSubmission, at now: Date, _ db: Database) throws -> Int? {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO manifests (meeting_id, digest, folder, content, submitted_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (meeting_id, digest, folder) DO UPDATE SET submitted_at = excluded.submitted_at
        RETURNING id
        """)
    let input = submission.input
    return try Int.fetchOne(
      statement,
      arguments: [
        submission.meetingID, Digest(of: input.manifest).description, input.folder, input.manifest,
        JobRow.column(now),
      ])
  }

  private static func settings(_ settings: JSON, _ db: Database) throws -> String {
    let text = CanonicalJSON.serialize(settings)
    let digest = Digest(of: text).description
    let statement = try db.cachedStatement(
      sql: "INSERT INTO job_settings (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
    try statement.execute(arguments: [digest, text])
    return digest
  }

  static func input(_ row: Row) throws -> JobInput {
    JobInput(
      manifest: row["content"], folder: row["folder"],
      settings: try JSONParser.parse(Data((row["settings"] as String).utf8)))
  }
}
