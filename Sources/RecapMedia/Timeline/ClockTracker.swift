/// Finds where the clock of a container starts again, from the times of its packets in the order of the file: pure
/// sums, in microseconds of the container's clock.
///
/// A clock starts again where a stream's time of decoding, which only grows, goes far back, or back to where its clock
/// began. All streams of a file share one clock, so the other streams follow when their packets agree with the new one:
/// those of a multiplexed file lie side by side.
///
/// One packet alone whose time leaves the line that those before and after it keep is a damaged time, not a clock.
struct ClockTracker {
  /// All in microseconds.
  struct Rules: Hashable {
    /// A larger step back is a clock that starts again. A smaller one is sound that comes twice.
    var largestOverlap: Int64
    /// A larger step forward of all streams is another clock. A smaller one is a hole.
    var longestHole: Int64
    /// How far apart the packets of two streams that lie side by side may be in time.
    var interleave: Int64 = 5_000_000
    /// Whether a stream that begins with a time long past belongs to a clock that started again: a transport stream's
    /// streams are sent side by side, while files may store them one behind the other.
    var isSentLive = false
    /// How far a clock that starts again may be from where it began the first time.
    var rounding: Int64 = 1_000_000
  }

  /// What a packet says of its time, in microseconds.
  struct Reading: Hashable {
    var stream: Int
    /// Counted from the stream's first packet of the file.
    var packet: Int
    /// When it is decoded, and when it is shown or heard.
    var decoded, shown: Int64
    var duration: Int64
    var isKey = false
  }

  /// A packet and the part that it belongs to; nil if its time is damaged.
  struct Placed: Hashable {
    var reading: Reading
    var part: Int?
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
  /// Of each stream, the packet that left its line, until another one bears it out.
  private var doubtful: [Int: Reading] = [:]
  /// No packet belongs to an earlier part any more.
  private var earliest = 0

  init(_ rules: Rules) { self.rules = rules }

  /// Begins a part: what comes is another recording.
  /// - Returns: as `finish` does.
  mutating func begin() -> [Placed] {
    defer { earliest = parts.count }
    return finish()
  }

  /// Takes the next packet of the file.
  /// - Returns: the packets whose place is clear now, those of a stream in the order of the file.
  mutating func take(_ next: Reading) -> [Placed] {
    var placed: [Placed] = []
    if let doubted = doubtful.removeValue(forKey: next.stream) {
      placed.append(isStray(doubted, before: next) ? Placed(reading: doubted) : place(doubted))
    }
    let agreeing = doubtful.values.filter { abs($0.decoded - next.decoded) <= rules.interleave }
    for doubted in agreeing.sorted(by: { $0.stream < $1.stream }) {
      doubtful[doubted.stream] = nil
      placed.append(place(doubted))
    }
    if leavesLine(next) { doubtful[next.stream] = next } else { placed.append(place(next)) }
    return placed
  }

  /// Nothing follows.
  /// - Returns: the packets whose place was not clear.
  mutating func finish() -> [Placed] {
    let rest = doubtful.values.sorted { $0.stream < $1.stream }
    doubtful = [:]
    return rest.map { place($0) }
  }

  private func leavesLine(_ next: Reading) -> Bool {
    guard let known = streams[next.stream], known.part == parts.indices.last, known.part >= earliest else {
      return false
    }
    let (step, part) = (next.decoded - known.last, parts[known.part])
    let isFar = abs(step) > rules.interleave && !agrees(next.decoded, known.part)
    return isFar || startsAgain(step, at: next.decoded, part)
  }

  /// Whether the stream goes on after `doubted` as if it had not been.
  private func isStray(_ doubted: Reading, before next: Reading) -> Bool {
    guard let known = streams[doubted.stream] else { return false }
    return (0...rules.interleave).contains(next.decoded - known.last)
  }

  private mutating func place(_ reading: Reading) -> Placed {
    let part = part(of: reading.stream, at: reading.decoded)
    if part == parts.count {
      parts.append(Part(first: reading.shown, end: reading.shown, latest: reading.decoded))
    }
    parts[part].first = min(parts[part].first, reading.shown)
    parts[part].end = max(parts[part].end, reading.shown + reading.duration)
    parts[part].latest = max(parts[part].latest, reading.decoded)
    streams[reading.stream] = Stream(part: part, last: reading.decoded)
    return Placed(reading: reading, part: part)
  }

  private func part(of stream: Int, at time: Int64) -> Int {
    guard let newest = parts.indices.last, newest >= earliest else { return parts.count }
    guard let known = streams[stream], known.part >= earliest else {
      // The first packets of a late stream may still lie among those of the part before.
      if rules.isSentLive, time < parts[newest].latest - rules.interleave,
        newest == earliest || !agrees(time, newest - 1)
      {
        return newest + 1
      }
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
