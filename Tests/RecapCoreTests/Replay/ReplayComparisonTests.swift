import RecapCore
import Testing

@Suite struct ReplayComparisonTests {
  private func expectation(_ change: (inout Recap) -> Void = { _ in }) -> ReplayExpectation {
    var recap = Example.recap()
    change(&recap)
    return ReplayExpectation(recap: recap)
  }

  private func differences(_ change: (inout Recap) -> Void) -> [String] {
    ReplayComparison.differences(expected: expectation(), actual: expectation(change))
  }

  @Test func theSameIsNoDifference() {
    #expect(differences { _ in } == [])
  }

  @Test func aWordHeardOtherwiseIsNoDifference() {
    #expect(differences { $0.actionItems[0].text = "Send the updated contact tonight" } == [])
  }

  @Test func anotherOwnerIs() {
    #expect(
      differences { $0.actionItems[0].owner = "p2" } == [
        "~ owner of \"Send the updated contract tonight\": p1 → p2"
      ])
  }

  @Test func anotherDayIs() {
    #expect(
      differences { $0.actionItems[0].due = nil }
        == ["~ due date of \"Send the updated contract tonight\": 2025-03-04 → none"])
  }

  @Test func whatIsMissingAndWhatIsNewIsSaid() {
    #expect(
      differences { $0.decisions = [CitedLine(text: "Everything else", citations: [])] }
        == ["- decision: Stripe is the payment provider", "+ decision: Everything else"])
  }

  @Test func wordCountsMayDifferByTwoPercent() {
    #expect(differences { $0.gate?.words = 612 } == [])
    #expect(differences { $0.gate?.words = 613 } == ["~ words: 600 → 613"])
  }

  @Test func aClipMayMoveByTwoSeconds() {
    #expect(differences { $0.highlights[0].start = MediaTime(seconds: 12) } == [])
    #expect(differences { $0.highlights[0].start = MediaTime(seconds: 12.1) }.count == 2)
  }

  @Test func aRefusalIsComparedByCodeAndMessage() {
    let refused = ReplayExpectation(failure: InputFailure("open", "a.mp4", "it is empty"))
    #expect(ReplayComparison.differences(expected: refused, actual: refused) == [])
    let other = ReplayExpectation(failure: InputFailure("open", "a.mp4", "no audio", exitCode: .noInput))
    #expect(
      ReplayComparison.differences(expected: refused, actual: other) == [
        "~ exit: 65 → 66", "~ error: cannot open a.mp4: it is empty → cannot open a.mp4: no audio",
      ])
  }
}
