/// Finds the clock restarts of a container, from the times of its packets in file order: pure arithmetic,
/// in microseconds of the container's clock.
///
/// A clock restarts if a stream's decoding time, which otherwise only grows, goes far back, or back to
/// where its clock began. All streams of a file share one clock, so the other streams follow when their
/// packets agree with the new clock: in a multiplexed file, their packets are side by side.
///
/// A single packet whose time deviates from those before and after it has a damaged time, and is not a
/// clock restart.
struct ClockTracker {
  /// All values in microseconds.
  struct Rules: Hashable {
    /// A larger step back is a clock restart. A smaller one is repeated sound.
    var largestOverlap: Int64
    /// A larger step forward of all streams is another clock. A smaller one is a hole.
    var longestHole: Int64
    /// The maximum time between neighbouring packets of two streams.
    var interleave: Int64 = 5_000_000
    /// A Boolean value that indicates whether a stream that begins with a time in the past belongs to a
    /// restarted clock: the streams of a transport stream are sent side by side, while files may store them
    /// one after another.
    var isSentLive = false
    /// The maximum distance between the start of a restarted clock and its first start.
    var rounding: Int64 = 1_000_000
  }

  /// The times of a packet, in microseconds.
  struct Reading: Hashable {
    var stream: Int
    /// The number of the packet, counted from the stream's first packet in the file.
    var packet: Int
    /// The decoding time, and the presentation time.
    var decoded, shown: Int64
    var duration: Int64
    var isKey = false
  }

  /// A packet and the part to which it belongs, which is nil if its time is damaged.
  struct Placed: Hashable {
    var reading: Reading
    var part: Int?
  }

  /// A stretch of the file with one clock.
  struct Part: Hashable {
    /// The earliest presentation time.
    var first: Int64
    /// The latest end of a presentation.
    var end: Int64
    /// The latest decoding time.
    fileprivate var latest: Int64
  }

  private struct Stream {
    var part: Int
    /// The last decoding time.
    var last: Int64
  }

  let rules: Rules
  private(set) var parts: [Part] = []
  private var streams: [Int: Stream] = [:]
  /// For each stream, the packet whose time deviated, until another packet confirms it.
  private var doubtful: [Int: Reading] = [:]
  /// Packets no longer belong to parts before this one.
  private var earliest = 0

  init(_ rules: Rules) { self.rules = rules }

  /// Begins a part: another recording follows.
  /// - Returns: the same as `finish`.
  mutating func begin() -> [Placed] {
    defer { earliest = parts.count }
    return finish()
  }

  /// Takes the next packet of the file.
  /// - Returns: the packets whose places are now certain; those of a stream are in file order.
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

  /// Ends the file.
  /// - Returns: the packets whose places were not certain.
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

  /// Returns whether the stream continues after `doubted` as if that packet were missing.
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
      // The first packets of a late stream may still be among those of the part before.
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
