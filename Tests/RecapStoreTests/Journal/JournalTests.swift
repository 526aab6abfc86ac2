import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

/// The journal's promises, and what only the one on disk has to keep.
@Suite struct JournalTests {
  enum Kind: String, CaseIterable { case sqlite, twin }

  @Test(arguments: Kind.allCases, JournalConformance.all)
  func `store and twin keep the journal's promises`(_ kind: Kind, _ promise: Conformance<JournalSubject>)
    async throws
  {
    let folder = try TemporaryFolder()
    switch kind {
    case .twin:
      let queue = InMemoryQueue()
      let journal = InMemoryJournal(folder: folder.url) { claim in
        await queue.job(claim.jobID)?.claim == claim
      }
      try await promise.check(JournalSubject(journal: journal, queue: queue, folder: folder.url))
    case .sqlite:
      let database = try RecapDatabase.open(home: folder.url.appending(path: "home"))
      try await promise.check(
        JournalSubject(
          journal: SQLiteStageJournal(database), queue: SQLiteJobQueue(database), folder: folder.url))
    }
  }

  private let key = StageKey(meetingID: "mtg-1", stage: "transcribe", revision: 1, parts: [:])

  @Test func `journal files are private`() async throws {
    let folder = try TemporaryFolder()
    let database = try RecapDatabase.open(home: folder.url.appending(path: "home"))
    try await SQLiteStageJournal(database).keep(
      StageRecord(key: key, output: Data("{}".utf8), cpu: .zero), claim: nil, at: ManualTime.start)
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
      StageRecord(key: key, output: Data("{}".utf8), cpu: .zero), claim: nil, at: ManualTime.start)
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
