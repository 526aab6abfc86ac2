import Foundation
import RecapCore
import Testing

extension QueueConformance {
  static let settling: [Conformance<Queue>] = [
    Conformance("a job is completed with its output, its events and its counters") { queue in
      let job = try await queue.run(Sample.submission("mtg-1"), to: .completed(output: .string("done")))
      #expect(job.state == .completed)
      #expect(job.finalizedAt == ManualTime.start)
      #expect(job.lease == nil)
      #expect(job.metadata[JobMetadata.output] == .string("done"))
      #expect(try await queue.job(job.id) == job)
      #expect(try await queue.counts() == [.completed: 1])
    },
    Conformance("counters add up") { queue in
      for meeting in ["a", "b"] {
        _ = try await queue.enqueue(Sample.submission(meeting), at: ManualTime.start)
        #expect(try await queue.oldestAvailable() == ManualTime.start)
        let claim = try #require(try await queue.claim(Sample.claim())?.claim)
        let counter = Counter("recap_recaps_total", ["outcome": "ready"], by: 2)
        _ = try await queue.settle(
          .init(claim, .completed(output: .null), counters: [counter]), at: ManualTime.start, next: nil)
      }
      #expect(
        try await queue.counters() == [
          .completedAttempts(2), Counter("recap_recaps_total", ["outcome": "ready"], by: 4),
        ])
      #expect(try await queue.oldestAvailable() == nil)
    },
    Conformance("a claim under which its job was completed is not lost") { queue in
      _ = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start)
      let claim = try #require(try await queue.claim(Sample.claim())?.claim)
      _ = try await queue.settle(.init(claim, .completed(output: .null)), at: ManualTime.start, next: nil)
      #expect(try await queue.renew(claim, expires: Sample.instant(90), progressed: nil) == .completed)
      let other = JobClaim(jobID: claim.jobID, token: claim.token + 1)
      #expect(try await queue.renew(other, expires: Sample.instant(90), progressed: nil) == .lost)
      #expect(try await queue.job(claim.jobID)?.state == .completed)
    },
    Conformance("a write with an older token is refused, whatever it says") { queue in
      _ = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start)
      let slow = try #require(try await queue.claim(Sample.claim())?.claim)
      _ = try await queue.settle(
        .init(slow, .crashed(reason: "stood still", isAtFault: true)), at: ManualTime.after(60), next: nil)
      // Handed back, claimed by nobody: the old claim is gone already.
      #expect(try await queue.renew(slow, expires: Sample.instant(90), progressed: nil) == .lost)
      let fast = try #require(try await queue.claim(Sample.claim(at: 61))?.claim)
      #expect(try await queue.renew(slow, expires: Sample.instant(90), progressed: nil) == .lost)
      let late = try await queue.settle(
        .init(slow, .completed(output: .null)), at: ManualTime.after(62), next: nil)
      #expect(late.settled == nil)
      #expect(try await queue.job(fast.jobID)?.state == .running)
      #expect(try await queue.renew(fast, expires: Sample.instant(99), progressed: nil) == .held)
    },
    Conformance("a renewal moves the deadline and the progress") { queue in
      _ = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start)
      let job = try #require(try await queue.claim(Sample.claim()))
      let claim = try #require(job.claim)
      #expect(
        try await queue.renew(claim, expires: Sample.instant(50), progressed: Sample.instant(20)) == .held)
      #expect(try await queue.renew(claim, expires: Sample.instant(70), progressed: nil) == .held)
      let lease = try #require(try await queue.job(job.id)?.lease)
      #expect(lease.expires == Sample.instant(70))
      #expect(lease.progress == Sample.instant(20))
    },
    Conformance("a transient failure waits and comes back, until its attempts are used up") { queue in
      _ = try await queue.enqueue(Sample.submission("mtg-1", attempts: 2), at: ManualTime.start)
      let failure = JobOutcome.failed(error: "the server is away", disposition: .retry, stage: "transcribe")
      let first = try #require(try await queue.claim(Sample.claim()))
      let waiting = try #require(
        try await queue.settle(.init(first.claim!, failure), at: ManualTime.start, next: Sample.claim())
          .settled)
      #expect(waiting.state == .retryable)
      #expect(waiting.scheduledAt > ManualTime.start)
      #expect(waiting.errors.map(\.stage) == ["transcribe"])
      #expect(try await queue.claim(Sample.claim(at: 1)) == nil)
      let second = try #require(try await queue.claim(Sample.claim(at: 100)))
      #expect(second.attempt == 2)
      let ended = try #require(
        try await queue.settle(.init(second.claim!, failure), at: ManualTime.after(101), next: nil).settled)
      #expect(ended.state == .discarded)
      #expect(ended.errors.count == 2)
      #expect(ended.finalizedAt == ManualTime.after(101))
    },
    Conformance("a resource that is missing costs no attempt") { queue in
      let snoozing = JobOutcome.failed(error: "the disk is full", disposition: .snooze, stage: nil)
      let job = try await queue.run(Sample.submission("mtg-1"), to: snoozing)
      #expect(job.state == .scheduled)
      #expect(job.attempt == 0)
      #expect(job.errors.isEmpty)
      #expect(job.metadata[JobMetadata.reason] == .string("the disk is full"))
      #expect(job.metadata[JobMetadata.snoozes] == .number(1))
    },
    Conformance("an interruption hands the job back at no cost") { queue in
      let job = try await queue.run(Sample.submission("mtg-1"), to: .interrupted)
      #expect(job.state == .available)
      #expect(job.attempt == 0)
      #expect(job.errors.isEmpty)
    },
    Conformance("a job that kills its worker three times is parked") { queue in
      _ = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start)
      var states: [JobState] = []
      while let job = try await queue.claim(Sample.claim()) {
        let crash = JobOutcome.crashed(reason: "its worker died", isAtFault: true)
        let ended = try await queue.settle(.init(job.claim!, crash), at: ManualTime.start, next: nil)
        states.append(try #require(ended.settled).state)
      }
      #expect(states == [.available, .available, .discarded])
      let parked = try #require(try await queue.jobs(JobFilter()).first)
      #expect(parked.crashes == 3)
      #expect(parked.errors.allSatisfy { $0.kind == .crash })
    },
    Conformance("a worker that was told to stop and then killed is not a crash") { queue in
      _ = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start)
      let claim = try #require(try await queue.claim(Sample.claim())?.claim)
      try await queue.noteInterruption(claim, at: ManualTime.start)
      let crash = JobOutcome.crashed(reason: "its worker died", isAtFault: true)
      let ended = try #require(
        try await queue.settle(.init(claim, crash), at: ManualTime.start, next: nil).settled)
      #expect(ended.crashes == 0)
      #expect(ended.state == .available)
    },
  ]

  static let operating: [Conformance<Queue>] = [
    Conformance("a job that waits is cancelled at once, one that runs is asked to stop") { queue in
      let waiting = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start).job
      #expect(try await queue.cancel(waiting.id, at: ManualTime.after(1))?.state == .cancelled)
      #expect(try await queue.claim(Sample.claim()) == nil)
      let running = try await queue.enqueue(Sample.submission("mtg-2"), at: ManualTime.start).job
      let claim = try #require(try await queue.claim(Sample.claim())?.claim)
      #expect(try await queue.cancel(running.id, at: ManualTime.after(2))?.state == .running)
      #expect(try await queue.renew(claim, expires: Sample.instant(90), progressed: nil) == .cancelRequested)
      // However its attempt ends, it does not begin again.
      let ended = try #require(
        try await queue.settle(.init(claim, .interrupted), at: ManualTime.after(3), next: nil).settled)
      #expect(ended.state == .cancelled)
      #expect(try await queue.cancel(99, at: ManualTime.start) == nil)
    },
    Conformance("a retry begins anew, unless another job does the same") { queue in
      let failure = JobOutcome.failed(error: "no", disposition: .discard, stage: nil)
      let failed = try await queue.run(Sample.submission("mtg-1"), to: failure)
      let retried = try #require(try await queue.retry(failed.id, at: ManualTime.after(5)))
      #expect(retried.state == .available)
      #expect(retried.attempt == 0)
      #expect(retried.finalizedAt == nil)
      #expect(retried.errors.count == 1)
      let claim = try #require(try await queue.claim(Sample.claim())?.claim)
      await #expect(throws: OperationFailure.self) {
        _ = try await queue.retry(failed.id, at: ManualTime.start)
      }
      _ = try await queue.settle(.init(claim, failure), at: ManualTime.start, next: nil)
      _ = try await queue.enqueue(Sample.submission("mtg-1"), at: ManualTime.start)
      await #expect(throws: OperationFailure.self) {
        _ = try await queue.retry(failed.id, at: ManualTime.start)
      }
      #expect(try await queue.retry(99, at: ManualTime.start) == nil)
    },
    Conformance("jobs are listed newest first, by state and by meeting") { queue in
      for meeting in ["a", "b", "c"] {
        _ = try await queue.enqueue(Sample.submission(meeting), at: ManualTime.start)
      }
      _ = try await queue.claim(Sample.claim())
      #expect(try await queue.jobs(JobFilter()).map(\.meetingID) == ["c", "b", "a"])
      #expect(try await queue.jobs(JobFilter(states: [.available])).map(\.meetingID) == ["c", "b"])
      #expect(try await queue.jobs(JobFilter(meetingID: "b")).map(\.meetingID) == ["b"])
      #expect(try await queue.jobs(JobFilter(limit: 1)).map(\.meetingID) == ["c"])
      #expect(try await queue.counts() == [.available: 2, .running: 1])
    },
    Conformance("pruning forgets what ended before then, and nothing else") { queue in
      let old = try await queue.run(Sample.submission("old"), to: .completed(output: .null))
      let failed = try await queue.run(
        Sample.submission("bad"), to: .failed(error: "no", disposition: .discard, stage: nil))
      let waiting = try await queue.enqueue(Sample.submission("new"), at: ManualTime.start).job
      #expect(try await queue.prune([.completed], before: ManualTime.start) == 0)
      #expect(try await queue.prune([.completed, .available], before: ManualTime.after(1)) == 1)
      #expect(try await queue.counters() == [.completedAttempts(1)])
      #expect(try await queue.job(old.id) == nil)
      #expect(try await queue.job(failed.id)?.state == .discarded)
      #expect(try await queue.job(waiting.id)?.state == .available)
    },
  ]
}
