import RecapTestSupport
import Testing

@testable import RecapSpeech

struct HypothesisFusionTests {
  /// A segment of words with confidences, one a second: `word:0.5`.
  private func segment(_ text: String, from start: Double = 0, noSpeech: Double = 0) -> EngineSegment {
    let words = pairs(text).enumerated().map { offset, pair in
      let from = start + Double(offset)
      return EngineSegment.Word(text: pair.0, start: from, end: from + 0.5, confidence: pair.1)
    }
    return EngineSegment(
      start: start, end: words.last?.end ?? start, text: " " + words.map(\.text).joined(separator: " "),
      words: words, confidence: 0.8, noSpeech: noSpeech)
  }

  private func hypothesis(_ text: String) -> [HypothesisWord] {
    pairs(text).map { HypothesisWord(text: $0.0, confidence: $0.1) }
  }

  private func pairs(_ text: String) -> [(String, Double)] {
    text.split(separator: " ").map { word in
      let parts = word.split(separator: ":")
      return (String(parts[0]), parts.count > 1 ? Double(parts[1])! : 0.8)
    }
  }

  private func text(_ first: String, _ second: String) -> String {
    HypothesisFusion.fused([segment(first)], with: hypothesis(second)).map(\.text).joined()
  }

  @Test func `the more confident word counts`() {
    #expect(text("the ship:0.4 sails", "the sheep:0.9 sails") == " the sheep sails")
    #expect(text("the ship:0.9 sails", "the sheep:0.4 sails") == " the ship sails")
  }

  @Test func `a small gain in confidence is not enough`() {
    #expect(text("the ship:0.8 sails", "the sheep:0.88 sails") == " the ship sails")
    #expect(text("the ship:0.8 sails", "the sheep:0.9 sails") == " the sheep sails")
  }

  @Test func `a differing stretch is taken whole`() {
    #expect(text("a rare:0.5 eye:0.5 fix it", "a radio:0.9 fix it") == " a radio fix it")
    #expect(text("a radio:0.5 fix it", "a rare:0.9 new:0.9 eye:0.9 fix it") == " a rare new eye fix it")
  }

  @Test func `a missing word is weighed by its neighbours`() {
    #expect(text("we go:0.9 home:0.9", "we not:0.5 go home") == " we go home")
    #expect(text("we:0.4 go:0.4 home", "we:0.9 do:0.9 go:0.9 home") == " we do go home")
    #expect(text("we um:0.3 go home", "we:0.9 go:0.9 home") == " we go home")
  }

  @Test func `an empty hypothesis changes nothing`() {
    let first = [segment("we go home")]
    #expect(HypothesisFusion.fused(first, with: []) == first)
    #expect(HypothesisFusion.fused([], with: hypothesis("we go")) == [])
    var untimed = first
    untimed[0].words = nil
    #expect(HypothesisFusion.fused(untimed, with: hypothesis("you:0.99")) == untimed)
  }

  @Test func `equal words stay as they are`() {
    let first = [segment("So, it:0.2 works."), segment("Good.", from: 5)]
    #expect(HypothesisFusion.fused(first, with: hypothesis("so it:0.99 works good")) == first)
  }

  @Test func `another spelling is not a difference`() {
    #expect(text("by the 22nd:0.2 then", "by the twenty:0.9 second:0.9 then") == " by the 22nd then")
    #expect(text("about 40:0.2 pounds", "about forty:0.9 pounds") == " about 40 pounds")
    #expect(text("about forty:0.2 pounds", "about 40:0.9 pounds") == " about forty pounds")
    #expect(text("about 40:0.2 pounds", "about fourteen:0.9 pounds") == " about fourteen pounds")
    #expect(text("the checkout:0.2 page", "the check:0.9 out:0.9 page") == " the checkout page")
    #expect(text("okay,:0.2 so", "ok:0.9 so") == " okay, so")
  }

  @Test func `punctuation and case are those of the first hypothesis`() {
    #expect(text("It is ship.:0.4 We go", "It is a:0.9 sheep,:0.9 we go") == " It is a sheep. We go")
    #expect(text("and ship:0.4 it", "and. Sheep:0.9 it") == " and sheep it")
    #expect(text("and ship:0.4 it", "and. I'll:0.9 it") == " and I'll it")
    #expect(text("to Bob:0.4 now", "to Rob:0.9 now") == " to Rob now")
    #expect(text("Ship:0.4 it", "sheep:0.9 it") == " Sheep it")
  }

  @Test func `a replaced name loses its neighbours' capitals as well`() {
    #expect(
      text("the Korea:0.3 Company Board is Here", "the courier:0.9 company board is here")
        == " the courier company board is Here")
    #expect(text("the Korea:0.3 Company is", "the courier:0.9 Company is") == " the courier Company is")
    #expect(text("the Korea:0.3 Company is", "the Corea:0.9 company is") == " the Corea Company is")
    #expect(text("a Korea.:0.3 Company is", "a courier:0.9 company is") == " a courier. Company is")
  }

  @Test func `an inserted word ends no sentence`() {
    #expect(text("we:0.4 go:0.4 on", "we:0.9 do.:0.9 go:0.9 on") == " we do go on")
  }

  @Test func `a sentence keeps its ends if words are removed`() {
    #expect(text("we go home.:0.3 Right", "we go:0.9 Right:0.9") == " we go. Right")
    #expect(text("It works. And:0.3 so on", "It works:0.9 so:0.9 on") == " It works. So on")
  }

  @Test func `new words take the time of those they replace`() throws {
    let words = try #require(
      HypothesisFusion.fused([segment("the ship:0.4 sails")], with: hypothesis("the big:0.9 boats:0.9 sails"))
        .first?.words)
    #expect(words.map(\.text) == ["the", "big", "boats", "sails"])
    #expect(words.map(\.start) == [0, 1, 1.188, 2])
    #expect(words.map(\.end) == [0.5, 1.188, 1.5, 2.5])
    #expect(words.map(\.confidence) == [0.8, 0.9, 0.9, 0.8])
  }

  @Test func `an inserted word takes the time of the pause`() throws {
    let words = try #require(
      HypothesisFusion.fused([segment("we:0.4 go:0.4")], with: hypothesis("we:0.9 do:0.9 go:0.9")).first?
        .words)
    #expect(words.map(\.start) == [0, 0.5, 1])
    #expect(words.map(\.end) == [0.5, 1, 1.5])
  }

  @Test func `a segment without words is removed`() {
    let first = [segment("we go home"), segment("um:0.2", from: 5)]
    let both = HypothesisFusion.fused(first, with: hypothesis("we:0.9 go:0.9 home:0.9"))
    #expect(both == [first[0]])
  }

  @Test func `a changed segment takes the confidence of its words`() {
    let both = HypothesisFusion.fused([segment("we:0.4 go:0.9")], with: hypothesis("he:0.9 go:0.9"))
    #expect(both.first?.confidence == 0.9)
  }

  @Test func `times never run backwards`() {
    let seed = TestSeed("times of two hypotheses")
    for round in 0..<300 {
      var random = seed.generator(round)
      func row() -> String {
        (0...random.index(10)).map { _ in
          "\(random.pick(["A", "b", "c.", "dee,", "I'm"])):0.\(1 + random.index(9))"
        }.joined(separator: " ")
      }
      let first = [segment(row()), segment(row(), from: 20)]
      let words = HypothesisFusion.fused(first, with: hypothesis(row())).flatMap { $0.words ?? [] }
      #expect(words.allSatisfy { $0.start <= $0.end && !$0.text.isEmpty }, "round \(round), \(seed)")
      #expect(
        zip(words, words.dropFirst()).allSatisfy { $0.end <= $1.start }, "round \(round), \(seed)")
    }
  }
}
