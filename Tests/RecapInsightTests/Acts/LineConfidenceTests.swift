import Foundation
import RecapCore
import Testing

@testable import RecapInsight

@Suite struct LineConfidenceTests {
  private func evidence(_ likelihood: Double, cue: Double = 0) -> LineConfidence.Evidence {
    LineConfidence.Evidence(likelihood: likelihood, cue: cue, isShort: false)
  }

  @Test(arguments: [LineConfidence.item, .decision, .question])
  func `a likelier turn gives a surer line`(_ model: LineConfidence) {
    let chances = stride(from: -8.0, through: 8, by: 0.5).map { model.chance(evidence($0)) }
    #expect(chances == chances.sorted())
    #expect(chances.allSatisfy { (0.01...0.99).contains($0) })
    #expect(chances.allSatisfy { ($0 * 100).rounded() / 100 == $0 })
    #expect(chances.first! < chances.last!)
    #expect(model.chance(evidence(-.infinity)) == chances.first)
  }

  @Test func `items, decisions and questions have a confidence`() {
    let insights = Dialogue.insights(Dialogue.transcript(InsightPropertyTests.script))
    let known =
      insights.actionItems.map(\.confidence) + insights.decisions.map(\.confidence)
      + insights.questions.map(\.confidence)
    #expect(known.count == 5)
    #expect(known.allSatisfy { $0.map { (0.01...0.99).contains($0) } ?? false })
    #expect(insights.summary.allSatisfy { $0.confidence == nil })
  }

  @Test func `without models of speech acts nothing is claimed`() {
    let discourse = Dialogue.discourse(Dialogue.transcript(InsightPropertyTests.script))
    #expect(ActionItemExtractor().items(in: discourse).allSatisfy { $0.confidence == nil })
    #expect(DecisionFinder().decisions(in: discourse).allSatisfy { $0.confidence == nil })
    #expect(QuestionFinder().questions(in: discourse).allSatisfy { $0.confidence == nil })
  }
}
