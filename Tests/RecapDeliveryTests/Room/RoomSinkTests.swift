import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapCore
@testable import RecapDelivery

@Suite struct RoomSinkTests {
  private struct Source: NoticeSource {
    var recap: Recap
    func notice(of event: Event) -> Notice? {
      Notice(
        event, of: recap, addresses: [:], link: "https://recap.example/\(recap.meetingID)/\(recap.revision)")
    }
  }

  private func message(_ recap: Recap, _ entry: OutboxEntry = MailSinkTests.entry()) async throws -> JSON? {
    var message: JSON?
    try await Receiver.run({ _, _ in .status(200) }) { url, receiver in
      var settings = WebhookSettings()
      settings.url = url
      settings.secretsVariable = "S"
      settings.allowPrivateAddresses = true
      let post = WebhookPost(
        settings, key: "notices.room", environment: ["S": WebhookStage.secret], now: { ManualTime.start })
      try await RoomSink(
        post: post, templates: NoticeTemplates(folder: nil), notices: Source(recap: recap)
      ).deliver(entry)
      guard let request = receiver.received.first else { return }
      #expect(request.isSigned(with: WebhookStage.secret, at: ManualTime.start))
      message = try request.json()
      #expect(request.id == message?["id"]?.stringValue)
    }
    return message
  }

  @Test func `the room gets an event with one line and a link`() async throws {
    let message = try #require(try await message(Sample.recap()))
    #expect(message["specversion"] == .string("1.0"))
    #expect(message["type"] == .string("recap.room_message"))
    #expect(message["subject"] == .string("room-1"))
    #expect(message["id"] != .string(MailSinkTests.entry().event.id))
    let data = try #require(message["data"])
    #expect(data["text"] == .string("The recap of your meeting is ready: \(Sample.facts.title)"))
    #expect(data["link"] == .string("https://recap.example/mtg-1/1"))
    #expect(data["link_text"] == .string("View now"))
    #expect(data["note"] == .string(Sample.notice))
    #expect(!CanonicalJSON.serialize(message).contains("payment"))
  }

  @Test func `a withheld recap sends nothing`() async throws {
    #expect(try await message(Sample.recap(), MailSinkTests.entry(.withheld)) == nil)
  }

  @Test func `a hostile title is one line of text`() async throws {
    let message = try #require(try await message(HostileSample.recap()))
    let text = try #require(message["data"]?["text"]?.stringValue)
    #expect(!text.unicodeScalars.contains { SingleLine.isHidden($0) || $0 == "\n" })
    #expect(CanonicalJSON.serialize(message).utf8.count < 20_000)
  }
}
