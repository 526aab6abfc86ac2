import RecapCore

/// Lays timed words, which often come bare ("im", "ten", "year"), on the written text that they stand
/// for ("I'm", "ten-year,"): sentences are found by the marks that only the text has.
enum SurfaceAligner {
  /// `tokens` with the times of the words that they are made of; nil if text and words differ.
  ///
  /// If there are as many tokens as words, they are paired in order; otherwise their letters and digits
  /// must form the same sequence.
  static func words(_ tokens: [Substring], timed words: [Word]) -> [Word]? {
    guard !tokens.isEmpty, !words.isEmpty else { return nil }
    if tokens.count == words.count {
      return zip(tokens, words).map { token, word in
        Word(text: String(token), start: word.start, end: word.end, confidence: word.confidence)
      }
    }
    let spelled = words.map { letters($0.text) }
    guard tokens.flatMap(letters) == spelled.flatMap({ $0 }) else { return nil }
    // The index of the word to which each letter belongs.
    let owners = spelled.enumerated().flatMap { Array(repeating: $0, count: $1.count) }
    var result: [Word] = []
    var position = 0
    for token in tokens {
      let count = letters(token).count
      guard count > 0 else {
        // Punctuation that stands alone gets no duration.
        let time = result.last?.end ?? words[0].start
        result.append(Word(text: String(token), start: time, end: time))
        continue
      }
      let parts = words[owners[position]...owners[position + count - 1]]
      let known = parts.compactMap(\.confidence)
      let start = parts.first?.start ?? words[0].start
      result.append(
        Word(
          text: String(token), start: start, end: max(start, parts.last?.end ?? start),
          confidence: known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)))
      position += count
    }
    return result
  }

  private static func letters(_ text: some StringProtocol) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }
}
