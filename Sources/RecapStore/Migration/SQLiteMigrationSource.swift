import Foundation
import GRDB
package import RecapCore

/// The embedded store as it moves to another one. Nothing is written to it but the move itself.
package struct SQLiteMigrationSource: MigrationSource {
  let database: RecapDatabase
  private static let rowsOfAPage = 500
  /// Records, manifests or stages.
  private static let itemsOfAPage = 50

  package init(_ database: RecapDatabase) { self.database = database }

  package var name: String { database.name }
  package var archive: any RecapArchive { SQLiteRecapArchive(database) }
  package var checkpoints: any CheckpointStore { SQLiteCheckpoints(database) }

  package func move() async throws -> StoreMove? { try await database.move() }
  package func beginMove(to place: StorePlace) async throws -> StoreMove {
    try await database.beginMove(to: place)
  }
  package func endMove() async throws { try await database.endMove() }
  package func abandonMove() async throws { try await database.abandonMove() }

  // MARK: rows

  package func rows(of table: StoreTable, after cursor: Int) async throws -> (rows: [JSON], cursor: Int) {
    let query = Self.query(table)
    return try await database.read("read the \(table.rawValue) of", database.name) { db in
      let rows = try Row.fetchAll(
        db, sql: query, arguments: ["after": cursor, "limit": Self.rowsOfAPage])
      // A table without row ids is read by position.
      let end = rows.last.map { $0["cursor"] as Int? ?? cursor + rows.count } ?? cursor
      let interrupted = try Self.move(of: table, db)
      return (try rows.map { try Self.json($0, table, interruptedAt: interrupted) }, end)
    }
  }

  private static func query(_ table: StoreTable) -> String {
    let byPosition = "LIMIT :limit OFFSET :after"
    return switch table {
    case .settings: "SELECT digest, content FROM job_settings ORDER BY digest \(byPosition)"
    case .erasures: "SELECT * FROM erasures ORDER BY meeting_id \(byPosition)"
    case .jobs: "SELECT id AS cursor, * FROM jobs WHERE id > :after ORDER BY id LIMIT :limit"
    case .chain:
      """
      SELECT sequence AS cursor, * FROM (
        SELECT sequence, meeting_id, revision, previous_link, link, created_at, seal, digest, salt, content FROM recaps
        UNION ALL SELECT sequence, meeting_id, revision, previous_link, link, created_at, NULL, commitment, NULL, NULL
          FROM tombstones) WHERE sequence > :after ORDER BY sequence LIMIT :limit
      """
    case .tombstones:
      """
      SELECT sequence AS cursor, meeting_id, revision, kind, reason, deleted_at FROM tombstones WHERE sequence > :after
      ORDER BY sequence LIMIT :limit
      """
    case .events:
      "SELECT sequence AS cursor, * FROM outbox WHERE sequence > :after ORDER BY sequence LIMIT :limit"
    case .sinks:
      // A store of the first version had deliveries of sinks that it did not list.
      """
      SELECT name, enrolled, paused_until, closed FROM sinks
      UNION ALL SELECT sink, max(event), 0, NULL FROM deliveries WHERE sink NOT IN (SELECT name FROM sinks) GROUP BY sink
      ORDER BY name \(byPosition)
      """
    case .deliveries:
      "SELECT rowid AS cursor, * FROM deliveries WHERE rowid > :after ORDER BY rowid LIMIT :limit"
    case .counters:
      // Completed attempts are the completed jobs and those deleted since.
      """
      SELECT name, labels, sum(value) AS value FROM (
        SELECT name, labels, value FROM counters
        UNION ALL SELECT 'recap_attempts_total', '{"outcome":"completed"}', count(*) FROM jobs WHERE state = 'completed')
      GROUP BY name, labels HAVING sum(value) > 0 ORDER BY name, labels \(byPosition)
      """
    }
  }

  /// The time at which running jobs count as interrupted.
  private static func move(of table: StoreTable, _ db: Database) throws -> Date? {
    guard table == .jobs else { return nil }
    return try String.fetchOne(db, sql: "SELECT begun_at FROM move").flatMap(RFC3339.date)
  }

  private static func json(_ row: Row, _ table: StoreTable, interruptedAt time: Date?) throws -> JSON {
    var members: [String: JSON] = [:]
    for (column, value) in row where column != "cursor" {
      switch value.storage {
      case .null: members[column] = .null
      case .int64(let number): members[column] = .number(Double(number))
      case .double(let number): members[column] = .number(number)
      case .string(let text): members[column] = .string(text)
      // What tables hold as bytes moves with its record or manifest.
      case .blob: break
      }
    }
    switch table {
    case .chain: try chain(row, &members)
    case .jobs:
      if let time { try interrupt(row, &members, at: time) }
    default: break
    }
    return .object(members)
  }

  /// Fills in what the tables do not hold: a record's commitment, a tombstone's seal.
  private static func chain(_ row: Row, _ members: inout [String: JSON]) throws {
    guard let digest = Digest(row["digest"]) else {
      throw RecapDatabase.damaged("read the chain of", "the store", "a digest is none")
    }
    let commitment =
      (row["content"] as Data?).map { RecordChain.commitment(to: $0, digest: digest, salt: row["salt"]) }
      ?? digest
    for column in ["digest", "salt", "content"] { members[column] = nil }
    members["commitment"] = .string(commitment.description)
    if members["seal"] == .null {
      members["seal"] = .string(RecordChain.seal(link: row["link"], createdAt: row["created_at"]).description)
    }
  }

  /// Hands a running job back: nobody can end its attempt in this store.
  private static func interrupt(_ row: Row, _ members: inout [String: JSON], at time: Date) throws {
    guard row["state"] == JobState.running.rawValue else { return }
    var job = try Job(row: row)
    job.apply(JobTransition().update(job, .interrupted, at: time))
    members["state"] = .string(job.state.rawValue)
    members["attempt"] = .number(Double(job.attempt))
    members["scheduled_at"] = .number(Double(job.scheduledAt.milliseconds))
    members["finalized_at"] = job.finalizedAt.map { .number(Double($0.milliseconds)) } ?? .null
    members["metadata"] = .string(try JSONColumn.text(job.metadata))
    members["holds_key"] = .number(job.holdsKey ? 1 : 0)
  }

  // MARK: files

  package func records(after sequence: Int) async throws -> [MovingRecord] {
    let files = database.files
    return try await database.read("read the records of", database.name) { db in
      try RecordRow.fetchAll(
        db, sql: "SELECT * FROM recaps WHERE sequence > ? ORDER BY sequence LIMIT ?",
        arguments: [sequence, Self.itemsOfAPage]
      ).map { row in
        MovingRecord(
          row: row,
          artefacts: try ArtefactRow.fetchAll(
            db, sql: "SELECT * FROM artefacts WHERE recap = ? ORDER BY name", arguments: [row.sequence]),
          folder: try files.folder(meetingID: row.meetingID, revision: row.revision))
      }
    }
  }

  package func manifests(after id: Int) async throws -> [MovingManifest] {
    try await database.read("read the manifests of", database.name) { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM manifests WHERE id > ? ORDER BY id LIMIT ?",
        arguments: [id, Self.itemsOfAPage]
      ).map {
        MovingManifest(
          id: $0["id"], meetingID: $0["meeting_id"], digest: $0["digest"], folder: $0["folder"],
          content: $0["content"], submittedAt: $0["submitted_at"])
      }
    }
  }

  package func stages(after id: Int) async throws -> [MovingStage] {
    let journal = SQLiteStageJournal(database)
    return try await database.read("read the stages of", database.name) { db in
      try Row.fetchAll(
        db, sql: "SELECT rowid AS id, * FROM stages WHERE rowid > ? ORDER BY rowid LIMIT ?",
        arguments: [id, Self.itemsOfAPage]
      ).map { row in
        let files = try journal.files(of: row["meeting_id"], key: row["key"], digest: row["digest"])
        return MovingStage(
          id: row["id"], meetingID: row["meeting_id"], key: row["key"], stage: row["stage"],
          parts: row["parts"],
          createdAt: row["created_at"], cpuSeconds: row["cpu_seconds"], output: files.output,
          files: files.others,
          isSound: files.isSound)
      }
    }
  }

  // MARK: numbers

  package func inventory() async throws -> StoreInventory {
    try await database.read("count the rows of", database.name) { db in
      let count = { (sql: String) in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0 }
      // Whose cancellation was asked for is cancelled by the interruption.
      let cancelled =
        "state = 'running' AND json_extract(metadata, '$.\(JobMetadata.cancelRequested)') IS NOT NULL"
      let last = try Row.fetchOne(
        db,
        sql: """
          SELECT sequence, link FROM (SELECT sequence, link FROM recaps UNION ALL SELECT sequence, link FROM tombstones)
          ORDER BY sequence DESC LIMIT 1
          """)
      return StoreInventory(
        counts: [
          .records: try count("recaps"), .tombstones: try count("tombstones"),
          .artefacts: try count("artefacts"), .erasures: try count("erasures"),
          .manifests: try count("manifests"), .settings: try count("job_settings"),
          .waitingJobs: try count("jobs WHERE finalized_at IS NULL AND NOT (\(cancelled))"),
          .endedJobs: try count("jobs WHERE finalized_at IS NOT NULL OR \(cancelled)"),
          .heldKeys: try count("jobs WHERE holds_key = 1 AND NOT (\(cancelled))"),
          .events: try count("outbox"),
          .sinks: try count("(SELECT name FROM sinks UNION SELECT sink FROM deliveries)"),
          .deliveries: try count("deliveries"),
        ],
        head: last?["sequence"] ?? 0, link: last?["link"],
        lastEvent: try Int.fetchOne(
          db,
          sql: """
            SELECT max(ifnull((SELECT max(sequence) FROM outbox), 0), ifnull((SELECT max(sequence) FROM outbox_floor), 0))
            """) ?? 0,
        lastJob: try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'jobs'") ?? 0)
    }
  }
}
