import RecapCore

/// Some whole sentences that could be a clip.
struct ClipCandidate: Sendable {
  var sentences: ClosedRange<Int>
  var words: Range<Int>
  var range: TimeRange
  /// The sentences that it was found by.
  var run: ClosedRange<Int>
  /// What it was called by whoever found it.
  var title: String?
  var reasons: [String]
  var score: Double
  /// The point that it makes, without the words around it: ascending terms.
  var point: [Int]

  var seconds: Double { range.duration.seconds }
  /// Words that a person would put in an extract, as expected.
  var expected: Double
  /// Whether what was learnt found it, not the words of decisions and commitments.
  var isLearnt: Bool
  /// Seconds of attention that a cut costs beside its own.
  private var effort: Double { isLearnt ? 0.3 : 5 }
  /// What a second of it gives: words that people would keep, and a share of the score. Both were weighed on
  /// public meetings (lift) and on the fixtures (turning points touched).
  var worth: Double { (0.6 * score + 0.15 * expected) / (seconds + effort) }

  /// Whether both make one point. Points that what was learnt finds share words because those words matter.
  func repeats(_ other: ClipCandidate) -> Bool {
    sentences.overlaps(other.sentences) || range.overlaps(other.range)
      || (min(point.count, other.point.count) >= 2
        && TermTable.containment(point, other.point) >= (isLearnt ? 0.8 : 0.6))
  }
}
