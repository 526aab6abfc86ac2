import Foundation
import RecapCore

/// The statements that add a job with its input.
extension JobRows {
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
}
