import Foundation
package import RecapCore
import Testing

/// What every `JobQueue` must do.
package enum QueueConformance {
  package static let all: [Conformance<StoreSubject>] = submitting + claiming + settling + operating

  private static let submitting: [Conformance<StoreSubject>] = [
    Conformance("a job keeps what it was submitted with") { store in
      let submission = Sample.submission("mtg-1", settings: .object(["a": .number(1)]))
      let (job, isDuplicate) = try await store.queue.enqueue(submission)
      #expect(!isDuplicate)
      #expect(job.state == .available)
      #expect(job.attempt == 0)
      #expect(job.createdAt == ManualTime.start)
      #expect(try await store.queue.job(job.id) == job)
      #expect(try await store.queue.input(of: job.id) == submission.input)
      #expect(try await store.queue.latestInput(meetingID: "mtg-1")?.manifest == submission.input.manifest)
      #expect(try await store.queue.latestInput(meetingID: "mtg-2") == nil)
      #expect(try await store.queue.job(job.id + 1) == nil)
    },
    Conformance("a second job with the key of one that is to be done or was done is a duplicate") { store in
      let first = try await store.queue.enqueue(Sample.submission("mtg-1")).job
      for _ in 0..<2 {
        let again = try await store.at(1).queue.enqueue(Sample.submission("mtg-1"))
        #expect(again.isDuplicate)
        #expect(again.job.id == first.id)
        if let job = try await store.queue.claim(Sample.claim()) {
          _ = try await store.queue.settle(.init(job.claim!, .completed(output: .null)), next: nil)
        }
      }
    },
    Conformance("what failed for good, was cancelled or was reprocessed is not a duplicate") { store in
      let outcomes: [JobOutcome] = [.failed(error: "no", disposition: .discard, stage: nil), .cancelled]
      for outcome in outcomes {
        try await store.queue.run(Sample.submission("mtg-1"), to: outcome)
        #expect(try await !store.queue.enqueue(Sample.submission("mtg-1")).isDuplicate)
        _ = try await store.queue.settle(
          .init(store.queue.claim(Sample.claim())!.claim!, .cancelled), next: nil)
      }
      var again = Sample.submission("mtg-1")
      again.kind = .reprocess
      try await store.queue.run(again, to: .completed(output: .null))
      #expect(try await !store.queue.enqueue(again).isDuplicate)
    },
    Conformance("many at once with one key: one job") { store in
      let ids = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<16 {
          group.addTask { try await store.queue.enqueue(Sample.submission("mtg-1")).job.id }
        }
        return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(ids.count == 1)
    },
  ]

  private static let claiming: [Conformance<StoreSubject>] = [
    Conformance("the most urgent comes first, then the one that waits longest") { store in
      for (meeting, priority, at) in [("c", 3, 0.0), ("b", 2, 2.0), ("a", 2, 1.0), ("u", 1, 3.0)] {
        _ = try await store.at(at).queue.enqueue(Sample.submission(meeting, priority: priority))
      }
      var order: [String] = []
      while let job = try await store.at(10).queue.claim(Sample.claim()) { order.append(job.meetingID) }
      #expect(order == ["u", "a", "b", "c"])
    },
    Conformance("a scheduled job is claimed when its time has come, or when it is named") { store in
      let later = Sample.submission("mtg-1", scheduledAt: ManualTime.after(60))
      let job = try await store.queue.enqueue(later).job
      #expect(job.state == .scheduled)
      #expect(try await store.queue.nextDue() == ManualTime.after(60))
      #expect(try await !store.at(59).queue.isDue())
      #expect(try await store.at(60).queue.isDue())
      #expect(try await store.at(59).queue.claim(Sample.claim()) == nil)
      #expect(try await store.at(60).queue.claim(Sample.claim())?.id == job.id)
      let other = try await store.queue.enqueue(
        Sample.submission("mtg-2", scheduledAt: ManualTime.after(900))
      ).job
      #expect(try await store.at(61).queue.claim(Sample.claim(only: other.id))?.id == other.id)
      #expect(try await store.queue.nextDue() == nil)
    },
    Conformance("a claim says who, when and until when, and its token goes up") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      let first = try #require(try await store.at(5).queue.claim(Sample.claim()))
      #expect(first.state == .running)
      #expect(first.attempt == 1)
      #expect(first.attemptedAt == ManualTime.after(5))
      #expect(first.attemptedBy == [Sample.worker().description])
      let lease = try #require(first.lease)
      #expect(lease.holder == Sample.worker())
      #expect(lease.expires.date == ManualTime.after(35))
      _ = try await store.at(6).queue.settle(.init(first.claim!, .interrupted), next: nil)
      let second = try #require(try await store.at(7).queue.claim(Sample.claim()))
      #expect(second.attempt == 1)
      #expect(try #require(second.lease).token > lease.token)
    },
    Conformance("two jobs of one meeting do not run at the same time") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1", key: "a"))
      let other = try await store.queue.enqueue(Sample.submission("mtg-1", key: "b")).job
      let first = try #require(try await store.queue.claim(Sample.claim()))
      #expect(try await !store.queue.isDue())
      #expect(try await store.queue.claim(Sample.claim()) == nil)
      #expect(try await store.queue.claim(Sample.claim(only: other.id)) == nil)
      let ended = try await store.queue.settle(
        .init(first.claim!, .completed(output: .null)), next: Sample.claim())
      #expect(ended.next?.id == other.id)
    },
    Conformance("many at once: each job goes to one worker") { store in
      for index in 0..<20 {
        _ = try await store.queue.enqueue(Sample.submission("mtg-\(index)"))
      }
      let claimed = try await withThrowingTaskGroup(of: [Int].self) { group in
        for _ in 0..<4 {
          group.addTask {
            var mine: [Int] = []
            while let job = try await store.queue.claim(Sample.claim()) { mine.append(job.id) }
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
    _ = try await enqueue(submission)
    let claimed = try await claim(Sample.claim())
    let claim = try #require(claimed?.claim)
    let settled = try await settle(.init(claim, outcome), next: nil).settled
    return try #require(settled)
  }
}
