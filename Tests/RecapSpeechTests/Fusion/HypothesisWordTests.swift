import Testing

@testable import RecapSpeech

struct HypothesisWordTests {
  private func words(_ tokens: [(String, Double)]) -> [HypothesisWord] {
    HypothesisWord.words(of: tokens.map { (bytes: Array($0.0.utf8), probability: $0.1) })
  }

  @Test func `tokens join into words`() {
    let words = words([("▁Har", 0.9), ("bor", 0.4), ("▁Clay", 1), (".", 0.25)])
    #expect(words.map(\.text) == ["Harbor", "Clay."])
    #expect(words.map(\.confidence).allSatisfy { abs($0 - 0.6) < 0.001 || $0 == 0.5 })
  }

  @Test func `halves of a character are joined`() {
    let tokens = Array("▁é".utf8).map { (bytes: [$0], probability: 1.0) }
    // The mark itself may come in pieces: then it is a space inside.
    #expect(HypothesisWord.words(of: tokens).map(\.text) == ["é"])
  }

  @Test func `a text may begin without a word mark`() {
    #expect(words([("so", 1), ("▁on", 1)]).map(\.text) == ["so", "on"])
    #expect(words([]).isEmpty)
    #expect(words([("▁", 1), ("\n", 1)]).isEmpty)
  }

  @Test func `an old spelling is modernised`() {
    #expect(words([("▁To-morrow", 1)]).map(\.text) == ["Tomorrow"])
  }
}
