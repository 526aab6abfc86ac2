/// Finds the exact first sample of a frame if the container rounds its times.
///
/// Matroska stores whole milliseconds: after a seek, the position would be off by up to half a millisecond.
/// Most codecs have frames of one length, so a frame begins a whole number of frames after the second one
/// of the track.
struct FrameGrid {
  private var origin: Int?
  private var length: Int?
  private var isRegular = true

  /// Learns from a frame that was decoded in sequence from the start of the track.
  mutating func learn(start: Int, count: Int) {
    guard let origin else {
      // The first frame may be short, because its priming was removed.
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

  /// A Boolean value that indicates whether the exact place can be found after a seek.
  var isKnown: Bool { length != nil }

  /// Returns the exact place of a frame that declares `position`, if the grid has one within `tick` samples
  /// of it, otherwise `position`.
  /// - Parameter start: the start of a part of the recording with its own grid, or nil for the first part.
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
