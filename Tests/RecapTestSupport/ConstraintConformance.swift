import Foundation
import RecapCore
import Testing

/// What every store must refuse, constraint by constraint: a twin that accepts more than the schema hides faults.
///
/// `SchemaInventoryTests` compares this list with the schema's own.
package enum ConstraintConformance {
  package static let all: [Conformance<StoreSubject>] = jobs + recaps + artefacts + events + meetings

  package static let jobs: [Conformance<StoreSubject>] = [
    Conformance("a priority is from 1 to 4") { store in
      for priority in [0, 5, -1, Int(Int32.max)] {
        await refuses { try await store.queue.enqueue(Sample.submission("m", priority: priority)) }
      }
      let jobs = try await store.queue.jobs(JobFilter())
      #expect(jobs.isEmpty)
    },
    Conformance("a job may be tried at least once") { store in
      for attempts in [0, -1] {
        await refuses { try await store.queue.enqueue(Sample.submission("m", attempts: attempts)) }
      }
      let jobs = try await store.queue.jobs(JobFilter())
      #expect(jobs.isEmpty)
    },
    Conformance("a queue's name has 1 to 128 characters") { store in
      for name in ["", String(repeating: "q", count: 129)] {
        var submission = Sample.submission("m")
        submission.queue = name
        await refuses { try await store.queue.enqueue(submission) }
      }
      var longest = Sample.submission("m")
      longest.queue = String(repeating: "q", count: 128)
      _ = try await store.queue.enqueue(longest)
    },
    Conformance("no two jobs hold one key") { store in
      let failure = JobOutcome.failed(error: "no", disposition: .discard, stage: nil)
      let failed = try await store.queue.run(Sample.submission("m"), to: failure)
      _ = try await store.queue.enqueue(Sample.submission("m"))
      await refuses { try await store.queue.retry(failed.id) }
      #expect(try await store.queue.job(failed.id)?.state == .discarded)
    },
  ]

  private static let recaps: [Conformance<StoreSubject>] = [
    refusal("a record is its draft's meeting") { $0.meetingID = "other" },
    refusal("a record has the revision that it was given") { $0.revision = 7 },
    refusal("a first revision supersedes none") { $0.supersedes = Digest(of: "x") },
    refusal("a record is filed under its input") { $0.provenance.inputDigest = Digest(of: "x") },
    refusal("a record that is ready has no reason") { $0.reason = .tooFewWords },
    refusal("a record that is withheld has a reason") { $0.outcome = .withheld },
    refusal("a record began at a time") { $0.meeting.startedAt = "yesterday" },
    refusal("a record expires at a time") { $0.expiresAt = "" },
  ]

  private static let artefacts: [Conformance<StoreSubject>] = [
    refusal("an artefact's name is not a path") { $0.artefacts[0].name = "../x" },
    refusal("an artefact's name is not empty") { $0.artefacts[0].name = "" },
    refusal("an artefact is listed once") { $0.artefacts.append($0.artefacts[0]) },
    refusal("an artefact is a file in the folder") { $0.artefacts[0].name = "absent.txt" },
    refusal("an artefact has its digest") { $0.artefacts[0].digest = Digest(of: "x") },
    refusal("an artefact has no negative size") { $0.artefacts[0].bytes = -1 },
  ]

  private static let events: [Conformance<StoreSubject>] = [
    Conformance("the same event is written once, however often and by whomever") { store in
      let event = RecapEvents.refused(
        meetingID: "m", manifest: Data(), OperationFailure("open", "it", "it is damaged"), time: start,
        source: "urn:test")
      var later = event
      later.time = "2026-01-01T00:00:00Z"
      try await store.outbox.add([event, event])
      try await store.at(60).outbox.add([later])
      let entries = try await store.outbox.entries(after: 0, limit: 10)
      #expect(entries.map(\.sequence) == [1])
      #expect(entries.first?.event == event)
    },
    Conformance("a job that fails for good each time it is retried is an event each time") { store in
      let failure = JobOutcome.failed(error: "no", disposition: .discard, stage: nil)
      let submission = Sample.submission("m")
      let id = try await store.queue.enqueue(submission).job.id
      for round in 1...3 {
        // The clock stands still: nothing but the claim tells one failure from the next.
        let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
        let settlement = JobSettlement(claim, failure) {
          RecapEvents.failed($0, claim: claim, time: start, source: "urn:test")
        }
        #expect(try await store.queue.settle(settlement, next: nil).settled?.state == .discarded)
        let entries = try await store.outbox.entries(after: 0, limit: 10)
        #expect(entries.count == round)
        #expect(Set(entries.map(\.event.id)).count == round)
        #expect(try await store.queue.retry(id)?.state == .available)
      }
    },
    Conformance("a number is given to one event only, also if that event is gone") { store in
      for meeting in ["a", "b"] { _ = try await store.archive.finish(store.draft(meeting)) }
      _ = try await store.retention.erase(meetingID: "b", reason: "asked", source: "urn:test")
      let sequences = try await store.outbox.entries(after: 0, limit: 10).map(\.sequence)
      #expect(sequences == [1, 3])
    },
    Conformance("a sink has a name") { store in
      let nameless = Subscription(sink: "", kinds: Set(Event.Kind.allCases), replaysHistory: true)
      await refuses { try await store.outbox.introduce(nameless) }
      let backlog = try await store.outbox.backlog()
      #expect(backlog.isEmpty)
    },
  ]

  private static let meetings: [Conformance<StoreSubject>] = [
    Conformance("an erased meeting does not come back, by no door") { store in
      _ = try await store.archive.finish(store.draft("m"))
      _ = try await store.retention.erase(meetingID: "m", reason: "asked", source: "urn:test")
      let event = RecapEvents.refused(
        meetingID: "m", manifest: Data(), OperationFailure("open", "it", "no"), time: start,
        source: "urn:test")
      await #expect(throws: ErasedMeeting.self) { try await store.retention.admit(meetingID: "m") }
      await #expect(throws: ErasedMeeting.self) {
        try await store.archive.finish(store.draft("m", input: "other"))
      }
      await #expect(throws: ErasedMeeting.self) { try await store.outbox.add([event]) }
      #expect(try await store.archive.revisions(meetingID: "m").isEmpty)
      #expect(try await store.outbox.entries(after: 0, limit: 10).map(\.event.type) == [.erased])
    },
    Conformance("a revision's number is given once, also if a tombstone has it") { store in
      _ = try await store.archive.finish(store.draft("m"))
      _ = try await store.at(300 * 86_400).retention.expire(asOf: nil, source: "urn:test")
      let again = try await store.archive.finish(store.draft("m")).stored
      #expect(again.recap.revision == 2)
      #expect(again.recap.supersedes != nil)
      #expect(again.sequence == 2)
    },
  ]

  private static let start = ManualTime.start

  /// A record that is changed like that is not committed, and leaves nothing.
  private static func refusal(
    _ promise: String, _ change: @escaping @Sendable (inout Recap) -> Void
  ) -> Conformance<StoreSubject> {
    Conformance(promise) { store in
      await refuses { try await store.archive.finish(store.draft("m", changed: change)) }
      let (records, entries) = (
        try await store.archive.revisions(meetingID: "m"), try await store.outbox.entries(after: 0, limit: 1)
      )
      #expect(records.isEmpty)
      #expect(entries.isEmpty)
    }
  }

  private static func refuses<T>(
    _ body: () async throws -> T, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    do {
      _ = try await body()
      Issue.record("it was taken", sourceLocation: sourceLocation)
    } catch {
      #expect(error is any RecapFailure, sourceLocation: sourceLocation)
    }
  }
}
