/// The state of a seek to the next window: which packets to skip, and whether the seek failed. In ticks of
/// the stream.
struct SeekState {
  enum Verdict: Hashable {
    case passOver
    /// The seek went too far: the track has to be read from its start.
    case landedLate
    case arrived
  }

  /// Packets that end before this time are not needed.
  let from: Int64
  /// The start of the window itself.
  let start: Int64
  /// A Boolean value that indicates whether the container has performed a seek.
  private var sought: Bool

  init(from: Int64, start: Int64, sought: Bool) {
    self.from = from
    self.start = start
    self.sought = sought
  }

  /// Judges a packet of the track. A broken index is detected once, and then the file is read in order.
  mutating func judge(time: Int64?, duration: Int64) -> Verdict {
    guard let time else { return .passOver }
    if time + duration <= from { return .passOver }
    if sought && time > start {
      sought = false
      return .landedLate
    }
    return .arrived
  }
}
