import RecapCore

/// A caption on a screen: at most two lines, shown long enough to read them.
struct CaptionCue: Hashable, Sendable {
  var start: MediaTime
  var end: MediaTime
  var speaker: String?
  var lines: [String]
}
