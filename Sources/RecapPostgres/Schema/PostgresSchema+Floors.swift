/// The places where claims begin: see `JobRows.first(inQueue:program:locking:)`.
extension PostgresSchema {
  /// Without it a job could become available where no claim looks.
  static let floorTrigger = "jobs_marked_late"

  /// 4: claims begin at a floor, so that they do not read what was claimed before. Programs of the version before claim
  /// without it, and the trigger marks what they make available.
  static let floors = [
    "ALTER TABLE recap.jobs ADD COLUMN is_late bool NOT NULL DEFAULT false",
    "CREATE INDEX jobs_late ON recap.jobs (queue, priority, due_at, id) WHERE state = 'available' AND is_late",
    // Room on the page for the versions that an open transaction keeps.
    """
    CREATE TABLE recap.claim_floors (
      queue text,
      priority smallint,
      due_at timestamptz NOT NULL DEFAULT '-infinity',
      job bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (queue, priority)
    ) WITH (fillfactor = 10)
    """,
    "INSERT INTO recap.claim_floors (queue, priority) SELECT DISTINCT queue, priority FROM recap.jobs",
    // Counts claims without a row version for each.
    "CREATE SEQUENCE recap.claims",
    """
    CREATE FUNCTION recap.mark_late() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(\(floorLock));
      SELECT (NEW.due_at, NEW.id) < (due_at, job) INTO NEW.is_late FROM recap.claim_floors
        WHERE queue = NEW.queue AND priority = NEW.priority;
      IF NOT FOUND THEN
        NEW.is_late = false;
        INSERT INTO recap.claim_floors (queue, priority) VALUES (NEW.queue, NEW.priority) ON CONFLICT DO NOTHING;
      END IF;
      RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER \(floorTrigger) BEFORE INSERT OR UPDATE OF state, due_at, queue, priority ON recap.jobs
      FOR EACH ROW WHEN (NEW.state = 'available') EXECUTE FUNCTION recap.mark_late()
    """,
    """
    DO $$ BEGIN
      PERFORM pg_advisory_xact_lock(\(rolesLock));
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'recap_worker') THEN
        GRANT SELECT ON recap.claim_floors TO recap_worker, recap_keeper, recap_reader;
        GRANT INSERT, UPDATE ON recap.claim_floors TO recap_worker, recap_keeper;
        GRANT USAGE ON recap.claims TO recap_worker, recap_keeper;
      END IF;
    END $$
    """,
  ]
}
