extension Schema {
  /// 7: checkpoints, and the revisions that a restore lost. The store has an id, by which its notes outside are known.
  static let checkpoints = """
    CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), store_id TEXT NOT NULL) STRICT;
    INSERT INTO identity (one, store_id) VALUES (1, lower(hex(randomblob(16))));

    CREATE TABLE checkpoints (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      note TEXT NOT NULL,
      written_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE lost_revisions (
      meeting_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      digest TEXT NOT NULL,
      lost_at TEXT NOT NULL,
      PRIMARY KEY (meeting_id, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER checkpoints_never_change BEFORE UPDATE ON checkpoints
    BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;
    CREATE TRIGGER checkpoints_stay BEFORE DELETE ON checkpoints
    BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;
    CREATE TRIGGER checkpoints_are_not_replaced BEFORE INSERT ON checkpoints
    WHEN EXISTS (SELECT 1 FROM checkpoints WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'a checkpoint is never replaced'); END;
    CREATE TRIGGER lost_revisions_never_change BEFORE UPDATE ON lost_revisions
    BEGIN SELECT RAISE(ABORT, 'a lost revision is never given again'); END;
    CREATE TRIGGER lost_revisions_stay BEFORE DELETE ON lost_revisions
    BEGIN SELECT RAISE(ABORT, 'a lost revision is never given again'); END;
    """
}
