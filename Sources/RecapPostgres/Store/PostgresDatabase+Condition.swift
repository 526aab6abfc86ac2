import RecapCore

extension PostgresDatabase {
  /// Checks whether the server and its schema are as this program needs them.
  /// - Returns: what was found, in one line.
  /// - Throws: `PostgresFailure` for the first problem.
  package func condition() async throws -> String {
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
      return "\(name): PostgreSQL \(try settings.text("version_text")), schema \(terms.schema)"
        + (terms.isMoving ? "; a store is being moved to it" : "")
        + (standbys.isEmpty
          ? "; no synchronous standby: a failover may lose recaps that were announced"
          : "; synchronous standby: \(SingleLine.text(standbys))")
    }
  }

  private static let oldestServer = 140_000
}
