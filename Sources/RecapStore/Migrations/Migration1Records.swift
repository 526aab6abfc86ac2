extension Schema {
  /// 1: the records with their artefacts, the outbox and its deliveries, and the triggers that protect them.
  static let records = """
    CREATE TABLE recaps (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      meeting_id TEXT NOT NULL CHECK (length(meeting_id) BETWEEN 1 AND 128),
      room_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      input_digest TEXT NOT NULL CHECK (input_digest GLOB 'sha256:*' AND length(input_digest) = 71),
      outcome TEXT NOT NULL CHECK (outcome IN ('ready', 'withheld')),
      reason TEXT CHECK ((reason IS NULL) = (outcome = 'ready')),
      digest TEXT NOT NULL CHECK (digest GLOB 'sha256:*' AND length(digest) = 71),
      supersedes TEXT CHECK ((supersedes IS NULL) = (revision = 1)),
      previous_link TEXT NOT NULL CHECK (length(previous_link) = 71),
      link TEXT NOT NULL UNIQUE CHECK (length(link) = 71),
      content BLOB NOT NULL,
      started_at TEXT NOT NULL CHECK (julianday(started_at) IS NOT NULL),
      created_at TEXT NOT NULL CHECK (julianday(created_at) IS NOT NULL),
      expires_at TEXT NOT NULL CHECK (julianday(expires_at) IS NOT NULL),
      seal TEXT NOT NULL CHECK (length(seal) = 71),
      UNIQUE (meeting_id, revision),
      UNIQUE (meeting_id, input_digest)
    ) STRICT;
    CREATE INDEX recaps_by_room ON recaps (room_id);

    CREATE TABLE artefacts (
      recap INTEGER NOT NULL REFERENCES recaps (sequence),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255 AND name NOT GLOB '*/*'),
      media_type TEXT NOT NULL,
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      digest TEXT NOT NULL CHECK (digest GLOB 'sha256:*' AND length(digest) = 71),
      PRIMARY KEY (recap, name)
    ) STRICT;

    CREATE TABLE outbox (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      event_id TEXT NOT NULL UNIQUE CHECK (length(event_id) > 0),
      type TEXT NOT NULL CHECK (type GLOB 'recap.*'),
      subject TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      created_at TEXT NOT NULL CHECK (julianday(created_at) IS NOT NULL)
    ) STRICT;

    CREATE TABLE deliveries (
      event INTEGER NOT NULL REFERENCES outbox (sequence),
      sink TEXT NOT NULL CHECK (length(sink) > 0),
      delivered_at TEXT NOT NULL CHECK (julianday(delivered_at) IS NOT NULL),
      PRIMARY KEY (event, sink)
    ) STRICT;

    -- The rows that the triggers below allow to be deleted. Code that deletes by the retention rules inserts
    -- a row here, deletes the row that it names and empties this table, in one transaction. Outside such a
    -- transaction the table is empty.
    CREATE TABLE erasing (
      kind TEXT NOT NULL CHECK (kind IN ('recap', 'event')),
      sequence INTEGER NOT NULL,
      PRIMARY KEY (kind, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER recaps_never_change BEFORE UPDATE ON recaps
    BEGIN SELECT RAISE(ABORT, 'a recap record is never changed'); END;
    CREATE TRIGGER artefacts_never_change BEFORE UPDATE ON artefacts
    BEGIN SELECT RAISE(ABORT, 'an artefact of a recap is never changed'); END;
    CREATE TRIGGER outbox_never_changes BEFORE UPDATE ON outbox
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

    CREATE TRIGGER recaps_stay BEFORE DELETE ON recaps
    WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE kind = 'recap' AND sequence = OLD.sequence)
    BEGIN SELECT RAISE(ABORT, 'a recap record is never deleted by hand'); END;
    CREATE TRIGGER artefacts_stay BEFORE DELETE ON artefacts
    WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE kind = 'recap' AND sequence = OLD.recap)
    BEGIN SELECT RAISE(ABORT, 'an artefact of a recap is never deleted by hand'); END;
    CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox
    WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE kind = 'event' AND sequence = OLD.sequence)
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted by hand'); END;

    -- INSERT OR REPLACE removes the row in its way without asking the DELETE triggers.
    CREATE TRIGGER recaps_are_not_replaced BEFORE INSERT ON recaps
    WHEN EXISTS (
      SELECT 1 FROM recaps WHERE sequence = NEW.sequence OR link = NEW.link
        OR meeting_id = NEW.meeting_id AND (revision = NEW.revision OR input_digest = NEW.input_digest))
    BEGIN SELECT RAISE(ABORT, 'a recap record is never replaced'); END;
    CREATE TRIGGER artefacts_are_not_replaced BEFORE INSERT ON artefacts
    WHEN EXISTS (SELECT 1 FROM artefacts WHERE recap = NEW.recap AND name = NEW.name)
    BEGIN SELECT RAISE(ABORT, 'an artefact of a recap is never replaced'); END;
    CREATE TRIGGER outbox_is_not_replaced BEFORE INSERT ON outbox
    WHEN EXISTS (SELECT 1 FROM outbox WHERE sequence = NEW.sequence OR event_id = NEW.event_id)
    BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;
    """
}
