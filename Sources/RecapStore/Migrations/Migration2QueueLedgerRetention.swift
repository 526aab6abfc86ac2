extension Schema {
  /// 2: the queue with its journal, the delivery ledger, and deletion that leaves tombstones.
  static let queueLedgerRetention = [queue, deliveryLedger, retention].joined(separator: "\n")

  /// The jobs with the manifests and settings with which they were submitted, the journal of stages, and
  /// the counters for metrics.
  ///
  /// States and columns are those of River (riverqueue.com, riversqlite migration 7); `lease_*`,
  /// `leased_by`, `progress_at`, `crashes` and the references are additions. Times are milliseconds since
  /// 1970; those in `*_uptime` are milliseconds of the machine's monotonic clock.
  private static let queue = """
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
    -- A job holds its unique key until it has ended, and a completed recap holds it as well.
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

  /// Which events were delivered to which sink, which are being sent, and what went wrong.
  ///
  /// An event gets a row for a sink when a delivery to that sink is next claimed; `sinks.enrolled` is the
  /// last event for which a sink has them, so that the outbox is never scanned from its start.
  private static let deliveryLedger = """
    CREATE TABLE sinks (
      name TEXT PRIMARY KEY CHECK (length(name) > 0),
      enrolled INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE deliveries RENAME TO first_deliveries;
    CREATE TABLE deliveries (
      event INTEGER NOT NULL REFERENCES outbox (sequence),
      sink TEXT NOT NULL CHECK (length(sink) > 0),
      subject TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'dead')),
      attempts INTEGER NOT NULL DEFAULT 0,
      due_at INTEGER NOT NULL,
      token INTEGER NOT NULL DEFAULT 0,
      last_error TEXT,
      delivered_at TEXT,
      PRIMARY KEY (event, sink),
      CHECK ((delivered_at IS NULL) = (state <> 'delivered'))
    ) STRICT;
    INSERT INTO deliveries (event, sink, subject, state, attempts, due_at, delivered_at)
      SELECT d.event, d.sink, o.subject, 'delivered', 1, 0, d.delivered_at
      FROM first_deliveries AS d JOIN outbox AS o ON o.sequence = d.event;
    DROP TABLE first_deliveries;
    CREATE INDEX deliveries_to_make ON deliveries (sink, due_at, event) WHERE state IN ('waiting', 'sending');
    CREATE INDEX deliveries_in_order ON deliveries (sink, subject, event) WHERE state IN ('waiting', 'sending');
    CREATE INDEX dead_letters ON deliveries (event) WHERE state = 'dead';
    """

  /// The tombstones and erasures, and the salts that keep commitments from being guessed.
  ///
  /// A record made before this version has no salt: its commitment is its digest.
  private static let retention = """
    ALTER TABLE recaps ADD COLUMN salt BLOB CHECK (salt IS NULL OR length(salt) = 32);
    CREATE INDEX recaps_by_expiry ON recaps (expires_at);
    CREATE INDEX outbox_by_subject ON outbox (subject);

    CREATE TABLE tombstones (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      meeting_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      commitment TEXT NOT NULL CHECK (length(commitment) = 71),
      previous_link TEXT NOT NULL CHECK (length(previous_link) = 71),
      link TEXT NOT NULL UNIQUE CHECK (length(link) = 71),
      created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      deleted_at TEXT NOT NULL CHECK (julianday(deleted_at) IS NOT NULL),
      kind TEXT NOT NULL CHECK (kind IN ('expired', 'erased')),
      reason TEXT NOT NULL,
      UNIQUE (meeting_id, revision)
    ) STRICT;

    -- Meetings that cannot be submitted again, whether or not there ever was a recap.
    CREATE TABLE erasures (
      meeting_id TEXT PRIMARY KEY,
      erased_at TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER tombstones_never_change BEFORE UPDATE ON tombstones
    BEGIN SELECT RAISE(ABORT, 'a tombstone is never changed'); END;
    CREATE TRIGGER tombstones_stay BEFORE DELETE ON tombstones
    BEGIN SELECT RAISE(ABORT, 'a tombstone is never deleted'); END;
    CREATE TRIGGER tombstones_are_not_replaced BEFORE INSERT ON tombstones
    WHEN EXISTS (
      SELECT 1 FROM tombstones WHERE sequence = NEW.sequence OR link = NEW.link
        OR meeting_id = NEW.meeting_id AND revision = NEW.revision)
    BEGIN SELECT RAISE(ABORT, 'a tombstone is never replaced'); END;
    CREATE TRIGGER recaps_take_no_tombstones_place BEFORE INSERT ON recaps
    WHEN EXISTS (
      SELECT 1 FROM tombstones WHERE sequence = NEW.sequence
        OR meeting_id = NEW.meeting_id AND revision = NEW.revision)
    BEGIN SELECT RAISE(ABORT, 'a tombstone stands there'); END;
    CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
    BEGIN SELECT RAISE(ABORT, 'an erasure is for good'); END;
    CREATE TRIGGER erasures_never_change BEFORE UPDATE ON erasures
    BEGIN SELECT RAISE(ABORT, 'an erasure is for good'); END;
    """
}
