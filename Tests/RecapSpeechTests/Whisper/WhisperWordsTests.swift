import Testing

@testable import RecapSpeech

struct WhisperWordsTests {
  private func words(_ tokens: [(String, Double, Double)], end: Double = 10) -> [EngineSegment.Word] {
    var words = WhisperWords(end: end)
    for token in tokens { words.add(Array(token.0.utf8), start: token.1, end: token.2, probability: 0.5) }
    return words.finish()
  }

  @Test func `tokens join into words`() {
    let words = words([(" Har", 0, 0.2), ("bor", 0.2, 0.4), (" Clay", 0.5, 0.8), (".", 0.8, 0.9)])
    #expect(words.map(\.text) == ["Harbor", "Clay."])
    #expect(words.map(\.start) == [0, 0.5])
    #expect(words.map(\.end) == [0.4, 0.9])
  }

  @Test func `halves of a character are joined`() {
    var words = WhisperWords(end: 10)
    for byte in Array(" é".utf8) { words.add([byte], start: 0, end: 1, probability: 1) }
    #expect(words.finish().map(\.text) == ["é"])
  }

  @Test func `times are in order and inside the chunk`() {
    let words = words([(" a", 3, 4), (" b", 2, 1), (" c", 9, 30)])
    #expect(words.map(\.start) == [3, 3, 9])
    #expect(words.map(\.end) == [4, 3, 10])
  }

  @Test func `confidence is the geometric mean`() {
    var words = WhisperWords(end: 1)
    #expect(words.confidence == nil)
    for probability in [0.9, 0.1] { words.add([32, 97], start: 0, end: 1, probability: probability) }
    #expect(words.confidence == 0.3)
  }
}
