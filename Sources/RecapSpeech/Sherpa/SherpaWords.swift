/// Merges a model's tokens into words: a token that begins with a space (or with SentencePiece's mark for
/// it) begins a word.
enum SherpaWords {
  /// The maximum duration of a word's last token if the model reports none, in seconds.
  private static let longestToken = 0.6

  /// - Parameter end: the end of the chunk, in seconds; no word is later.
  /// - Returns: nil if the tokens cannot be merged into words: they have no times, or the script has no
  ///   spaces.
  static func words(_ tokens: [SherpaRecognizer.Token], end: Double) -> [EngineSegment.Word]? {
    let begins = tokens.indices.filter { $0 == 0 || isStart(tokens[$0].text) }
    guard begins.count > 1 || tokens.count == 1 else { return nil }
    var words: [EngineSegment.Word] = []
    for (number, first) in begins.enumerated() {
      let next = number + 1 < begins.count ? begins[number + 1] : tokens.count
      let text = text(of: tokens[first..<next]).drop(while: isSpace)
      guard !text.isEmpty else { continue }
      let start = min(max(tokens[first].start, words.last?.start ?? 0), end)
      let last = tokens[next - 1]
      let limit = next < tokens.count ? min(tokens[next].start, end) : end
      let close = last.start + (last.duration ?? longestToken)
      let certainties = tokens[first..<next].compactMap(\.probability)
      words.append(
        EngineSegment.Word(
          text: String(text), start: start, end: max(start, min(close, limit)),
          confidence: certainties.isEmpty
            ? nil : (certainties.reduce(0, +) / Double(certainties.count) * 1000).rounded() / 1000))
    }
    return words.isEmpty ? nil : words
  }

  /// Returns whether a text consists of the words; it does not if sherpa-onnx wrote a text that differs
  /// from its tokens.
  static func spell(_ text: String, _ words: [EngineSegment.Word]) -> Bool {
    words.map(\.text).joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }
  }

  /// Returns the text of tokens, in which one that is a byte of a character is written as its number,
  /// `<0xC3>`.
  private static func text(of tokens: ArraySlice<SherpaRecognizer.Token>) -> String {
    let bytes = tokens.flatMap { token -> [UInt8] in
      let number = token.text.wholeMatch(of: #/<0x([0-9A-F]{2})>/#)?.output.1
      return number.flatMap { UInt8($0, radix: 16) }.map { [$0] } ?? Array(token.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isStart(_ text: String) -> Bool { text.first.map(isSpace) ?? false }
  private static func isSpace(_ character: Character) -> Bool { character == " " || character == "▁" }
}
