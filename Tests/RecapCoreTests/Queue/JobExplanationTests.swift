import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What `jobs why` says of a job's past.
@Suite struct JobExplanationTests {
  /// A job of which so many attempts failed, and the last was then settled with `outcome`.
  private func job(failures: Int, then outcome: JobOutcome) async throws -> Job {
    let queue = InMemoryQueue(policy: .init(longestRetry: 1))
    _ = try await queue.enqueue(Sample.submission("mtg-1", attempts: 9))
    let failed = JobOutcome.failed(error: "no answer", disposition: .retry, stage: "transcribe")
    for (index, end) in (Array(repeating: failed, count: failures) + [outcome]).enumerated() {
      queue.clock.set(Double(index) * 10)
      let claim = try #require(try await queue.claim(Sample.claim())?.claim)
      _ = try await queue.settle(.init(claim, end), next: nil)
    }
    return try #require(await queue.job(1))
  }

  private func lines(_ job: Job) -> [String] {
    JobExplanation(
      job: job, verdict: nil, now: ManualTime.after(1000), sibling: nil, hasDaemon: true, maximumCrashes: 3
    ).lines
  }

  @Test(arguments: [1, 3])
  func `a completed job counts its failed attempts, not errors`(failures: Int) async throws {
    let lines = lines(try await job(failures: failures, then: .completed(output: .object([:]))))
    #expect(!lines.contains { $0.contains("no answer") })
    #expect(lines.contains { $0.hasPrefix(failures == 1 ? "one attempt failed" : "3 attempts failed") })
  }

  @Test func `a job completed at once mentions no failure`() async throws {
    let lines = lines(try await job(failures: 0, then: .completed(output: .object([:]))))
    #expect(!lines.contains { $0.contains("failed") })
  }

  @Test func `a discarded job lists every error`() async throws {
    let end = JobOutcome.failed(error: "bad sound", disposition: .discard, stage: "decode")
    let lines = lines(try await job(failures: 2, then: end))
    #expect(lines.count { $0.contains("in transcribe, transient: no answer") } == 2)
    #expect(lines.count { $0.contains("in decode, permanent: bad sound") } == 1)
  }
}
