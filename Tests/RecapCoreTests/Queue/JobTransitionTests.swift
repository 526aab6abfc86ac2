import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// Waits between attempts; the states are in `QueueConformance`.
@Suite struct JobTransitionTests {
  private let transition = JobTransition()

  @Test func `back-off grows fourfold with ten percent of jitter`() {
    for (attempt, seconds) in [(1, 15.0), (2, 60), (3, 240), (4, 960), (5, 3840), (6, 7200), (9, 7200)] {
      for job in 1...50 {
        let wait = transition.backoff(job, after: attempt)
        #expect(wait >= seconds * 0.9 && wait <= seconds * 1.1)
      }
    }
  }

  @Test func `jobs that failed together retry at different times`() {
    #expect(Set((1...50).map { transition.backoff($0, after: 1) }).count > 45)
    #expect(transition.backoff(7, after: 2) == transition.backoff(7, after: 2))
  }

  @Test func `a crash caused by the machine costs no attempt`() async throws {
    let queue = InMemoryQueue()
    let job = try await queue.run(
      Sample.submission("mtg-1"), to: .crashed(reason: "the host was started anew", isAtFault: false))
    #expect(job.crashes == 0)
    #expect(job.state == .available)
    #expect(job.attempt == 0)
  }

  @Test func `only the latest errors are kept`() async throws {
    let queue = InMemoryQueue(policy: .init(longestRetry: 1))
    _ = try await queue.enqueue(Sample.submission("mtg-1", attempts: 100))
    for index in 0..<30 {
      queue.clock.set(Double(index) * 10)
      let claim = try #require(try await queue.claim(Sample.claim())?.claim)
      let outcome = JobOutcome.failed(error: "number \(index)", disposition: .retry, stage: nil)
      _ = try await queue.settle(.init(claim, outcome), next: nil)
    }
    let errors = try #require(await queue.job(1)).errors
    #expect(errors.count == 20)
    #expect(errors.last?.error == "number 29")
  }
}
