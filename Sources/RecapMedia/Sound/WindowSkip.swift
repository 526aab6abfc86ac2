/// The way to the next window: which packets to leave undecoded, and whether a seek went wrong.
/// In ticks of the stream.
struct WindowSkip {
  enum Verdict: Hashable {
    case passOver
    /// The seek went too far: the track has to be read from its beginning.
    case landedLate
    case arrived
  }

  /// Packets that end before this are not needed.
  let from: Int64
  /// Where the window itself begins.
  let start: Int64
  /// Whether the container was asked to seek, and did.
  private var sought: Bool

  init(from: Int64, start: Int64, sought: Bool) {
    self.from = from
    self.start = start
    self.sought = sought
  }

  /// Judges a packet of the track. A broken index is noticed once, then the file is read in order.
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
