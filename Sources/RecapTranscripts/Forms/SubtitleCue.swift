import RecapCore

/// One timed piece of a subtitle file, its text not yet looked into.
struct SubtitleCue: Hashable {
  var range: TimeRange
  var payload: String
  /// Of its times, counted from 1.
  var line: Int
}
