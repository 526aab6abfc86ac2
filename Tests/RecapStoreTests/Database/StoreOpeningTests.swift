import Foundation
import GRDB
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

/// What is opened as a store, and what is refused and left as it is.
@Suite(.ownThreads) struct StoreOpeningTests {
  private let place: StorePlace
  private var home: URL { place.home }
  private var file: URL { place.file }

  init() throws { place = try StorePlace() }

  @Test func `opening again changes nothing`() async throws {
    let first = try RecapDatabase.open(home: home)
    let store = StoreSubject(first, home: home)
    let stored = try await store.finish().stored
    try first.close()
    let second = try RecapDatabase.open(home: home)
    #expect(try await SQLiteRecapArchive(second).revisions(meetingID: "mtg-1") == [stored])
  }

  @Test func `a newer schema is refused`() throws {
    try RecapDatabase.open(home: home).close()
    let queue = try DatabaseQueue(path: file.path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.cause == "its schema is version 99, and this program supports \(Schema.version)")
  }

  /// A checkpoint copies pages in their order, the first one with the length of the whole
  /// (sqlite.org/walformat.html): a process that dies in it leaves a file that only its log makes whole.
  @Test(arguments: 1...9)
  func `a store that died in a checkpoint keeps all commits`(tenths: Int) async throws {
    let database = try RecapDatabase.open(home: home)
    let queue = SQLiteJobQueue(database)
    for number in 1...40 {
      _ = try await queue.enqueue(Sample.submission("mtg-\(number)"))
    }
    let died = place.folder.url.appending(path: "died")
    try FileManager.default.createDirectory(at: died, withIntermediateDirectories: true)
    let half = died.appending(path: "recap.db")
    let log = died.appending(path: "recap.db-wal")
    try FileManager.default.copyItem(at: home.appending(path: "recap.db-wal"), to: log)
    try database.close()
    let whole = try Data(contentsOf: file)
    let pages = whole.count / 4096
    try whole.prefix(max(1, pages * tenths / 10) * 4096).write(to: half)
    #expect(chmod(died.path, 0o700) == 0)

    let again = try RecapDatabase.open(home: died)
    #expect(try await SQLiteJobQueue(again).job(40)?.meetingID == "mtg-40")
    #expect(try place.pragma(again, "integrity_check") == "ok")
    try again.close()
  }

  @Test func `another program's database is not changed`() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: file.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (a); PRAGMA application_id = 77") }
    try queue.close()
    let before = try Data(contentsOf: file)
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.exitCode == .configuration)
    #expect(try Data(contentsOf: file) == before)
  }

  @Test func `a database without application id is refused`() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: file.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (a)") }
    try queue.close()
    let before = try Data(contentsOf: file)
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.cause == "it is a database of another program")
    #expect(try Data(contentsOf: file) == before)
  }

  /// A store made anew beside the artefacts of a lost one would take them for leftovers and delete them.
  @Test(arguments: [true, false])
  func `a lost store is not created again beside artefacts`(isEmpty: Bool) async throws {
    let database = try RecapDatabase.open(home: home)
    let store = StoreSubject(database, home: home)
    let stored = try await store.finish().stored
    try database.close()
    try FileManager.default.removeItem(at: file)
    if isEmpty { try Data().write(to: file) }
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.hint == "restore it from a backup, or select another home")
    #expect(FileManager.default.fileExists(atPath: stored.folder.path))
  }

  @Test func `a FIFO is refused without waiting`() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try #require(mkfifo(file.path, 0o600) == 0)
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.cause == "it is not a regular file")
    #expect(failure?.exitCode == .configuration)
  }

  @Test func `a lock that stays held is a temporary failure`() throws {
    try RecapDatabase.open(home: home).close()
    let failure = try FileLock.holding(home.appending(path: "recap.db.lock"), lockTimeout: .zero) {
      #expect(throws: StoreFailure.self) {
        try RecapDatabase.open(home: home, lockTimeout: .milliseconds(1))
      }
    }
    #expect(failure?.exitCode == .temporaryFailure)
    #expect(failure?.cause == "another process holds the lock")
  }

  @Test func `a home under a file cannot be created`() throws {
    try Data().write(to: home)
    let failure = #expect(throws: StoreFailure.self) {
      try RecapDatabase.open(home: home.appending(path: "inner"))
    }
    #expect(failure?.exitCode == .cannotCreate)
  }

  @Test(arguments: ["short", String(repeating: "no database ", count: 500)])
  func `text is not a database`(_ text: String) throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.cause == "it is not a database")
    #expect(failure?.disposition == .retry)
  }

  @Test func `opening does not wait for a writer`() throws {
    let first = try RecapDatabase.open(home: home)
    try first.writer.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        _ = try RecapDatabase.open(home: home, lockTimeout: .zero)
        return .rollback
      }
    }
  }

  @Test func `a shared folder is not taken over`() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try Data().write(to: home.appending(path: "other"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home.path)
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.hint?.contains("chmod 700") == true)
    #expect(try place.mode(home) == 0o755)
  }

  @Test func `a file cannot be the home`() throws {
    try Data().write(to: home)
    let failure = #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
    #expect(failure?.cause == "it is not a folder")
  }

  @Test func `a store file that is a link is refused`() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let target = place.folder.url.appending(path: "target")
    try Data().write(to: target)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: target)
    #expect(throws: StoreFailure.self) { try RecapDatabase.open(home: home) }
  }
}
