/// A point on a recording's timeline, in whole milliseconds from the container's start time.
///
/// Milliseconds are finer than a video frame and survive JSON without rounding, so that equal input gives
/// equal bytes. The JSON form is a number of seconds.
package struct MediaTime: Hashable, Comparable, Sendable {
  package var milliseconds: Int64

  package static let zero = MediaTime(milliseconds: 0)
  /// A time later than the end of any recording, for a span whose end is not known.
  package static let endOfTime = MediaTime(milliseconds: 3_200_000_000_000)

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Creates the time nearest to `seconds`. Values outside any timeline (NaN, beyond 100 years) are clamped,
  /// because a conversion that traps would end the worker process.
  package init(seconds: Double) {
    let limit = 3.2e12
    let scaled = (seconds * 1000).rounded()
    milliseconds = scaled.isNaN ? 0 : Int64(min(max(scaled, -limit), limit))
  }

  package var seconds: Double { Double(milliseconds) / 1000 }

  /// Returns the part `share`/`whole` of a span, rounded towards zero; exact even if the plain product would
  /// overflow.
  /// - Parameters:
  ///   - share: between 0 and `whole`; values outside are clamped.
  ///   - whole: at least 1.
  package func part(_ share: Int, of whole: Int) -> Self {
    let (whole, share) = (max(1, whole), min(max(0, share), max(1, whole)))
    let product = milliseconds.multipliedFullWidth(by: Int64(share))
    return Self(milliseconds: Int64(whole).dividingFullWidth(product).quotient)
  }

  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
  package static func + (a: Self, b: Self) -> Self { Self(milliseconds: a.milliseconds + b.milliseconds) }
  package static func - (a: Self, b: Self) -> Self { Self(milliseconds: a.milliseconds - b.milliseconds) }
}

extension MediaTime: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(seconds: try decoder.singleValueContainer().decode(Double.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}

extension MediaTime: CustomStringConvertible {
  /// The time as a player shows it: `1:02:03` from one hour on, otherwise `2:03`.
  package var description: String {
    let total = max(0, milliseconds / 1000)
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
    let padded = { (value: Int64) in value < 10 ? "0\(value)" : "\(value)" }
    return hours > 0
      ? "\(hours):\(padded(minutes)):\(padded(seconds))" : "\(minutes):\(padded(seconds))"
  }
}

/// A half-open span `start ..< end` of a recording's timeline, never inverted.
package struct TimeRange: Hashable, Sendable, Codable {
  package var start: MediaTime
  package var end: MediaTime

  /// Creates a span from `start` to `end`; an `end` before `start` gives an empty span at `start`.
  package init(start: MediaTime, end: MediaTime) {
    self.start = start
    self.end = max(start, end)
  }

  package init(seconds start: Double, _ end: Double) {
    self.init(start: MediaTime(seconds: start), end: MediaTime(seconds: end))
  }

  package var duration: MediaTime { end - start }
  package var isEmpty: Bool { end <= start }

  package func contains(_ time: MediaTime) -> Bool { start <= time && time < end }
  package func contains(_ other: TimeRange) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TimeRange) -> Bool { start < other.end && other.start < end }

  /// Returns the common part, or nil if the spans are apart or only touch.
  package func intersection(_ other: TimeRange) -> TimeRange? {
    let common = TimeRange(start: max(start, other.start), end: min(end, other.end))
    return common.isEmpty ? nil : common
  }

  package func shifted(by offset: MediaTime) -> TimeRange {
    TimeRange(start: start + offset, end: end + offset)
  }
}

extension Sequence where Element == TimeRange {
  /// The time that the spans cover, with overlaps counted once. The spans can be in any order.
  package var coveredDuration: MediaTime {
    merged().reduce(.zero) { $0 + $1.duration }
  }

  /// The time that more than one of the spans covers. The spans can be in any order.
  package var coveredTwice: MediaTime {
    // A sweep over starts and ends; at equal times an end sorts first.
    let edges = flatMap { $0.isEmpty ? [] : [($0.start, 1), ($0.end, -1)] }.sorted { $0 < $1 }
    var (open, since, sum) = (0, MediaTime.zero, MediaTime.zero)
    for (time, step) in edges {
      if open > 1 { sum = sum + (time - since) }
      open += step
      since = time
    }
    return sum
  }

  /// Returns the same points as sorted, disjoint spans; spans at most `gap` apart are joined.
  package func merged(closing gap: MediaTime = .zero) -> [TimeRange] {
    var result: [TimeRange] = []
    for range in sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, range.start <= last.end + gap {
        result[result.count - 1].end = Swift.max(last.end, range.end)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
