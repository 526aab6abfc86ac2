package import Foundation
import GRDB
package import RecapCore

/// The job queue in the store file, beside the records that the jobs make.
package struct SQLiteJobQueue: JobQueue {
  let database: RecapDatabase
  private let transition: JobTransition

  package init(_ database: RecapDatabase, policy: JobTransition.Policy = .init()) {
    self.database = database
    transition = JobTransition(policy)
  }

  package func enqueue(
    _ submission: JobSubmission, at now: Date
  ) async throws -> (job: Job, isDuplicate: Bool) {
    try await transaction("enqueue the recap of", submission.meetingID) { db in
      if let known = try JobSubmissionRow.active(submission.uniqueKey, db) { return (known, true) }
      return (try JobSubmissionRow.insert(submission, at: now, db), false)
    }
  }

  /// Adds many jobs in one transaction. Duplicates are skipped.
  package func enqueue(_ submissions: [JobSubmission], at now: Date) async throws {
    try await transaction("enqueue jobs in", database.name) { db in
      for submission in submissions where try JobSubmissionRow.active(submission.uniqueKey, db) == nil {
        _ = try JobSubmissionRow.insert(submission, at: now, db)
      }
    }
  }

  package func claim(_ request: ClaimRequest) async throws -> Job? {
    try await transaction("claim a job of", database.name) { try JobStatements.claim(request, $0) }
  }

  package func input(of job: Int) async throws -> JobInput? {
    try await database.read("read the input of job", String(job)) { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT m.content, m.folder, s.content AS settings FROM jobs AS j
          JOIN manifests AS m ON m.id = j.manifest JOIN job_settings AS s ON s.digest = j.settings
          WHERE j.id = ?
          """, arguments: [job]
      ).map(JobSubmissionRow.input)
    }
  }

  package func latestInput(meetingID: String) async throws -> JobInput? {
    try await database.read("read the manifest of", meetingID) { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT content, folder, '{}' AS settings FROM manifests WHERE meeting_id = ?
          ORDER BY submitted_at DESC, id DESC LIMIT 1
          """, arguments: [meetingID]
      ).map(JobSubmissionRow.input)
    }
  }

  package func renew(
    _ claim: JobClaim, expires: Instant, progressed: Instant?
  ) async throws -> ClaimStanding {
    try await transaction("renew the claim to job", String(claim.jobID)) { db in
      let statement = try db.cachedStatement(
        sql: """
          UPDATE jobs SET lease_expires_at = ?, lease_expires_uptime = ?,
            progress_at = coalesce(?, progress_at), progress_uptime = coalesce(?, progress_uptime)
          WHERE id = ? AND state = 'running' AND lease_token = ?
          RETURNING metadata ->> '$.\(JobMetadata.cancelRequested)' AS cancelled
          """)
      let row = try Row.fetchOne(
        statement,
        arguments: [
          JobRow.column(expires.date), JobRow.column(expires.uptime),
          progressed.map { JobRow.column($0.date) }, progressed.map { JobRow.column($0.uptime) },
          claim.jobID, claim.token,
        ])
      guard let row else {
        let isCompleted = try Bool.fetchOne(
          db, sql: "SELECT 1 FROM jobs WHERE id = ? AND lease_token = ? AND state = 'completed'",
          arguments: [claim.jobID, claim.token])
        return isCompleted == true ? .completed : .lost
      }
      return (row["cancelled"] as String?) == nil ? .held : .cancelRequested
    }
  }

  package func settle(
    _ settlement: JobSettlement, at now: Date, next: ClaimRequest?
  ) async throws -> (settled: Job?, next: Job?) {
    let transition = transition
    return try await transaction("settle job", String(settlement.claim.jobID)) { db in
      let job = try JobStatements.settle(
        settlement.claim, settlement.outcome, known: settlement.job, transition, at: now, db)
      if let job {
        for event in settlement.events(job) { try OutboxRow.add(event, createdAt: now, db) }
        try JobStatements.count(settlement.counters, db)
      }
      return (job, try next.flatMap { try JobStatements.claim($0, db) })
    }
  }

  package func noteInterruption(_ claim: JobClaim, at now: Date) async throws {
    try await transaction("note the interruption of job", String(claim.jobID)) { db in
      try db.execute(
        sql: """
          UPDATE jobs SET metadata = json_set(metadata, '$.\(JobMetadata.interrupted)', ?)
          WHERE id = ? AND state = 'running' AND lease_token = ?
          """, arguments: [RFC3339.text(now), claim.jobID, claim.token])
    }
  }

  package func note(stage: String, _ claim: JobClaim) async throws {
    try await transaction("note the stage of job", String(claim.jobID)) { db in
      try db.execute(
        sql: """
          UPDATE jobs SET metadata = json_set(metadata, '$.\(JobMetadata.stage)', ?)
          WHERE id = ? AND state = 'running' AND lease_token = ?
          """, arguments: [stage, claim.jobID, claim.token])
    }
  }

  /// Runs `body` in one writing transaction.
  func transaction<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    try await database.write(operation, subject) { db in
      try RecapDatabase.immediately(db) { try body(db) }
    }
  }
}
