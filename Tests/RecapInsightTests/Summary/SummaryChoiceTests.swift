import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

@Suite struct SummaryChoiceTests {
  private static var settings: Summariser.Settings {
    var settings = Summariser.Settings()
    settings.repetition = 0.5
    settings.furtherRepetition = 0.25
    settings.prose = 0.5
    settings.importance = 1
    settings.coverage = 1
    return settings
  }

  private func candidate(_ index: Int, words: Int, terms: [Int], own: Double = 0, bin: Int = 0)
    -> SummaryCandidate
  {
    SummaryCandidate(index: index, words: words, terms: terms, own: own, bin: bin)
  }

  @Test func `gain is the salience of new words divided by all words`() {
    var state = SummaryState(termSalience: [0.8, 0.4], settings: Self.settings, bins: 2)
    let first = candidate(0, words: 4, terms: [0, 1], own: 2)
    let gain: Double = (2 + 0.8 + 0.4) / 4
    #expect(abs(state.value(of: first) - gain) < 1e-12)
    state.add(first)
    let again = candidate(1, words: 4, terms: [0])
    #expect(abs(state.value(of: again) - 0) < 1e-12)
    let elsewhere = candidate(2, words: 4, terms: [0], bin: 1)
    #expect(abs(state.value(of: elsewhere) - 0.1) < 1e-12)
    state.add(again)
    #expect(abs(state.value(of: elsewhere) - 0.05) < 1e-12)
    state.add(again)
    #expect(state.value(of: elsewhere) == 0)
    var prose = elsewhere
    prose.prose = 2
    #expect(abs(state.value(of: prose) - 0.25) < 1e-12)
  }

  /// Lazy evaluation selects the same sentences as recomputing all gains after each selection.
  @Test(arguments: 0..<20)
  func `lazy selection equals greedy selection`(_ round: Int) {
    let seed = TestSeed("lazy choice")
    var random = seed.generator(round)
    let termSalience = (0..<12).map { _ in Double(random.next() % 1000) / 1000 }
    let all = (0..<40).map { index in
      let terms = Set((0..<4).map { _ in Int(random.next() % 12) }).sorted()
      return candidate(
        index, words: 5 + Int(random.next() % 9), terms: terms, own: Double(random.next() % 100) / 100,
        bin: Int(random.next() % 4))
    }
    #expect(
      choose(all, termSalience: termSalience, lazily: true)
        == choose(all, termSalience: termSalience, lazily: false),
      "round \(round), \(seed)")
  }

  private func choose(_ all: [SummaryCandidate], termSalience: [Double], lazily: Bool) -> [Int] {
    var state = SummaryState(termSalience: termSalience, settings: Self.settings, bins: 4)
    var pool = all
    for index in pool.indices { pool[index].value = state.value(of: pool[index]) }
    pool.sort { $1.isBetter(than: $0) }
    var (chosen, left) = ([Int](), 60)
    while true {
      if !lazily {
        for index in pool.indices { pool[index].value = state.value(of: pool[index]) }
        pool.sort { $1.isBetter(than: $0) }
      }
      guard let best = state.takeBest(from: &pool, within: left, isFirst: false) else { return chosen }
      chosen.append(best.index)
      left -= best.words
      state.add(best)
    }
  }

  @Test func `a summary does not repeat a statement`() {
    let script = """
      Anna: The new boiler in the north wing leaks water every single night.
      Ben: The gardener planted forty apple trees behind the old chapel.
      Chloe: The new boiler in the north wing leaks water every night again.
      """
    var settings = InsightSettings()
    settings.summary.maximumWords = 26
    settings.summary.repetition = 0
    let summary = Dialogue.insights(Dialogue.transcript(script), settings: settings).summary
    #expect(summary.count == 2)
    #expect(summary.contains { $0.text.contains("apple trees") })
  }
}
