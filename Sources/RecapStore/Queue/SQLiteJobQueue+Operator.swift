package import Foundation
import GRDB
package import RecapCore

/// The operations for operators.
extension SQLiteJobQueue {
  package func job(_ id: Int) async throws -> Job? {
    try await database.read("read job", String(id)) { try JobStatements.find(id, $0) }
  }

  package func jobs(_ filter: JobFilter) async throws -> [Job] {
    try await database.read("list the jobs in", database.name) { db in
      var conditions = ["1"]
      var arguments: StatementArguments = []
      if let states = filter.states {
        let names = states.map { "'\($0.rawValue)'" }.sorted()
        conditions.append(
          names.count == 1 ? "state = \(names[0])" : "state IN (\(names.joined(separator: ", ")))")
      }
      if let meeting = filter.meetingID {
        conditions.append("meeting_id = ?")
        arguments += [meeting]
      }
      arguments += [max(0, filter.limit)]
      // Running jobs are few and are listed every two seconds: this index finds them without a scan.
      let source = filter.states == [.running] ? "jobs INDEXED BY jobs_live" : "jobs"
      return try Row.fetchAll(
        db,
        sql:
          "SELECT \(JobRow.columns) FROM \(source) WHERE \(conditions.joined(separator: " AND ")) ORDER BY id DESC LIMIT ?",
        arguments: arguments
      ).map(JobRow.job)
    }
  }

  package func running() async throws -> [Int] {
    try await database.read("list the running jobs in", database.name) { db in
      try Int.fetchAll(
        db, sql: "SELECT id FROM jobs INDEXED BY jobs_live WHERE state = 'running' ORDER BY id")
    }
  }

  /// Returns the number of jobs in each state. Each count comes from the index of those states, so that a
  /// table of a million jobs is not scanned. Completed jobs have no index: their number is the rest of all
  /// jobs.
  package func counts() async throws -> [JobState: Int] {
    try await database.read("count the jobs in", database.name) { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT 'available' AS state, count(*) AS number FROM jobs WHERE state = 'available'
          UNION ALL SELECT 'running', count(*) FROM jobs WHERE state = 'running'
          UNION ALL SELECT state, count(*) FROM jobs WHERE state IN ('scheduled', 'retryable') GROUP BY state
          UNION ALL SELECT 'cancelled', count(*) FROM jobs WHERE state = 'cancelled'
          UNION ALL SELECT 'discarded', count(*) FROM jobs WHERE state = 'discarded'
          UNION ALL SELECT 'completed', \(Self.completed)
          """)
      return rows.reduce(into: [:]) { counts, row in
        let number: Int = row["number"]
        if let state = JobState(rawValue: row["state"]), number > 0 { counts[state] = number }
      }
    }
  }

  /// Returns the sums of all counters. Completed attempts are the completed jobs plus those deleted since.
  package func counters() async throws -> [Counter] {
    try await database.read("read the counters of", database.name) { db in
      let sql = """
        SELECT name, labels, sum(value) AS value FROM (
          SELECT name, labels, value FROM counters
          UNION ALL SELECT 'recap_attempts_total', '{"outcome":"completed"}', \(Self.completed))
        GROUP BY name, labels HAVING sum(value) > 0 ORDER BY name, labels
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        let labels: [String: String] = try JSONDecoder().decode(
          [String: String].self, from: Data((row["labels"] as String).utf8))
        return Counter(row["name"], labels, by: row["value"])
      }
    }
  }

  private static let completed = """
    (SELECT count(*) FROM jobs) - (SELECT count(*) FROM jobs WHERE state = 'available')
      - (SELECT count(*) FROM jobs WHERE state = 'running')
      - (SELECT count(*) FROM jobs WHERE state IN ('scheduled', 'retryable'))
      - (SELECT count(*) FROM jobs WHERE state = 'cancelled')
      - (SELECT count(*) FROM jobs WHERE state = 'discarded')
    """

  package func oldestAvailable() async throws -> Date? {
    try await database.read("look for the oldest job in", database.name) { db in
      // One lookup for each priority in the index of available jobs.
      try (1...4).compactMap { priority in
        try Int.fetchOne(
          db,
          sql: """
            SELECT min(scheduled_at) FROM jobs
            WHERE state = 'available' AND queue = 'default' AND priority = ?
            """, arguments: [priority])
      }.min().map(JobRow.date)
    }
  }

  package func isDue(at now: Date) async throws -> Bool {
    try await database.read("look for work in", database.name) { try JobStatements.isDue(now, $0) }
  }

  package func nextDue() async throws -> Date? {
    try await database.read("look ahead in", database.name) { db in
      try Int.fetchOne(
        db, sql: "SELECT min(scheduled_at) FROM jobs WHERE state IN ('scheduled', 'retryable')"
      ).map(JobRow.date)
    }
  }

  package func retry(_ id: Int, at now: Date) async throws -> Job? {
    try await transaction("retry job", String(id)) { db in
      guard let job = try JobStatements.find(id, db) else { return nil }
      if job.state == .running || job.state == .completed {
        throw InputFailure(
          "retry job", String(id), "it \(job.state == .running ? "runs" : "was completed")",
          hint: job.state == .running ? "`recap cancel` stops it" : "`recap reprocess` makes a new revision",
          exitCode: .usage)
      }
      if let other = try JobSubmissionRow.active(job.uniqueKey, db), other.id != id {
        throw InputFailure("retry job", String(id), "job \(other.id) does the same", exitCode: .usage)
      }
      try db.execute(
        sql: """
          UPDATE jobs SET state = 'available', attempt = 0, crashes = 0, scheduled_at = ?, finalized_at = NULL,
            metadata = json_remove(metadata, '$.\(JobMetadata.reason)') WHERE id = ?
          """, arguments: [JobRow.column(now), id])
      return try JobStatements.find(id, db)
    }
  }

  package func cancel(_ id: Int, at now: Date) async throws -> Job? {
    try await transaction("cancel job", String(id)) { db in
      guard let job = try JobStatements.find(id, db) else { return nil }
      if job.state == .running {
        try db.execute(
          sql:
            "UPDATE jobs SET metadata = json_set(metadata, '$.\(JobMetadata.cancelRequested)', ?) WHERE id = ?",
          arguments: [RFC3339.text(now), id])
      } else if !job.state.isFinal {
        try db.execute(
          sql: "UPDATE jobs SET state = 'cancelled', finalized_at = ? WHERE id = ?",
          arguments: [JobRow.column(now), id])
      }
      return try JobStatements.find(id, db)
    }
  }

  package func prune(_ states: Set<JobState>, before date: Date) async throws -> Int {
    try await transaction("prune the jobs in", database.name) { db in
      let names = states.filter(\.isFinal).map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      try db.execute(
        sql: "DELETE FROM jobs WHERE state IN (\(names)) AND finalized_at < ?",
        arguments: [JobRow.column(date)])
      let pruned = db.changesCount
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
