import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct RoomPageTests {
  private func entry(_ recap: Recap = Sample.recap(), folder: String = "artefacts/mtg-1/1") -> RoomPage.Entry
  {
    RoomPage.Entry(recap: recap, at: .folder(folder))
  }

  @Test func `each recap is a card that links to its page`() {
    let page = RoomPage.render(room: "design", [entry(), entry(folder: "artefacts/mtg-2/3")])
    #expect(page.contains("<a href=\"artefacts/mtg-1/1/index.html\">"))
    #expect(page.contains("<a href=\"artefacts/mtg-2/3/index.html\">"))
    #expect(page.components(separatedBy: "<li>").count == 3)
    #expect(page.contains(HTML.escaped(Sample.notice)))
    #expect(page.contains("Kept until Thursday, 4 September 2025"))
  }

  @Test func `a recap that is in no folder links to its address`() {
    let elsewhere = RoomPage.Entry(recap: Sample.recap(), at: .elsewhere(page: "https://x.example/\"1"))
    let page = RoomPage.render(room: "design", [elsewhere])
    #expect(page.contains("<a href=\"https://x.example/&quot;1\">"))
    #expect(!page.contains("<img"))
    let unknown = RoomPage.render(
      room: "design", [RoomPage.Entry(recap: Sample.recap(), at: .elsewhere(page: nil))])
    #expect(!unknown.contains("<a "))
    #expect(unknown.contains(HTML.escaped(Sample.recap().meeting.title)))
  }

  @Test func `a withheld recap is not listed`() {
    var recap = Sample.recap()
    recap.outcome = .withheld
    let page = RoomPage.render(room: "design", [entry(recap)])
    #expect(page.contains("This room has no recaps yet."))
    #expect(!page.contains(HTML.escaped(recap.meeting.title)))
  }

  @Test func `text of a meeting never becomes markup`() {
    var recap = Sample.recap()
    recap.meeting.title = RecapPageTests.hostile
    recap.summary[0].text = RecapPageTests.hostile
    recap.notice = RecapPageTests.hostile
    let page = RoomPage.render(room: RecapPageTests.hostile, [entry(recap, folder: "a\"b/<c>")])
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img src=x"))
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(page.contains("href=\"a%22b/%3Cc%3E/index.html\""))
  }

  @Test func `a folder name is never read as a URL scheme`() {
    let page = RoomPage.render(room: "design", [entry(folder: "javascript:alert(1)")])
    #expect(!page.contains("href=\"javascript:"))
  }

  @Test func `the policy has the hash of the page's style`() throws {
    let page = RoomPage.render(room: "design", [])
    let style = try #require(page.split(separator: "<style>").last?.split(separator: "</style>").first)
    #expect(
      page.contains(HTML.escaped(PagePolicy.hash(String(style))))
        || page.contains(PagePolicy.hash(String(style))))
    #expect(!page.contains("unsafe"))
  }
}
