import Foundation
import RecapCore

/// The answer of an engine outside this process, laid back on the recording's timeline.
enum OutsideAnswer {
  /// The largest answer that is read; a day's tokens are half of it.
  static let mostBytes = 64 << 20

  /// The segments of `answer`, whose time 0 is the start of `piece`; nothing reaches out of it.
  ///
  /// Names are dropped: an engine that listens can only have them from the voices (R9).
  static func segments(
    _ answer: Data, of piece: TimeRange
  ) throws(TranscriptSyntaxError) -> [RecognizedSegment] {
    let reading = try TranscriptForm.read(answer)
    // Who listens can be asked again; a file that lies beside a recording cannot.
    if let loss = reading.notes.first(where: \.kind.isLoss) {
      throw TranscriptSyntaxError(loss.warning("the answer").text)
    }
    return reading.segments.compactMap { segment in
      let range = segment.range.shifted(by: piece.start)
      guard range.start < piece.end else { return nil }
      var copy = segment
      copy.speakerName = nil
      copy.range = clamp(range, to: piece)
      copy.doubt = segment.doubt.map { clamp($0.shifted(by: piece.start), to: piece) }
      copy.words = segment.words?.map { word in
        let time = clamp(
          TimeRange(start: word.start, end: word.end).shifted(by: piece.start), to: piece)
        return Word(text: word.text, start: time.start, end: time.end, confidence: word.confidence)
      }
      return copy
    }
  }

  private static func clamp(_ range: TimeRange, to piece: TimeRange) -> TimeRange {
    TimeRange(start: min(range.start, piece.end), end: min(range.end, piece.end))
  }
}
