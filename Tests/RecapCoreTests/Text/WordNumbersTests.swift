import Testing

@testable import RecapCore

@Suite struct WordNumbersTests {
  private func number(_ word: String, in numbers: inout WordNumbers) -> Int {
    var word = word
    return word.withUTF8 { numbers.number(of: $0) }
  }

  /// More words than there is room for at first; every seventh is longer than a norm holds.
  @Test func `words keep the number of their first occurrence`() {
    let words = (0..<3000).map { $0 % 7 == 0 ? "misunderstandings\($0)" : "word\($0)" } + ["", "\0", "für"]
    var numbers = WordNumbers()
    for _ in 0..<2 {
      for (index, word) in words.enumerated() { #expect(number(word, in: &numbers) == index) }
      #expect(numbers.count == words.count)
    }
  }
}
