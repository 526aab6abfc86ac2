/// The spans in which AI was on, as the host decided (R1, R2).
package enum AIWindows: Hashable, Sendable {
  /// Off for the whole meeting: no recording may be opened.
  case off
  /// On from start to end.
  case whole
  /// On in these spans only: sorted, disjoint, at least one.
  case ranges([TimeRange])

  /// Returns the spans inside a recording of `duration`, each clamped to its end.
  package func ranges(within duration: MediaTime) -> [TimeRange] {
    let all = TimeRange(start: .zero, end: duration)
    switch self {
    case .off: return []
    case .whole: return all.isEmpty ? [] : [all]
    case .ranges(let ranges): return ranges.compactMap { $0.intersection(all) }
    }
  }

  /// Returns whether the whole of `range` lies in one span.
  package func allows(_ range: TimeRange) -> Bool {
    switch self {
    case .off: false
    case .whole: true
    case .ranges(let ranges): ranges.contains { $0.contains(range) }
    }
  }

  /// Returns whether `time` lies in a span, including the end of the span.
  package func allows(_ time: MediaTime) -> Bool {
    allows(TimeRange(start: time, end: time))
  }
}
