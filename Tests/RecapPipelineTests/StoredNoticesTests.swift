import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Testing

@Suite struct StoredNoticesTests {
  private let store: StoreSubject
  private let notices: StoredNotices

  init() throws {
    let home = try TemporaryFolder().url.appending(path: "home")
    store = StoreSubject(twin: home)
    notices = StoredNotices(
      archive: store.archive, queue: store.queue, linkTemplate: "https://x.example/{meeting_id}/{revision}")
  }

  private func submit(_ participants: String) async throws {
    var submission = Sample.submission("mtg-1", key: participants)
    submission.input.manifest = Data(#"{"participants": [\#(participants)]}"#.utf8)
    _ = try await store.queue.enqueue(submission)
  }

  private func event() async throws -> Event {
    try await store.finish("mtg-1")
    let entry = try await store.outbox.entries(after: 0, limit: 1).first
    return try #require(entry).event
  }

  @Test func `addresses are those of the manifest and the audience`() async throws {
    try await submit(
      #"{"id": "ada", "name": "A", "email": "ada@example.org"}, {"id": "eve", "name": "E", "email": "e@example.org"}"#
    )
    let notice = try #require(try await notices.notice(of: try await event()))
    #expect(notice.recipients == [Notice.Recipient(id: "ada", address: "ada@example.org")])
    #expect(notice.link == "https://x.example/mtg-1/1")
    #expect(notice.title == Sample.facts.title)
    #expect(!notice.isUpdate)
  }

  @Test func `without a manifest no member has an address`() async throws {
    #expect(try await notices.notice(of: try await event())?.recipients == [])
  }

  @Test func `a damaged manifest is a failure`() async throws {
    try await submit(#"{"id": "#)
    let event = try await event()
    let failure = await #expect(throws: OperationFailure.self) { try await notices.notice(of: event) }
    #expect(failure?.subject == "mtg-1")
    #expect(failure?.cause.hasPrefix("its stored manifest is damaged") == true)
  }

  @Test func `an event without its record has no notice`() async throws {
    let event = Event(
      kind: .ready, meetingID: "gone", revision: 1, time: ManualTime.start, source: "urn:test",
      data: .object(["revision": .number(1)]))
    #expect(try await notices.notice(of: event) == nil)
  }

  @Test func `withheld and failed events have no notice`() async throws {
    var event = try await event()
    for kind in Event.Kind.allCases where !Notice.kinds.contains(kind) {
      event.type = kind
      #expect(try await notices.notice(of: event) == nil)
    }
  }
}
