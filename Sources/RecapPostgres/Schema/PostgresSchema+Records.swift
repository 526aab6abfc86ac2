/// The tables of records, events, deliveries and kept stages.
extension PostgresSchema {
  static let records = [
    """
    CREATE TABLE recap.recaps (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      meeting_id text NOT NULL REFERENCES recap.meetings,
      room_id text NOT NULL,
      revision int NOT NULL CHECK (revision > 0),
      input_digest text NOT NULL,
      outcome text NOT NULL,
      reason text,
      digest text NOT NULL,
      supersedes text,
      commitment text NOT NULL,
      salt bytea NOT NULL CHECK (length(salt) = 32),
      record text NOT NULL REFERENCES recap.objects,
      started_at text NOT NULL,
      started timestamptz NOT NULL,
      created_at text NOT NULL,
      expires_at text NOT NULL,
      expires timestamptz NOT NULL,
      CHECK ((outcome = 'ready' AND reason IS NULL) OR (outcome = 'withheld' AND reason IS NOT NULL)),
      CHECK ((revision = 1) = (supersedes IS NULL)),
      UNIQUE (meeting_id, revision),
      UNIQUE (meeting_id, input_digest))
    """,
    "CREATE INDEX recaps_by_expiry ON recap.recaps (expires)",
    "CREATE INDEX recaps_by_room ON recap.recaps (room_id)",
    "CREATE INDEX recaps_by_object ON recap.recaps (record)",
    """
    CREATE TABLE recap.artefacts (
      recap bigint REFERENCES recap.recaps,
      name text CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$'),
      meeting_id text NOT NULL,
      media_type text NOT NULL,
      object text NOT NULL REFERENCES recap.objects,
      PRIMARY KEY (recap, name))
    """,
    "CREATE INDEX artefacts_by_object ON recap.artefacts (object)",
    // Committed, but not in the chain yet.
    "CREATE TABLE recap.chain_pending (recap bigint PRIMARY KEY)",
    """
    CREATE TABLE recap.chain (
      sequence bigint PRIMARY KEY CHECK (sequence > 0),
      meeting_id text NOT NULL,
      revision int NOT NULL,
      commitment text NOT NULL,
      previous_link text NOT NULL,
      link text NOT NULL UNIQUE,
      created_at text NOT NULL,
      seal text NOT NULL,
      UNIQUE (meeting_id, revision))
    """,
    """
    CREATE TABLE recap.tombstones (
      meeting_id text,
      revision int,
      kind text NOT NULL CHECK (kind IN ('expired', 'erased')),
      reason text NOT NULL,
      deleted_at timestamptz NOT NULL,
      PRIMARY KEY (meeting_id, revision))
    """,
    // Keys and prefixes of objects that no row names, or soon will not.
    """
    CREATE TABLE recap.garbage (
      place text PRIMARY KEY CHECK (place <> ''),
      meeting_id text NOT NULL,
      not_before timestamptz NOT NULL,
      rounds int NOT NULL DEFAULT 0)
    """,
    "CREATE INDEX garbage_by_time ON recap.garbage (not_before)",
    "CREATE INDEX garbage_of_meeting ON recap.garbage (meeting_id)",
  ]

  static let outbox = [
    // Numbered after the commit: a number drawn inside a transaction is not in the order of commits.
    """
    CREATE TABLE recap.outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sequence bigint UNIQUE,
      event_id text NOT NULL UNIQUE CHECK (event_id <> ''),
      type text NOT NULL,
      subject text NOT NULL,
      payload text NOT NULL,
      created_at timestamptz NOT NULL)
    """,
    "CREATE INDEX outbox_unnumbered ON recap.outbox (id) WHERE sequence IS NULL",
    "CREATE INDEX outbox_of_subject ON recap.outbox (subject)",
    // The last number that was given to an event, also if that event is gone.
    "CREATE TABLE recap.numbering (one bool PRIMARY KEY DEFAULT true CHECK (one), last_event bigint NOT NULL)",
    "INSERT INTO recap.numbering (last_event) VALUES (0)",
    """
    CREATE TABLE recap.sinks (
      name text PRIMARY KEY CHECK (name <> ''),
      enrolled bigint NOT NULL,
      paused_until timestamptz NOT NULL DEFAULT 'epoch',
      closed text)
    """,
    """
    CREATE TABLE recap.deliveries (
      event bigint REFERENCES recap.outbox (sequence),
      sink text REFERENCES recap.sinks,
      subject text NOT NULL,
      state text NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'dead')),
      attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      token bigint NOT NULL DEFAULT 0,
      due_at timestamptz NOT NULL,
      last_error text,
      delivered_at timestamptz,
      sent_by jsonb,
      PRIMARY KEY (event, sink))
    """,
    "CREATE INDEX deliveries_open ON recap.deliveries (sink, event) WHERE state IN ('waiting', 'sending')",
    """
    CREATE INDEX deliveries_in_order ON recap.deliveries (sink, subject, event) WHERE state IN ('waiting', 'sending')
    """,
  ]

  static let stages = [
    """
    CREATE TABLE recap.stages (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      meeting_id text NOT NULL REFERENCES recap.meetings,
      key text NOT NULL,
      stage text NOT NULL,
      parts jsonb NOT NULL,
      output text NOT NULL REFERENCES recap.objects,
      created_at timestamptz NOT NULL,
      cpu_seconds double precision NOT NULL,
      UNIQUE (meeting_id, key))
    """,
    "CREATE INDEX stages_by_output ON recap.stages (output)",
    """
    CREATE TABLE recap.stage_files (
      stage bigint REFERENCES recap.stages ON DELETE CASCADE,
      name text,
      object text NOT NULL REFERENCES recap.objects,
      PRIMARY KEY (stage, name))
    """,
    "CREATE INDEX stage_files_by_object ON recap.stage_files (object)",
  ]
}
