import RecapTestSupport
import Testing

@testable import RecapCore

@Suite struct MinutesTests {
  private static let segments = Sample.transcript().segments

  private func line(_ text: String, _ segments: Int...) -> CitedLine {
    CitedLine(text: text, citations: segments.map { Citation(Self.segments[$0 - 1]) })
  }

  /// A recap with a summary of which the first five lines are the top.
  private func recap(_ summary: [CitedLine]) -> Recap {
    var recap = Sample.recap()
    (recap.decisions, recap.actionItems, recap.questions) = ([], [], [])
    let top = [3, 4, 6, 7, 5].map { line("Top", $0) }
    recap.highlights = []
    recap.summary = top + summary
    return recap
  }

  @Test func `each line is under the chapter in which it was said`() {
    // The second chapter begins at 0:45; the decision was said at 0:35, the question and the first task after it.
    let minutes = Minutes(Sample.recap())
    #expect(
      minutes.parts == [
        Minutes.Part(chapter: 0, lines: [.decision(0)]),
        Minutes.Part(
          chapter: 1,
          lines: [
            .action(0, decision: nil), .action(1, decision: nil), .action(2, decision: nil), .question(0),
          ]),
      ])
  }

  @Test func `a line of two moments is where it was said first`() {
    var recap = Sample.recap()
    recap.questions[0].citations = [Citation(Self.segments[7]), Citation(Self.segments[1])]
    #expect(Minutes(recap).parts[0].lines == [.decision(0), .question(0)])
  }

  @Test func `lines of the summary that are not at the top are notes`() {
    let minutes = Minutes(recap([line("The shop is ready", 2), line("That is all for today", 8)]))
    #expect(minutes.top == (0..<5).map { .note($0) })
    #expect(minutes.parts.map { $0.lines.first } == [.note(5), .note(6)])
  }

  @Test func `what a decision tells is no note`() {
    var recap = recap([
      line("Agreed, we launch on the twenty-second of April.", 4), line("Agreed, Ben and I do.", 4),
    ])
    recap.decisions = Sample.recap().decisions
    let notes = Minutes(recap).parts.flatMap(\.lines).filter { $0 == .note(5) || $0 == .note(6) }
    #expect(notes == [.note(6)])
  }

  @Test func `an action item with the words of a decision tells both`() {
    var recap = Sample.recap()
    recap.decisions.append(line("Send the photos to the printer by Friday.", 6, 8))
    recap.decisions.append(line("Thank you, the printer gets the photos.", 6))
    let minutes = Minutes(recap)
    #expect(minutes.parts[1].lines.prefix(2) == [.decision(2), .action(0, decision: 1)])
    #expect(
      Minutes.citations(recap.actionItems[0].citations, recap.decisions[1]).map(\.segmentID) == ["s6", "s8"])
  }

  @Test func `a chapter without lines is there all the same`() {
    var recap = Sample.recap()
    (recap.actionItems, recap.questions) = ([], [])
    #expect(Minutes(recap).parts.last == Minutes.Part(chapter: 1, lines: []))
  }

  @Test func `lines before the first chapter are in it`() {
    var recap = Sample.recap()
    recap.chapters.removeFirst()
    #expect(Minutes(recap).parts.map(\.lines.first) == [.decision(0)])
  }

  @Test func `without chapters all lines are one part`() {
    var recap = Sample.recap()
    recap.chapters = []
    #expect(Minutes(recap).parts.map(\.chapter) == [nil])
    #expect(Minutes(recap).parts[0].lines.count == 5)
    (recap.decisions, recap.actionItems, recap.questions) = ([], [], [])
    #expect(Minutes(recap).parts.isEmpty)
  }
}
