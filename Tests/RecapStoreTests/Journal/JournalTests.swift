import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

/// What only the journal on disk has to keep.
@Suite struct JournalTests {
  private let key = StageKey(meetingID: "mtg-1", stage: "transcribe", revision: 1, parts: [:])

  @Test func `journal files are private`() async throws {
    let folder = try TemporaryFolder()
    let database = try RecapDatabase.open(home: folder.url.appending(path: "home"))
    try await SQLiteStageJournal(database).keep(
      StageRecord(key: key, output: Data("{}".utf8), cpu: .zero), claim: nil)
    let meeting = database.files.journal.appending(path: "mtg-1")
    let entry = meeting.appending(path: try #require(try DurableFiles.names(in: meeting).first))
    #expect(DurableFiles.mode(of: meeting).map { $0 & 0o777 } == 0o700)
    #expect(DurableFiles.mode(of: entry.appending(path: "output.json")).map { $0 & 0o777 } == 0o600)
  }

  @Test func `folders without a row are removed`() async throws {
    let folder = try TemporaryFolder()
    let database = try RecapDatabase.open(home: folder.url.appending(path: "home"))
    let journal = SQLiteStageJournal(database)
    try await journal.keep(
      StageRecord(key: key, output: Data("{}".utf8), cpu: .zero), claim: nil)
    let meeting = database.files.journal.appending(path: "mtg-1")
    for name in ["0123456789abcdef", "part-\(getpid())-live", "part-999999999-dead"] {
      try DurableFiles.makeFolder(meeting.appending(path: name))
    }
    try DurableFiles.makeFolder(database.files.journal.appending(path: "mtg-2"))
    #expect(
      try await journal.removeOrphans() == [
        "journal/mtg-1/0123456789abcdef", "journal/mtg-1/part-999999999-dead",
      ])
    #expect(try DurableFiles.names(in: meeting).count == 2)
    #expect(try DurableFiles.names(in: database.files.journal) == ["mtg-1"])
  }
}
