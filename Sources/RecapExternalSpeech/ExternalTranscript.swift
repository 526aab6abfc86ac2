import Foundation
import RecapCore

/// The transcript from an external engine, mapped to the recording's timeline.
enum ExternalTranscript {
  /// The maximum number of bytes that are read; a day's tokens are half of that.
  static let mostBytes = 64 << 20

  /// Returns the segments of `answer`, whose time 0 is the start of `chunk`. Times are clamped to the
  /// chunk.
  ///
  /// Names are dropped: an engine that transcribes sound can only have them from the voices (R9).
  static func segments(
    _ answer: Data, of chunk: TimeRange
  ) throws(TranscriptSyntaxError) -> [RecognizedSegment] {
    let reading = try TranscriptFormat.read(answer)
    // An engine can transcribe again, so a loss is an error; a sidecar file cannot be made again.
    if let loss = reading.notes.first(where: \.kind.isLoss) {
      throw TranscriptSyntaxError(loss.warning("the answer").text)
    }
    return reading.segments.compactMap { segment in
      let range = segment.range.shifted(by: chunk.start)
      guard range.start < chunk.end else { return nil }
      var copy = segment
      copy.speakerName = nil
      copy.range = clamp(range, to: chunk)
      copy.doubt = segment.doubt.map { clamp($0.shifted(by: chunk.start), to: chunk) }
      copy.words = segment.words?.map { word in
        let time = clamp(
          TimeRange(start: word.start, end: word.end).shifted(by: chunk.start), to: chunk)
        return Word(text: word.text, start: time.start, end: time.end, confidence: word.confidence)
      }
      return copy
    }
  }

  private static func clamp(_ range: TimeRange, to chunk: TimeRange) -> TimeRange {
    TimeRange(start: min(range.start, chunk.end), end: min(range.end, chunk.end))
  }
}

extension TranscriptionJob {
  /// The language without its region (`en` for `en-GB`), which is all that Whisper supports.
  var primaryLanguage: String { String(language.prefix { $0 != "-" }).lowercased() }
}
