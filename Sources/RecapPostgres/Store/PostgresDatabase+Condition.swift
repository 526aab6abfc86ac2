import RecapCore

extension PostgresDatabase {
  /// Checks whether the server and its schema are as this program needs them, and whether the floors of claims move:
  /// a claim that cannot move them leaves it to a later one, and would get slower in silence.
  /// - Returns: what was found, in one line.
  /// - Throws: `PostgresFailure` for the first problem.
  package func condition() async throws -> String {
    let found = try await findings()
    for queue in found.queues {
      do { try await moveFloors(of: queue) } catch let failure as PostgresFailure
        where failure.kind == .locked
      {}
    }
    return found.text
  }

  /// Makes claims of a queue begin where the first job is now: see `JobRows.moveFloors(of:_:)`.
  func moveFloors(of queue: String) async throws {
    try await transaction("move the floors of claims in", name, tries: 1, recognise: { _ in true }) {
      try JobRows.moveFloors(of: queue, $0)
      return true
    }
  }

  /// What was found of the server, and the queues that have floors.
  private func findings() async throws -> (text: String, queues: [String]) {
    let (name, program) = (name, program)
    return try await session.read("check", name) { transaction in
      let fail = { (cause: String, hint: String) in
        PostgresFailure(.configuration, "check", name, cause, hint: hint)
      }
      let settings = try transaction.execute(
        """
        SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS version_text,
          current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
          current_setting('synchronous_commit') AS synchronous_commit,
          current_setting('synchronous_standby_names') AS standbys
        """
      ).first
      guard let settings else { throw fail("it does not tell its settings", "see the server's log") }
      guard try settings.integer("version") >= Self.oldestServer else {
        throw fail(
          "PostgreSQL \(try settings.text("version_text")) is too old",
          "use PostgreSQL 14 or later; 15 is tested")
      }
      for key in ["fsync", "full_page_writes"] where try settings.text(key) != "on" {
        throw fail("\(key) is off: a power failure would lose or damage records", "set \(key) = on")
      }
      let commit = try settings.text("synchronous_commit")
      let standbys = try settings.text("standbys")
      guard commit != "off", commit != "local" || standbys.isEmpty else {
        throw fail(
          "synchronous_commit is \(commit): an announced recap could be lost", "set synchronous_commit = on")
      }
      let terms = try PostgresSchema.Terms(transaction)
      if let refusal = terms.refusal(name, program: program) { throw refusal }
      // Nothing is claimed in a store that is being moved.
      let queues =
        terms.isMoving
        ? []
        : try transaction.execute("SELECT DISTINCT queue FROM recap.claim_floors ORDER BY queue")
          .rows.map { try $0.text("queue") }
      let text =
        "\(name): PostgreSQL \(try settings.text("version_text")), schema \(terms.schema)"
        + (terms.isMoving ? "; a store is being moved to it" : "")
        + (standbys.isEmpty
          ? "; no synchronous standby: a failover may lose recaps that were announced"
          : "; synchronous standby: \(SingleLine.text(standbys))")
      return (text, queues)
    }
  }

  /// Each part is answered by an index: the rows that it counts are few where nothing is wrong.
  func readings() async throws -> StoreReadings {
    try await read("look at", name) { transaction in
      let row = try transaction.execute(
        """
        WITH clock AS (SELECT recap.clock() AS now)
        SELECT
          extract(epoch FROM (SELECT now FROM clock) - (
            SELECT min(due_at) FROM recap.jobs WHERE state <> 'running' AND due_at <= (SELECT now FROM clock))
          )::double precision AS due,
          (SELECT count(*) FROM recap.jobs WHERE state = 'running' AND lease_until < (SELECT now FROM clock)) AS ended,
          (SELECT count(*) FROM recap.chain_pending) AS unlinked,
          (SELECT count(*) FROM recap.outbox WHERE sequence IS NULL) AS unnumbered,
          (SELECT count(*) FROM recap.garbage) AS garbage,
          extract(epoch FROM (SELECT now FROM clock) - (
            SELECT min(not_before) FROM recap.garbage WHERE not_before <= (SELECT now FROM clock))
          )::double precision AS overdue,
          (SELECT sum(n_dead_tup)::bigint FROM pg_stat_user_tables WHERE schemaname = 'recap' AND relname = 'jobs') AS dead
        """
      ).first
      guard let row else { return StoreReadings() }
      let uncovered = try PostgresCheckpoints.outlook(transaction).uncovered
      let seconds = { (column: String) in try row.textOrNil(column) == nil ? 0 : try row.double(column) }
      return StoreReadings(
        oldestDue: try seconds("due"), endedLeases: try row.integer("ended"),
        unlinkedRecords: try row.integer("unlinked"), unnumberedEvents: try row.integer("unnumbered"),
        garbage: try row.integer("garbage"), oldestGarbage: try seconds("overdue"),
        checkpointAge: uncovered.seconds, recordsSinceCheckpoint: uncovered.records,
        deadRows: try row.integerOrNil("dead") ?? 0)
    }
  }

  private static let oldestServer = 140_000
}
