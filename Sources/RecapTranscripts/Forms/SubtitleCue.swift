import RecapCore

/// One timed piece of a subtitle file, its text not yet looked into.
struct SubtitleCue: Hashable {
  var start: MediaTime
  /// As written: perhaps not after `start`.
  var end: MediaTime
  /// The line before the times; empty if there is none.
  var identifier: String
  var payload: String
  /// Of its times, counted from 1.
  var line: Int

  var range: TimeRange { TimeRange(start: start, end: end) }
}

/// A part of a subtitle file that says nothing that can be placed in time; it is left out.
struct SubtitleProblem: Hashable {
  enum Kind: Hashable { case textWithoutTimes, unreadableTimes }

  var kind: Kind
  /// Counted from 1.
  var line: Int
  /// How many words are lost with it.
  var words: Int
  var description: String
}

/// What a subtitle file holds, in its order.
struct SubtitleFile: Hashable {
  var cues: [SubtitleCue]
  var problems: [SubtitleProblem]
}
