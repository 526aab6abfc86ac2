import RecapTestSupport
import Testing

@testable import RecapCore

@Suite struct HalfMinuteTests {
  private static let segments = Sample.transcript().segments

  private func line(_ words: Int, _ segment: Int, _ confidence: Double? = nil) -> CitedLine {
    CitedLine(
      text: String(repeating: "word ", count: words), citations: [Citation(Self.segments[segment - 1])],
      confidence: confidence)
  }

  private func recap(summary: [CitedLine] = [], decisions: [CitedLine] = []) -> Recap {
    var recap = Sample.recap()
    (recap.summary, recap.decisions, recap.actionItems) = (summary, decisions, [])
    return recap
  }

  private func lines(_ recap: Recap) -> [Minutes.Line] { HalfMinute.lines(of: recap) }

  @Test func `decisions come first, then a task, then the summary`() {
    // Both moments of the second line of the summary are cited by the decision and by the first line.
    #expect(
      lines(Sample.recap()) == [.decision(0), .action(0, decision: nil), .note(0), .note(1)])
  }

  @Test func `the surest decisions are taken and stay in order`() {
    let decisions = [line(5, 1, 0.45), line(5, 2, 0.5), line(5, 3, 0.9), line(5, 4, 0.6)]
    #expect(lines(recap(decisions: decisions)) == [.decision(1), .decision(2), .decision(3)])
    #expect(lines(recap(decisions: [line(5, 1, 0.39), line(5, 2, 0.4)])) == [.decision(1)])
    let unknown = decisions.map { CitedLine(text: $0.text, citations: $0.citations) }
    #expect(lines(recap(decisions: unknown)) == [.decision(0), .decision(1), .decision(2)])
  }

  @Test func `the surest action item is taken`() {
    var recap = Sample.recap()
    recap.actionItems[0].confidence = 0.3
    recap.actionItems[1].confidence = 0.8
    #expect(lines(recap)[1] == .action(1, decision: nil))
  }

  @Test func `a moment is told once`() {
    #expect(
      lines(recap(summary: [line(9, 4), line(9, 2)], decisions: [line(5, 4)])) == [.decision(0), .note(1)])
  }

  @Test func `there is room for half a minute, and for five lines`() {
    #expect(lines(recap(summary: [line(60, 1), line(20, 2), line(15, 8)])) == [.note(0), .note(2)])
    #expect(lines(recap(summary: (1...8).map { line(3, $0) })).count == 5)
  }

  @Test func `one line is shown however long it is`() {
    #expect(lines(recap(summary: [line(300, 1)])) == [.note(0)])
    #expect(lines(recap()).isEmpty)
  }
}
