import RecapCore

/// Recognises one window, and again in halves where the model got stuck.
struct WindowRecognition: Sendable {
  /// How often a window may be halved.
  private static let attempts = 2
  /// Shorter pieces are not worth another try, in samples.
  private static let shortest = speechSampleRate

  let recognizer: SherpaRecognizer
  /// Silence put before and after the window, in samples.
  let padding: Int

  func segments(of piece: SpeechReader.Piece) throws -> [RecognizedSegment] {
    try segments(of: piece, attemptsLeft: Self.attempts)
  }

  private func segments(of piece: SpeechReader.Piece, attemptsLeft: Int) throws -> [RecognizedSegment] {
    try Task.checkCancellation()
    let silence = [Float](repeating: 0, count: padding)
    let text = Self.modern(try recognizer.text(of: silence + piece.samples + silence))
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    let speech = piece.window.speech.map(SpeechReader.range)
    let range = TimeRange(start: speech[0].start, end: speech[speech.count - 1].end)
    guard RepetitionLoop.holds(text, seconds: speech.coveredDuration.seconds) else {
      return [RecognizedSegment(range: range, text: text, speech: speech)]
    }
    let halves = attemptsLeft > 0 ? halves(of: piece) : []
    guard !halves.isEmpty else {
      return [RecognizedSegment(range: range, text: text, speech: speech, isNonSpeech: true)]
    }
    return try halves.flatMap { try segments(of: $0, attemptsLeft: attemptsLeft - 1) }
  }

  /// The model learnt some spelling from old books, and readers look for "tomorrow".
  static func modern(_ text: String) -> String {
    text.replacing(#/(^|[^\w-])([Tt])o-(day|morrow|night)\b/#) {
      "\($0.output.1)\($0.output.2)o\($0.output.3)"
    }
  }

  /// Parts the window at the pause nearest to its middle, else in the middle; a part without speech
  /// is left out. Empty where the window is too short for it.
  private func halves(of piece: SpeechReader.Piece) -> [SpeechReader.Piece] {
    let (all, speech) = (piece.window.samples, piece.window.speech)
    guard all.count >= 2 * Self.shortest else { return [] }
    let middle = all.lowerBound + all.count / 2
    let pauses = zip(speech, speech.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 }
    let nearest = pauses.min { abs($0 - middle) < abs($1 - middle) } ?? middle
    let cut = abs(nearest - middle) <= all.count / 4 ? nearest : middle
    return [all.lowerBound..<cut, cut..<all.upperBound].compactMap { part in
      let inside = speech.map { $0.clamped(to: part) }.filter { !$0.isEmpty }
      guard !inside.isEmpty else { return nil }
      let offset = part.lowerBound - all.lowerBound
      let samples = Array(piece.samples.dropFirst(offset).prefix(part.count))
      return SpeechReader.Piece(window: SpeechWindows.Window(samples: part, speech: inside), samples: samples)
    }
  }
}
