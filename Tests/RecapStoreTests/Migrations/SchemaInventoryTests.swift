import Foundation
import GRDB
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

/// Each constraint of the schema is held to by a test; a new one fails here until it is listed.
@Suite struct SchemaInventoryTests {
  /// Where each trigger and unique index is tried.
  private static let places: [String: String] = [
    "recaps_never_change": "RecordGuardTests", "artefacts_never_change": "RecordGuardTests",
    "outbox_never_changes": "RecordGuardTests", "recaps_stay": "RecordGuardTests",
    "artefacts_stay": "RecordGuardTests", "outbox_stays": "RecordGuardTests",
    "recaps_are_not_replaced": "RecordGuardTests", "artefacts_are_not_replaced": "RecordGuardTests",
    "outbox_is_not_replaced": "ConstraintConformance: the same event is written once",
    "tombstones_never_change": "RecordGuardTests", "tombstones_stay": "RecordGuardTests",
    "tombstones_are_not_replaced": "RecordGuardTests",
    "recaps_take_no_tombstones_place": "ConstraintConformance: a revision's number is given once",
    "erasures_stay": "RecordGuardTests", "erasures_never_change": "RecordGuardTests",
    "outbox_never_counts_back": "ConstraintConformance: a number is given to one event only",
    "checkpoints_never_change": "RecordGuardTests", "checkpoints_stay": "RecordGuardTests",
    "checkpoints_are_not_replaced": "RecordGuardTests", "lost_revisions_never_change": "RecordGuardTests",
    "lost_revisions_stay": "RecordGuardTests",
    "completed_jobs_stay_counted": "StoreSequenceTests (counters)",
    "jobs_hold_their_keys": "ConstraintConformance: no two jobs hold one key",
    "jobs_unique": "ConstraintConformance: no two jobs hold one key",
  ]

  /// How many CHECKs and UNIQUEs each table has. `ConstraintConformance` has a case for each that a caller can
  /// break; the others are held by types (enums, digests, `JSON`), by `StoreSequenceTests` (states with their
  /// times and leases) and by `RecordGuardTests`.
  private static let clauses: [String: Int] = [
    "artefacts": 3, "checkpoints": 1, "counters": 0, "deliveries": 3, "erasing": 1, "erasures": 0,
    "identity": 1, "job_settings": 1,
    "jobs": 11, "lost_revisions": 0,
    "manifests": 1, "outbox": 5, "outbox_floor": 0, "recaps": 18, "sinks": 1, "stages": 1, "tombstones": 9,
  ]

  @Test func `every trigger, unique index and CHECK has a test`() async throws {
    let folder = try TemporaryFolder()
    let database = try RecapDatabase.inMemory(home: folder.url)
    let schema = try await database.writer.read { db in
      try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").map {
        (type: $0["type"] as String, name: $0["name"] as String, sql: $0["sql"] as String)
      }
    }
    let named = schema.filter { $0.type == "trigger" || $0.type == "index" && $0.sql.contains("UNIQUE") }
    #expect(Set(named.map(\.name)) == Set(Self.places.keys))
    let counted = schema.filter { $0.type == "table" && !$0.name.hasPrefix("sqlite_") }.map { table in
      (table.name, table.sql.matches(of: /\bCHECK\b|\bUNIQUE\b/).count)
    }
    #expect(Dictionary(uniqueKeysWithValues: counted) == Self.clauses)
  }
}
