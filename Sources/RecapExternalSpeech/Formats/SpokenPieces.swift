import RecapCore

/// The timed pieces of a segment as a recogniser returned them, tokens or words, for merging into words.
struct SpokenPieces {
  /// A token or a word. Its times are nil if the aligner found none (whisperX omits those of numerals).
  struct Piece: Hashable {
    var text: String
    var start: MediaTime?
    var end: MediaTime?
    /// 0 … 1.
    var confidence: Double?
  }

  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

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
    return joined.map { piece in
      let start = piece.start ?? range.start
      return Word(
        text: VoiceSpans.oneLine(piece.text), start: start, end: max(start, piece.end ?? start),
        confidence: piece.confidence)
    }
  }

  /// If pieces begin with the space before their word, a piece without one continues the word before:
  /// Whisper's tokens are parts of words. Otherwise each piece is a word.
  private var joinedAtSpaces: [Piece] {
    let spaced = pieces.count { $0.text.first?.isWhitespace == true }
    guard spaced > 0, spaced * 4 >= pieces.count else { return pieces }
    var words: [Piece] = []
    var confidences: [Double] = []
    func close() {
      guard !words.isEmpty, !confidences.isEmpty else { return }
      words[words.count - 1].confidence = confidences.reduce(0, +) / Double(confidences.count)
    }
    for piece in pieces {
      if words.isEmpty || piece.text.first?.isWhitespace == true {
        close()
        confidences = []
        words.append(piece)
      } else {
        words[words.count - 1].text += piece.text
        words[words.count - 1].start = words[words.count - 1].start ?? piece.start
        words[words.count - 1].end = piece.end ?? words[words.count - 1].end
      }
      if let confidence = piece.confidence { confidences.append(confidence) }
    }
    close()
    return words
  }
}
