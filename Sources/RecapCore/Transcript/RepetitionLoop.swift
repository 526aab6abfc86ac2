/// Recognises the text that a speech model gives when it is stuck: one phrase over and over, or
/// more words than a mouth can say.
package enum RepetitionLoop {
  /// The longest phrase looked for, in words.
  static let longestPhrase = 6
  /// A phrase said more often than this in a row is a loop …
  static let mostRepeats = 4
  /// … when it fills this many words: "no, no, no, no, no" is something that people say.
  static let fewestWords = 8
  /// Nobody says more words a second than this; auctioneers reach about 6.
  static let mostWordsPerSecond = 8.0

  /// Whether `text`, said within `seconds` of speech, is such a loop.
  package static func holds(_ text: String, seconds: Double) -> Bool {
    let words = WordCount.words(text).map { $0.lowercased() }
    // A word or two in a sliver of speech proves nothing.
    if Double(words.count) > mostWordsPerSecond * max(seconds, 1) { return true }
    return repeats(words)
  }

  /// Whether a phrase of 1 to 6 words repeats, without a break, more than four times.
  static func repeats(_ words: [String]) -> Bool {
    for length in 1...longestPhrase {
      // Equal words at distance `length`, counted along: a run of them is a repeated phrase.
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
