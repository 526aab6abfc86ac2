import Foundation
import RecapCore
import Testing

@testable import RecapInsight

@Suite struct FeatureTests {
  @Test func `columns are standardised`() {
    #expect(FeatureTable.standardised([1, 2, 3]) == [-1.5.squareRoot(), 0, 1.5.squareRoot()])
    #expect(FeatureTable.standardised([4, 4, 4]) == [0, 0, 0])
    #expect(FeatureTable.standardised([]) == [])
  }

  @Test func `the mean of the neighbours leaves out the middle`() {
    #expect(FeatureTable.around([1, 2, 6], reach: 1) == [2, 3.5, 2])
    #expect(FeatureTable.around([1, 2, 6], reach: 9) == [4, 3.5, 1.5])
    #expect(FeatureTable.around([5], reach: 2) == [0])
    #expect(FeatureTable.around([1, 2, 6, 4, 9], reach: 1) == [2, 3.5, 3, 7.5, 4])
  }

  @Test func `every feature has a column of finite values`() {
    let table = Dialogue.features(
      "Anna: The solar panels come on Friday.\nBen: Good. I'll tell the roofers, okay?")
    #expect(Set(table.columns.keys) == Set(Feature.allCases))
    #expect(
      table.columns.values.allSatisfy { column in column.count == 3 && column.allSatisfy { $0.isFinite } })
  }

  @Test func `each feature is highest where its property is`() {
    let table = Dialogue.features(
      "Anna: Um, um, the the panels come.\nBen: Should we ask the roofers about the warranty?\nAnna: Yeah.")
    let highest = { (feature: Feature) in
      table.column(feature).indices.max { table.column(feature)[$0] < table.column(feature)[$1] }
    }
    #expect(highest(.fillers) == 0 && highest(.stammer) == 0 && highest(.opening) == 0)
    #expect(highest(.mass) == 1 && highest(.question) == 1 && highest(.length) == 1 && highest(.plural) == 1)
    #expect(highest(.agreement) == 2 && highest(.function) == 2 && highest(.position) == 2)
  }

  @Test func `echo, uptake and novelty tell repeated from new words`() {
    let table = Dialogue.features(
      "Anna: The boiler leaks.\nBen: Which boiler?\nAnna: Upstairs there are new curtains.")
    let order = { (feature: Feature) in
      table.column(feature).indices.sorted { table.column(feature)[$0] > table.column(feature)[$1] }
    }
    #expect(order(.echo).first == 1)
    #expect(order(.uptake).first == 0)
    #expect(order(.novelty).last == 1)
  }

  @Test func `flow features have the values computed by hand`() {
    let unit = { (words: Range<Int>, speaker: Int, start: Double, end: Double) in
      FeatureUnit(
        lexemes: words, speaker: speaker, range: TimeRange(seconds: start, end), turnWords: words.count,
        isQuestion: false)
    }
    let units = [unit(0..<4, 1, 0, 2), unit(4..<6, 2, 1, 3), unit(6..<12, 1, 200, 204)]
    let columns = TemporalFeatures(units, terms: [[0], [0, 1], [0]], rarity: [1, 2]).columns
    let expected: [Feature: [Double]] = [
      .fresh: [1, 3 - exp(-1.0 / 60), 1 - exp(-200.0 / 60)], .recent: [0, exp(-1.0 / 20), exp(-200.0 / 20)],
      .carried: [exp(-1.0 / 60), exp(-200.0 / 60), 0], .overlap: [0.5, 0.5, 0],
      .floor: [4.0 / 6, 2.0 / 6, 1], .bustle: [6, 6, 6],
    ]
    for (feature, values) in expected {
      let column = columns[feature] ?? []
      #expect(zip(column, values).allSatisfy { abs($0 - $1) < 1e-9 }, "\(feature) \(column)")
    }
    #expect(Set(columns.keys) == Set(expected.keys))
  }

  @Test func `talk about the call is not fit to be shown alone`() {
    let fitness = { (line: String) in Dialogue.discourse(Dialogue.transcript(line)).fitness }
    #expect(fitness("Anna: Just so you know, I have a hard stop for the dentist at quarter to ten.") == [nil])
    #expect(fitness("Anna: The dentist opens the new practice at quarter to ten.") != [nil])
  }

  @Test func `a linear model is a weighted sum`() {
    let table = Dialogue.features("Anna: The boiler leaks badly today.\nBen: Yes.")
    let model = LinearModel(bias: 2, [.init(.length, 3), .init(.length, around: 1, 1)])
    // Standardised over two units: 1 and -1; the values of their neighbours: -1 and 1.
    let expected: [Double] = [4, 0]
    #expect(zip(model.scores(of: table), expected).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test(arguments: [
    ("en", true), ("en-GB", true), ("EN_us", true), ("de", false), ("", false), ("eng", false),
  ])
  func `learnt models are used for English only`(_ language: String, _ isLearnt: Bool) {
    #expect(InsightModels.isLearnt(language) == isLearnt)
    #expect(InsightModels.models(for: language) == (isLearnt ? .learnt : .unsupervised))
  }

  @Test func `words of important segments weigh more`() {
    let discourse = Dialogue.discourse(
      Dialogue.transcript("Anna: The boiler leaks.\nBen: The curtain fades.\nAnna: The boiler rusts."))
    let vocabulary = discourse.terms
    let terms = discourse.segmentUnits.map { vocabulary.distinct($0.lexemes) }
    let values = TermSalience(bias: 0, mentions: 1, letters: 0).values(
      of: vocabulary, terms: terms, scores: [0, -5, 0])
    // boiler, leak, curtain, fade, rust
    #expect(
      values[0] > values[1] && values[1] > values[2] && values[2] == values[3] && values[1] == values[4])
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test(arguments: ["", "Anna: Yes.", "Anna: Um.\nBen: Um.", "Anna: !!!"])
  func `tiny input gives finite scores`(_ script: String) {
    let discourse = Dialogue.discourse(Dialogue.transcript(script))
    let salience = Salience(discourse, models: .learnt)
    #expect(salience.segments.count == discourse.conversation.segments.count)
    let all = salience.segments + salience.sentences + salience.termSalience
    #expect(all.allSatisfy { $0.isFinite })
  }
}
