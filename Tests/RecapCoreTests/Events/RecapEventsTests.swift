import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// R7: exactly one notice a revision, thin, to the audience only.
@Suite struct RecapEventsTests {
  private func events(
    _ recap: Recap = Example.recap(), after previous: Recap.Outcome? = nil
  ) -> [Event] {
    RecapEvents.announcing(
      recap, digest: Digest(of: "content"),
      slot: RevisionSlot(
        revision: recap.revision, supersedes: previous.map { _ in Digest(of: "old") },
        previousOutcome: previous, inputDigest: Digest(of: "input"), place: "m-1"),
      time: Date(timeIntervalSince1970: 0), source: "urn:recap:test", link: "https://example.org/m-1")
  }

  @Test func `each final failure of a job is an event with its own id`() async throws {
    let queue = InMemoryStore()
    let failed = try await queue.run(
      Sample.submission("m-1"), to: .failed(error: "no", disposition: .discard, stage: nil))
    let ids = (1...3).flatMap { token in
      (0..<2).flatMap { seconds in
        RecapEvents.failed(
          failed, claim: JobClaim(jobID: failed.id, token: token), time: ManualTime.after(Double(seconds)),
          source: "urn:test"
        ).map(\.id)
      }
    }
    #expect(ids.count == 6)
    #expect(Set(ids).count == 3)
  }

  @Test func `refused recordings have one event per manifest and cause`() {
    let id = { (manifest: String, cause: String) in
      RecapEvents.refused(
        meetingID: "m-1", manifest: Data(manifest.utf8), OperationFailure("open", "rec.mp4", cause),
        time: ManualTime.start, source: "urn:test"
      ).id
    }
    #expect(id("a", "x") == id("a", "x"))
    #expect(Set([id("a", "x"), id("a", "y"), id("b", "x")]).count == 3)
  }

  @Test func `the first recap is ready`() throws {
    let event = try #require(events().first)
    #expect(events().count == 1)
    #expect(event.type == .ready)
    #expect(event.subject == "m-1")
    #expect(event.time == "1970-01-01T00:00:00Z")
    #expect(event.data["link"] == .string("https://example.org/m-1"))
    #expect(event.data["audience"] == .array([.string("p1"), .string("p2")]))
  }

  @Test func `a later recap supersedes an earlier one unless withheld`() {
    var recap = Example.recap()
    recap.revision = 2
    #expect(events(recap, after: .ready).map(\.type) == [.superseded])
    #expect(events(recap, after: .withheld).map(\.type) == [.ready])
  }

  @Test func `a withheld recap has a reason but no audience and no link`() throws {
    var recap = Example.recap()
    recap.outcome = .withheld
    recap.reason = .tooFewWords
    let event = try #require(events(recap, after: .ready).first)
    #expect(event.type == .withheld)
    #expect(event.data["reason"] == .string("too_few_words"))
    #expect(event.data["audience"] == nil)
    #expect(event.data["link"] == nil)
  }

  @Test func `an event holds nothing that was said`() throws {
    let text = String(decoding: try CanonicalJSON.encode(events()), as: UTF8.self)
    #expect(!text.contains("contract"))
    #expect(!text.contains("Stripe"))
  }

  @Test func `an id is derived from kind, meeting and revision`() {
    let id = { Event.id(kind: $0, meetingID: $1, revision: $2) }
    #expect(id(.ready, "m", 1) == id(.ready, "m", 1))
    #expect(
      Set([id(.ready, "m", 1), id(.ready, "m", 2), id(.superseded, "m", 1), id(.ready, "n", 1)]).count == 4)
    #expect(id(.ready, "m", 1).count == 32)
  }

  @Test func `sequences are padded so that they sort as text`() throws {
    let payload = OutboxEntry(sequence: 42, event: events()[0]).payload
    #expect(payload["sequence"] == .string("000000000042"))
  }
}
