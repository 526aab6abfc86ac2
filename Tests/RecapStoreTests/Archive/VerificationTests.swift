import Foundation
import GRDB
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

/// What `verify` must find in the database itself, and in what a record says.
@Suite struct VerificationTests {
  private let folder: TemporaryFolder
  private let home: URL
  private let database: RecapDatabase
  private let store: StoreSubject

  init() throws {
    folder = try TemporaryFolder()
    home = folder.url.appending(path: "home")
    database = try RecapDatabase.open(home: home)
    store = StoreSubject(database, home: home)
  }

  private func tamper(_ sql: String) async throws {
    try await database.writer.write { db in
      for name in Schema.protectiveTriggers { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(sql: sql)
    }
  }

  private func problems(_ meeting: String? = nil) async throws -> [String] {
    try await store.archive.verify(meetingID: meeting).map(\.problem).filter { !$0.hasPrefix("the trigger") }
  }

  @Test(arguments: [
    "room_id = 'room-9'", "input_digest = 'sha256:' || printf('%064d', 1)",
    "outcome = 'withheld', reason = 'x'",
    "digest = 'sha256:' || printf('%064d', 1)", "previous_link = 'sha256:' || printf('%064d', 1)",
    "link = 'sha256:' || printf('%064d', 1)", "created_at = '2025-03-04T10:00:01Z'",
    "expires_at = '2025-09-05T09:02:00Z'", "started_at = '2025-03-05T09:00:00Z'",
    "seal = 'sha256:' || printf('%064d', 1)", "content = x'7b7d'",
    "content = CAST(replace(CAST(content AS TEXT), 'printer', 'printed') AS BLOB)",
    "content = CAST(CAST(content AS TEXT) || ' ' AS BLOB)",
    "revision = 2, supersedes = digest", "meeting_id = 'mtg-9'",
  ])
  func `a changed column is found`(_ change: String) async throws {
    try await store.finish()
    try await tamper("UPDATE recaps SET \(change)")
    #expect(try await !problems().isEmpty)
  }

  @Test(arguments: [
    "name = name || 'x'", "media_type = 'x'", "bytes = bytes + 1", "digest = 'sha256:' || printf('%064d', 1)",
  ])
  func `a changed artefact row is found`(_ change: String) async throws {
    try await store.finish()
    try await tamper("UPDATE artefacts SET \(change) WHERE name = 'transcript.json'")
    #expect(try await problems() == ["the artefact rows differ from the record"])
  }

  @Test func `a missing record breaks the chain`() async throws {
    for meeting in ["a", "b", "c"] { try await store.finish(meeting) }
    try await tamper("DELETE FROM artefacts WHERE recap = 2; DELETE FROM recaps WHERE sequence = 2")
    #expect(
      try await problems() == [
        "record 2 is missing from the chain", "the chain is broken before this record",
      ])
    #expect(try await store.archive.verify(meetingID: "a").contains { $0.meetingID == "c" })
  }

  /// One bit in each part of the content, in the pages of the file itself, behind SQLite's back.
  @Test func `a flipped bit in the file is found`() async throws {
    try await store.finish()
    let content = try #require(try await store.archive.revisions(meetingID: "mtg-1").first).content
    try database.close()
    let file = home.appending(path: "recap.db")
    let intact = try Data(contentsOf: file)
    var flipped = 0
    // The content runs over several pages: look for pieces of it.
    for start in stride(from: 0, to: content.count - 24, by: 97) {
      guard let place = intact.range(of: content[start..<start + 24])?.lowerBound else { continue }
      flipped += 1
      var changed = intact
      changed[place + 11] ^= 0x04
      try changed.write(to: file)
      let reopened = try RecapDatabase.open(home: home)
      #expect(try await !SQLiteRecapArchive(reopened).verify(meetingID: nil).isEmpty, "byte \(start + 11)")
      try reopened.close()
    }
    #expect(flipped > content.count / 97 / 2)
    try intact.write(to: file)
    let reopened = try RecapDatabase.open(home: home)
    #expect(try await SQLiteRecapArchive(reopened).verify(meetingID: nil) == [])
  }

  @Test func `a damaged page is found or the store refused`() async throws {
    for meeting in ["a", "b"] { try await store.finish(meeting) }
    try database.close()
    let file = home.appending(path: "recap.db")
    let intact = try Data(contentsOf: file)
    var random = TestSeed("damaged pages").generator()
    var found = 0
    for page in 0..<intact.count / 4096 {
      // The page's header, its list of cells, and anywhere.
      for offset in [page == 0 ? 100 : 0, 3, 9, random.index(4096), random.index(4096)] {
        var damaged = intact
        damaged[page * 4096 + offset] ^= UInt8(1 + random.index(255))
        try damaged.write(to: file)
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
        do {
          let reopened = try RecapDatabase.open(home: home)
          let findings = try await SQLiteRecapArchive(reopened).verify(meetingID: nil)
          found += findings.isEmpty ? 0 : 1
          try? reopened.close()
        } catch {
          #expect(error is StoreFailure, "page \(page), byte \(offset): \(error)")
          found += 1
        }
      }
    }
    #expect(found > intact.count / 4096)
  }

  @Test func `loose file modes are found`() async throws {
    try await store.finish()
    for (path, mode) in [
      ("artefacts/mtg-1/1", 0o755), ("artefacts/mtg-1/1/index.html", 0o644), ("recap.db", 0o640),
    ] {
      let url = home.appending(path: path)
      let before = try #require(DurableFiles.mode(of: url))
      chmod(url.path, mode_t(mode))
      #expect(try await problems().count == 1, "\(path)")
      chmod(url.path, before & 0o777)
    }
    #expect(try await problems() == [])
  }

  @Test func `a link in place of a file is found`() async throws {
    try await store.finish()
    let file = home.appending(path: "artefacts/mtg-1/1/transcript.json")
    let elsewhere = folder.url.appending(path: "transcript.json")
    try FileManager.default.moveItem(at: file, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: elsewhere)
    #expect(try await problems() == ["\"transcript.json\" is not a file of mode 600"])
  }

  @Test func `all committed files are private`() async throws {
    let folder = try await store.finish().stored.folder
    #expect(DurableFiles.mode(of: folder).map { $0 & 0o777 } == 0o700)
    #expect(DurableFiles.mode(of: folder.deletingLastPathComponent()).map { $0 & 0o777 } == 0o700)
    for name in try DurableFiles.names(in: folder) {
      #expect(DurableFiles.mode(of: folder.appending(path: name)) == S_IFREG | 0o600)
    }
  }
}
