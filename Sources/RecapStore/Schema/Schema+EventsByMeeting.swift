extension Schema {
  /// An event is unique among its meeting's, which its id is derived from: an index over ids alone, which are digests,
  /// touched a page somewhere in the file for every event. Meetings come in some order nearly everywhere.
  ///
  /// The index that stood for UNIQUE becomes one like others, so that it can be dropped; the table's rows stay as they
  /// are (sqlite.org/lang_altertable.html, section 7).
  static let eventsByMeeting = """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, 'event_id TEXT NOT NULL UNIQUE', 'event_id TEXT NOT NULL')
      WHERE type = 'table' AND name = 'outbox';
    UPDATE sqlite_schema SET name = 'outbox_by_id', sql = 'CREATE UNIQUE INDEX outbox_by_id ON outbox (event_id)'
      WHERE type = 'index' AND tbl_name = 'outbox' AND sql IS NULL;
    PRAGMA writable_schema = RESET;
    CREATE UNIQUE INDEX outbox_by_meeting ON outbox (subject, event_id);
    DROP INDEX outbox_by_id;

    DROP TRIGGER outbox_is_not_replaced;
    CREATE TRIGGER outbox_is_not_replaced BEFORE INSERT ON outbox
    WHEN EXISTS (
      SELECT 1 FROM outbox
      WHERE sequence = NEW.sequence OR subject = NEW.subject AND event_id = NEW.event_id)
    BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;
    """
}
