import RecapCore

/// Reads the output of whisper.cpp with `-oj` and `-ojf` (github.com/ggml-org/whisper.cpp,
/// examples/cli/cli.cpp): `transcription` with offsets in milliseconds; `-ojf` adds tokens with times and
/// probabilities.
enum WhisperCppTranscript {
  static func entries(_ json: JSONReader) throws(JSONShapeError) -> TranscriptEntries {
    try TranscriptEntries(try json.required("transcription").array(), read: segment)
  }

  private static func segment(_ item: JSONReader) throws(JSONShapeError) -> RecognizedSegment {
    let range = try range(item)
    let text = VoiceSpans.oneLine(try item.required("text").string())
    let (words, confidence) = try spoken(item, text: text, in: range)
    return RecognizedSegment(range: range, text: text, words: words, confidence: confidence)
  }

  private static func range(_ item: JSONReader) throws(JSONShapeError) -> TimeRange {
    let offsets = try item.required("offsets")
    return TimeRange(
      start: try offsets.required("from").time(unit: 0.001),
      end: try offsets.required("to").time(unit: 0.001))
  }

  /// Returns the words made of the tokens, and the mean of the tokens' probabilities.
  private static func spoken(
    _ item: JSONReader, text: String, in range: TimeRange
  ) throws(JSONShapeError) -> ([Word]?, Double?) {
    var tokens: [TokenMerger.Token] = []
    for token in try item.optional("tokens")?.array() ?? [] {
      let text = try token.required("text").string()
      guard !isSpecial(text) else { continue }
      let times: TimeRange? = token.optional("offsets") == nil ? nil : try self.range(token)
      tokens.append(
        TokenMerger.Token(
          text: text, start: times?.start, end: times?.end, confidence: try token.share("p")))
    }
    let sure = tokens.compactMap(\.confidence)
    let mean = sure.isEmpty ? nil : sure.reduce(0, +) / Double(sure.count)
    guard let words = TokenMerger(tokens).words(in: range) else { return (nil, mean) }
    // The text has whole characters where tokens have parts of them.
    let written = SentenceBreaks.tokens(text)
    return (SurfaceAligner.words(written, timed: words), mean)
  }

  /// Returns whether `text` is a control token of the model and not a word: `[_BEG_]`, `[_TT_150]`,
  /// `<|en|>`.
  private static func isSpecial(_ text: String) -> Bool {
    text.hasPrefix("[_") && text.hasSuffix("]") || text.hasPrefix("<|") && text.hasSuffix("|>")
  }
}
