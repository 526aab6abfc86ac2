import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

/// A line of which the models are not sure says so, in words.
@Suite struct DoubtTests {
  private func recap(_ confidence: Double?) -> Recap {
    var recap = Sample.recap()
    recap.actionItems[0].confidence = confidence
    recap.decisions[0].confidence = confidence
    return recap
  }

  private func page(_ recap: Recap) -> String {
    RecapPage.render(recap, Sample.transcript(), reel: Sample.reel, captions: "", links: PageLinks())
      .replacing(PageSource.style, with: "")
  }

  /// Unsure lines are not at the top; on the page, action items have a list beside the minutes.
  @Test(arguments: [(0.39, 2), (0.4, 0), (0.99, 0), (nil, 0)] as [(Double?, Int)])
  func `page and Markdown mark what is unsure`(_ confidence: Double?, _ marks: Int) {
    let recap = recap(confidence)
    #expect(
      page(recap).components(separatedBy: "<span class=\"doubt\">unsure</span>").count - 1 == marks / 2 * 3)
    let text = MarkdownSummary.render(recap, Sample.transcript())
    #expect(text.components(separatedBy: " *(unsure)*").count - 1 == marks)
  }

  @Test func `the mark is in the language of the page`() {
    var german = recap(0.1)
    german.meeting.locale = "de"
    #expect(page(german).contains("<span class=\"doubt\">unsicher</span>"))
  }
}
