/// Puts a model's tokens together into words: one that begins with a space (or with SentencePiece's mark
/// for it) begins a word.
enum SherpaWords {
  /// A word's last token without a duration is no longer than this, in seconds.
  private static let longestToken = 0.6

  /// - Parameter end: of the window, in seconds; no word is later.
  /// - Returns: nil where the tokens are no words: there are no times, or the script has no spaces.
  static func words(_ tokens: [SherpaRecognizer.Token], end: Double) -> [HostSegment.Word]? {
    let begins = tokens.indices.filter { $0 == 0 || isStart(tokens[$0].text) }
    guard begins.count > 1 || tokens.count == 1 else { return nil }
    var words: [HostSegment.Word] = []
    for (number, first) in begins.enumerated() {
      let next = number + 1 < begins.count ? begins[number + 1] : tokens.count
      let text = tokens[first..<next].map(\.text).joined().drop(while: isSpace)
      guard !text.isEmpty else { continue }
      let start = min(max(tokens[first].start, words.last?.start ?? 0), end)
      let last = tokens[next - 1]
      let limit = next < tokens.count ? min(tokens[next].start, end) : end
      let close = last.start + (last.duration ?? longestToken)
      let certainties = tokens[first..<next].compactMap(\.probability)
      words.append(
        HostSegment.Word(
          text: String(text), start: start, end: max(start, min(close, limit)),
          confidence: certainties.isEmpty
            ? nil : (certainties.reduce(0, +) / Double(certainties.count) * 1000).rounded() / 1000))
    }
    return words.isEmpty ? nil : words
  }

  private static func isStart(_ text: String) -> Bool { text.first.map(isSpace) ?? false }
  private static func isSpace(_ character: Character) -> Bool { character == " " || character == "▁" }
}
