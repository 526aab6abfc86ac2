import RecapCore
import Testing

@testable import RecapExternalSpeech

struct SurfaceAlignerTests {
  private func words(_ texts: [String]) -> [Word] {
    texts.enumerated().map { index, text in
      Word(
        text: text, start: MediaTime(milliseconds: Int64(index) * 100),
        end: MediaTime(milliseconds: Int64(index) * 100 + 80), confidence: Double(index) / 10)
    }
  }

  private func align(_ text: String, _ timed: [String]) -> [Word]? {
    SurfaceAligner.words(SentenceBreaks.tokens(text), timed: words(timed))
  }

  @Test func `words are aligned one by one`() {
    #expect(align("Yes, twelve!", ["yes", "12"])?.map(\.text) == ["Yes,", "twelve!"])
  }

  @Test func `a token may hold several words`() {
    let found = align("ten-year plan", ["ten", "year", "plan"])
    #expect(found?.map(\.text) == ["ten-year", "plan"])
    #expect(found?.first?.end.milliseconds == 180)
    #expect(found?.first?.confidence == 0.05)
  }

  @Test func `a word may consist of several tokens`() {
    let found = align("per cent, now", ["percent", "now"])
    #expect(found?.map(\.start.milliseconds) == [0, 0, 100])
  }

  @Test func `a punctuation mark alone is aligned`() {
    #expect(align("well – yes - no", ["well", "yes", "no"])?.map(\.text) == ["well", "–", "yes", "-", "no"])
  }

  @Test func `different text is not aligned`() {
    #expect(align("one two three", ["one", "two"]) == nil)
    #expect(align("", ["one"]) == nil)
    #expect(align("one", []) == nil)
    #expect(align("- –", ["one"]) == nil)
  }
}
