import RecapCore

/// Merges the timed tokens of a segment, as a recogniser returned them, into words.
struct TokenMerger {
  /// A word or a part of one. Its times are nil if the aligner found none (whisperX omits those of numerals).
  struct Token: Hashable {
    var text: String
    var start: MediaTime?
    var end: MediaTime?
    /// 0 … 1.
    var confidence: Double?
  }

  private let tokens: [Token]

  init(_ tokens: [Token]) { self.tokens = tokens }

  /// Returns the words with their times; missing times are interpolated between the neighbours. Returns nil
  /// if no word is timed.
  func words(in range: TimeRange) -> [Word]? {
    var joined = joinedAtSpaces.filter { $0.text.contains { !$0.isWhitespace } }
    guard joined.contains(where: { $0.start != nil }) else { return nil }
    var index = 0
    while index < joined.count {
      guard joined[index].start == nil else {
        index += 1
        continue
      }
      let next = joined[index...].firstIndex { $0.start != nil } ?? joined.count
      let from = index > 0 ? joined[index - 1].end ?? range.start : range.start
      let to = max(from, next < joined.count ? joined[next].start ?? range.end : range.end)
      let count = next - index
      for (number, place) in (index..<next).enumerated() {
        joined[place].start = from + (to - from).part(number, of: count)
        joined[place].end = from + (to - from).part(number + 1, of: count)
      }
      index = next
    }
    return joined.map { token in
      let start = token.start ?? range.start
      return Word(
        text: VoiceSpans.oneLine(token.text), start: start, end: max(start, token.end ?? start),
        confidence: token.confidence)
    }
  }

  /// If tokens begin with the space before their word, a token without one continues the word before:
  /// Whisper's tokens are parts of words. Otherwise each token is a word.
  private var joinedAtSpaces: [Token] {
    let spaced = tokens.count { $0.text.first?.isWhitespace == true }
    guard spaced > 0, spaced * 4 >= tokens.count else { return tokens }
    var words: [Token] = []
    var confidences: [Double] = []
    func close() {
      guard !words.isEmpty, !confidences.isEmpty else { return }
      words[words.count - 1].confidence = confidences.reduce(0, +) / Double(confidences.count)
    }
    for token in tokens {
      if words.isEmpty || token.text.first?.isWhitespace == true {
        close()
        confidences = []
        words.append(token)
      } else {
        words[words.count - 1].text += token.text
        words[words.count - 1].start = words[words.count - 1].start ?? token.start
        words[words.count - 1].end = token.end ?? words[words.count - 1].end
      }
      if let confidence = token.confidence { confidences.append(confidence) }
    }
    close()
    return words
  }
}
