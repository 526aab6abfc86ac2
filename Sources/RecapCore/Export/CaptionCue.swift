/// One caption on a screen: at most two lines, for as long as it takes to read them.
struct CaptionCue: Hashable, Sendable {
  var start: MediaTime
  var end: MediaTime
  var speaker: String?
  var lines: [String]
}
