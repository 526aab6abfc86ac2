import Foundation
package import RecapCore
import Testing

/// What every `JobQueue` must do.
package enum QueueConformance {
  package typealias Queue = any JobQueue

  package static let all: [Conformance<Queue>] = submitting + claiming + settling + operating

  private static let submitting: [Conformance<Queue>] = [
    Conformance("a job keeps what it was submitted with") { queue in
      let submission = Sample.submission("mtg-1", settings: .object(["a": .number(1)]))
      let (job, isDuplicate) = try await queue.enqueue(submission, at: ManualTime.start)
      #expect(!isDuplicate)
      #expect(job.state == .available)
      #expect(job.attempt == 0)
      #expect(job.createdAt == ManualTime.start)
      #expect(try await queue.job(job.id) == job)
      #expect(try await queue.input(of: job.id) == submission.input)
      #expect(try await queue.latestInput(meetingID: "mtg-1")?.manifest == submission.input.manifest)
      #expect(try await queue.latestInput(meetingID: "mtg-2") == nil)
      #expect(try await queue.job(job.id + 1) == nil)
    },
    Conformance("a second job with the key of one that is to be done or was done is a duplicate") { queue in
      let first = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start).job
      for _ in 0..<2 {
        let again = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.after(1))
        #expect(again.isDuplicate)
        #expect(again.job.id == first.id)
        if let job = try await queue.claim(Sample.claim()) {
          _ = try await queue.settle(
            .init(job.claim!, .completed(output: .null)), at: ManualTime.start, next: nil)
        }
      }
    },
    Conformance("what failed for good, was cancelled or was reprocessed is not a duplicate") { queue in
      let outcomes: [JobOutcome] = [.failed(error: "no", disposition: .discard, stage: nil), .cancelled]
      for outcome in outcomes {
        try await queue.run(Sample.submission("mtg-1"), to: outcome)
        #expect(try await !queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start).isDuplicate)
        _ = try await queue.settle(
          .init(queue.claim(Sample.claim())!.claim!, .cancelled), at: ManualTime.start, next: nil)
      }
      var again = Sample.submission("mtg-1")
      again.kind = .reprocess
      try await queue.run(again, to: .completed(output: .null))
      #expect(try await !queue.enqueue(again, at: ManualTime.start).isDuplicate)
    },
    Conformance("many at once with one key: one job") { queue in
      let ids = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<16 {
          group.addTask { try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start).job.id }
        }
        return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(ids.count == 1)
    },
  ]

  private static let claiming: [Conformance<Queue>] = [
    Conformance("the most urgent comes first, then the one that waits longest") { queue in
      for (meeting, priority, at) in [("c", 3, 0.0), ("b", 2, 2.0), ("a", 2, 1.0), ("u", 1, 3.0)] {
        _ = try await queue.enqueue(
          Sample.submission(meeting, priority: priority), at: ManualTime.after(at))
      }
      var order: [String] = []
      while let job = try await queue.claim(Sample.claim(at: 10)) { order.append(job.meetingID) }
      #expect(order == ["u", "a", "b", "c"])
    },
    Conformance("a scheduled job is claimed when its time has come, or when it is named") { queue in
      let later = Sample.submission("mtg-1", scheduledAt: ManualTime.after(60))
      let job = try await queue.enqueue(later, at: ManualTime.start).job
      #expect(job.state == .scheduled)
      #expect(try await queue.nextDue() == ManualTime.after(60))
      #expect(try await !queue.isDue(at: ManualTime.after(59)))
      #expect(try await queue.isDue(at: ManualTime.after(60)))
      #expect(try await queue.claim(Sample.claim(at: 59)) == nil)
      #expect(try await queue.claim(Sample.claim(at: 60))?.id == job.id)
      let other = try await queue.enqueue(
        Sample.submission("mtg-2", scheduledAt: ManualTime.after(900)), at: ManualTime.start
      ).job
      #expect(try await queue.claim(Sample.claim(at: 61, only: other.id))?.id == other.id)
      #expect(try await queue.nextDue() == nil)
    },
    Conformance("a claim says who, when and until when, and its token goes up") { queue in
      _ = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start)
      let first = try #require(try await queue.claim(Sample.claim(at: 5)))
      #expect(first.state == .running)
      #expect(first.attempt == 1)
      #expect(first.attemptedAt == ManualTime.after(5))
      #expect(first.attemptedBy == [Sample.worker().description])
      let lease = try #require(first.lease)
      #expect(lease.holder == Sample.worker())
      #expect(lease.expires == Sample.instant(35))
      _ = try await queue.settle(.init(first.claim!, .interrupted), at: ManualTime.after(6), next: nil)
      let second = try #require(try await queue.claim(Sample.claim(at: 7)))
      #expect(second.attempt == 1)
      #expect(try #require(second.lease).token > lease.token)
    },
    Conformance("two jobs of one meeting do not run at the same time") { queue in
      _ = try await queue.enqueue(Sample.submission("mtg-1", key: "a"), at: ManualTime.start)
      let other = try await queue.enqueue(Sample.submission("mtg-1", key: "b"), at: ManualTime.start).job
      let first = try #require(try await queue.claim(Sample.claim()))
      #expect(try await !queue.isDue(at: ManualTime.start))
      #expect(try await queue.claim(Sample.claim()) == nil)
      #expect(try await queue.claim(Sample.claim(only: other.id)) == nil)
      let ended = try await queue.settle(
        .init(first.claim!, .completed(output: .null)), at: ManualTime.start, next: Sample.claim())
      #expect(ended.next?.id == other.id)
    },
    Conformance("many at once: each job goes to one worker") { queue in
      for index in 0..<20 {
        _ = try await queue.enqueue(Sample.submission("mtg-\(index)"), at: ManualTime.start)
      }
      let claimed = try await withThrowingTaskGroup(of: [Int].self) { group in
        for _ in 0..<4 {
          group.addTask {
            var mine: [Int] = []
            while let job = try await queue.claim(Sample.claim()) { mine.append(job.id) }
            return mine
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(claimed.count == 20)
      #expect(Set(claimed).count == 20)
    },
  ]
}

extension JobQueue {
  /// Takes a submission through one attempt.
  @discardableResult
  package func run(_ submission: JobSubmission, to outcome: JobOutcome) async throws -> Job {
    _ = try await enqueue(submission, at: ManualTime.start)
    let claimed = try await claim(Sample.claim())
    let claim = try #require(claimed?.claim)
    let settled = try await settle(.init(claim, outcome), at: ManualTime.start, next: nil).settled
    return try #require(settled)
  }
}
