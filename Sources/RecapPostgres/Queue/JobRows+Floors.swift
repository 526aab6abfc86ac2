import RecapCore

/// Where claims begin to look, so that they do not walk over the jobs that were claimed before.
///
/// PostgreSQL keeps the index entry of a job that has been claimed until no open transaction can see it. Behind one that
/// stays open, each claim would read one entry for each job that was claimed since. Therefore each priority of a
/// queue has a floor: **no available job before it has `is_late = false`**. A claim looks at the late jobs, which have an
/// index of their own, and then from the floor on. As all late jobs are before the floor, that is the order of the queue.
///
/// A transaction that makes a job available holds the lock of the floors in the shared mode until it commits, and marks the job if it is
/// before the floor (`recap.mark_late`, a trigger, so that programs of the version before do it as well). One that moves the
/// floor has the lock alone, and sees all that was committed under it. The floor never goes back: a clock that was set
/// back makes jobs late, not lost.
extension JobRows {
  /// Each so many claims the floors are moved: few row versions for readers, few index entries for claims.
  static let claimsAMove = 256
  /// The jobs of busy meetings over which one move passes.
  private static let mostLate = 100

  /// The statement that finds the job that is next, of a meeting that is not busy.
  static func first(inQueue queue: String, program: Int, locking lock: String) -> String {
    let jobs = { (name: String, place: String) in
      """
      SELECT * FROM (
        SELECT j.id, j.meeting_id FROM recap.jobs AS j JOIN recap.meetings AS m USING (meeting_id)
        WHERE j.state = 'available' AND j.queue = f.queue AND j.priority = f.priority AND \(place)
          AND m.running_job IS NULL AND \(PostgresSchema.mayWork(program))
        ORDER BY j.due_at, j.id LIMIT 1 \(lock)) AS \(name)
      """
    }
    // The branches run one after the other until there is a row, so that no other job is locked.
    return """
      SELECT next.id, next.meeting_id
      FROM (SELECT * FROM recap.claim_floors WHERE queue = \(queue) ORDER BY priority) AS f CROSS JOIN LATERAL (
        \(jobs("late", "j.is_late"))
        UNION ALL \(jobs("due", "(j.due_at, j.id) >= (f.due_at, f.job)")) LIMIT 1) AS next
      ORDER BY f.priority LIMIT 1
      """
  }

  /// Moves each floor of a queue to the first job that can be claimed, or to now if there is none. Jobs of busy meetings
  /// on the way become late; one that another transaction has locked stops it.
  static func moveFloors(of queue: String, _ transaction: PostgresTransaction) throws {
    // What is lost of it in a crash is lost with all that came after it.
    transaction.write("SET LOCAL synchronous_commit = off")
    transaction.write("SET LOCAL lock_timeout = '100ms'")
    // A statement of its own: the next one sees what was committed before this one had the lock.
    try transaction.execute("SELECT pg_advisory_xact_lock(\(PostgresSchema.floorLock))")
    try transaction.execute(
      """
      WITH seen AS MATERIALIZED (
        SELECT f.priority, j.*, row_number() OVER (PARTITION BY f.priority ORDER BY j.due_at, j.id) AS place
        FROM recap.claim_floors AS f CROSS JOIN LATERAL (
          SELECT id, due_at, m.running_job IS NOT NULL AS is_busy
          FROM recap.jobs JOIN recap.meetings AS m USING (meeting_id)
          WHERE state = 'available' AND NOT is_late AND jobs.queue = f.queue AND jobs.priority = f.priority
            AND (jobs.due_at, id) >= (f.due_at, f.job) ORDER BY jobs.due_at, id LIMIT \(mostLate)) AS j
        WHERE f.queue = $1),
      passed AS MATERIALIZED (
        SELECT id FROM recap.jobs WHERE id IN (SELECT id FROM seen WHERE is_busy) AND state = 'available'
        FOR NO KEY UPDATE SKIP LOCKED),
      floors AS (
        SELECT DISTINCT ON (priority) priority, due_at, id FROM seen
        WHERE place = \(mostLate) OR id NOT IN (SELECT id FROM passed) ORDER BY priority, place),
      late AS (
        UPDATE recap.jobs SET is_late = true
        FROM passed, seen LEFT JOIN floors USING (priority) WHERE jobs.id = passed.id AND seen.id = passed.id
          AND (floors.id IS NULL OR (seen.due_at, seen.id) < (floors.due_at, floors.id))),
      clock AS (SELECT recap.clock() AS now)
      UPDATE recap.claim_floors AS f SET due_at = next.due_at, job = next.job
      FROM (
        SELECT priority, coalesce(floors.due_at, now) AS due_at, coalesce(floors.id, 0) AS job
        FROM recap.claim_floors LEFT JOIN floors USING (priority), clock WHERE queue = $1) AS next
      WHERE f.queue = $1 AND f.priority = next.priority AND (f.due_at, f.job) < (next.due_at, next.job)
      """, [.text(queue)])
  }
}
