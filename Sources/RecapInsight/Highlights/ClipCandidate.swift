import RecapCore

/// A candidate for a clip of the reel.
struct ClipCandidate: Sendable {
  /// The indices of its sentences.
  var sentences: ClosedRange<Int>
  /// The words that are shown, which may be a part of the sentences.
  var words: Range<Int>
  var range: TimeRange
  /// The sentences from which it was derived, without context.
  var run: ClosedRange<Int>
  /// The text of the decision or action item that it shows.
  var title: String?
  var reasons: [String]
  var score: Double
  /// The distinct terms of `run` without generic verbs, ascending.
  var point: [Int]

  /// The duration in seconds.
  var seconds: Double { range.duration.seconds }
  /// The expected number of its words in a human extract.
  var expected: Double
  /// A Boolean value that indicates whether the learned model selected it, not cue phrases.
  var isLearnt: Bool
  /// The fixed cost of a clip in seconds, in addition to its duration.
  private var effort: Double { isLearnt ? 0.3 : 5 }
  /// The gain per second, from the score and the expected words. The two weights were tuned on public meetings (lift)
  /// and on the fixtures (turning points covered).
  var value: Double { (0.6 * score + 0.15 * expected) / (seconds + effort) }

  /// Returns whether both candidates overlap or make the same point. Candidates of the learned model need a larger
  /// overlap of terms, because the model prefers the same salient terms.
  func repeats(_ other: ClipCandidate) -> Bool {
    sentences.overlaps(other.sentences) || range.overlaps(other.range)
      || (min(point.count, other.point.count) >= 2
        && TermTable.containment(point, other.point) >= (isLearnt ? 0.8 : 0.6))
  }
}
