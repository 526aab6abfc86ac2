/// Recognises the text of a speech model that is stuck: one phrase over and over, or more words than a person
/// can say.
package enum RepetitionLoop {
  /// The longest phrase that is looked for, in words.
  static let longestPhrase = 6
  /// A phrase that is repeated more often than this in a row is a loop …
  static let mostRepeats = 4
  /// … if it fills this many words: people do say "no, no, no, no, no".
  static let fewestWords = 8
  /// The highest plausible speech rate; auctioneers reach about 6.
  static let mostWordsPerSecond = 8.0

  /// Returns whether `text`, said within `seconds` of speech, is such a loop.
  package static func holds(_ text: String, seconds: Double) -> Bool {
    let words = WordCount.words(text).map { $0.lowercased() }
    // A word or two in a very short stretch of speech prove nothing.
    if Double(words.count) > mostWordsPerSecond * max(seconds, 1) { return true }
    return repeats(words)
  }

  /// Returns whether a phrase of 1 to 6 words is repeated without a break more than four times.
  static func repeats(_ words: [String]) -> Bool {
    for length in 1...longestPhrase {
      // Counts equal words at distance `length`: a run of them is a repeated phrase.
      var run = 0
      for index in words.indices.dropFirst(length) {
        run = words[index] == words[index - length] ? run + 1 : 0
        let said = run + length
        if said > mostRepeats * length, said >= fewestWords { return true }
      }
    }
    return false
  }
}
