extension Schema {
  /// 3: `jobs.holds_key` says whether a job holds its unique key, and a trigger keeps it. The index of
  /// unique keys covers this column and not the states, so that a job that is claimed and completed leaves
  /// it alone. The index of the outbox by meeting goes: only deletion reads the outbox by meeting.
  /// `deliveries.sent_by` is the process that sends.
  static let heldKeys = """
    ALTER TABLE jobs ADD COLUMN holds_key INTEGER NOT NULL DEFAULT 1 CHECK (holds_key IN (0, 1));
    UPDATE jobs SET holds_key = 0
      WHERE state IN ('cancelled', 'discarded') OR kind <> 'recap' AND state = 'completed';
    DROP INDEX outbox_by_subject;
    ALTER TABLE deliveries ADD COLUMN sent_by TEXT;
    DROP INDEX jobs_unique;
    CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key) WHERE holds_key = 1;
    CREATE TRIGGER jobs_hold_their_keys AFTER UPDATE OF state ON jobs
    WHEN NEW.holds_key <> (
      NEW.state IN ('available', 'scheduled', 'running', 'retryable') OR NEW.kind = 'recap' AND NEW.state = 'completed')
    BEGIN UPDATE jobs SET holds_key = 1 - NEW.holds_key WHERE id = NEW.id; END;
    """
}
