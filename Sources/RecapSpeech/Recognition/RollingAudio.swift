/// The latest part of a stream of samples, addressed by position in the stream.
struct RollingAudio {
  private(set) var start: Int
  private var samples: [Float] = []

  init(from start: Int) { self.start = start }

  var end: Int { start + samples.count }

  mutating func append(_ more: [Float]) { samples += more }

  /// Removes the samples before `position`. Moves memory only if more than half of it can go.
  mutating func forget(before position: Int) {
    let count = min(position, end) - start
    guard count > samples.count / 2 else { return }
    samples.removeFirst(count)
    start += count
  }

  /// The samples of `range` that are still available.
  subscript(range: Range<Int>) -> [Float] {
    let held = range.clamped(to: start..<max(start, end))
    return Array(samples[(held.lowerBound - start)..<(held.upperBound - start)])
  }
}
