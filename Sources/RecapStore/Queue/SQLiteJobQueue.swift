package import Foundation
import GRDB
package import RecapCore

/// The job queue in the store file, beside the records that the jobs make.
package struct SQLiteJobQueue: JobQueue {
  private let database: RecapDatabase
  private let transition: JobTransition

  package init(_ database: RecapDatabase, policy: JobTransition.Policy = .init()) {
    self.database = database
    transition = JobTransition(policy)
  }

  package func enqueue(_ submission: JobSubmission) async throws -> (job: Job, isDuplicate: Bool) {
    let clock = database.clock
    return try await database.transaction("enqueue the recap of", submission.meetingID) { db in
      if let known = try JobStatements.holder(of: submission.uniqueKey, db) { return (known, true) }
      return (try JobStatements.insert(submission, at: clock().date, db), false)
    }
  }

  /// Adds many jobs in one transaction. Duplicates are skipped.
  package func enqueue(_ submissions: [JobSubmission]) async throws {
    let clock = database.clock
    try await database.transaction("enqueue jobs in", database.name) { db in
      for submission in submissions where try JobStatements.holder(of: submission.uniqueKey, db) == nil {
        _ = try JobStatements.insert(submission, at: clock().date, db)
      }
    }
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
      ).map(Self.input)
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
      ).map(Self.input)
    }
  }

  private static func input(_ row: Row) throws -> JobInput {
    JobInput(
      manifest: row["content"], folder: row["folder"], settings: try JSONColumn.value(row["settings"]))
  }

  // MARK: claims

  package func claim(_ request: ClaimRequest) async throws -> Job? {
    let clock = database.clock
    return try await database.transaction("claim a job of", database.name) {
      try JobStatements.claim(request, at: clock(), $0)
    }
  }

  package func renew(
    _ claim: JobClaim, for lease: Duration, progressed: Bool
  ) async throws -> ClaimStanding {
    let clock = database.clock
    return try await database.transaction("renew the claim to job", String(claim.jobID)) { db in
      guard let job = try JobStatements.held(claim, db) else {
        let isCompleted = try Bool.fetchOne(
          db, sql: "SELECT 1 FROM jobs WHERE id = ? AND lease_token = ? AND state = 'completed'",
          arguments: [claim.jobID, claim.token])
        return isCompleted == true ? .completed : .lost
      }
      let now = clock()
      let expires = now.advanced(by: lease)
      let progress = progressed ? now : nil
      try db.execute(
        sql: """
          UPDATE jobs SET lease_expires_at = ?, lease_expires_uptime = ?,
            progress_at = coalesce(?, progress_at), progress_uptime = coalesce(?, progress_uptime)
          WHERE id = ?
          """,
        arguments: [
          expires.date.milliseconds, expires.uptime.milliseconds, progress?.date.milliseconds,
          progress?.uptime.milliseconds, job.id,
        ])
      return job.isCancelRequested ? .cancelRequested : .held
    }
  }

  package func judge(
    _ job: Int, by observer: LeaseObserver
  ) async throws -> (job: Job, verdict: LeaseVerdict)? {
    guard let found = try await self.job(job), let lease = found.lease else { return nil }
    return (found, lease.verdict(at: database.clock(), by: observer))
  }

  package func settle(
    _ settlement: JobSettlement, next: ClaimRequest?
  ) async throws -> (settled: Job?, next: Job?) {
    let (transition, clock) = (transition, database.clock)
    return try await database.transaction("settle job", String(settlement.claim.jobID)) { db in
      let now = clock()
      let job = try JobStatements.settle(settlement.claim, settlement.outcome, transition, at: now.date, db)
      if let job {
        for event in settlement.events(job) { try OutboxRow.add(event, createdAt: now.date, db) }
        try JobStatements.count(settlement.counters, db)
      }
      return (job, try next.flatMap { try JobStatements.claim($0, at: now, db) })
    }
  }

  package func noteInterruption(_ claim: JobClaim) async throws {
    try await note(JobMetadata.interrupted, RFC3339.text(database.clock().date), claim)
  }

  package func note(stage: String, _ claim: JobClaim) async throws {
    try await note(JobMetadata.stage, stage, claim)
  }

  private func note(_ key: String, _ text: String, _ claim: JobClaim) async throws {
    try await database.transaction("write the \(key) of job", String(claim.jobID)) { db in
      try db.execute(
        sql: """
          UPDATE jobs SET metadata = json_set(metadata, '$.\(key)', ?)
          WHERE id = ? AND state = 'running' AND lease_token = ?
          """, arguments: [text, claim.jobID, claim.token])
    }
  }

  // MARK: lists and numbers

  package func job(_ id: Int) async throws -> Job? {
    try await database.read("read job", String(id)) { try JobStatements.find(id, $0) }
  }

  package func jobs(_ filter: JobFilter) async throws -> [Job] {
    try await database.read("list the jobs in", database.name) { db in
      var request = Table("jobs").order(Column("id").desc).limit(max(0, filter.limit))
      if let states = filter.states {
        request = request.filter(states.map(\.rawValue).contains(Column("state")))
      }
      if let meeting = filter.meetingID { request = request.filter(Column("meeting_id") == meeting) }
      return try request.fetchAll(db).map(Job.init(row:))
    }
  }

  package func running() async throws -> [Int] {
    try await database.read("list the running jobs in", database.name) { db in
      try Int.fetchAll(db, sql: "SELECT id FROM jobs WHERE state = 'running' ORDER BY id")
    }
  }

  package func counts() async throws -> [JobState: Int] {
    try await database.read("count the jobs in", database.name) { db in
      let rows = try Row.fetchAll(db, sql: "SELECT state, count(*) AS number FROM jobs GROUP BY state")
      return rows.reduce(into: [:]) { counts, row in
        if let state = JobState(rawValue: row["state"]) { counts[state] = row["number"] }
      }
    }
  }

  /// Returns the sums of all counters. Completed attempts are the completed jobs plus those deleted since.
  package func counters() async throws -> [Counter] {
    try await database.read("read the counters of", database.name) { db in
      let sql = """
        SELECT name, labels, sum(value) AS value FROM (
          SELECT name, labels, value FROM counters
          UNION ALL SELECT 'recap_attempts_total', '{"outcome":"completed"}', count(*) FROM jobs
            WHERE state = 'completed')
        GROUP BY name, labels HAVING sum(value) > 0 ORDER BY name, labels
        """
      return try Row.fetchAll(db, sql: sql).map {
        Counter($0["name"], try JSONColumn.value($0["labels"]), by: $0["value"])
      }
    }
  }

  package func oldestAvailable() async throws -> Date? {
    try await database.read("look for the oldest job in", database.name) { db in
      try Int.fetchOne(
        db, sql: "SELECT min(scheduled_at) FROM jobs WHERE state = 'available' AND queue = 'default'"
      ).map(Date.init(milliseconds:))
    }
  }

  /// Records and events have their numbers from the start, and no file is garbage for longer than a commit.
  func readings() async throws -> StoreReadings {
    let now = database.clock().date.milliseconds
    return try await database.read("look at the jobs of", database.name) { db in
      let due = try Int.fetchOne(
        db,
        sql: """
          SELECT min(scheduled_at) FROM jobs
          WHERE state IN ('available', 'scheduled', 'retryable') AND scheduled_at <= ?
          """, arguments: [now])
      let ended = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM jobs WHERE state = 'running' AND lease_expires_at < ?",
        arguments: [now])
      return StoreReadings(oldestDue: due.map { Double(now - $0) / 1000 } ?? 0, endedLeases: ended ?? 0)
    }
  }

  package func isDue() async throws -> Bool {
    let now = database.clock().date
    return try await database.read("look for work in", database.name) { try JobStatements.isDue(now, $0) }
  }

  package func nextDue() async throws -> Date? {
    try await database.read("look ahead in", database.name) { db in
      try Int.fetchOne(
        db, sql: "SELECT min(scheduled_at) FROM jobs WHERE state IN ('scheduled', 'retryable')"
      ).map(Date.init(milliseconds:))
    }
  }

  // MARK: changes by operators

  package func retry(_ id: Int) async throws -> Job? {
    let now = database.clock().date
    return try await database.transaction("retry job", String(id)) { db in
      guard let job = try JobStatements.find(id, db) else { return nil }
      if job.state == .running || job.state == .completed {
        throw OperationFailure(
          "retry job", String(id), job.state == .running ? "it is running" : "it was completed",
          hint: job.state == .running ? "`recap cancel` stops it" : "`recap reprocess` makes a new revision",
          exitCode: .usage)
      }
      if let other = try JobStatements.holder(of: job.uniqueKey, db), other.id != id {
        throw OperationFailure(
          "retry job", String(id), "job \(other.id) has the same input",
          hint: "`recap jobs why \(other.id)` shows its state", exitCode: .usage)
      }
      try db.execute(
        sql: """
          UPDATE jobs SET state = 'available', attempt = 0, crashes = 0, scheduled_at = ?, finalized_at = NULL,
            metadata = json_remove(metadata, '$.\(JobMetadata.reason)') WHERE id = ?
          """, arguments: [now.milliseconds, id])
      return try JobStatements.find(id, db)
    }
  }

  package func cancel(_ id: Int) async throws -> Job? {
    let now = database.clock().date
    return try await database.transaction("cancel job", String(id)) { db in
      guard let job = try JobStatements.find(id, db) else { return nil }
      if job.state == .running {
        try db.execute(
          sql:
            "UPDATE jobs SET metadata = json_set(metadata, '$.\(JobMetadata.cancelRequested)', ?) WHERE id = ?",
          arguments: [RFC3339.text(now), id])
      } else if !job.state.isFinal {
        try db.execute(
          sql: "UPDATE jobs SET state = 'cancelled', finalized_at = ? WHERE id = ?",
          arguments: [now.milliseconds, id])
      }
      return try JobStatements.find(id, db)
    }
  }

  package func prune(_ states: Set<JobState>, olderThan age: Duration) async throws -> Int {
    let date = database.clock().date.addingTimeInterval(-(age / .seconds(1)))
    return try await database.transaction("prune the jobs in", database.name) { db in
      let ended = states.filter(\.isFinal).map(\.rawValue)
      let pruned = try Table("jobs")
        .filter(ended.contains(Column("state")) && Column("finalized_at") < date.milliseconds).deleteAll(db)
      // The manifest and stages of a meeting are kept as long as it has a recap, which may be reprocessed.
      try db.execute(
        sql: """
          DELETE FROM manifests WHERE id NOT IN (SELECT manifest FROM jobs WHERE manifest IS NOT NULL)
            AND meeting_id NOT IN (SELECT meeting_id FROM recaps);
          DELETE FROM stages WHERE meeting_id NOT IN (SELECT meeting_id FROM jobs)
            AND meeting_id NOT IN (SELECT meeting_id FROM recaps);
          DELETE FROM job_settings WHERE digest NOT IN (SELECT settings FROM jobs WHERE settings IS NOT NULL);
          """)
      return pruned
    }
  }
}
