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

  @Test func oneByOne() {
    #expect(align("Yes, twelve!", ["yes", "12"])?.map(\.text) == ["Yes,", "twelve!"])
  }

  @Test func aTokenOfSeveralWords() {
    let found = align("ten-year plan", ["ten", "year", "plan"])
    #expect(found?.map(\.text) == ["ten-year", "plan"])
    #expect(found?.first?.end.milliseconds == 180)
    #expect(found?.first?.confidence == 0.05)
  }

  @Test func aWordOfSeveralTokens() {
    let found = align("per cent, now", ["percent", "now"])
    #expect(found?.map(\.start.milliseconds) == [0, 0, 100])
  }

  @Test func aMarkAlone() {
    #expect(align("well – yes - no", ["well", "yes", "no"])?.map(\.text) == ["well", "–", "yes", "-", "no"])
  }

  @Test func differentTextIsNotAligned() {
    #expect(align("one two three", ["one", "two"]) == nil)
    #expect(align("", ["one"]) == nil)
    #expect(align("one", []) == nil)
    #expect(align("- –", ["one"]) == nil)
  }
}
