/// The schema `recap` of the shared store.
///
/// No words of a meeting are in it: rows hold ids, digests, times, states and the keys of objects. Times are the
/// server's, from `recap.clock()`.
enum PostgresSchema {
  /// What this program writes and reads. It is also the program's own number, which `meta.oldest_program` counts in.
  static let version = 1 + upgrades.count

  /// The advisory locks of numbering, of the creation of roles, of upgrades, and of the places where claims begin.
  static let (numberingLock, rolesLock, upgradeLock, floorLock) = (
    0x5265_6361_7001, 0x5265_6361_7002, 0x5265_6361_7003, 0x5265_6361_7004
  )

  /// Whose time `recap.clock()` tells.
  enum Clock: Sendable {
    case server
    /// Each transaction's own, which a test decides.
    case transaction
  }

  static func statements(clock: Clock) -> [String] {
    ["CREATE SCHEMA recap", clockFunction(clock)] + times + meetings + jobs + records + outbox + stages
      + guards + ["INSERT INTO recap.meta (schema, oldest_program) VALUES (\(version), 1)"]
      + upgrades.flatMap(\.self)
  }

  private static func clockFunction(_ clock: Clock) -> String {
    switch clock {
    case .server:
      """
      CREATE FUNCTION recap.clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()'
      """
    case .transaction:
      """
      CREATE FUNCTION recap.clock() RETURNS timestamptz LANGUAGE sql VOLATILE
        AS 'SELECT current_setting(''recap.now'')::timestamptz'
      """
    }
  }

  /// Times cross the connection as milliseconds since 1970. The functions are as stable as what they call, not more:
  /// otherwise the server would not inline them, and a row with its seven times would cost it a quarter of a millisecond.
  private static let times = [
    """
    CREATE FUNCTION recap.ms(at timestamptz) RETURNS bigint LANGUAGE sql STABLE
      AS 'SELECT round(extract(epoch FROM at) * 1000)::bigint'
    """,
    """
    CREATE FUNCTION recap.at(ms bigint) RETURNS timestamptz LANGUAGE sql STABLE
      AS 'SELECT timestamptz ''epoch'' + ms * interval ''1 millisecond'''
    """,
  ]

  private static let meetings = [
    """
    CREATE TABLE recap.meta (
      one bool PRIMARY KEY DEFAULT true CHECK (one),
      schema int NOT NULL,
      oldest_program int NOT NULL)
    """,
    // The lock of a meeting: each decision about it locks this row first.
    """
    CREATE TABLE recap.meetings (
      meeting_id text PRIMARY KEY CHECK (meeting_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$'),
      running_job bigint,
      revision int NOT NULL DEFAULT 0,
      erased_at timestamptz,
      erased_why text
    ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01)
    """,
    """
    CREATE TABLE recap.objects (
      key text PRIMARY KEY CHECK (key <> ''),
      meeting_id text NOT NULL REFERENCES recap.meetings,
      bytes bigint NOT NULL CHECK (bytes >= 0),
      digest text NOT NULL,
      created_at timestamptz NOT NULL)
    """,
    "CREATE INDEX objects_of_meeting ON recap.objects (meeting_id)",
    """
    CREATE TABLE recap.inputs (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      meeting_id text NOT NULL REFERENCES recap.meetings,
      digest text NOT NULL,
      folder text NOT NULL,
      manifest text NOT NULL REFERENCES recap.objects (key),
      submitted_at timestamptz NOT NULL,
      UNIQUE (meeting_id, digest, folder))
    """,
    "CREATE TABLE recap.job_settings (digest text PRIMARY KEY, content text NOT NULL)",
    """
    CREATE TABLE recap.daemons (
      identity text PRIMARY KEY, software text NOT NULL, seen_at timestamptz NOT NULL, trouble text)
    """,
  ]

  /// The columns that live and ended jobs share.
  private static let jobColumns = """
    id bigint PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('recap', 'reprocess')),
    queue text NOT NULL CHECK (length(queue) BETWEEN 1 AND 128),
    state text NOT NULL,
    priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 4),
    meeting_id text NOT NULL REFERENCES recap.meetings,
    args jsonb NOT NULL,
    input bigint REFERENCES recap.inputs,
    settings text REFERENCES recap.job_settings,
    attempt int NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    max_attempts int NOT NULL CHECK (max_attempts > 0),
    crashes int NOT NULL DEFAULT 0 CHECK (crashes >= 0),
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempted_at timestamptz,
    attempted_by jsonb NOT NULL DEFAULT '[]',
    errors jsonb NOT NULL DEFAULT '[]',
    metadata jsonb NOT NULL DEFAULT '{}',
    tags jsonb NOT NULL DEFAULT '[]',
    unique_key text NOT NULL,
    lease_token bigint NOT NULL DEFAULT 0
    """

  private static let jobs = [
    "CREATE SEQUENCE recap.job_id",
    // Live jobs only: a table that is claimed from must stay small, however many jobs have ended.
    """
    CREATE TABLE recap.jobs (
      \(jobColumns),
      leased_by jsonb,
      lease_until timestamptz,
      progress_at timestamptz,
      CHECK (state IN ('available', 'scheduled', 'running', 'retryable')),
      CHECK ((leased_by IS NULL) = (state <> 'running')),
      CHECK ((lease_until IS NULL) = (state <> 'running'))
    ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500,
      autovacuum_vacuum_cost_delay = 0)
    """,
    "CREATE INDEX jobs_to_claim ON recap.jobs (queue, priority, due_at, id) WHERE state = 'available'",
    "CREATE INDEX jobs_to_promote ON recap.jobs (due_at) WHERE state IN ('scheduled', 'retryable')",
    // The wall behind meetings.running_job. No index has lease_until: renewals stay heap-only.
    "CREATE UNIQUE INDEX one_running_job_a_meeting ON recap.jobs (meeting_id) WHERE state = 'running'",
    "CREATE INDEX jobs_of_meeting ON recap.jobs (meeting_id)",
    "CREATE INDEX jobs_by_input ON recap.jobs (input)",
    "CREATE INDEX jobs_by_settings ON recap.jobs (settings)",
    """
    CREATE TABLE recap.jobs_done (
      \(jobColumns),
      finalized_at timestamptz NOT NULL,
      CHECK (state IN ('completed', 'cancelled', 'discarded')))
    """,
    "CREATE INDEX jobs_done_to_prune ON recap.jobs_done (state, finalized_at)",
    "CREATE INDEX jobs_done_of_meeting ON recap.jobs_done (meeting_id)",
    "CREATE INDEX jobs_done_by_input ON recap.jobs_done (input)",
    "CREATE INDEX jobs_done_by_settings ON recap.jobs_done (settings)",
    // The keys that jobs hold: see `Job.holdsKey`.
    """
    CREATE TABLE recap.job_keys (
      unique_key text PRIMARY KEY,
      job bigint NOT NULL,
      meeting_id text NOT NULL REFERENCES recap.meetings)
    """,
    "CREATE INDEX job_keys_of_job ON recap.job_keys (job)",
    // Several rows a counter: one would be where all workers wait for each other.
    """
    CREATE TABLE recap.counters (
      name text NOT NULL, labels text NOT NULL, shard smallint NOT NULL, value double precision NOT NULL,
      PRIMARY KEY (name, labels, shard))
    """,
  ]
}
