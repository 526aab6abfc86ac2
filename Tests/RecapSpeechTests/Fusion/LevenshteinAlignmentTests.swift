import RecapTestSupport
import Testing

@testable import RecapSpeech

struct LevenshteinAlignmentTests {
  /// Equal words as themselves, the others as `first|second`.
  private func aligned(_ first: String, _ second: String) -> [String] {
    let (one, other) = (
      first.split(separator: " ").map(String.init), second.split(separator: " ").map(String.init)
    )
    return LevenshteinAlignment(one, other).stretches.map { stretch in
      stretch.isEqual
        ? one[stretch.first.lowerBound]
        : one[stretch.first].joined(separator: " ") + "|" + other[stretch.second].joined(separator: " ")
    }
  }

  @Test func `case and punctuation make no difference`() {
    #expect(aligned("So, it's done.", "so its Done") == ["So,", "it's", "done."])
  }

  @Test func `differences lie between equal words`() {
    #expect(
      aligned("we ship it on Monday", "we shipped on Monday") == ["we", "ship it|shipped", "on", "Monday"])
    #expect(aligned("a b", "b") == ["a|", "b"])
    #expect(aligned("b", "b c") == ["b", "|c"])
  }

  @Test func `one row may be empty`() {
    #expect(aligned("", "").isEmpty)
    #expect(aligned("a b", "") == ["a b|"])
    #expect(aligned("", "a") == ["|a"])
  }

  @Test func `the stretches cover both rows`() {
    let seed = TestSeed("stretches of two rows")
    for round in 0..<200 {
      var random = seed.generator(round)
      func row() -> [String] {
        (0..<random.index(13)).map { _ in random.pick(["a", "b", "c"]) }
      }
      let (one, other) = (row(), row())
      let stretches = LevenshteinAlignment(one, other).stretches
      #expect(stretches.flatMap { Array(one[$0.first]) } == one, "round \(round), \(seed)")
      #expect(stretches.flatMap { Array(other[$0.second]) } == other, "round \(round), \(seed)")
      #expect(
        stretches.filter(\.isEqual).allSatisfy { one[$0.first].elementsEqual(other[$0.second]) },
        "round \(round), \(seed)")
    }
  }
}
