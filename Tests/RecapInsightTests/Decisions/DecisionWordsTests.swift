import RecapCore
import Testing

@testable import RecapInsight

/// The sentences that a decision shows.
@Suite struct DecisionWordsTests {
  private func shown(_ script: String, _ sentences: Set<Int>, deciding: Int) -> [Int] {
    DecisionWords(Dialogue.discourse(Dialogue.transcript(script))).shown(sentences, deciding: deciding)
  }

  @Test(arguments: ["Understood.", "Sounds good.", "Yes, agreed.", "Okay."])
  func `agreement has the statement before it`(_ reply: String) {
    #expect(shown("Anna: We keep the wooden fence.\nBen: \(reply)", [1], deciding: 1) == [0])
    #expect(shown("Anna: We keep the wooden fence.\nBen: \(reply)", [0, 1], deciding: 1) == [0])
  }

  @Test func `words of two participants are not joined`() {
    let script = "Anna: We keep the wooden fence along the river.\nBen: The neighbours pay half of the paint."
    #expect(shown(script, [0, 1], deciding: 1) == [1])
    #expect(shown(script, [0, 1], deciding: 0) == [0])
    let thin = "Anna: We keep the wooden fence along the river.\nBen: The wooden one."
    #expect(shown(thin, [0, 1], deciding: 1) == [0])
    let question = "Anna: Do we keep the wooden fence?\nBen: We paint the fence in May."
    #expect(shown(question, [0, 1], deciding: 1) == [0, 1])
  }

  @Test func `a short answer has its question`() {
    #expect(shown("Anna: How many chairs do we rent?\nBen: Ninety.", [1], deciding: 1) == [0, 1])
    #expect(
      shown("Anna: How many chairs do we rent?\nBen: Hm, let me count.\nAnna: Ninety.", [2], deciding: 2) == [
        2
      ])
    #expect(shown("Anna: Any objections?\nBen: Ninety.", [1], deciding: 1) == [1])
    let long = "Ben: We rent ninety chairs from the school across the river."
    #expect(shown("Anna: How many chairs do we rent?\n\(long)", [1], deciding: 1) == [1])
  }

  @Test func `a word that means another sentence has it before`() {
    #expect(
      shown("Anna: The hall is free in June. That's the month for the fair.", [1], deciding: 1) == [0, 1])
    #expect(
      shown("Anna: I counted the hall twice. That's ninety chairs for the fair.", [1], deciding: 1) == [1])
    #expect(
      shown("Anna: The hall is free in June. The stalls open at nine in the morning.", [1], deciding: 1) == [
        1
      ])
  }

  @Test(arguments: [
    ("My brother told us a long joke about the hall. The hall gets ninety chairs.", 1),
    ("They might lend us the tables from the school. We rent the tables from the school.", 1),
    ("We rent the tables. Do they have ninety chairs in the school?", 0),
  ])
  func `what is to be done decides`(_ said: String, _ sentence: Int) throws {
    let discourse = Dialogue.discourse(Dialogue.transcript("Anna: \(said)"))
    let acts = ActReading(discourse, model: try #require(InsightModels.learnt.acts))
    #expect(DecisionWords(discourse).deciding(in: ActCluster(units: [0]), acts) == sentence)
  }
}
