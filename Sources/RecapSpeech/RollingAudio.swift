/// The last stretch of a stream of samples, addressed by position in the stream.
struct RollingAudio {
  private(set) var start: Int
  private var samples: [Float] = []

  init(from start: Int) { self.start = start }

  var end: Int { start + samples.count }

  mutating func append(_ more: [Float]) { samples += more }

  /// Forgets what lies before `position`; moves memory only when a fair part can go.
  mutating func forget(before position: Int) {
    let count = min(position, end) - start
    guard count > samples.count / 2 else { return }
    samples.removeFirst(count)
    start += count
  }

  /// The samples of `range`, as far as they are held.
  subscript(range: Range<Int>) -> [Float] {
    let held = range.clamped(to: start..<max(start, end))
    return Array(samples[(held.lowerBound - start)..<(held.upperBound - start)])
  }
}
