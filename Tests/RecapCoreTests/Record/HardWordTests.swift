import Foundation
import RecapTestSupport
import Testing

@testable import RecapCore

@Suite struct HardWordTests {
  /// Makes a segment of words: `Stripe|stride` was heard as stride, `photos:0.3` has that confidence.
  private func segment(_ text: String) -> Segment {
    let words = text.split(separator: " ").map { word in
      let heard = word.split(separator: "|").map(String.init)
      let parts = heard[0].split(separator: ":").map(String.init)
      return Word(
        text: parts[0], start: .zero, end: .zero, confidence: parts.count > 1 ? Double(parts[1]) : 0.9,
        heard: heard.count > 1 ? heard[1] : nil)
    }
    return Segment(
      id: "s1", start: .zero, end: .zero, text: words.map(\.text).joined(separator: " "), words: words)
  }

  private func hard(_ line: String, _ said: String) -> [HardWord] {
    let segment = segment(said)
    return HardWord.listed(in: line, citing: [Citation(segment)], ["s1": segment])
  }

  @Test func `names in place of others and unsure words are listed`() {
    #expect(
      hard(
        "Tom opens the Stripe account by Monday.", "I open the Stripe|stride account:0.3 by Monday:0.4 then")
        == [HardWord(word: 3, heard: "stride"), HardWord(word: 4), HardWord(word: 6)])
  }

  @Test func `short words and those also heard well are not`() {
    #expect(hard("We go to the shop.", "We go:0.2 to:0.1 the:0.3 shop:0.2 a shop") == [])
  }

  @Test func `a line without words of its citations has none`() {
    #expect(hard("Launch", "We ship:0.2") == [])
    #expect(HardWord.listed(in: "We ship", citing: [], [:]) == [])
  }

  @Test func `a record without them keeps its bytes`() throws {
    let recap = Sample.recap()
    let text = try CanonicalJSON.encode(recap)
    #expect(!String(decoding: text, as: UTF8.self).contains("hard_words"))
    var noted = recap
    noted.decisions[0].hardWords = [HardWord(word: 1, heard: "lunch")]
    noted.actionItems[0].hardWords = [HardWord(word: 2)]
    let again = try JSONDecoder().decode(Recap.self, from: CanonicalJSON.encode(noted))
    #expect(again == noted)
  }
}
