import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

/// Nothing that was finished is paid for twice.
@Suite struct ResumeTests {
  private func rehearsal(words: Int = 600, failingCuts: Int = 0) throws -> Rehearsal {
    let sentence = "We decided to launch the new shop on Friday together."
    return try Rehearsal(
      .init(
        sentences: Array(repeating: sentence, count: words / 10), failingCuts: failingCuts, keepsStages: true)
    )
  }

  private func ran(_ rehearsal: Rehearsal) -> [String] {
    rehearsal.calls.withLock { calls in
      defer { calls = [] }
      return calls.filter { $0 != "describe" }
    }
  }

  private func reasons(_ result: RecapPipeline.Result) -> [String] {
    result.explanation.map { "\($0.stage) \($0.isReused ? "reused" : $0.reason)" }
  }

  @Test func `the second attempt continues where the first failed`() async throws {
    let rehearsal = try rehearsal(failingCuts: 1)
    await #expect(throws: StageFailure.self) { try await rehearsal.pipeline().recap(rehearsal.meeting()) }
    let result = try await rehearsal.pipeline().recap(rehearsal.meeting())
    #expect(reasons(result) == ["transcribe reused", "insights reused", "reel not done before"])
    #expect(result.stored.recap.outcome == .ready)
    #expect(ran(rehearsal) == ["transcribe", "cut", "cut"])
  }

  @Test func `only stages that read a changed setting run again`() async throws {
    let rehearsal = try rehearsal()
    func settings(_ reel: Double, _ insights: Double) -> JSON {
      .object(["reel": .number(reel), "insights": .number(insights)])
    }
    let first = try await rehearsal.pipeline(settings: settings(1, 1)).recap(rehearsal.meeting())
    #expect(
      reasons(first) == ["transcribe not done before", "insights not done before", "reel not done before"])
    let reel = try await rehearsal.pipeline(settings: settings(2, 1)).recap(rehearsal.meeting())
    #expect(reasons(reel) == ["transcribe reused", "insights reused", "reel settings changed"])
    // Insights that come out the same leave the reel as it is.
    let insights = try await rehearsal.pipeline(settings: settings(2, 2)).recap(rehearsal.meeting())
    #expect(reasons(insights) == ["transcribe reused", "insights settings changed", "reel reused"])
    #expect(insights.stored.recap.highlights == first.stored.recap.highlights)
    #expect(insights.stored.recap.artefacts.contains { $0.name == "highlights.mp4" })
  }

  @Test func `another recording is transcribed again`() async throws {
    let rehearsal = try rehearsal()
    _ = try await rehearsal.pipeline().recap(rehearsal.meeting())
    try Data("other sound".utf8).write(to: rehearsal.recording)
    let second = try await rehearsal.pipeline().recap(rehearsal.meeting())
    #expect(
      reasons(second) == ["transcribe recordings changed", "insights reused", "reel recordings changed"])
  }

  @Test func `a requested stage runs with all stages after it`() async throws {
    let rehearsal = try rehearsal()
    _ = try await rehearsal.pipeline().recap(rehearsal.meeting())
    _ = ran(rehearsal)
    let request = try RecapRequest(rehearsal.meeting(), from: "insights", isAgain: true)
    let again = try await rehearsal.pipeline().recap(request)
    #expect(reasons(again) == ["transcribe reused", "insights asked for", "reel asked for"])
    #expect(ran(rehearsal) == ["cut"])
  }

  @Test func `an unknown stage is refused`() throws {
    let failure = #expect(throws: OperationFailure.self) {
      try RecapRequest(rehearsal().meeting(), from: "gate")
    }
    #expect(failure?.exitCode == .usage)
    #expect(failure?.cause == "unknown stage; expected one of: transcribe, point, insights, reel")
  }

  @Test func `equal content makes no revision and no event`() async throws {
    let rehearsal = try rehearsal()
    let first = try await rehearsal.pipeline().recap(rehearsal.meeting())
    let again = try await rehearsal.pipeline(settings: .object(["other": .number(1)]))
      .recap(RecapRequest(rehearsal.meeting(), isAgain: true))
    #expect(again.isDuplicate)
    #expect(again.stored.digest == first.stored.digest)
    #expect(await rehearsal.store.entries(after: 0, limit: 9).count == 1)
  }

  @Test func `other content of the same input supersedes`() async throws {
    let rehearsal = try rehearsal()
    let first = try await rehearsal.pipeline().recap(rehearsal.meeting())
    var renamed = rehearsal.meeting()
    renamed.title = "Renamed"
    let second = try await rehearsal.pipeline().recap(RecapRequest(renamed, isAgain: true))
    #expect(second.stored.recap.revision == 2)
    #expect(second.stored.recap.supersedes == first.stored.digest)
    // Back to the first content, which an older record has: a third revision, under an input of its own.
    let third = try await rehearsal.pipeline().recap(RecapRequest(rehearsal.meeting(), isAgain: true))
    #expect(third.stored.recap.revision == 3)
    let inputs = [first, second, third].map(\.stored.recap.provenance.inputDigest)
    #expect(Set(inputs).count == 3)
    #expect(
      await rehearsal.store.entries(after: 0, limit: 9).map(\.event.type) == [
        .ready, .superseded, .superseded,
      ])
  }

  @Test func `a withheld meeting leaves nothing in the journal`() async throws {
    let rehearsal = try rehearsal(words: 100)
    let result = try await rehearsal.pipeline().recap(rehearsal.meeting())
    #expect(result.stored.recap.outcome == .withheld)
    #expect(await rehearsal.journal.latestParts(meetingID: "m-1", stage: "transcribe") == nil)
  }

  @Test func `a lost claim stops the run before the record`() async throws {
    let rehearsal = try rehearsal()
    let lost = InMemoryJournal(folder: rehearsal.folder.url) { _ in false }
    let pipeline = rehearsal.pipeline(journal: lost)
    let request = try RecapRequest(rehearsal.meeting(), claim: JobClaim(jobID: 1, token: 1))
    await #expect(throws: ClaimLost.self) { try await pipeline.recap(request) }
    #expect(await rehearsal.store.revisions(meetingID: "m-1").isEmpty)
  }
}
