import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

/// The page with the addresses that settings name.
@Suite struct PageLinksTests {
  private func page(_ links: PageLinks, reel: Reel? = Sample.reel, _ recap: Recap = Sample.recap()) -> String
  {
    RecapPage.render(recap, Sample.transcript(), reel: reel, captions: "", links: links)
      .replacing(PageSource.script, with: "").replacing(PageSource.style, with: "")
  }

  private func count(_ text: String, in page: String) -> Int {
    page.components(separatedBy: text).count - 1
  }

  private let recording = PageLinks(
    recordings: [.init(address: "https://meet.example.org/\"1.mp4", offset: .zero)])

  @Test func `every cited moment plays the recording`() {
    let page = page(recording, reel: nil)
    let cited = count("class=\"time read\"", in: page)
    let turns = count("<article class=\"turn\">", in: page)
    #expect(count("data-moment=", in: page) == cited + turns)
    #expect(page.contains("href=\"https://meet.example.org/&quot;1.mp4#t=53\" data-moment=\"53\""))
  }

  @Test func `the policy permits the recording's origin only`() {
    let origin = PagePolicy.text(style: "", script: "", media: ["https://meet.example.org"])
    #expect(origin.contains("media-src 'self' data: https://meet.example.org;"))
    #expect(page(recording).contains("media-src &#39;self&#39; data: https://meet.example.org;"))
    #expect(page(PageLinks()).contains("media-src &#39;self&#39; data:;"))
  }

  @Test func `a moment is sought in the recording that holds it`() {
    let page = page(
      PageLinks(recordings: [
        .init(address: "a.mp4", offset: .zero), .init(address: "b.mp4", offset: MediaTime(seconds: 50)),
      ]))
    #expect(page.contains("href=\"a.mp4#t=46\" data-moment=\"46\""))
    #expect(page.contains("href=\"b.mp4#t=3\" data-moment=\"53\""))
    #expect(page.contains("data-offset=\"50\""))
  }

  @Test func `a recording that is left out is told of`() {
    let page = page(PageLinks(isRecordingLeftOut: true))
    #expect(page.contains("AI was off for a part of the meeting"))
    #expect(!page.contains("data-recording"))
  }

  @Test func `each line can be reported if there is an address`() {
    let recap = Sample.recap()
    let page = page(PageLinks(report: "mailto:a@example.org?subject={meeting_id}/{revision}/{line}"))
    let minutes = Minutes(recap)
    let lines = minutes.top.count + minutes.parts.map(\.lines.count).reduce(0, +)
    let shown = lines + recap.actionItems.count + Sample.transcript().segments.count
    #expect(count("class=\"report\"", in: page) == shown)
    #expect(page.contains("href=\"mailto:a@example.org?subject=mtg-1/1/action-2\""))
    #expect(page.contains("href=\"mailto:a@example.org?subject=mtg-1/1/s8\""))
    #expect(!self.page(PageLinks()).contains("class=\"report\""))
  }
}
