import RecapCore

/// Finds the stretch of a sentence that gives most of what a person would keep for its time: people string clauses
/// together for half a minute, and say in five seconds of it what matters.
struct SalientClause {
  private let conversation: Conversation
  /// How many of the words before each word a person would put in an extract, as expected.
  private let expected: [Double]
  private let minimumSeconds: Double

  private static let fewestWords = 6
  /// Seconds of attention that any part costs beside its own.
  private static let effort = 0.6
  /// A clause that begins with one of these leans on the one before.
  private static let dependent: WordSet = [
    "because", "'cause", "cause", "which", "that", "who", "whom", "whose", "where", "of", "than", "to", "for",
    "with", "as",
  ]

  init(_ conversation: Conversation, expected: [Double], minimumSeconds: Double) {
    (self.conversation, self.expected, self.minimumSeconds) = (conversation, expected, minimumSeconds)
  }

  /// The whole, where no part gives more. A part begins and ends where the whole does, or where two of its segments
  /// meet between clauses.
  func of(_ whole: Range<Int>) -> Range<Int> {
    let words = conversation.words
    let inner = whole.dropFirst().filter {
      words[$0].segment != words[$0 - 1].segment && isBetweenClauses($0)
    }
    guard !inner.isEmpty else { return whole }
    let starts =
      [whole.lowerBound] + inner.filter { !Self.dependent.contains(conversation.forms[words[$0].form].bare) }
    var (best, most) = (whole, worth(whole))
    for start in starts {
      for end in inner + [whole.upperBound] where end - start >= Self.fewestWords {
        let part = start..<end
        guard seconds(part) >= minimumSeconds, worth(part) > most else { continue }
        (best, most) = (part, worth(part))
      }
    }
    return best
  }

  private func seconds(_ part: Range<Int>) -> Double {
    (conversation.words[part.upperBound - 1].end - conversation.words[part.lowerBound].start).seconds
  }

  private func worth(_ part: Range<Int>) -> Double {
    (expected[part.upperBound] - expected[part.lowerBound]) / (seconds(part) + Self.effort)
  }

  /// Whether one clause ends before a word and another begins: by the marks, where there are any, and by a pause, where
  /// the words have times of their own, which would show one.
  private func isBetweenClauses(_ word: Int) -> Bool {
    let before = conversation.words[word - 1]
    return (!conversation.isPunctuated || conversation.forms[before.form].pause != .none)
      && (conversation.segments[before.segment].words.isEmpty || conversation.hasPause(before: word))
  }
}

extension Conversation {
  /// In seconds; words follow each other closer than that in one breath, and their times are no surer.
  private static let pause = 0.2

  /// Whether there is a pause before a word; at both ends of the conversation there is.
  func hasPause(before word: Int) -> Bool {
    guard word > 0, word < words.count else { return true }
    return (words[word].start - words[word - 1].end).seconds >= Self.pause
  }
}
