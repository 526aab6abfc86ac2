import Foundation
import RecapCore

/// Reads the JSON of Whisper and related programs: OpenAI's `verbose_json` (`segments`, and `words` beside
/// them), faster-whisper and whisper.cpp's server (`words` inside each segment), whisperX (words that may
/// lack times).
///
/// The `speaker` labels of whisperX are ignored: they come from the voice, and Recap identifies no one by
/// voice (R9).
enum WhisperTranscript {
  /// Whisper's own limits (openai/whisper, transcribe.py): text with a higher compression ratio is a loop …
  static let compressionLimit = 2.4
  /// … and silence has this probability …
  static let silenceLimit = 0.6
  /// … while the words have at most this mean log probability.
  static let likelihoodLimit = -1.0

  static func entries(_ json: JSONReader) throws(JSONShapeError) -> TranscriptEntries {
    var entries = try TranscriptEntries(try json.optional("segments")?.array() ?? [], read: segment)
    let loose = try tokens(json.optional("words"))
    if entries.segments.isEmpty {
      entries.segments = try unsegmented(json, loose)
    } else if entries.segments.allSatisfy({ $0.words == nil }), !loose.isEmpty {
      entries.segments = spread(loose, over: entries.segments)
    }
    return entries
  }

  private static func segment(_ item: JSONReader) throws(JSONShapeError) -> RecognizedSegment {
    let start = try item.required("start").time()
    let range = TimeRange(start: start, end: try item.required("end").time())
    let text = VoiceSpans.oneLine(try item.required("text").string())
    let words = TokenMerger(try tokens(item.optional("words"))).words(in: range)
    let likelihood = try item.optional("avg_logprob")?.number()
    let silence = try item.optional("no_speech_prob")?.number() ?? 0
    let compression = try item.optional("compression_ratio")?.number() ?? 0
    return RecognizedSegment(
      range: covering(range, words), text: text,
      words: words.map { SurfaceAligner.words(SentenceBreaks.tokens(text), timed: $0) ?? $0 },
      confidence: likelihood.map { min(1, exp($0)) } ?? mean(words),
      isNonSpeech: compression > compressionLimit
        || silence > silenceLimit && (likelihood ?? 0) < likelihoodLimit)
  }

  private static func tokens(_ list: JSONReader?) throws(JSONShapeError) -> [TokenMerger.Token] {
    var tokens: [TokenMerger.Token] = []
    for item in try list?.array() ?? [] {
      let word = item.optional("word") ?? item.optional("text")
      guard let word else { throw item.failure("has neither word nor text") }
      let confidence =
        if let probability = try item.share("probability") { probability } else { try item.share("score") }
      tokens.append(
        TokenMerger.Token(
          text: try word.string(), start: try item.optional("start")?.time(),
          end: try item.optional("end")?.time(), confidence: confidence))
    }
    return tokens
  }

  /// Makes one segment of a transcript that has words but no segments.
  private static func unsegmented(
    _ json: JSONReader, _ tokens: [TokenMerger.Token]
  ) throws(JSONShapeError) -> [RecognizedSegment] {
    let text = VoiceSpans.oneLine(try json.optional("text")?.string() ?? "")
    let start = tokens.compactMap(\.start).min() ?? .zero
    let range = TimeRange(start: start, end: tokens.compactMap(\.end).max() ?? start)
    guard let words = TokenMerger(tokens).words(in: range) else {
      guard text.isEmpty, tokens.isEmpty else {
        throw json.failure("it has text, but neither segments nor words say when it was said")
      }
      return []
    }
    let aligned = SurfaceAligner.words(SentenceBreaks.tokens(text), timed: words) ?? words
    return [
      RecognizedSegment(
        range: covering(range, words), text: aligned.map(\.text).joined(separator: " "), words: aligned,
        confidence: mean(words))
    ]
  }

  /// Assigns words that are listed beside the segments to the segments with their text. If they cannot be
  /// assigned, the segments keep their own times only.
  private static func spread(
    _ tokens: [TokenMerger.Token], over segments: [RecognizedSegment]
  ) -> [RecognizedSegment] {
    let whole = TimeRange(start: segments[0].range.start, end: segments.map(\.range.end).max() ?? .zero)
    guard let words = TokenMerger(tokens).words(in: whole) else { return segments }
    let written = segments.map { SentenceBreaks.tokens($0.text) }
    guard var rest = SurfaceAligner.words(written.flatMap { $0 }, timed: words)?[...] else {
      return segments.map { segment in
        let near = words.filter { segment.range.contains(middle($0)) }
        return timed(segment, SurfaceAligner.words(SentenceBreaks.tokens(segment.text), timed: near))
      }
    }
    return zip(segments, written).map { segment, written in
      defer { rest = rest.dropFirst(written.count) }
      return timed(segment, written.isEmpty ? nil : Array(rest.prefix(written.count)))
    }
  }

  private static func timed(_ segment: RecognizedSegment, _ words: [Word]?) -> RecognizedSegment {
    var copy = segment
    copy.words = words
    copy.range = covering(segment.range, words)
    return copy
  }

  private static func middle(_ word: Word) -> MediaTime {
    MediaTime(milliseconds: (word.start.milliseconds + word.end.milliseconds) / 2)
  }

  /// Returns `range`, extended to its words: they may reach a little beyond it, because a segment's times
  /// are rounded.
  private static func covering(_ range: TimeRange, _ words: [Word]?) -> TimeRange {
    guard let words, let start = words.map(\.start).min(), let end = words.map(\.end).max() else {
      return range
    }
    return TimeRange(start: min(range.start, start), end: max(range.end, end))
  }

  private static func mean(_ words: [Word]?) -> Double? {
    let sure = (words ?? []).compactMap(\.confidence)
    return sure.isEmpty ? nil : sure.reduce(0, +) / Double(sure.count)
  }
}
