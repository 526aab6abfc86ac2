import Testing

@testable import RecapCore

@Suite struct NormTests {
  /// None, one, all that is held whole, one more, and letters of several bytes.
  private static let words = [
    "", "a", "ing", "sending", "abcdefghijklmno", "abcdefghijklmnop", "misunderstanding", "misunderstandings",
    "für", "日本語", "10:30", "0123456789012345",
  ]

  @Test func `equal words have equal norms, and short ones their text`() {
    for (index, word) in Self.words.enumerated() {
      for (other, text) in Self.words.enumerated() { #expect((Norm(word) == Norm(text)) == (index == other)) }
      #expect(Norm(word).text == (word.utf8.count > 15 ? nil : word))
      #expect(Norm(word).count == min(16, word.utf8.count))
    }
    #expect(Norm("then") == "then")
  }

  @Test func `suffixes and digits are those of the text`() {
    for word in Self.words {
      for ending in ["", "g", "ing", "nding", "gs", "p", "r", "sending"] {
        #expect(
          Norm(word).hasSuffix(Norm(ending)) == (ending.isEmpty || word.hasSuffix(ending)),
          "\(word) \(ending)")
      }
      #expect(Norm(word).hasDigit == word.contains { $0.isNumber })
    }
  }

  @Test func `prefixes are matched within short words only`() {
    #expect(
      Norm("weeks").hasPrefix("week") && Norm("week").hasPrefix("week") && !Norm("wee").hasPrefix("week"))
    #expect(!Norm("abcdefghijklmnop").hasPrefix("abc"))
    #expect(Norm("10:30").beginsWithDigit && !Norm("half").beginsWithDigit && !Norm("").beginsWithDigit)
    #expect(Norm("10:30").contains(UInt8(ascii: ":")) && !Norm("1030").contains(UInt8(ascii: ":")))
  }
}
