package import Foundation
import GRDB
package import RecapCore

/// The checkpoints of a home's store: rows in SQLite, notes in files beside it, which an older copy of the file does not
/// bring back.
package struct SQLiteCheckpoints: CheckpointStore {
  let database: RecapDatabase

  package init(_ database: RecapDatabase) { self.database = database }

  package var name: String { database.name }
  package var outside: any ObjectStore { FolderObjects(database.files.home) }

  package func outlook() async throws -> StoreOutlook {
    let now = database.clock().date
    return try await database.read("look at the chain of", name) { try Self.outlook(at: now, $0) }
  }

  package func addCheckpoint(
    _ make: @escaping @Sendable (StoreOutlook) throws -> KeptCheckpoint?
  ) async throws -> KeptCheckpoint? {
    let now = database.clock().date
    return try await database.transaction("write a checkpoint of", name) { db in
      guard let kept = try make(try Self.outlook(at: now, db)) else { return nil }
      try Self.insert(kept, at: now, db)
      return kept
    }
  }

  package func checkpointNotes(after number: Int) async throws -> [(number: Int, note: Data)] {
    try await database.read("read the checkpoints of", name) { db in
      guard try Self.areThere(db) else { return [] }
      return try Row.fetchAll(
        db, sql: "SELECT number, note FROM checkpoints WHERE number > ? ORDER BY number LIMIT 1000",
        arguments: [number]
      ).map { (number: $0["number"], note: Data(($0["note"] as String).utf8)) }
    }
  }

  package func links(at sequences: [Int]) async throws -> [Int: Digest] {
    try await database.read("read the chain of", name) { db in
      let statement = try db.makeStatement(
        sql: """
          SELECT link FROM recaps WHERE sequence = ?1 UNION ALL SELECT link FROM tombstones WHERE sequence = ?1
          """)
      var found: [Int: Digest] = [:]
      for sequence in Set(sequences) {
        // A link that is no digest is none: it is told as a checkpoint that the chain does not contain.
        found[sequence] = try String.fetchOne(statement, arguments: [sequence]).flatMap { Digest($0) }
      }
      return found
    }
  }

  package func erasures(since time: Date?) async throws -> [ErasureNote] {
    try await database.read("read the erasures of", name) { db in
      let store = try Self.storeID(db)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM erasures WHERE ?1 IS NULL OR julianday(erased_at) >= julianday(?1) ORDER BY meeting_id
          """, arguments: [time.map(RFC3339.text)]
      ).map { row in
        guard let erased = RFC3339.date(row["erased_at"]) else {
          throw RecapDatabase.damaged("read the erasures of", row["meeting_id"], "its time is none")
        }
        return ErasureNote(
          storeID: store, meetingID: row["meeting_id"], erasedAt: erased, reason: row["reason"])
      }
    }
  }

  // MARK: rows

  /// A store that moved with an earlier version of the schema has none.
  private static func areThere(_ db: Database) throws -> Bool { try db.tableExists("checkpoints") }

  private static func storeID(_ db: Database) throws -> String {
    guard try areThere(db) else { return "moved" }
    guard let id = try String.fetchOne(db, sql: "SELECT store_id FROM identity") else {
      throw RecapDatabase.damaged("read the id of", "the store", "it is not there")
    }
    return id
  }

  static func outlook(at now: Date, _ db: Database) throws -> StoreOutlook {
    let last = try Row.fetchOne(
      db,
      sql: """
        SELECT sequence, link FROM (SELECT sequence, link FROM recaps UNION ALL SELECT sequence, link FROM tombstones)
        ORDER BY sequence DESC LIMIT 1
        """)
    let head = try last.map { row in
      guard let link = Digest(row["link"]) else {
        throw RecapDatabase.damaged("read the chain of", "the store", "its last link is no digest")
      }
      return ChainPlace(sequence: row["sequence"], link: link)
    }
    let note =
      try areThere(db)
      ? String.fetchOne(db, sql: "SELECT note FROM checkpoints ORDER BY number DESC LIMIT 1") : nil
    let newest = try note.map { note in
      guard let kept = KeptCheckpoint(reading: Data(note.utf8)) else {
        throw RecapDatabase.damaged("read the checkpoints of", "the store", "the newest is none")
      }
      return kept
    }
    let lastEvent = try Int.fetchOne(
      db,
      sql: """
        SELECT max(ifnull((SELECT max(sequence) FROM outbox), 0), ifnull((SELECT max(sequence) FROM outbox_floor), 0))
        """)
    return StoreOutlook(
      storeID: try storeID(db), head: head ?? .origin, lastEvent: lastEvent ?? 0, time: now, newest: newest)
  }

  static func insert(_ kept: KeptCheckpoint, at now: Date, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO checkpoints (number, note, written_at) VALUES (?, ?, ?)",
      arguments: [
        kept.checkpoint.number, String(decoding: kept.note.data, as: UTF8.self), RFC3339.text(now),
      ])
  }

  /// In seconds: files that no row names may still be wanted, until operators know what was lost.
  private static let spared = 7.0 * 86_400

  /// Returns the revisions of a meeting that a restore lost.
  /// - Parameter now: nil for all; otherwise only those that are not spared any more.
  static func lost(_ meetingID: String, before now: Date? = nil, _ db: Database) throws -> Set<String> {
    guard try areThere(db) else { return [] }
    let rows = try Row.fetchAll(
      db, sql: "SELECT revision, lost_at FROM lost_revisions WHERE meeting_id = ?", arguments: [meetingID])
    return Set(
      rows.filter { row in
        guard let now else { return true }
        return RFC3339.date(row["lost_at"]).map { now.timeIntervalSince($0) >= spared } ?? false
      }.map { String($0["revision"] as Int) })
  }
}
