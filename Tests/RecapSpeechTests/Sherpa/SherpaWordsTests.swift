import Testing

@testable import RecapSpeech

struct SherpaWordsTests {
  private func token(
    _ text: String, _ start: Double, duration: Double? = nil, probability: Double? = nil
  ) -> SherpaRecognizer.Token {
    SherpaRecognizer.Token(text: text, start: start, duration: duration, probability: probability)
  }

  @Test func `tokens join into words`() {
    let words = SherpaWords.words(
      [token(" HE", 0.1), token("LLO", 0.3), token(" THERE", 0.5), token("▁again", 2)], end: 4)
    #expect(words?.map(\.text) == ["HELLO", "THERE", "again"])
    #expect(words?.map(\.start) == [0.1, 0.5, 2])
    // Up to the next word, and no longer than a token lasts.
    #expect(words?.map(\.end) == [0.5, 1.1, 2.6])
    #expect(words?[0].confidence == nil)
  }

  @Test func `measured times and probabilities are used`() {
    let words = SherpaWords.words(
      [
        token(" a", 0, duration: 0.2, probability: 0.9), token("b", 0.2, duration: 0.1, probability: 0.7),
        token(" c", 3.9, duration: 0.5, probability: 0.123_456),
      ], end: 4)
    #expect(words?.map(\.end).map { ($0 * 10).rounded() / 10 } == [0.3, 4])
    #expect(words?.map(\.confidence) == [0.8, 0.123])
  }

  @Test func `scripts without spaces have no words`() {
    #expect(SherpaWords.words([token("你", 0), token("好", 0.2)], end: 1) == nil)
    #expect(SherpaWords.words([], end: 1) == nil)
  }

  /// A model that spells out what it has no token for gives bytes as numbers.
  @Test func `byte tokens join into characters`() {
    let words = SherpaWords.words(
      [token(" Gr", 0), token("<0xC3>", 0.1), token("<0xBC>", 0.2), token("ße", 0.3), token(" an", 0.5)],
      end: 1)
    #expect(words?.map(\.text) == ["Grüße", "an"])
    #expect(words.map { SherpaWords.spell("Grüße an", $0) } == true)
  }

  /// Some models write in characters of their own, of which sherpa-onnx makes the text.
  @Test func `words that do not spell the text are rejected`() throws {
    let words = try #require(SherpaWords.words([token("▁ƌĸġ", 0), token("▁ƋŞ", 0.3)], end: 1))
    #expect(!SherpaWords.spell("你好", words))
    #expect(SherpaWords.spell(" ƌĸġ ƋŞ ", words))
  }

  @Test func `text in capitals is set in lower case`() {
    #expect(SherpaModelRecognizer.isShouting("AND SO I SAID"))
    #expect(!SherpaModelRecognizer.isShouting("And so I said"))
    #expect(!SherpaModelRecognizer.isShouting("OK."))
    #expect(!SherpaModelRecognizer.isShouting("你好吗同事们"))
    #expect(SherpaModelRecognizer.calm("AND SO I SAID IT'S FINE") == "and so I said it's fine")
  }
}
