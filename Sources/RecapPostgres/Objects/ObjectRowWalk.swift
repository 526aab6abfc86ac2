import Foundation
import RecapCore

/// The rows of all objects in the byte order of their keys, a few meetings at a time.
///
/// The server may sort text by other rules than bytes, and no index has this order for keys. One of all meetings is
/// quickly made: a key begins with its meeting and a slash.
struct ObjectRowWalk {
  struct Row: Sendable {
    var key: String
    var meetingID: String
    var bytes: Int
  }

  private static let meetings = 200

  private let database: PostgresDatabase
  private let end: Date
  /// The meeting that was read last, with the slash.
  private var last: String?
  private var isAtEnd = false
  private var waiting: ArraySlice<Row> = []

  /// - Parameter end: rows that were added later are left out.
  init(_ database: PostgresDatabase, until end: Date) {
    self.database = database
    self.end = end
  }

  /// Returns the next rows.
  /// - Parameter key: the last one to return; nil for all.
  mutating func next(upTo key: String?) async throws -> [Row] {
    var rows: [Row] = []
    while true {
      let isBehind = { (row: Row) in key.map { $0.utf8.lexicographicallyPrecedes(row.key.utf8) } ?? false }
      let taken = waiting.prefix { !isBehind($0) }
      rows += taken
      waiting = waiting.dropFirst(taken.count)
      guard waiting.isEmpty, !isAtEnd else { return rows }
      try await read()
    }
  }

  private mutating func read() async throws {
    let (after, end) = (last, end)
    let (found, rows) = try await database.read("read the objects of", database.name) { transaction in
      let meetings = try transaction.execute(
        """
        SELECT meeting_id FROM recap.meetings AS m
        WHERE ($1::text IS NULL OR (meeting_id || '/') COLLATE "C" > $1)
          AND EXISTS (SELECT 1 FROM recap.objects WHERE meeting_id = m.meeting_id)
        ORDER BY (meeting_id || '/') COLLATE "C" LIMIT \(Self.meetings)
        """, [PostgresValue(after)]
      ).rows.map { try $0.text("meeting_id") }
      let rows = try transaction.execute(
        """
        SELECT key, meeting_id, bytes FROM recap.objects
        WHERE meeting_id = ANY ($1::text[]) AND created_at <= recap.at($2)
        """, [.texts(meetings), PostgresValue(end)]
      ).rows.map {
        Row(key: try $0.text("key"), meetingID: try $0.text("meeting_id"), bytes: try $0.integer("bytes"))
      }
      return (meetings, rows)
    }
    waiting = rows.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }[...]
    last = found.last.map { $0 + "/" } ?? last
    isAtEnd = found.count < Self.meetings
  }
}
