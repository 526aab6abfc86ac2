import RecapCore

/// One timed cue of a subtitle file, with its text not yet parsed.
struct SubtitleCue: Hashable {
  var start: MediaTime
  /// The end as written, which may not be after `start`.
  var end: MediaTime
  /// The line before the times, or an empty string.
  var identifier: String
  var payload: String
  /// The line number of its times, counted from 1.
  var line: Int

  var range: TimeRange { TimeRange(start: start, end: end) }
}

/// A part of a subtitle file that has no usable time and is left out.
struct SubtitleProblem: Hashable {
  enum Kind: Hashable { case textWithoutTimes, unreadableTimes }

  var kind: Kind
  /// The line number, counted from 1.
  var line: Int
  /// The number of words that are lost with it.
  var words: Int
  var description: String
}

/// The content of a subtitle file, in its order.
struct SubtitleFile: Hashable {
  var cues: [SubtitleCue]
  var problems: [SubtitleProblem]
}
