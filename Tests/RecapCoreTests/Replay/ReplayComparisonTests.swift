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

  @Test func `an equal result has no difference`() {
    #expect(differences { _ in } == [])
  }

  @Test func `one word in other words is not a difference`() {
    #expect(differences { $0.actionItems[0].text = "Send the updated contact tonight" } == [])
  }

  @Test func `another owner is a difference`() {
    #expect(
      differences { $0.actionItems[0].owner = "p2" } == [
        "~ owner of \"Send the updated contract tonight\": p1 → p2"
      ])
  }

  @Test func `another due date is a difference`() {
    #expect(
      differences { $0.actionItems[0].due = nil }
        == ["~ due date of \"Send the updated contract tonight\": 2025-03-04 → none"])
  }

  @Test func `missing and new lines are listed`() {
    #expect(
      differences { $0.decisions = [CitedLine(text: "Everything else", citations: [])] }
        == ["- decision: Stripe is the payment provider", "+ decision: Everything else"])
  }

  @Test func `word counts may differ by two percent`() {
    #expect(differences { $0.gate?.words = 612 } == [])
    #expect(differences { $0.gate?.words = 613 } == ["~ words: 600 → 613"])
  }

  @Test func `a clip may move by two seconds`() {
    #expect(differences { $0.highlights[0].start = MediaTime(seconds: 12) } == [])
    #expect(differences { $0.highlights[0].start = MediaTime(seconds: 12.1) }.count == 2)
  }

  @Test func `a refusal is compared by exit code and message`() {
    let refused = ReplayExpectation(failure: OperationFailure("open", "a.mp4", "it is empty"))
    #expect(ReplayComparison.differences(expected: refused, actual: refused) == [])
    let other = ReplayExpectation(failure: OperationFailure("open", "a.mp4", "no audio", exitCode: .noInput))
    #expect(
      ReplayComparison.differences(expected: refused, actual: other) == [
        "~ exit: 65 → 66", "~ error: cannot open a.mp4: it is empty → cannot open a.mp4: no audio",
      ])
  }
}
