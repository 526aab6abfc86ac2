import RecapCore
import Testing

@testable import RecapInsight

/// The words of an open question that the models found.
@Suite struct AskedSentenceTests {
  /// Returns the sentence for the last turn of a script.
  private func asked(_ script: String) throws -> String? {
    let discourse = Dialogue.discourse(Dialogue.transcript(script))
    let acts = ActReading(discourse, model: try #require(InsightModels.learnt.acts))
    let found = AskedSentence(discourse, acts).of(ActCluster(units: [acts.units.count - 1]))
    return found.map { discourse.conversation.shown(discourse.conversation.sentences[$0].words) }
  }

  @Test func `what was asked is found before what leaves it open`() throws {
    #expect(
      try asked(
        "Anna: Can the hall take ninety chairs?\nBen: I have never seen it full. The caretaker left in May.")
        == "Can the hall take ninety chairs?")
    #expect(
      try asked("Anna: Can the hall take ninety chairs?\nChloe: Ah.\nBen: The caretaker left in May.")
        == "Can the hall take ninety chairs?")
  }

  @Test func `the fuller question is shown`() throws {
    #expect(
      try asked(
        "Anna: What happens if both keys of the hall are lost in one week? Who pays?\nBen: It's up to you.")
        == "What happens if both keys of the hall are lost in one week?")
  }

  @Test(arguments: [
    "I don't know whether the caretaker has the keys.", "Where the keys are I can't tell you.",
    "We need to find out how old the roof is.",
  ])
  func `a statement may name what is open`(_ said: String) throws {
    #expect(try asked("Anna: We rent chairs.\nBen: It was cold in there. \(said)") == said)
  }

  @Test(arguments: [
    "Anna: The hall was cold.\nBen: The caretaker left in May.",
    "Anna: Can you hear me?\nBen: The caretaker left in May.",
    "Anna: The keys?\nBen: The caretaker left in May.",
    "Anna: Can the hall take ninety chairs?\nBen: Yes.\nAnna: Good.\nBen: Fine.\nAnna: The caretaker left in May.",
  ])
  func `nothing is shown if nothing was asked`(_ script: String) throws { #expect(try asked(script) == nil) }
}
