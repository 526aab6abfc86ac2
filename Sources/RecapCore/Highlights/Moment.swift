/// Some whole sentences that could be a clip.
struct Moment: Sendable {
  var sentences: ClosedRange<Int>
  var words: Range<Int>
  var range: TimeRange
  var title: String
  var reasons: [String]
  var score: Double
  var stems: Set<String>
  /// The point that it makes, without the words around it.
  var point: Set<String>

  var seconds: Double { range.duration.seconds }
  /// Words that a person would put in an extract, as expected.
  var expected: Double
  /// What a minute of it gives: words that people would keep, and a share of the score. Both were weighed on
  /// public meetings (lift) and on the fixtures (turning points touched); a short clip still costs attention.
  var worth: Double { (0.6 * score + 0.15 * expected) / (seconds + 5) }

  func repeats(_ other: Moment) -> Bool {
    sentences.overlaps(other.sentences) || range.overlaps(other.range)
      || (min(point.count, other.point.count) >= 2 && Discourse.containment(point, other.point) >= 0.6)
  }
}
