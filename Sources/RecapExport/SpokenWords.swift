import RecapCore

extension Segment {
  /// The words as they are shown, with times: the segment's own words, with the punctuation of its text if
  /// both have the same number; if the segment has no words, those of its text, spread over it by length.
  var shownWords: [Word] {
    let tokens = text.split { $0.unicodeScalars.allSatisfy(SingleLine.isSpace) }.map(String.init)
    if words.isEmpty { return spread(tokens) }
    guard tokens.count == words.count else { return words }
    return zip(tokens, words).map { token, word in
      var word = word
      word.text = token
      return word
    }
  }

  private func spread(_ tokens: [String]) -> [Word] {
    let total = tokens.reduce(0) { $0 + $1.count }
    guard total > 0 else { return [] }
    let span = max(.zero, end - start)
    var before = 0
    return tokens.map { token in
      let from = start + span.part(before, of: total)
      before += token.count
      return Word(text: token, start: from, end: start + span.part(before, of: total))
    }
  }
}
