import RecapCore

/// How the rows of a table of the embedded store become rows of the shared one.
struct MovingRows: Sendable {
  /// A column of the target, and the expression over `r`, the source's row, that fills it.
  private typealias Column = (name: String, value: String)

  private let table: String
  /// The members of the source's rows, with their types.
  private let members: String
  private let columns: [Column]
  /// The columns by which a row is found; the first of `columns`.
  private let keys: Int
  private let condition: String

  private init(
    _ table: String, _ members: String, keys: Int = 1, where condition: String = "true", _ columns: [Column]
  ) {
    self.table = table
    self.members = members
    self.columns = columns
    self.keys = keys
    self.condition = condition
  }

  private var source: String { "jsonb_to_recordset($1::jsonb) AS r (\(members))" }

  /// Adds the rows that are missing, and checks that all of them are there.
  func add(_ rows: String, _ transaction: PostgresTransaction) throws {
    let (names, values) = (columns.map(\.name), columns.map(\.value))
    if members.contains("meeting_id text") {
      transaction.write(
        """
        INSERT INTO recap.meetings (meeting_id) SELECT DISTINCT meeting_id FROM \(source) ON CONFLICT DO NOTHING
        """, [.text(rows)])
    }
    transaction.write(
      """
      INSERT INTO recap.\(table) (\(names.joined(separator: ", "))) OVERRIDING SYSTEM VALUE
      SELECT \(values.joined(separator: ", ")) FROM \(source) WHERE \(condition) ON CONFLICT DO NOTHING
      """, [.text(rows)])
    let key = columns.prefix(keys).map { "t.\($0.name) = \($0.value)" }.joined(separator: " AND ")
    let strange = try transaction.execute(
      """
      SELECT \(key.isEmpty ? "1" : columns[0].value)::text AS key FROM \(source)
      WHERE \(condition) AND NOT EXISTS (
        SELECT 1 FROM recap.\(table) AS t
        WHERE \(key) AND (\(names.map { "t.\($0)" }.joined(separator: ", "))) IS NOT DISTINCT FROM
          (\(values.joined(separator: ", ")))) LIMIT 1
      """, [.text(rows)]
    ).first?.text("key")
    if let strange {
      throw PostgresFailure(
        .configuration, "move rows to", "recap.\(table)", "the row \(strange) is another one there",
        hint:
          "empty the target (DROP SCHEMA recap CASCADE) and run the command again; the source is unchanged")
    }
  }

  static func tables(for table: StoreTable) -> [MovingRows] {
    switch table {
    case .settings:
      [
        MovingRows(
          "job_settings", "digest text, content text", [("digest", "r.digest"), ("content", "r.content")])
      ]
    case .erasures:
      [
        MovingRows(
          "meetings", "meeting_id text, erased_at timestamptz, reason text",
          [("meeting_id", "r.meeting_id"), ("erased_at", "r.erased_at"), ("erased_why", "r.reason")])
      ]
    case .jobs: jobs
    case .chain:
      [
        MovingRows(
          "chain",
          """
          sequence bigint, meeting_id text, revision int, commitment text, previous_link text, link text,
            created_at text, seal text
          """,
          [
            "sequence", "meeting_id", "revision", "commitment", "previous_link", "link", "created_at", "seal",
          ].map { ($0, "r.\($0)") })
      ]
    case .tombstones:
      [
        MovingRows(
          "tombstones", "meeting_id text, revision int, kind text, reason text, deleted_at timestamptz",
          keys: 2,
          ["meeting_id", "revision", "kind", "reason", "deleted_at"].map { ($0, "r.\($0)") })
      ]
    case .events:
      [
        MovingRows(
          "outbox",
          "sequence bigint, event_id text, type text, subject text, payload text, created_at timestamptz",
          [("sequence", "r.sequence"), ("id", "r.sequence")]
            + ["event_id", "type", "subject", "payload", "created_at"].map { ($0, "r.\($0)") })
      ]
    case .sinks:
      [
        MovingRows(
          "sinks", "name text, enrolled bigint, paused_until bigint, closed text",
          [
            ("name", "r.name"), ("enrolled", "r.enrolled"), ("paused_until", "recap.at(r.paused_until)"),
            ("closed", "r.closed"),
          ])
      ]
    case .deliveries:
      [
        MovingRows(
          "deliveries",
          """
          event bigint, sink text, subject text, state text, attempts int, token bigint, due_at bigint,
            last_error text, delivered_at timestamptz, sent_by text
          """, keys: 2,
          ["event", "sink", "subject", "state", "attempts", "token"].map { ($0, "r.\($0)") } + [
            ("due_at", "recap.at(r.due_at)"), ("last_error", "r.last_error"),
            ("delivered_at", "r.delivered_at"), ("sent_by", "r.sent_by::jsonb"),
          ])
      ]
    case .counters:
      [
        MovingRows(
          "counters", "name text, labels text, value double precision", keys: 2,
          [("name", "r.name"), ("labels", "r.labels"), ("shard", "0::smallint"), ("value", "r.value")])
      ]
    }
  }

  /// Live jobs, ended ones, and the keys that they hold.
  private static var jobs: [MovingRows] {
    let members = """
      id bigint, kind text, queue text, state text, priority smallint, meeting_id text, args text, manifest bigint,
        settings text, attempt int, max_attempts int, crashes int, created_at bigint, scheduled_at bigint,
        attempted_at bigint, finalized_at bigint, attempted_by text, errors text, metadata text, tags text,
        unique_key text, lease_token bigint, holds_key int
      """
    let shared: [Column] =
      [
        "id", "kind", "queue", "state", "priority", "meeting_id", "settings", "attempt", "max_attempts",
        "crashes",
      ]
      .map { ($0, "r.\($0)") }
      + [
        ("args", "r.args::jsonb"), ("input", "r.manifest"), ("created_at", "recap.at(r.created_at)"),
        ("due_at", "recap.at(r.scheduled_at)"), ("attempted_at", "recap.at(r.attempted_at)"),
      ] + ["attempted_by", "errors", "metadata", "tags"].map { ($0, "r.\($0)::jsonb") }
      + [("unique_key", "r.unique_key"), ("lease_token", "r.lease_token")]
    return [
      MovingRows("jobs", members, where: "r.finalized_at IS NULL", shared),
      MovingRows(
        "jobs_done", members, where: "r.finalized_at IS NOT NULL",
        shared + [("finalized_at", "recap.at(r.finalized_at)")]),
      MovingRows(
        "job_keys", members, where: "r.holds_key = 1",
        [("unique_key", "r.unique_key"), ("job", "r.id"), ("meeting_id", "r.meeting_id")]),
    ]
  }
}
