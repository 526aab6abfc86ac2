package import Foundation
package import RecapCore

extension PostgresJobQueue {
  package func job(_ id: Int) async throws -> Job? {
    try await database.read("read job", String(id)) { try JobRows.find(id, $0) }
  }

  package func jobs(_ filter: JobFilter) async throws -> [Job] {
    let states = try filter.states.map { try JSONText.text($0.map(\.rawValue).sorted()) }
    let choice = """
      WHERE ($1::text IS NULL OR state IN (SELECT jsonb_array_elements_text($1::jsonb)))
        AND ($2::text IS NULL OR meeting_id = $2)
      """
    return try await database.read("list the jobs in", database.name) { transaction in
      try transaction.execute(
        """
        SELECT \(JobRows.live) FROM recap.jobs \(choice)
        UNION ALL SELECT \(JobRows.done) FROM recap.jobs_done AS jobs \(choice)
        ORDER BY id DESC LIMIT $3
        """, [PostgresValue(states), PostgresValue(filter.meetingID), .integer(max(0, filter.limit))]
      ).rows.map(JobRows.job)
    }
  }

  package func running() async throws -> [Int] {
    try await database.read("list the running jobs in", database.name) { transaction in
      try transaction.execute("SELECT id FROM recap.jobs WHERE state = 'running' ORDER BY id").rows
        .map { try $0.integer("id") }
    }
  }

  package func counts() async throws -> [JobState: Int] {
    try await database.read("count the jobs in", database.name) { transaction in
      let rows = try transaction.execute(
        """
        SELECT state, count(*) AS number FROM (
          SELECT state FROM recap.jobs UNION ALL SELECT state FROM recap.jobs_done) AS every GROUP BY state
        """
      ).rows
      return try rows.reduce(into: [:]) { counts, row in
        if let state = JobState(rawValue: try row.text("state")) { counts[state] = try row.integer("number") }
      }
    }
  }

  package func counters() async throws -> [Counter] {
    try await database.read("read the counters of", database.name) { transaction in
      try transaction.execute(
        """
        SELECT name, labels, sum(value) AS value FROM recap.counters GROUP BY name, labels HAVING sum(value) > 0
        ORDER BY name, labels
        """
      ).rows.map {
        Counter(try $0.text("name"), try JSONText.value($0.text("labels")), by: try $0.double("value"))
      }
    }
  }

  package func oldestAvailable() async throws -> Date? {
    try await database.read("look for the oldest job in", database.name) { transaction in
      try transaction.execute(
        "SELECT recap.ms(min(due_at)) AS due FROM recap.jobs WHERE state = 'available' AND queue = 'default'"
      ).first?.dateOrNil("due")
    }
  }

  package func isDue() async throws -> Bool {
    let program = database.program
    return try await database.read("look for work in", database.name) {
      try JobRows.isDue(program: program, $0)
    }
  }

  package func nextDue() async throws -> Date? {
    try await database.read("look ahead in", database.name) { transaction in
      try transaction.execute(
        "SELECT recap.ms(min(due_at)) AS due FROM recap.jobs WHERE state IN ('scheduled', 'retryable')"
      ).first?.dateOrNil("due")
    }
  }
}
