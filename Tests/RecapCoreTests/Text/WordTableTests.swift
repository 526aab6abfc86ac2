import Testing

@testable import RecapCore

@Suite struct WordTableTests {
  /// Neighbours in length and bytes, the empty word, more than the 15 bytes that are held whole, and letters beyond
  /// ASCII.
  private static let words = [
    "", "a", "b", "ab", "ba", "abcdefgh", "abcdefghi", "abcdefgi", "abcdefghijklmno", "abcdefghijklmnop",
    "abcdefghijklmnoq", "misunderstandings", "für", "fur", "naïve", "日本語", "\0", "a\0",
  ]

  @Test func `finds each word and no other`() {
    for left in 0..<Self.words.count {
      let table = WordTable(Self.words.enumerated().filter { $0.offset != left }.map { ($1, $0) })
      for (index, word) in Self.words.enumerated() {
        #expect(table[Norm(word)] == (index == left ? nil : index))
        #expect(table.contains(Norm(word)) == (index != left))
      }
    }
  }

  @Test func `a word set agrees with a plain set`() {
    let set = WordSet((0..<2000).lazy.filter { $0 % 3 == 0 }.map { "word\($0)" })
    #expect((0..<2000).allSatisfy { set.contains("word\($0)") == ($0 % 3 == 0) })
  }

  @Test func `the later of two values counts`() {
    #expect(WordTable([("a", 1), ("b", 2), ("a", 3)])["a"] == 3)
    #expect(WordTable([(String, Int)]())["a"] == nil)
  }

  @Test func `sets are built from literals and text`() {
    let set: WordSet = ["one", "two"]
    #expect(set.union(WordSet("three\n four")).words == ["one", "two", "three", "four"])
    #expect(Set<Norm>(["one", "six"]).subtracting(set) == ["six"])
  }
}
