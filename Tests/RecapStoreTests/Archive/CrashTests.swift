import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

@testable import RecapStore

/// A process that dies by SIGKILL anywhere in a commit leaves all of it or nothing.
@Suite(.ownThreads) struct CrashTests {
  /// Runs the sample commit in another process, which kills itself at `step`.
  private func crash(at step: CommitStep, home: URL) throws {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "StoreCrash").path
    try #require(try TestProgram.run(program, [home.path, step.rawValue]).end == .killed(signal: SIGKILL))
  }

  @Test(arguments: CommitStep.allCases)
  func `a crash at any step commits all or nothing`(_ step: CommitStep) async throws {
    let folder = try TemporaryFolder()
    let home = folder.url.appending(path: "home")
    try crash(at: step, home: home)

    let database = try RecapDatabase.open(home: home)
    let archive = SQLiteRecapArchive(database)
    let store = StoreSubject(database, archive: archive, home: home)
    let isThere = step == .committed
    #expect(try await archive.revisions(meetingID: "mtg-1").count == (isThere ? 1 : 0))
    #expect(try await store.outbox.entries(after: 0, limit: 9).count == (isThere ? 1 : 0))
    #expect(try await archive.verify(meetingID: nil) == [])
    #expect(try database.files.removeOrphanedScratch() == ["crash"])
    #expect(
      try await archive.removeOrphans() == (step == .moved || step == .inserted ? ["artefacts/mtg-1/1"] : []))

    let again = try await store.finish()
    #expect(again.isDuplicate == isThere)
    #expect(again.stored.recap.revision == 1)
    #expect(try await store.outbox.entries(after: 0, limit: 9).count == 1)
    #expect(try await archive.verify(meetingID: nil) == [])
    #expect(try DurableFiles.names(in: home.appending(path: "scratch")).isEmpty)
  }

  @Test func `the next run replaces what a crash left`() async throws {
    let folder = try TemporaryFolder()
    let home = folder.url.appending(path: "home")
    for step in CommitStep.allCases { try crash(at: step, home: home) }
    let database = try RecapDatabase.open(home: home)
    #expect(try await SQLiteRecapArchive(database).revisions(meetingID: "mtg-1").count == 1)
    #expect(try await SQLiteRecapArchive(database).verify(meetingID: nil) == [])
  }
}
