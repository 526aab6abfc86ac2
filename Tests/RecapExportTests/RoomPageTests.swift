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
    #expect(page.components(separatedBy: "<h3 ").count == 3)
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
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</script>").count == 2)
    #expect(!page.contains("<img src=x"))
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(page.contains("href=\"a%22b/%3Cc%3E/index.html\""))
  }

  @Test func `action items lead to their moments, newest first`() throws {
    var older = Sample.recap()
    older.meeting.title = "Earlier"
    older.actionItems = [older.actionItems[2]]
    let page = RoomPage.render(room: "design", [entry(), entry(older, folder: "artefacts/mtg-0/1")])
    let tasks = try #require(page.components(separatedBy: "<section class=\"tasks\"").dropFirst().first)
      .components(separatedBy: "</section>")[0]
    let places = try ["Send the photos", "Write the redirect map", "Earlier"].map {
      try #require(tasks.range(of: $0)?.lowerBound)
    }
    #expect(places == places.sorted())
    #expect(tasks.contains("href=\"artefacts/mtg-1/1/index.html#t=53\""))
    #expect(tasks.contains("<bdi>Ada Okafor</bdi> · Due Friday, 7 March"))
    #expect(tasks.contains("No owner named · "))
  }

  @Test func `search needs an index beside the page`() {
    #expect(!RoomPage.render(room: "design", [entry()]).contains("class=\"search\""))
    let page = RoomPage.render(room: "design", [entry()], index: "a:b.search.js")
    #expect(page.contains("data-index=\"a%3Ab.search.js\""))
  }

  @Test func `the index has titles, lines and talk with moments`() throws {
    let index = RoomIndex.render([(entry(), Sample.transcript())])
    let body = try #require(index.split(separator: "recapIndex(").first).dropLast(3)
    let recap = try #require(try JSONParser.parse(Data(body.utf8))["recaps"]?.arrayValue?.first)
    #expect(recap["title"] == .string("Launch planning"))
    #expect(recap["page"] == .string("artefacts/mtg-1/1/index.html"))
    #expect(recap["until"] == .string("2025-09-04T09:02:00Z"))
    let lines = try #require(recap["lines"]?.arrayValue)
    #expect(
      lines.contains(.array([.string("action"), .number(53), .string("Send the photos to the printer")])))
    #expect(
      lines.contains(.array([.string("said"), .number(80), .string("Thank you, that is all for today.")])))
    #expect(index == RoomIndex.render([(entry(), Sample.transcript())]))
  }

  @Test func `an index is a script of one call, whatever is said`() {
    var recap = Sample.recap()
    recap.meeting.title = RecapPageTests.hostile
    var transcript = Sample.transcript()
    transcript.segments[0].text = RecapPageTests.hostile + "\u{2028}\u{2029}\");alert(1)//"
    let index = RoomIndex.render([(entry(recap), transcript)])
    #expect(!index.contains("<") && !index.contains("\u{2028}") && !index.contains("\u{2029}"))
    #expect(index.contains("\\\");alert(1)//"))
    #expect(index.split(separator: "\n").count == 1)
  }

  @Test func `a withheld recap is not in the index`() {
    var recap = Sample.recap()
    recap.outcome = .withheld
    #expect(RoomIndex.render([(entry(recap), Sample.transcript())]) == "recapIndex({\"recaps\":[]});\n")
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
