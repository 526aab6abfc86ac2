extension Schema {
  /// 4: completed attempts are counted by the completed jobs; the counter holds only those whose job was
  /// deleted.
  static let completedAttempts = """
    DELETE FROM counters WHERE name = 'recap_attempts_total' AND labels = '{"outcome":"completed"}';
    CREATE TRIGGER completed_jobs_stay_counted AFTER DELETE ON jobs WHEN OLD.state = 'completed'
    BEGIN
      INSERT INTO counters (name, labels, value) VALUES ('recap_attempts_total', '{"outcome":"completed"}', 1)
        ON CONFLICT (name, labels) DO UPDATE SET value = value + 1;
    END;
    """
}
