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

  /// Words of the first decision and the first action item that were hard to hear.
  private var hard: Recap {
    var recap = recap(0.9)
    recap.decisions[0].hardWords = [HardWord(word: 1, heard: "lunch \"now\"")]
    recap.actionItems[0].hardWords = [HardWord(word: 2)]
    return recap
  }

  @Test func `words that were hard to hear say so on the page`() throws {
    let page = page(hard)
    let word = "title=\"hard to hear: heard as “lunch &quot;now&quot;”\">launch</button>"
    #expect(page.contains(word))
    #expect(page.contains("title=\"hard to hear\">photos</button>"))
    // Each of them opens a note of its own.
    let targets = page.matches(of: /popovertarget="(hard-\d+)"/).map { String($0.output.1) }
    #expect(targets.count >= 2 && Set(targets).count == targets.count)
    for id in targets { #expect(page.components(separatedBy: "id=\"\(id)\" popover>").count == 2, "\(id)") }
  }

  @Test func `Markdown and calendar say which words were hard to hear`() {
    let text = MarkdownSummary.render(hard, Sample.transcript())
    #expect(text.contains(" *(hard to hear: launch, heard as “lunch "))
    #expect(text.contains(" *(hard to hear: photos)*"))
    #expect(TaskCalendar(hard, page: nil).text.replacing("\r\n ", with: "").contains("hard to hear: photos"))
  }

  @Test func `a name in the transcript says as what it was heard`() {
    var transcript = Sample.transcript()
    let text = transcript.segments[0].text
    transcript.segments[0].words = text.split(separator: " ").map {
      Word(text: String($0), start: transcript.segments[0].start, end: transcript.segments[0].end)
    }
    transcript.segments[0].words[0].heard = "Yes"
    let page = RecapPage.render(recap(0.9), transcript, reel: nil, captions: "")
    #expect(page.contains("title=\"hard to hear: heard as “Yes”\">"))
  }
}
