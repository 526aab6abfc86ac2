import Foundation
import RecapCore
import Testing

extension QueueConformance {
  static let settling: [Conformance<StoreSubject>] = [
    Conformance("a job is completed with its output, its events and its counters") { store in
      let job = try await store.queue.run(Sample.submission("mtg-1"), to: .completed(output: .string("done")))
      #expect(job.state == .completed)
      #expect(job.finalizedAt == ManualTime.start)
      #expect(job.lease == nil)
      #expect(job.metadata[JobMetadata.output] == .string("done"))
      #expect(try await store.queue.job(job.id) == job)
      #expect(try await store.queue.counts() == [.completed: 1])
    },
    Conformance("counters add up") { store in
      for meeting in ["a", "b"] {
        _ = try await store.queue.enqueue(Sample.submission(meeting))
        #expect(try await store.queue.oldestAvailable() == ManualTime.start)
        let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
        let counter = Counter("recap_recaps_total", ["outcome": "ready"], by: 2)
        _ = try await store.queue.settle(
          .init(claim, .completed(output: .null), counters: [counter]), next: nil)
      }
      #expect(
        try await store.queue.counters() == [
          .completedAttempts(2), Counter("recap_recaps_total", ["outcome": "ready"], by: 4),
        ])
      #expect(try await store.queue.oldestAvailable() == nil)
    },
    Conformance("a claim under which its job was completed is not lost") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
      _ = try await store.queue.settle(.init(claim, .completed(output: .null)), next: nil)
      #expect(try await store.queue.renew(claim, for: .seconds(30), progressed: false) == .completed)
      let other = JobClaim(jobID: claim.jobID, token: claim.token + 1)
      #expect(try await store.queue.renew(other, for: .seconds(30), progressed: false) == .lost)
      #expect(try await store.queue.job(claim.jobID)?.state == .completed)
    },
    Conformance("a write with an older token is refused, whatever it says") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      let slow = try #require(try await store.queue.claim(Sample.claim())?.claim)
      _ = try await store.at(60).queue.settle(
        .init(slow, .crashed(reason: "stood still", isAtFault: true)), next: nil)
      // Handed back, claimed by nobody: the old claim is gone already.
      #expect(try await store.queue.renew(slow, for: .seconds(30), progressed: false) == .lost)
      let fast = try #require(try await store.at(61).queue.claim(Sample.claim())?.claim)
      #expect(try await store.queue.renew(slow, for: .seconds(30), progressed: false) == .lost)
      let late = try await store.at(62).queue.settle(.init(slow, .completed(output: .null)), next: nil)
      #expect(late.settled == nil)
      #expect(try await store.queue.job(fast.jobID)?.state == .running)
      #expect(try await store.queue.renew(fast, for: .seconds(30), progressed: false) == .held)
    },
    Conformance("a renewal moves the deadline and the progress") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      let job = try #require(try await store.queue.claim(Sample.claim()))
      let claim = try #require(job.claim)
      #expect(try await store.at(20).queue.renew(claim, for: .seconds(30), progressed: true) == .held)
      #expect(try await store.at(40).queue.renew(claim, for: .seconds(30), progressed: false) == .held)
      let lease = try #require(try await store.queue.job(job.id)?.lease)
      #expect(lease.expires.date == ManualTime.after(70))
      #expect(lease.progress?.date == ManualTime.after(20))
    },
    Conformance("a lease is judged by the store's clock") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      let job = try #require(try await store.queue.claim(Sample.claim()))
      let observer = LeaseObserver(identity: Sample.worker(1), stallTimeout: .seconds(900)) { _ in true }
      #expect(try await store.at(29).queue.judge(job.id, by: observer)?.verdict == .held)
      #expect(try await store.at(31).queue.judge(job.id, by: observer)?.verdict == .expired)
      _ = try await store.queue.settle(.init(job.claim!, .interrupted), next: nil)
      #expect(try await store.queue.judge(job.id, by: observer) == nil)
    },
    Conformance("a transient failure waits and comes back, until its attempts are used up") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1", attempts: 2))
      let failure = JobOutcome.failed(error: "the server is away", disposition: .retry, stage: "transcribe")
      let first = try #require(try await store.queue.claim(Sample.claim()))
      let waiting = try #require(
        try await store.queue.settle(.init(first.claim!, failure), next: Sample.claim())
          .settled)
      #expect(waiting.state == .retryable)
      #expect(waiting.scheduledAt > ManualTime.start)
      #expect(waiting.errors.map(\.stage) == ["transcribe"])
      #expect(try await store.at(1).queue.claim(Sample.claim()) == nil)
      let second = try #require(try await store.at(100).queue.claim(Sample.claim()))
      #expect(second.attempt == 2)
      let ended = try #require(
        try await store.at(101).queue.settle(.init(second.claim!, failure), next: nil).settled)
      #expect(ended.state == .discarded)
      #expect(ended.errors.count == 2)
      #expect(ended.finalizedAt == ManualTime.after(101))
    },
    Conformance("a resource that is missing costs no attempt") { store in
      let snoozing = JobOutcome.failed(error: "the disk is full", disposition: .snooze, stage: nil)
      let job = try await store.queue.run(Sample.submission("mtg-1"), to: snoozing)
      #expect(job.state == .scheduled)
      #expect(job.attempt == 0)
      #expect(job.errors.isEmpty)
      #expect(job.metadata[JobMetadata.reason] == .string("the disk is full"))
      #expect(job.metadata[JobMetadata.snoozes] == .number(1))
    },
    Conformance("an interruption hands the job back at no cost") { store in
      let job = try await store.queue.run(Sample.submission("mtg-1"), to: .interrupted)
      #expect(job.state == .available)
      #expect(job.attempt == 0)
      #expect(job.errors.isEmpty)
    },
    Conformance("a job that kills its worker three times is parked") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      var states: [JobState] = []
      while let job = try await store.queue.claim(Sample.claim()) {
        let crash = JobOutcome.crashed(reason: "its worker died", isAtFault: true)
        let ended = try await store.queue.settle(.init(job.claim!, crash), next: nil)
        states.append(try #require(ended.settled).state)
      }
      #expect(states == [.available, .available, .discarded])
      let parked = try #require(try await store.queue.jobs(JobFilter()).first)
      #expect(parked.crashes == 3)
      #expect(parked.errors.allSatisfy { $0.kind == .crash })
    },
    Conformance("a job whose machines are lost is parked late, and a loss is no crash") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      var states: [JobState] = []
      while let job = try await store.queue.claim(Sample.claim()) {
        let ended = try await store.queue.settle(.init(job.claim!, .lost(reason: "not heard of")), next: nil)
        states.append(try #require(ended.settled).state)
      }
      #expect(states == Array(repeating: .available, count: 9) + [.discarded])
      let parked = try #require(try await store.queue.jobs(JobFilter()).first)
      #expect(parked.crashes == 0)
      #expect(parked.attempt == 0)
      #expect(parked.errors.allSatisfy { $0.kind == .lost })
    },
    Conformance("a worker that was told to stop and then killed is not a crash") { store in
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
      try await store.queue.noteInterruption(claim)
      let crash = JobOutcome.crashed(reason: "its worker died", isAtFault: true)
      let ended = try #require(
        try await store.queue.settle(.init(claim, crash), next: nil).settled)
      #expect(ended.crashes == 0)
      #expect(ended.state == .available)
    },
  ]

  static let operating: [Conformance<StoreSubject>] = [
    Conformance("a job that waits is cancelled at once, one that runs is asked to stop") { store in
      let waiting = try await store.queue.enqueue(Sample.submission("mtg-1")).job
      #expect(try await store.at(1).queue.cancel(waiting.id)?.state == .cancelled)
      #expect(try await store.queue.claim(Sample.claim()) == nil)
      let running = try await store.queue.enqueue(Sample.submission("mtg-2")).job
      let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
      #expect(try await store.at(2).queue.cancel(running.id)?.state == .running)
      #expect(try await store.queue.renew(claim, for: .seconds(30), progressed: false) == .cancelRequested)
      // However its attempt ends, it does not begin again.
      let ended = try #require(
        try await store.at(3).queue.settle(.init(claim, .interrupted), next: nil).settled)
      #expect(ended.state == .cancelled)
      #expect(try await store.queue.cancel(99) == nil)
    },
    Conformance("a retry begins anew, unless another job does the same") { store in
      let failure = JobOutcome.failed(error: "no", disposition: .discard, stage: nil)
      let failed = try await store.queue.run(Sample.submission("mtg-1"), to: failure)
      let retried = try #require(try await store.at(5).queue.retry(failed.id))
      #expect(retried.state == .available)
      #expect(retried.attempt == 0)
      #expect(retried.finalizedAt == nil)
      #expect(retried.errors.count == 1)
      let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
      await #expect(throws: OperationFailure.self) {
        _ = try await store.queue.retry(failed.id)
      }
      _ = try await store.queue.settle(.init(claim, failure), next: nil)
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      await #expect(throws: OperationFailure.self) {
        _ = try await store.queue.retry(failed.id)
      }
      #expect(try await store.queue.retry(99) == nil)
    },
    Conformance("jobs are listed newest first, by state and by meeting") { store in
      for meeting in ["a", "b", "c"] {
        _ = try await store.queue.enqueue(Sample.submission(meeting))
      }
      _ = try await store.queue.claim(Sample.claim())
      #expect(try await store.queue.jobs(JobFilter()).map(\.meetingID) == ["c", "b", "a"])
      #expect(try await store.queue.jobs(JobFilter(states: [.available])).map(\.meetingID) == ["c", "b"])
      #expect(try await store.queue.jobs(JobFilter(meetingID: "b")).map(\.meetingID) == ["b"])
      #expect(try await store.queue.jobs(JobFilter(limit: 1)).map(\.meetingID) == ["c"])
      #expect(try await store.queue.counts() == [.available: 2, .running: 1])
    },
    Conformance("pruning forgets what ended before then, and nothing else") { store in
      let old = try await store.queue.run(Sample.submission("old"), to: .completed(output: .null))
      let failed = try await store.queue.run(
        Sample.submission("bad"), to: .failed(error: "no", disposition: .discard, stage: nil))
      let waiting = try await store.queue.enqueue(Sample.submission("new")).job
      #expect(try await store.queue.prune([.completed], olderThan: .zero) == 0)
      #expect(try await store.at(1).queue.prune([.completed, .available], olderThan: .zero) == 1)
      #expect(try await store.queue.counters() == [.completedAttempts(1)])
      #expect(try await store.queue.job(old.id) == nil)
      #expect(try await store.queue.job(failed.id)?.state == .discarded)
      #expect(try await store.queue.job(waiting.id)?.state == .available)
    },
  ]
}
