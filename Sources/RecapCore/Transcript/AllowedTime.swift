/// The AI windows of a recording, prepared for many queries. Each query is a binary search, so that a
/// manifest of a hundred thousand windows costs no more than one of two.
package struct AllowedTime: Sendable {
  package let windows: [TimeRange]

  /// - Parameter windows: sorted and disjoint.
  package init(_ windows: [TimeRange]) { self.windows = windows }

  /// Returns whether the whole of `range` lies in one window; an empty range may lie at its end.
  package func contains(_ range: TimeRange) -> Bool {
    let index = firstWindow(endingAtOrAfter: range.end)
    return index < windows.count && windows[index].contains(range)
  }

  /// Returns the parts of `range` that lie in windows, in order.
  package func parts(of range: TimeRange) -> [TimeRange] {
    windows[firstWindow(endingAtOrAfter: range.start)...].prefix { $0.start < range.end }
      .compactMap { $0.intersection(range) }
  }

  private func firstWindow(endingAtOrAfter time: MediaTime) -> Int {
    windows.partitioningIndex { $0.end >= time }
  }
}
