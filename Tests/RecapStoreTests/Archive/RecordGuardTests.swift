import Foundation
import GRDB
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

@testable import RecapStore

/// R5: the database itself refuses to change a record.
@Suite(.ownThreads) struct RecordGuardTests {
  private let folder: TemporaryFolder
  private let database: RecapDatabase
  private let store: StoreSubject

  init() throws {
    folder = try TemporaryFolder()
    database = try RecapDatabase.open(home: folder.url.appending(path: "home"))
    store = StoreSubject(database, home: folder.url.appending(path: "home"))
  }

  @Test(arguments: [
    "UPDATE recaps SET content = x'00'", "UPDATE recaps SET created_at = created_at",
    "UPDATE artefacts SET bytes = 0", "UPDATE outbox SET payload = '{}'",
    "DELETE FROM recaps", "DELETE FROM artefacts", "DELETE FROM outbox",
    "INSERT OR REPLACE INTO recaps SELECT * FROM recaps",
    "REPLACE INTO artefacts SELECT * FROM artefacts", "REPLACE INTO outbox SELECT * FROM outbox",
    "UPDATE OR REPLACE recaps SET sequence = 1",
    "UPDATE checkpoints SET note = ''", "DELETE FROM checkpoints",
    "REPLACE INTO checkpoints SELECT * FROM checkpoints",
    "UPDATE lost_revisions SET digest = ''", "DELETE FROM lost_revisions",
  ])
  func `records cannot be changed or deleted`(_ sql: String) async throws {
    try await store.finish()
    try await store.finish("mtg-2")
    try await database.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO checkpoints VALUES (1, 'note', ''); INSERT INTO lost_revisions VALUES ('mtg-1', 9, 'digest', '')
          """)
    }
    let before = try await store.archive.latest(roomID: nil)
    let error = try await #require(throws: DatabaseError.self) {
      try await database.writer.write { db in
        try db.execute(sql: "PRAGMA recursive_triggers = OFF")
        try db.execute(sql: sql)
      }
    }
    #expect(error.message?.contains("never") == true)
    #expect(try await store.archive.latest(roomID: nil) == before)
    #expect(try await store.archive.verify(meetingID: nil) == [])
  }

  @Test func `the sqlite3 shell cannot delete a record`() async throws {
    try await store.finish()
    try database.close()
    let file = store.home.appending(path: "recap.db").path
    let shell = try TestProgram.run("sqlite3", [file, "DELETE FROM recaps"])
    #expect(shell.status != 0)
    #expect(shell.errors.contains("a recap record is never deleted by hand"))
  }

  /// How the rules of retention will delete: all in one transaction, through the one door.
  @Test func `rows marked as erasing can be deleted`() async throws {
    try await store.finish()
    try await database.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO erasing VALUES ('recap', 1), ('event', 1);
          DELETE FROM artefacts WHERE recap = 1; DELETE FROM recaps WHERE sequence = 1;
          DELETE FROM outbox WHERE sequence = 1; DELETE FROM erasing;
          """)
    }
    #expect(try await store.archive.latest(roomID: nil).isEmpty)
  }

  @Test func `a leftover erasing mark is found`() async throws {
    try await store.finish()
    try await database.writer.write { try $0.execute(sql: "INSERT INTO erasing VALUES ('recap', 9)") }
    #expect(
      try await store.archive.verify(meetingID: nil).map(\.problem)
        == ["rows are marked for deletion outside a deletion"])
  }

  @Test(arguments: Schema.protectiveTriggers)
  func `a missing trigger is found`(_ name: String) async throws {
    try await database.writer.write { try $0.execute(sql: "DROP TRIGGER \(name)") }
    #expect(try await store.archive.verify(meetingID: nil).map(\.problem).first?.contains(name) == true)
  }

  @Test func `deleted content is not left in the file`() async throws {
    try await store.finish()
    try await database.writer.write { db in
      try db.execute(
        sql: "INSERT INTO erasing VALUES ('recap', 1); DELETE FROM artefacts; DELETE FROM recaps")
    }
    try await database.writer.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    let bytes = try Data(contentsOf: store.home.appending(path: "recap.db"))
    #expect(bytes.range(of: Data("payment page".utf8)) == nil)
  }
}
