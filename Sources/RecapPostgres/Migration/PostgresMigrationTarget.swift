package import RecapCore

/// The shared store as it takes the contents of an embedded one. Run by the owner of the tables.
package struct PostgresMigrationTarget: MigrationTarget {
  let database: PostgresDatabase

  /// - Parameter database: opened for the move: see `PostgresDatabase.init(_:objects:clock:admission:)`.
  package init(_ database: PostgresDatabase) { self.database = database }

  package var name: String { database.name }
  package var archive: any RecapArchive { PostgresRecapArchive(database) }
  package var checkpoints: any CheckpointStore { PostgresCheckpoints(database) }

  // MARK: before and after

  package func examine(for move: StoreMove?) async throws -> String {
    guard try await database.hasSchema() else { return "\(name): no tables yet, they are created" }
    return try await database.read("look at", name) { transaction in
      try PostgresSchema.check(transaction, name, program: PostgresSchema.version)
      try Self.admit(move, name, transaction)
      return "\(name): \(try Self.isEmpty(transaction) ? "empty" : "a part has been copied")"
    }
  }

  package func prepare(for move: StoreMove) async throws {
    _ = try await database.createIfMissing()
    let name = name
    try await database.transaction("prepare", name, recognise: { _ in nil }) { transaction in
      transaction.write("SELECT 1 FROM recap.meta FOR UPDATE")
      try PostgresSchema.check(transaction, name, program: PostgresSchema.version)
      try Self.admit(move, name, transaction)
      try transaction.execute("UPDATE recap.meta SET migration = $1", [.text(move.id)])
      return true
    }
  }

  package func open(after move: StoreMove) async throws {
    try await database.transaction("open", name, recognise: { _ in nil }) { transaction in
      try transaction.execute("UPDATE recap.meta SET migration = NULL WHERE migration = $1", [.text(move.id)])
      return true
    }
  }

  /// Refuses a store that holds something else, or on which somebody works.
  private static func admit(_ move: StoreMove?, _ name: String, _ transaction: PostgresTransaction) throws {
    let fail = { (cause: String, hint: String) in
      PostgresFailure(.configuration, "move a store to", name, cause, hint: hint)
    }
    let current = try transaction.execute("SELECT migration FROM recap.meta").first?.textOrNil("migration")
    if current == nil {
      guard try isEmpty(transaction) else {
        throw fail(
          "it holds a store already",
          "name an empty database; `recap store migrate` copies one store and does not join two")
      }
    } else if current != move?.id {
      throw fail(
        "another store is being moved to it", "finish that, or empty it first: DROP SCHEMA recap CASCADE")
    }
    let daemons = try transaction.execute(
      "SELECT count(*) AS number FROM recap.daemons WHERE seen_at > recap.clock() - interval '1 minute'"
    ).first?.integer("number")
    guard daemons == 0 else {
      throw fail("\(daemons ?? 0) daemons work on it", "stop `recap work` for it until everything has moved")
    }
  }

  private static func isEmpty(_ transaction: PostgresTransaction) throws -> Bool {
    let tables = [
      "meetings", "objects", "chain", "outbox", "sinks", "jobs", "jobs_done", "inputs", "job_settings",
    ]
    let any = tables.map { "EXISTS (SELECT 1 FROM recap.\($0))" }.joined(separator: " OR ")
    return try transaction.execute("SELECT \(any) AS any").first?.boolean("any") == false
  }

  // MARK: rows

  package func add(_ rows: [JSON], to table: StoreTable) async throws {
    let text = CanonicalJSON.serialize(.array(rows))
    try await database.transaction("copy the \(table.rawValue) to", name, recognise: { _ in nil }) {
      transaction in
      if table == .erasures {
        // The meeting's row may be there already, from a row that refers to it.
        transaction.write(
          """
          INSERT INTO recap.meetings (meeting_id, erased_at, erased_why)
          SELECT meeting_id, erased_at, reason
          FROM jsonb_to_recordset($1::jsonb) AS r (meeting_id text, erased_at timestamptz, reason text)
          ON CONFLICT (meeting_id) DO UPDATE SET erased_at = excluded.erased_at, erased_why = excluded.erased_why
          """, [.text(text)])
      }
      for copied in MovingRows.tables(for: table) { try copied.add(text, transaction) }
      return true
    }
  }

  package func continueNumbers(from inventory: StoreInventory) async throws {
    let (event, job, record) = (
      PostgresValue.integer(inventory.lastEvent), PostgresValue.integer(inventory.lastJob),
      PostgresValue.integer(inventory.head)
    )
    try await database.transaction("number the rows of", name, recognise: { _ in nil }) { transaction in
      try transaction.execute("UPDATE recap.numbering SET last_event = $1", [event])
      transaction.write(
        """
        UPDATE recap.meetings AS m SET revision = c.revision
        FROM (SELECT meeting_id, max(revision) AS revision FROM recap.chain GROUP BY meeting_id) AS c
        WHERE c.meeting_id = m.meeting_id AND m.revision < c.revision
        """)
      for (sequence, last) in [
        ("recap.job_id", job), ("recap.outbox_id_seq", event), ("recap.recaps_id_seq", record),
      ] {
        try transaction.execute(
          "SELECT setval('\(sequence)', greatest($1::bigint, 1), $1::bigint > 0)", [last])
      }
      for table in ["inputs", "stages"] {
        try transaction.execute(
          """
          SELECT setval('recap.\(table)_id_seq', coalesce(max(id), 1), max(id) IS NOT NULL) FROM recap.\(table)
          """)
      }
      return true
    }
  }

  package func inventory() async throws -> StoreInventory {
    try await database.read("count the rows of", name) { transaction in
      let tables: [(StoreInventory.Kind, String)] = [
        (.records, "recaps"), (.tombstones, "tombstones"), (.artefacts, "artefacts"),
        (.erasures, "meetings WHERE erased_at IS NOT NULL"), (.manifests, "inputs"),
        (.settings, "job_settings"),
        (.waitingJobs, "jobs"), (.endedJobs, "jobs_done"), (.heldKeys, "job_keys"), (.events, "outbox"),
        (.sinks, "sinks"), (.deliveries, "deliveries"),
      ]
      var counts: [StoreInventory.Kind: Int] = [:]
      for (kind, table) in tables {
        counts[kind] = try transaction.execute("SELECT count(*) AS number FROM recap.\(table)").first?
          .integer("number")
      }
      let last = try transaction.execute(
        "SELECT sequence, link FROM recap.chain ORDER BY sequence DESC LIMIT 1"
      ).first
      let numbers = try transaction.execute(
        """
        SELECT (SELECT last_event FROM recap.numbering) AS event,
          (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM recap.job_id) AS job
        """
      ).first
      return StoreInventory(
        counts: counts, head: try last?.integer("sequence") ?? 0, link: try last?.text("link"),
        lastEvent: try numbers?.integer("event") ?? 0, lastJob: try numbers?.integer("job") ?? 0)
    }
  }
}
