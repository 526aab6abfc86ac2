extension Schema {
  /// Each page that a job touches is written twice, to the log and to the file: three fewer.
  ///
  /// - What runs stands in the index right before what is next to be claimed: a claim moves a job within a page.
  /// - Only jobs that were given up are indexed by their end; completed ones are the rest of all jobs, and pruning
  ///   walks them.
  /// - The outbox counts without SQLite's table of sequences. A number is given once all the same: where the
  ///   last events are deleted, the floor remembers how far they went. Taking AUTOINCREMENT out of the table's
  ///   text leaves its rows as they are (sqlite.org/lang_altertable.html, section 7).
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
