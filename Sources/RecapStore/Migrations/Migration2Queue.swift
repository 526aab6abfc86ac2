extension Schema {
  /// The jobs with the manifests and settings with which they were submitted, the journal of stages, and
  /// the counters for metrics.
  ///
  /// States and columns are those of River (riverqueue.com, riversqlite migration 7); `lease_*`,
  /// `leased_by`, `progress_at`, `crashes` and the references are additions. Times are milliseconds since
  /// 1970; those in `*_uptime` are milliseconds of the machine's monotonic clock.
  static let queue = """
    CREATE TABLE manifests (
      id INTEGER PRIMARY KEY,
      meeting_id TEXT NOT NULL,
      digest TEXT NOT NULL,
      folder TEXT NOT NULL,
      content BLOB NOT NULL,
      submitted_at INTEGER NOT NULL,
      UNIQUE (meeting_id, digest, folder)
    ) STRICT;

    CREATE TABLE job_settings (
      digest TEXT PRIMARY KEY,
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE jobs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('recap', 'reprocess')),
      queue TEXT NOT NULL DEFAULT 'default' CHECK (length(queue) BETWEEN 1 AND 128),
      state TEXT NOT NULL CHECK (state IN (
        'available', 'scheduled', 'running', 'retryable', 'completed', 'cancelled', 'discarded')),
      priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
      meeting_id TEXT NOT NULL,
      args TEXT NOT NULL CHECK (json_valid(args)),
      manifest INTEGER REFERENCES manifests (id),
      settings TEXT REFERENCES job_settings (digest),
      attempt INTEGER NOT NULL DEFAULT 0 CHECK (attempt >= 0),
      max_attempts INTEGER NOT NULL CHECK (max_attempts > 0),
      crashes INTEGER NOT NULL DEFAULT 0 CHECK (crashes >= 0),
      created_at INTEGER NOT NULL,
      scheduled_at INTEGER NOT NULL,
      attempted_at INTEGER,
      finalized_at INTEGER,
      attempted_by TEXT NOT NULL DEFAULT '[]',
      errors TEXT NOT NULL DEFAULT '[]',
      metadata TEXT NOT NULL DEFAULT '{}',
      tags TEXT NOT NULL DEFAULT '[]',
      unique_key TEXT NOT NULL,
      lease_token INTEGER NOT NULL DEFAULT 0,
      leased_by TEXT,
      lease_expires_at INTEGER,
      lease_expires_uptime INTEGER,
      progress_at INTEGER,
      progress_uptime INTEGER,
      CHECK ((finalized_at IS NULL) = (state NOT IN ('completed', 'cancelled', 'discarded'))),
      CHECK ((leased_by IS NULL) = (state <> 'running'))
    ) STRICT;
    -- A job stands in the way of another with its key while it is to be done, and a recap also when it is.
    CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key)
      WHERE state IN ('available', 'scheduled', 'running', 'retryable') OR kind = 'recap' AND state = 'completed';
    CREATE INDEX jobs_to_claim ON jobs (queue, priority, scheduled_at, id) WHERE state = 'available';
    CREATE INDEX jobs_to_promote ON jobs (state, scheduled_at) WHERE state IN ('scheduled', 'retryable');
    CREATE INDEX jobs_running ON jobs (meeting_id) WHERE state = 'running';
    CREATE INDEX jobs_to_prune ON jobs (state, finalized_at) WHERE finalized_at IS NOT NULL;
    CREATE INDEX jobs_by_meeting ON jobs (meeting_id);
    CREATE INDEX jobs_by_manifest ON jobs (manifest);
    CREATE INDEX jobs_by_settings ON jobs (settings);

    CREATE TABLE stages (
      meeting_id TEXT NOT NULL,
      key TEXT NOT NULL,
      stage TEXT NOT NULL,
      parts TEXT NOT NULL CHECK (json_valid(parts)),
      digest TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      cpu_seconds REAL NOT NULL,
      PRIMARY KEY (meeting_id, key)
    ) STRICT;

    CREATE TABLE counters (
      name TEXT NOT NULL,
      labels TEXT NOT NULL,
      value REAL NOT NULL,
      PRIMARY KEY (name, labels)
    ) STRICT, WITHOUT ROWID;
    """
}
