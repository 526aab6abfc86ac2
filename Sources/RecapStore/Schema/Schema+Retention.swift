extension Schema {
  /// The tombstones and erasures, and the salts that keep commitments from being guessed.
  ///
  /// A record made before this version has no salt: its commitment is its digest.
  static let retention = """
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

    -- Meetings that are not to come back, whether or not there ever was a recap.
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
