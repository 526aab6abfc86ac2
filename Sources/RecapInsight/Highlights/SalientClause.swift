import RecapCore

/// Finds the part of a long sentence with the most expected words of a human extract per second.
struct SalientClause {
  private let conversation: Conversation
  /// The expected number of words in a human extract among all words before each word (prefix sums).
  private let expected: [Double]
  private let minimumSeconds: Double

  private static let minimumWords = 6
  /// The fixed cost of a part in seconds, in addition to its duration.
  private static let effort = 0.6
  /// Words with which a dependent clause begins.
  private static let dependent: WordSet = [
    "because", "'cause", "cause", "which", "that", "who", "whom", "whose", "where", "of", "than", "to", "for",
    "with", "as",
  ]

  init(_ conversation: Conversation, expected: [Double], minimumSeconds: Double) {
    (self.conversation, self.expected, self.minimumSeconds) = (conversation, expected, minimumSeconds)
  }

  /// Returns the best part of a range of words, or the whole range. A part begins and ends at an end of the range, or
  /// at a segment boundary between two clauses.
  func of(_ whole: Range<Int>) -> Range<Int> {
    let words = conversation.words
    let inner = whole.dropFirst().filter {
      words[$0].segment != words[$0 - 1].segment && isBetweenClauses($0)
    }
    guard !inner.isEmpty else { return whole }
    let starts =
      [whole.lowerBound] + inner.filter { !Self.dependent.contains(conversation.forms[words[$0].form].bare) }
    var (best, most) = (whole, value(whole))
    for start in starts {
      for end in inner + [whole.upperBound] where end - start >= Self.minimumWords {
        let part = start..<end
        guard seconds(part) >= minimumSeconds, value(part) > most else { continue }
        (best, most) = (part, value(part))
      }
    }
    return best
  }

  private func seconds(_ part: Range<Int>) -> Double {
    (conversation.words[part.upperBound - 1].end - conversation.words[part.lowerBound].start).seconds
  }

  private func value(_ part: Range<Int>) -> Double {
    (expected[part.upperBound] - expected[part.lowerBound]) / (seconds(part) + Self.effort)
  }

  /// Returns whether a clause boundary precedes a word: punctuation, if the text has any, and a pause, if the words
  /// have measured times.
  private func isBetweenClauses(_ word: Int) -> Bool {
    let before = conversation.words[word - 1]
    return (!conversation.isPunctuated || conversation.forms[before.form].pause != .none)
      && (conversation.segments[before.segment].words.isEmpty || conversation.hasPause(before: word))
  }
}

extension Conversation {
  /// The minimum duration of a pause in seconds; shorter gaps are within the error of word times.
  private static let pause = 0.2

  /// Returns whether a pause precedes a word; true at both ends of the conversation.
  func hasPause(before word: Int) -> Bool {
    guard word > 0, word < words.count else { return true }
    return (words[word].start - words[word - 1].end).seconds >= Self.pause
  }
}
