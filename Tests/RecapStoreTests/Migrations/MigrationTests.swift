import Foundation
import GRDB
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

@Suite struct MigrationTests {
  private let folder: TemporaryFolder
  private var home: URL { folder.url.appending(path: "home") }
  private var file: URL { home.appending(path: "recap.db") }

  init() throws { folder = try TemporaryFolder() }

  @Test func `jobs of an older store keep their unique keys`() async throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let older = try DatabaseQueue(path: file.path)
    try await older.writeWithoutTransaction { db in
      for statements in Schema.migrations.prefix(2) { try db.execute(sql: statements) }
      try db.execute(
        sql: """
          INSERT INTO jobs (kind, state, priority, meeting_id, args, max_attempts, created_at, scheduled_at,
            finalized_at, unique_key)
          VALUES ('recap', 'discarded', 2, 'a', '{}', 5, 0, 0, 1, 'recap a'),
            ('recap', 'completed', 2, 'b', '{}', 5, 0, 0, 1, 'recap b'),
            ('reprocess', 'completed', 2, 'c', '{}', 5, 0, 0, 1, 'recap c'),
            ('recap', 'available', 2, 'd', '{}', 5, 0, 0, NULL, 'recap d');
          INSERT INTO outbox (sequence, event_id, type, subject, payload, created_at) VALUES
            (1, 'one', 'recap.ready', 'b', '{}', '2025-03-04T10:00:00Z'),
            (7, 'seven', 'recap.failed', 'a', '{}', '2025-03-04T10:00:00Z');
          INSERT INTO erasing (kind, sequence) VALUES ('event', 7);
          DELETE FROM outbox WHERE sequence = 7;
          DELETE FROM erasing;
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = 2;
          """)
    }
    try older.close()
    let database = try RecapDatabase.open(home: home)
    let queue = SQLiteJobQueue(database)
    var duplicates: [String] = []
    for meeting in ["a", "b", "c", "d"] {
      let reply = try await queue.enqueue(Sample.submission(meeting))
      if reply.isDuplicate { duplicates.append(meeting) }
    }
    #expect(duplicates == ["b", "d"])
    #expect(try await queue.counters() == [.completedAttempts(2)])
    let event = Event(
      kind: .failed, meetingID: "d", revision: 1, time: ManualTime.start, source: "urn:test", data: .null)
    let numbers = try await database.write("add", "event") { db in
      try OutboxRow.add(event, createdAt: ManualTime.start, db)
      return try Int.fetchAll(db, sql: "SELECT sequence FROM outbox ORDER BY sequence")
    }
    #expect(numbers == [1, 8])
    // The same event again is no event.
    try await database.write("add", "event") { try OutboxRow.add(event, createdAt: ManualTime.start, $0) }
    #expect(try await SQLiteOutbox(database).entries(after: 1, limit: 10).map(\.sequence) == [8])
    let problems = try await database.read("check", "store") {
      try String.fetchAll($0, sql: "PRAGMA integrity_check")
    }
    #expect(problems == ["ok"])
  }
}
