import Foundation
import GRDB
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

/// How an open store keeps what it was given, whatever fails beneath it.
@Suite(.ownThreads) struct RecapDatabaseTests {
  private let place: StorePlace
  private var home: URL { place.home }
  private var file: URL { place.file }

  init() throws { place = try StorePlace() }

  @Test func `all files of the store are private`() throws {
    let database = try RecapDatabase.open(home: home)
    #expect(try place.mode(home) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: home.path) {
      #expect(try place.mode(home.appending(path: name)) == 0o600, "\(name)")
    }
    try database.close()
  }

  @Test func `the store sets durable writes and secure deletion`() throws {
    let database = try RecapDatabase.open(home: home)
    #expect(try place.pragma(database, "journal_mode") == "wal")
    #expect(try place.pragma(database, "synchronous") == "2")
    #expect(try place.pragma(database, "secure_delete") == "1")
    #expect(try place.pragma(database, "foreign_keys") == "1")
    #expect(try place.pragma(database, "application_id") == String(Schema.applicationID))
    #expect(try place.pragma(database, "user_version") == String(Schema.version))
  }

  @Test func `an older program does not write to an upgraded store`() async throws {
    let older = try RecapDatabase.open(home: home)
    let queue = SQLiteJobQueue(older)
    let job = try await queue.enqueue(Sample.submission("mtg-1")).job
    let newer = try DatabaseQueue(path: file.path)
    try await newer.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let failure = await #expect(throws: StoreFailure.self) { try await queue.claim(Sample.claim()) }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.cause.contains("version 99") == true)
    let store = StoreSubject(older, home: home)
    await #expect(throws: StoreFailure.self) { try await store.finish("mtg-2") }
    #expect(try await queue.job(job.id)?.state == .available)
    // Nothing is left open: the newer program goes on.
    try await newer.write { try $0.execute(sql: "PRAGMA user_version = \(Schema.version)") }
    #expect(try await queue.claim(Sample.claim())?.id == job.id)
  }

  /// A claim must be as fast among a million jobs as among a thousand.
  @Test func `claims and running jobs are read from an index`() async throws {
    let database = try RecapDatabase.open(home: home)
    let plans = try await database.read("plan", "claim") { db in
      try [
        "SELECT id FROM jobs WHERE state = 'available' AND queue = 'default' ORDER BY priority, scheduled_at, id LIMIT 1",
        "SELECT id FROM jobs WHERE state = 'running' AND meeting_id = 'a'",
        "SELECT id FROM jobs WHERE state = 'running' ORDER BY id",
      ].map { sql in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }.joined(
          separator: "; ")
      }
    }
    for plan in plans { #expect(plan.contains("SEARCH jobs USING") && !plan.contains("SCAN"), "\(plan)") }
    #expect(!plans[0].contains("TEMP B-TREE"))
  }

  @Test func `a damaged database is a configuration failure`() async throws {
    let database = try RecapDatabase.open(home: home)
    let store = StoreSubject(database, home: home)
    for index in 0..<4 { try await store.finish("mtg-\(index)") }
    try database.close()
    var bytes = try Data(contentsOf: file)
    for place in bytes.count / 2..<bytes.count where place % 7 == 0 { bytes[place] = 0xEE }
    try bytes.write(to: file)
    let failure = await #expect(throws: StoreFailure.self) {
      try await SQLiteRecapArchive(RecapDatabase.open(home: home)).latest(roomID: nil)
    }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.disposition == .retry)
  }

  /// A page of the middle, wiped: the rest of the store still answers, and the loss has a name.
  @Test func `a lost page is a finding`() async throws {
    let database = try RecapDatabase.open(home: home)
    let store = StoreSubject(database, home: home)
    for index in 0..<4 { try await store.finish("mtg-\(index)") }
    let content = try #require(try await store.archive.revisions(meetingID: "mtg-2").first).content
    try database.close()
    var bytes = try Data(contentsOf: file)
    let piece = content[content.count / 2..<content.count / 2 + 40]
    let place = try #require(bytes.range(of: piece)?.lowerBound)
    bytes.replaceSubrange(place / 4096 * 4096..<place / 4096 * 4096 + 4096, with: Data(count: 4096))
    try bytes.write(to: file)
    let archive = SQLiteRecapArchive(try RecapDatabase.open(home: home))
    #expect(try await !archive.verify(meetingID: nil).isEmpty)
    var readable = 0
    for index in 0..<4 where await (try? archive.revisions(meetingID: "mtg-\(index)")) != nil {
      readable += 1
    }
    #expect(readable == 3)
  }

  @Test func `a locked store is a temporary failure`() async throws {
    let database = try RecapDatabase.open(home: home, lockTimeout: .zero)
    var unsafe = Configuration()
    unsafe.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: file.path, configuration: unsafe)
    let store = StoreSubject(database, home: home)
    let draft = try store.draft()
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let failure = await #expect(throws: StoreFailure.self) { try await store.archive.finish(draft) }
    #expect(failure?.exitCode == .temporaryFailure)
    #expect(failure?.cause.hasPrefix("another process is writing to it") == true)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try await store.archive.finish(draft).stored.recap.revision == 1)
  }

  @Test func `a full disk changes nothing and the draft stays`() async throws {
    let database = try RecapDatabase.open(home: home)
    let store = StoreSubject(database, home: home)
    try await store.finish()
    let draft = try store.draft(input: "other")
    try await database.writer.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let failure = await #expect(throws: StoreFailure.self) { try await store.archive.finish(draft) }
    #expect(failure?.exitCode == .temporaryFailure)
    #expect(failure?.cause.hasPrefix("the disk is full") == true)
    #expect(!FileManager.default.fileExists(atPath: home.appending(path: "artefacts/mtg-1/2").path))
    #expect(try await store.archive.verify(meetingID: nil) == [])
    try await database.writer.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    #expect(try await store.archive.finish(draft).stored.recap.revision == 2)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, ExitCode.temporaryFailure), (.SQLITE_BUSY, .temporaryFailure),
    (.SQLITE_READONLY, .cannotCreate), (.SQLITE_CANTOPEN, .cannotCreate), (.SQLITE_CORRUPT, .configuration),
    (.SQLITE_NOTADB, .configuration), (.SQLITE_IOERR, .temporaryFailure), (.SQLITE_MISUSE, .software),
  ])
  func `each result code has its exit code`(_ code: ResultCode, _ exit: ExitCode) {
    let failure = StoreFailure("write", "it", DatabaseError(resultCode: code, message: "words"))
    #expect(failure.exitCode == exit)
    let waits = code == .SQLITE_FULL
    #expect(failure.disposition == (waits ? .snooze : exit == .software ? .discard : .retry))
  }
}
