/// Assigns a decoding time to each packet of a reel.
///
/// Copied and encoded frames have decoding times of their own clocks, which do not match. Instead, a frame
/// is decoded at the presentation time of the frame that is `delay` frames before it. These times increase
/// and are never later than the packet's own, whatever the frame rate does.
struct DecodeTimes {
  /// The number of frames that are held back for reordering.
  let delay: Int
  /// The length of a frame before the first one, in ticks.
  let step: Int64
  /// The presentation times that are not yet used, sorted.
  private var waiting: [Int64] = []
  private var count = 0
  private var first: Int64 = 0
  private var last = Int64.min

  init(delay: Int, step: Int64) {
    self.delay = delay
    self.step = max(1, step)
  }

  /// - Parameter time: the presentation time of the next packet's frame.
  /// - Returns: its decoding time.
  mutating func next(_ time: Int64) -> Int64 {
    waiting.insert(time, at: waiting.lastIndex { $0 < time }.map { $0 + 1 } ?? 0)
    if count == 0 { first = time }
    let wanted = count < delay ? first - Int64(delay - count) * step : waiting.removeFirst()
    count += 1
    last = max(wanted, last + 1)
    return last
  }
}
