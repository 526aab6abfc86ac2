import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

/// What a commit refuses, because it could never be mended.
@Suite struct FinishTests {
  private let folder: TemporaryFolder
  private let store: StoreSubject

  init() throws {
    folder = try TemporaryFolder()
    let home = folder.url.appending(path: "home")
    let database = try RecapDatabase.open(home: home)
    store = StoreSubject(database, home: home)
  }

  private func refused(_ change: (inout RecapDraft) throws -> Void) async throws -> String? {
    var draft = try store.draft()
    try change(&draft)
    let changed = draft
    let failure = await #expect(throws: StoreFailure.self) { try await store.archive.finish(changed) }
    #expect(failure?.exitCode == .software)
    #expect(try await store.archive.latest(roomID: nil).isEmpty)
    #expect(try await store.outbox.entries(after: 0, limit: 1).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: store.home.appending(path: "artefacts/mtg-1/1").path))
    return failure?.cause
  }

  @Test func `a record that does not fit its slot is refused`() async throws {
    for change: @Sendable (inout Recap) -> Void in [
      { $0.meetingID = "mtg-2" }, { $0.revision = 2 }, { $0.supersedes = Digest(of: "x") },
      { $0.provenance.inputDigest = Digest(of: "x") },
    ] {
      let cause = try await refused { draft in
        let compose = draft.compose
        draft.compose = { slot in
          var (recap, events) = try compose(slot)
          change(&recap)
          return (recap, events)
        }
      }
      #expect(cause == "the record does not carry the draft's meeting, revision or input")
    }
  }

  @Test func `an unlisted file is refused`() async throws {
    let cause = try await refused { try Data().write(to: $0.folder.appending(path: "extra")) }
    #expect(cause?.hasSuffix("are not those that the record lists") == true)
  }

  @Test func `a changed file is refused`() async throws {
    let cause = try await refused { draft in
      try Data(count: Sample.reelBytes.count).write(to: draft.folder.appending(path: "highlights.mp4"))
    }
    #expect(cause == "highlights.mp4 is not the file that the record lists")
  }

  @Test func `a folder among the files is refused`() async throws {
    _ = try await refused {
      try FileManager.default.createDirectory(
        at: $0.folder.appending(path: "sub"), withIntermediateDirectories: true)
    }
  }

  @Test func `an invalid meeting id is refused`() async throws {
    _ = try await refused { $0.meetingID = "../etc" }
  }

  @Test func `an event that exists already undoes the commit`() async throws {
    try await store.finish()
    let draft = try store.draft("mtg-2")
    var doubled = draft
    doubled.compose = { slot in
      var (recap, events) = try draft.compose(slot)
      events[0].id = Event.id(kind: .ready, meetingID: "mtg-1", revision: 1)
      return (recap, events)
    }
    let changed = doubled
    await #expect(throws: StoreFailure.self) { try await store.archive.finish(changed) }
    #expect(try await store.archive.revisions(meetingID: "mtg-2").isEmpty)
    #expect(FileManager.default.fileExists(atPath: draft.folder.path))
    #expect(try await !store.archive.finish(draft).isDuplicate)
    #expect(try await store.archive.verify(meetingID: nil) == [])
  }

  @Test func `a cancelled task commits nothing`() async throws {
    let draft = try store.draft()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await store.archive.finish(draft)
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    #expect(try await store.archive.latest(roomID: nil).isEmpty)
  }

  @Test func `a file in place of the folder changes nothing`() async throws {
    let inTheWay = store.home.appending(path: "artefacts/mtg-1")
    try FileManager.default.createDirectory(
      at: inTheWay.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: inTheWay)
    let draft = try store.draft()
    await #expect(throws: StoreFailure.self) { try await store.archive.finish(draft) }
    #expect(try await store.archive.latest(roomID: nil).isEmpty)
    try FileManager.default.removeItem(at: inTheWay)
    #expect(try await store.archive.finish(draft).stored.recap.revision == 1)
  }

  @Test func `a withheld recap is a record without files`() async throws {
    let draft = try store.draft()
    for name in try DurableFiles.names(in: draft.folder) {
      try DurableFiles.remove(draft.folder.appending(path: name))
    }
    var withheld = draft
    withheld.compose = { slot in
      var recap = Sample.recap(slot: slot)
      (recap.outcome, recap.reason) = (.withheld, .tooFewWords)
      (recap.summary, recap.actionItems, recap.decisions, recap.questions) = ([], [], [], [])
      (recap.chapters, recap.highlights, recap.chat) = ([], [], [])
      return (recap, [])
    }
    let stored = try await store.archive.finish(withheld).stored
    #expect(try DurableFiles.names(in: stored.folder) == ["recap.json"])
    #expect(try await store.archive.verify(meetingID: nil) == [])
  }

  /// Two connections are what two processes are to SQLite.
  @Test func `two connections to one store keep one chain`() async throws {
    let other = try RecapDatabase.open(home: store.home)
    let second = StoreSubject(other, home: store.home)
    let first = store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<10 {
        group.addTask {
          try await (index.isMultiple(of: 2) ? first : second).finish(input: "input \(index / 2)")
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.archive.revisions(meetingID: "mtg-1").map(\.recap.revision) == [1, 2, 3, 4, 5])
    #expect(try await store.outbox.entries(after: 0, limit: 99).count == 5)
    #expect(try await store.archive.verify(meetingID: nil) == [])
  }

  @Test func `orphaned folders are swept and records stay`() async throws {
    let stored = try await store.finish().stored
    for path in ["artefacts/mtg-1/2", "artefacts/gone/1"] {
      try FileManager.default.createDirectory(
        at: store.home.appending(path: path), withIntermediateDirectories: true)
    }
    let archive = try #require(store.archive as? SQLiteRecapArchive)
    #expect(try await archive.removeOrphans() == ["artefacts/gone/1", "artefacts/mtg-1/2"])
    #expect(try await archive.removeOrphans() == [])
    #expect(FileManager.default.fileExists(atPath: stored.folder.path))
    #expect(try await archive.verify(meetingID: nil) == [])
  }
}
