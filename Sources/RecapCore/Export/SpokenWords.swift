extension Segment {
  /// The words as they are shown, with times: the segment's own, with the punctuation of its text where
  /// both have the same number; spread evenly over the segment by length where it has none.
  var shownWords: [Word] {
    let tokens = text.split { $0.unicodeScalars.allSatisfy(SingleLine.isSpace) }.map(String.init)
    if words.isEmpty { return spread(tokens) }
    guard tokens.count == words.count else { return words }
    return zip(tokens, words).map { Word(text: $0, start: $1.start, end: $1.end, confidence: $1.confidence) }
  }

  private func spread(_ tokens: [String]) -> [Word] {
    let total = Int64(tokens.reduce(0) { $0 + $1.count })
    guard total > 0 else { return [] }
    let span = max(0, (end - start).milliseconds)
    var before: Int64 = 0
    return tokens.map { token in
      let from = start + MediaTime(milliseconds: span * before / total)
      before += Int64(token.count)
      return Word(text: token, start: from, end: start + MediaTime(milliseconds: span * before / total))
    }
  }
}
