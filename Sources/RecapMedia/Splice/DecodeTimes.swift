/// Gives each packet of a reel the time at which it is decoded.
///
/// Copied and encoded pictures come with decoding times of their own clocks, which do not fit together. What
/// fits is: a picture is decoded when the one that was due `delay` pictures before is shown. These times rise and
/// are never later than the packet's own, whatever the frame rate does.
struct DecodeTimes {
  /// How many pictures are held back for their order.
  let delay: Int
  /// The length of a picture before the first one, in ticks.
  let step: Int64
  /// Times of showing that are not yet used, sorted.
  private var waiting: [Int64] = []
  private var count = 0
  private var first: Int64 = 0
  private var last = Int64.min

  init(delay: Int, step: Int64) {
    self.delay = delay
    self.step = max(1, step)
  }

  /// - Parameter time: when the next packet's picture is shown.
  /// - Returns: when it is decoded.
  mutating func next(_ time: Int64) -> Int64 {
    waiting.insert(time, at: waiting.lastIndex { $0 < time }.map { $0 + 1 } ?? 0)
    if count == 0 { first = time }
    let wanted = count < delay ? first - Int64(delay - count) * step : waiting.removeFirst()
    count += 1
    last = max(wanted, last + 1)
    return last
  }
}
