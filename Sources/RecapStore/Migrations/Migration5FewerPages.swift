extension Schema {
  /// Saves three pages for each job; each page that a job touches is written twice, to the log and to the
  /// file.
  ///
  /// - Running jobs are in the index directly before the next ones to be claimed, so that a claim moves a
  ///   job within a page.
  /// - Only cancelled and discarded jobs are indexed by their end. Completed jobs are the rest of all jobs,
  ///   and pruning scans them.
  /// - The outbox counts without SQLite's table of sequences. A sequence is still used only once: if the
  ///   last events are deleted, `outbox_floor` keeps the highest sequence. Removing AUTOINCREMENT from the
  ///   table's text leaves its rows unchanged (sqlite.org/lang_altertable.html, section 7).
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
