import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

@Suite struct CoveredInsightsTests {
  private let transcript = Sample.transcript()

  private func covered(_ insights: Insights) -> Insights {
    let verifier = InsightVerifier(
      transcript: transcript, participants: Sample.participants, windows: Sample.windows)
    let result = CoveredInsights.covered(insights, by: verifier, transcript: transcript)
    #expect(verifier.check(result) == [])
    return result
  }

  private func cite(_ indices: Int...) -> [Citation] { indices.map { Citation(transcript.segments[$0 - 1]) } }

  @Test func `covered lines do not change`() {
    let insights = Insights(
      summary: [CitedLine(text: "The shop is ready.", citations: cite(2))],
      actionItems: [
        ActionItem(
          text: "Send Ben the photos", owner: "ada", due: DueDate(spoken: "by Friday", date: "2025-03-07"),
          citations: cite(6))
      ])
    #expect(covered(insights) == insights)
  }

  @Test func `a line without cover takes the words of its best segment`() {
    let insights = Insights(
      decisions: [CitedLine(text: "Launch a rocket in April.", citations: cite(1, 4))],
      questions: [CitedLine(text: "Who checks the rocket?", citations: cite(5))])
    let result = covered(insights)
    #expect(result.decisions.map(\.text) == ["Agreed, we launch on the twenty-second of April."])
    #expect(result.questions.map(\.text) == ["Is anybody checking the photos?"])
    #expect(
      result.warnings.map(\.text) == [
        "decision 1 is shown in the words as said: its own were not covered",
        "question 1 is shown in the words as said: its own were not covered",
      ])
  }

  @Test func `a due date without cover is removed and the task stays`() {
    let item = ActionItem(
      text: "Send the photos", owner: "ada", due: DueDate(spoken: "by Thursday", date: "2025-03-06"),
      citations: cite(6))
    let result = covered(Insights(actionItems: [item]))
    #expect(result.actionItems.map(\.text) == ["Send the photos"])
    #expect(result.actionItems[0].due == nil)
    #expect(result.warnings.map(\.text) == ["action item 1 has no date: the words for it were not covered"])
  }

  @Test func `a line with invalid citations is left out with a warning`() {
    var gone = cite(6)
    gone[0].segmentID = "s99"
    let insights = Insights(
      summary: [
        CitedLine(text: "A rocket.", citations: []),
        CitedLine(text: "The shop is ready.", citations: cite(2)),
      ],
      actionItems: [ActionItem(text: "Send the rocket", owner: nil, due: nil, citations: gone)],
      highlights: [
        HighlightCandidate(
          range: TimeRange(seconds: 119, 130), title: "Photos", reasons: [], score: 1, citations: cite(5))
      ])
    let result = covered(insights)
    #expect(result.summary.map(\.text) == ["The shop is ready."])
    #expect(result.actionItems.isEmpty && result.highlights.isEmpty)
    #expect(
      result.warnings.map(\.text) == [
        "a line was left out: summary line 1 cites nothing",
        "a line was left out: action item 1 cites s99, which is not in the transcript",
        "a line was left out: highlight 1 is cut from outside the AI windows",
      ])
  }

  @Test(arguments: 0..<3)
  func `a removed chapter's time goes to its neighbour`(_ bad: Int) {
    let chapters = (0..<3).map { index in
      Chapter(
        start: MediaTime(seconds: Double(40 * index)), end: MediaTime(seconds: Double(40 * index + 40)),
        title: index == bad ? "Rocket" : "Launch", citations: index == bad ? [] : cite(4))
    }
    let result = covered(Insights(chapters: chapters)).chapters
    #expect(result.count == 2)
    #expect(result.first?.start == .zero && result.last?.end == MediaTime(seconds: 120))
    #expect(result[0].end == result[1].start)
  }

  @Test func `a title taken from the transcript is shortened`() {
    let chapter = Chapter(
      start: .zero, end: MediaTime(seconds: 40), title: "Rocket", citations: cite(3))
    #expect(
      covered(Insights(chapters: [chapter])).chapters.map(\.title)
        == ["Then let's fix the payment page first and launch on …"])
  }
}
