/// Finds the exact sample at which a frame begins, where the container rounds its times.
///
/// Matroska stores whole milliseconds: after a seek the position would be off by up to half of one.
/// Most codecs have frames of one length, so the frame begins a whole number of frames after the
/// second one of the track.
struct FrameGrid {
  private var origin: Int?
  private var length: Int?
  private var isRegular = true

  /// Learns from a frame that was decoded in a row from the beginning of the track.
  mutating func learn(start: Int, count: Int) {
    guard let origin else {
      // The first one may be short: its priming was cut off at the front.
      self.origin = start + count
      return
    }
    guard let length else {
      self.length = count
      isRegular = count > 0 && start == origin
      return
    }
    if count > length { isRegular = false }
  }

  /// Whether a seek may be made without losing the exact place.
  var isKnown: Bool { length != nil }

  /// The exact place of a frame said to begin at `position`, where the grid has one within `tick`
  /// samples of it, else `position`.
  /// - Parameter start: where a part of the recording begins whose grid is its own; nil for the first part.
  func snap(_ position: Int, tick: Int, from start: Int? = nil) -> Int {
    guard isRegular, let origin = start ?? origin, let length, tick > 1, tick < length / 2 else {
      return position
    }
    let distance = position - origin
    let frames = Int((Double(distance) / Double(length)).rounded())
    let exact = origin + frames * length
    return abs(exact - position) <= tick ? exact : position
  }
}
