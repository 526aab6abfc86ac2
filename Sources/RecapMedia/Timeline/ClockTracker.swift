/// Finds where the clock of a container starts again, from the times of its packets in the order of the file: pure
/// sums, in microseconds of the container's clock.
///
/// A clock starts again where a stream's time of decoding, which only grows, goes far back, or back to where its clock
/// began. All streams of a file share one clock, so the other streams follow when their packets agree with the new one:
/// those of a multiplexed file lie side by side.
struct ClockTracker {
  /// All in microseconds.
  struct Rules: Hashable {
    /// A larger step back is a clock that starts again. A smaller one is sound that comes twice.
    var largestOverlap: Int64
    /// A larger step forward of all streams is another clock. A smaller one is a hole.
    var longestHole: Int64
    /// How far apart the packets of two streams that lie side by side may be in time.
    var interleave: Int64 = 5_000_000
    /// How far a clock that starts again may be from where it began the first time.
    var rounding: Int64 = 1_000_000
  }

  /// A stretch of the file with one clock.
  struct Part: Hashable {
    /// The earliest moment that is shown or heard.
    var first: Int64
    /// The end of the last one.
    var end: Int64
    /// The latest time of decoding.
    fileprivate var latest: Int64
  }

  private struct Stream {
    var part: Int
    /// The last time of decoding.
    var last: Int64
  }

  let rules: Rules
  private(set) var parts: [Part] = []
  private var streams: [Int: Stream] = [:]
  /// No packet belongs to an earlier part any more.
  private var earliest = 0

  init(_ rules: Rules) { self.rules = rules }

  /// Begins a part: what comes is another recording.
  mutating func begin() { earliest = parts.count }

  /// Takes the next packet of the file.
  /// - Parameters:
  ///   - decoded: when it is decoded.
  ///   - shown: when it is shown or heard.
  /// - Returns: the part that it belongs to.
  mutating func note(stream: Int, decoded: Int64, shown: Int64, duration: Int64) -> Int {
    let part = part(of: stream, at: decoded)
    if part == parts.count { parts.append(Part(first: shown, end: shown, latest: decoded)) }
    parts[part].first = min(parts[part].first, shown)
    parts[part].end = max(parts[part].end, shown + duration)
    parts[part].latest = max(parts[part].latest, decoded)
    streams[stream] = Stream(part: part, last: decoded)
    return part
  }

  private func part(of stream: Int, at time: Int64) -> Int {
    guard let newest = parts.indices.last, newest >= earliest else { return parts.count }
    guard let known = streams[stream], known.part >= earliest else {
      // The first packets of a late stream may still lie among those of the part before.
      let isLate = newest > earliest && !agrees(time, newest) && agrees(time, newest - 1)
      return isLate ? newest - 1 : newest
    }
    let step = time - known.last
    guard known.part == newest else {
      let goesOn = step >= 0 && step <= rules.interleave && agrees(time, known.part)
      return goesOn && !agrees(time, newest) ? known.part : newest
    }
    return startsAgain(step, at: time, parts[newest]) ? newest + 1 : newest
  }

  private func agrees(_ time: Int64, _ part: Int) -> Bool {
    abs(time - parts[part].latest) <= rules.interleave
  }

  private func startsAgain(_ step: Int64, at time: Int64, _ part: Part) -> Bool {
    if step < -rules.largestOverlap { return true }
    if step < -rules.rounding { return time <= part.first + rules.rounding }
    return time - part.latest > rules.longestHole
  }
}
