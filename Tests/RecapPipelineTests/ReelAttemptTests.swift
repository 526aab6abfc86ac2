import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

/// A recording that takes its process down while the reel is made costs copies, then the reel, not the recap.
@Suite struct ReelAttemptTests {
  private func rehearsal() throws -> Rehearsal {
    let sentence = "We decided to launch the new shop on Friday together."
    return try Rehearsal(.init(sentences: Array(repeating: sentence, count: 60), keepsStages: true))
  }

  private func calls(_ rehearsal: Rehearsal) -> [String] {
    rehearsal.calls.withLock { calls in
      defer { calls = [] }
      return calls.filter { $0 != "describe" }
    }
  }

  @Test func `the attempt after a crash encodes and says why`() async throws {
    let rehearsal = try rehearsal()
    let request = try RecapRequest(rehearsal.meeting(), reel: .reencode)
    let stored = try await rehearsal.pipeline().recap(request).stored
    #expect(calls(rehearsal) == ["transcribe", "encode"])
    #expect(
      stored.recap.provenance.reel?.reason
        == "the worker process died in an earlier attempt to copy the video")
    #expect(stored.recap.artefacts.contains { $0.name == ArtefactName.reel })
  }

  @Test func `the attempt after two crashes makes no reel`() async throws {
    let rehearsal = try rehearsal()
    let request = try RecapRequest(rehearsal.meeting(), reel: .none)
    let recap = try await rehearsal.pipeline().recap(request).stored.recap
    #expect(calls(rehearsal) == ["transcribe"])
    #expect(recap.outcome == .ready)
    #expect(!recap.summary.isEmpty)
    #expect(!recap.artefacts.contains { $0.name == ArtefactName.reel })
    #expect(recap.quality?.warnings.contains { $0.code == .reelLeftOut } == true)
  }

  @Test func `a reduced result is not reused for a full attempt`() async throws {
    let rehearsal = try rehearsal()
    _ = try await rehearsal.pipeline().recap(RecapRequest(rehearsal.meeting(), reel: .reencode))
    let again = try await rehearsal.pipeline().recap(RecapRequest(rehearsal.meeting(), isAgain: true))
    #expect(
      again.explanation.last == StageExplanation(stage: "reel", isReused: false, reason: "attempt changed"))
    #expect(calls(rehearsal) == ["transcribe", "encode", "cut"])
  }

  @Test func `only crashes in the reel count, and a retry resets them`() async throws {
    let queue = InMemoryStore(policy: .init(maximumCrashes: 5))
    _ = try await queue.enqueue(Sample.submission("m"))
    var attempts: [ReelAttempt] = []
    for stage in ["transcribe", "reel", nil, "reel", "reel"] as [String?] {
      let job = try #require(try await queue.claim(Sample.claim()))
      attempts.append(ReelAttempt(for: job))
      let claim = try #require(job.claim)
      if let stage { try await queue.note(stage: stage, claim) }
      let crash = JobOutcome.crashed(reason: "it died", isAtFault: true)
      _ = try await queue.settle(.init(claim, crash), next: nil)
    }
    #expect(attempts == [.asSet, .asSet, .reencode, .reencode, .none])
    let parked = try #require(await queue.job(1))
    #expect(parked.errors.map(\.stage) == ["transcribe", "reel", nil, "reel", "reel"])
    #expect(parked.metadata[JobMetadata.stage] == nil)
    let retried = try #require(try await queue.retry(1))
    #expect(ReelAttempt(for: retried) == .asSet)
  }
}
