import Foundation
import GRDB
package import RecapCore

/// The move of a store to another place. From its beginning on, the file's schema version is one that no program
/// writes with: each writing transaction looks at it. This program still reads such a store.
extension RecapDatabase {
  /// What is added to the version of the schema while a store moves, and for good once it has moved.
  static let movedVersion = 1_000_000

  /// Returns the move that has begun or ended; nil if none has.
  package func move() async throws -> StoreMove? {
    try await read("read the move of", name) { try Self.move($0) }
  }

  func beginMove(to place: StorePlace) async throws -> StoreMove {
    let (name, now) = (name, clock().date)
    return try await write("begin the move of", name) { db in
      var begun: StoreMove?
      try db.inTransaction(.immediate) {
        if let move = try Self.move(db) {
          guard move.place == place else { throw Self.hasMoved(name, move) }
          begun = move
          return .commit
        }
        try Self.checkVersion(db)
        try db.execute(
          sql: """
            CREATE TABLE move (
              one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, store TEXT NOT NULL, artefacts TEXT NOT NULL,
              begun_at TEXT NOT NULL, ended_at TEXT) STRICT
            """)
        try db.execute(
          sql: "INSERT INTO move (one, id, store, artefacts, begun_at) VALUES (1, ?, ?, ?, ?)",
          arguments: [
            UUID().uuidString.lowercased(), place.store, place.artefacts, RFC3339.text(now),
          ])
        try db.execute(sql: "PRAGMA user_version = \(Self.movedVersion + Schema.version)")
        begun = try Self.move(db)
        return .commit
      }
      guard let begun else { throw Self.damaged("begin the move of", name, "the move is not there") }
      return begun
    }
  }

  func endMove() async throws {
    let now = clock().date
    try await write("end the move of", name) { db in
      try db.execute(
        sql: "UPDATE move SET ended_at = ? WHERE ended_at IS NULL", arguments: [RFC3339.text(now)])
    }
  }

  func abandonMove() async throws {
    let name = name
    try await write("take back the move of", name) { db in
      try db.inTransaction(.immediate) {
        guard let move = try Self.move(db) else {
          throw StoreFailure(
            "take back the move of", name, "none has begun", hint: "it is written to as before",
            exitCode: .usage)
        }
        guard move.endedAt == nil else { throw Self.hasMoved(name, move) }
        // An earlier program may have begun it.
        let version = try (Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0) - Self.movedVersion
        try db.execute(sql: "DROP TABLE move; PRAGMA user_version = \(version)")
        return .commit
      }
    }
  }

  /// Returns a Boolean value that indicates whether a schema of this version is that of a store that moves or has
  /// moved, which this program can read.
  static func isMoved(_ version: Int) -> Bool {
    (movedVersion + Schema.firstThatMoves...movedVersion + Schema.version).contains(version)
  }

  /// - Throws: `StoreFailure` (78) if the store is not one that this program may write to.
  static func checkVersion(_ db: Database) throws {
    let version = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
    guard version != Schema.version else { return }
    if isMoved(version), let move = try move(db) { throw hasMoved("the store", move) }
    throw StoreFailure(
      "write to", "the store",
      "a newer version of Recap has migrated its schema to version \(version), and this one supports "
        + "\(Schema.version)",
      hint: "stop this program and start the newer one; nothing is lost", exitCode: .configuration)
  }

  private static func hasMoved(_ name: String, _ move: StoreMove) -> StoreFailure {
    let there = "\(move.place.store), artefacts in \(move.place.artefacts)"
    guard move.endedAt == nil else {
      return StoreFailure(
        "write to", name, "it has moved to \(there)",
        hint: "set store: \(move.place.store) and artefacts: \(move.place.artefacts); this one is only read",
        exitCode: .configuration)
    }
    return StoreFailure(
      "write to", name, "it is being moved to \(there)",
      hint: "`recap store migrate` with the same places goes on with it; with --abandon it takes it back",
      exitCode: .configuration)
  }

  private static func move(_ db: Database) throws -> StoreMove? {
    guard try db.tableExists("move"), let row = try Row.fetchOne(db, sql: "SELECT * FROM move") else {
      return nil
    }
    guard let begun = RFC3339.date(row["begun_at"]) else {
      throw damaged("read the move of", "the store", "its beginning is no time")
    }
    let ended = (row["ended_at"] as String?).flatMap(RFC3339.date)
    return StoreMove(
      id: row["id"], place: StorePlace(store: row["store"], artefacts: row["artefacts"]), begunAt: begun,
      endedAt: ended)
  }
}
