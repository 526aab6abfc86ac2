import Foundation
import RecapCore
import Testing

@testable import RecapInsight

@Suite struct WordWeightsTests {
  @Test func `weights are read in thousandths`() {
    let weights: WordWeights = "send 412  yeah\n-95"
    #expect([weights["send"], weights["yeah"], weights["boiler"]] == [0.412, -0.095, 0])
  }

  @Test func `a word without a weight weighs nothing`() {
    #expect(WordWeights("").isEmpty && WordWeights("lonely").isEmpty)
    #expect(WordWeights("naïve 100 lonely")["naïve"] == 0.1)
  }

  @Test func `a word counts once per unit`() {
    let model = LinearModel(bias: 1, [], words: "boiler 500 yes -250")
    let scores = model.scores(
      of: Dialogue.features("Anna: The boiler, the boiler leaks.\nBen: Yes.\nAnna: Upstairs."))
    #expect(scores == [1.5, 0.75, 1])
  }

  @Test func `contractions match their full form`() {
    let scores = LinearModel(bias: 0, [], words: "will 1000").scores(
      of: Dialogue.features("Anna: I'll go.\nBen: We won't."))
    #expect(scores == [1, 1])
  }

  @Test(arguments: [(0, -0.5), (4_500, -0.5), (7_348, 0), (12_000, 0.5), (90_000, 0.5)])
  func `the extent is a function of the word count`(_ words: Int, _ extent: Double) {
    #expect(abs(FeatureTable.extent(words: words) - extent) < 1e-4)
  }

  @Test func `a feature's weight may depend on the extent`() {
    let table = Dialogue.features("Anna: The boiler leaks badly today.\nBen: Yes.")
    #expect(table.extent == -0.5)
    let scores = LinearModel(bias: 0, [.init(.length, 3, perExtent: 2)]).scores(of: table)
    #expect(zip(scores, [2, -2]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func `a word's weight may depend on the extent`() {
    let table = Dialogue.features("Anna: The boiler leaks.\nBen: Yes.")
    #expect(table.extent == -0.5)
    let model = LinearModel(bias: 1, [], words: "boiler 500", wordsPerExtent: "boiler 400 yes 800")
    let scores = model.scores(of: table)
    #expect(zip(scores, [1.3, 0.6]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func `the learnt words are those of meetings`() {
    let models = InsightModels.learnt
    #expect((models.tasks?.words["will"] ?? 0) > 0.1 && models.importance.words["yeah"] < 0)
    #expect(models.importance.words["banana"] == 0)
  }
}
