import RecapCore
import Testing

@testable import RecapInsight

@Suite struct DecisionTests {
  private func decisions(_ script: String) -> [String] {
    DecisionFinder().decisions(in: Dialogue.discourse(Dialogue.transcript(script))).map(\.text)
  }

  @Test(arguments: [
    ("Anna: Let's go with the blue logo.", "Let's go with the blue logo."),
    ("Anna: So that's decided then, we open on Sundays.", "That's decided then, we open on Sundays."),
    ("Ben: The travel budget is approved.", "The travel budget is approved."),
    (
      "Anna: From April on, every invoice needs two signatures.",
      "From April on, every invoice needs two signatures."
    ),
    ("Chloe: We've decided to hire a second designer.", "We've decided to hire a second designer."),
    (
      "Anna: Should we move the meeting to Tuesday afternoon?\nBen: Yes, definitely Tuesday.",
      "Should we move the meeting to Tuesday afternoon? Definitely Tuesday."
    ),
    (
      "Anna: Eight thousand, and delivery in June. Okay, deal.",
      "Eight thousand, and delivery in June."
    ),
    (
      "Ben: Let's lock it in. The fair is on the tenth of May.",
      "The fair is on the tenth of May."
    ),
    (
      "Anna: I'd make the trial four weeks long.\nBen: Okay, four weeks it is.",
      "Anna would make the trial four weeks long."
    ),
  ])
  func `a decision is found in its own words`(_ script: String, _ text: String) {
    #expect(decisions(script) == [text])
  }

  @Test(arguments: [
    "Anna: I don't want to decide it today.",
    "Anna: We haven't decided on the color yet.",
    "Ben: We could move to another host.\nAnna: We could, but not now.",
    "Anna: Let's start with the minutes. Let's move on.",
    "Ben: If the client agrees, then we take the second option.",
    "Anna: Should we change the supplier?\nBen: I'm not sure.",
    "Chloe: It's a great deal of work for one person.",
    "Anna: Let's see what happens.",
    "Anna: Let's talk about the kitchen budget.",
    "Anna: Let's look at the new figures for the kitchen.",
    "Anna: That is what we decided about the kitchen in the last meeting.",
    "Anna: Then we take the larger oven for the kitchen, because the",
  ])
  func `rejects what is not a decision`(_ script: String) { #expect(decisions(script) == []) }

  /// The second speaker repeats it, too: that would say that both decided.
  @Test(arguments: [("Anna", 2), ("Ben", 1)])
  func `the same person saying it again much later is cited`(_ speaker: String, _ citations: Int) {
    let talk = (1...15).map { "Chloe: The kitchen was warm on day number \($0)." }.joined(separator: "\n")
    let found = DecisionFinder().decisions(
      in: Dialogue.discourse(
        Dialogue.transcript(
          "Anna: Let's go with the blue logo.\n\(talk)\n\(speaker): Let's go with the blue logo.")))
    #expect(found.map(\.text) == ["Let's go with the blue logo."])
    #expect(found.first?.citations.count == citations)
  }

  @Test func `a decision that is stated twice counts once`() {
    let found = DecisionFinder().decisions(
      in: Dialogue.discourse(
        Dialogue.transcript(
          "Ben: Let's do the kitchen first.\nChloe: Agreed.\nAnna: So that's decided, the kitchen goes first and the roof follows in summer."
        )))
    #expect(found.map(\.text) == ["That's decided, the kitchen goes first and the roof follows in summer."])
    #expect(found.first?.citations.map(\.segmentID) == ["s1000", "s1002"])
  }

  @Test(arguments: [
    ("Anna: How many chairs fit into the hall?\nBen: I don't know.", ["How many chairs fit into the hall?"]),
    ("Anna: How many chairs fit into the hall?\nBen: Two hundred.", []),
    ("Anna: Can you hear me?\nBen: Not sure.", []),
  ])
  func `a question without an answer stays open`(_ script: String, _ open: [String]) {
    let found = QuestionFinder().questions(in: Dialogue.discourse(Dialogue.transcript(script)))
    #expect(found.map(\.text) == open)
  }
}
