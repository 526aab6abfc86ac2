import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct HalfMinuteTests {
  private func recap(_ lines: [(words: Int, segment: Int)]) -> Recap {
    var recap = Sample.recap()
    let segments = Sample.transcript().segments
    recap.summary = lines.map {
      CitedLine(
        text: String(repeating: "word ", count: $0.words), citations: [Citation(segments[$0.segment - 1])])
    }
    return recap
  }

  @Test func `a short summary is shown whole`() {
    let recap = Sample.recap()
    #expect(HalfMinute.lines(of: recap) == recap.summary)
  }

  @Test func `lines with a decision or a task come first`() {
    // Line 4 holds the decision, line 6 an action item that is in the reel, line 1 nothing.
    let recap = recap([(40, 1), (35, 4), (40, 6)])
    #expect(HalfMinute.lines(of: recap) == [recap.summary[1], recap.summary[2]])
  }

  @Test func `what is left over goes to lines that still fit`() {
    let recap = recap([(10, 1), (60, 4), (40, 6)])
    #expect(HalfMinute.lines(of: recap) == [recap.summary[0], recap.summary[1]])
  }

  @Test func `one line is shown however long it is`() {
    let recap = recap([(300, 1)])
    #expect(HalfMinute.lines(of: recap) == recap.summary)
    #expect(HalfMinute.lines(of: self.recap([])).isEmpty)
  }
}
