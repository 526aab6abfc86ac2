extension Schema {
  /// 5: a job writes three pages fewer.
  ///
  /// - Available and running jobs share one index. Only cancelled and discarded jobs are indexed by their end.
  /// - The outbox numbers its events without SQLite's table of sequences. A number is still used only once:
  ///   if the last events are deleted, `outbox_floor` keeps the highest one.
  ///
  /// `ALTER TABLE` cannot remove AUTOINCREMENT. Editing the text of the table's definition is the way that
  /// SQLite documents for a change that leaves the stored rows as they are
  /// (sqlite.org/lang_altertable.html, section 7).
  static let fewerPages = """
    DROP INDEX jobs_to_claim;
    DROP INDEX jobs_running;
    DROP INDEX jobs_to_prune;
    CREATE INDEX jobs_live ON jobs (state DESC, queue, priority, scheduled_at, id)
      WHERE state = 'available' OR state = 'running';
    CREATE INDEX jobs_given_up ON jobs (state, finalized_at) WHERE state = 'cancelled' OR state = 'discarded';

    CREATE TABLE outbox_floor (sequence INTEGER NOT NULL) STRICT;
    INSERT INTO outbox_floor SELECT seq FROM sqlite_sequence WHERE name = 'outbox';
    DELETE FROM sqlite_sequence WHERE name = 'outbox';
    CREATE TRIGGER outbox_never_counts_back AFTER DELETE ON outbox
    WHEN NOT EXISTS (SELECT 1 FROM outbox WHERE sequence > OLD.sequence)
    BEGIN
      INSERT INTO outbox_floor VALUES (OLD.sequence);
      DELETE FROM outbox_floor WHERE sequence < (SELECT max(sequence) FROM outbox_floor);
    END;
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, ' AUTOINCREMENT', '') WHERE type = 'table' AND name = 'outbox';
    PRAGMA writable_schema = RESET;
    """
}
