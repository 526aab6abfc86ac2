import RecapCore
import RecapTestSupport
import Testing

/// Interval arithmetic against sets of points.
@Suite struct TimeRangePropertyTests {
  private static let end: Int64 = 60

  private func range(_ random: inout SeededGenerator) -> TimeRange {
    // Empty, inverted and touching ones, too.
    TimeRange(
      start: MediaTime(milliseconds: Int64(random.index(Int(Self.end)))),
      end: MediaTime(milliseconds: Int64(random.index(Int(Self.end)))))
  }

  private func ranges(_ random: inout SeededGenerator) -> [TimeRange] {
    (0..<random.index(9)).map { _ in range(&random) }
  }

  private func points(_ ranges: [TimeRange]) -> Set<Int64> {
    Set(ranges.flatMap { Array($0.start.milliseconds..<$0.end.milliseconds) })
  }

  private func each(_ name: String, _ body: (inout SeededGenerator, Comment) -> Void) {
    let seed = TestSeed(name)
    for round in 0..<300 {
      var random = seed.generator(round)
      body(&random, "round \(round), \(seed)")
    }
  }

  @Test func `merging keeps the points, sorts and is idempotent`() {
    each("merged") { random, note in
      let spans = ranges(&random)
      let merged = spans.merged()
      #expect(points(merged) == points(spans), note)
      #expect(merged.merged() == merged, note)
      #expect(zip(merged, merged.dropFirst()).allSatisfy { $0.end < $1.start }, note)
      #expect(spans.reversed().merged() == merged, note)
      #expect(spans.coveredDuration.milliseconds == Int64(points(spans).count), note)
      let gap = MediaTime(milliseconds: Int64(random.index(10)))
      let closed = spans.merged(closing: gap)
      #expect(points(closed).isSuperset(of: points(spans)), note)
      #expect(zip(closed, closed.dropFirst()).allSatisfy { $0.end + gap < $1.start }, note)
    }
  }

  @Test func `time covered by more than one range counts once`() {
    each("covered twice") { random, note in
      let spans = ranges(&random)
      let twice = (0..<Self.end).count { point in
        spans.count { $0.contains(MediaTime(milliseconds: point)) } > 1
      }
      #expect(spans.coveredTwice.milliseconds == Int64(twice), note)
      #expect(spans.reversed().coveredTwice == spans.coveredTwice, note)
    }
  }

  @Test func `an intersection is symmetric and holds the common points`() {
    each("intersection") { random, note in
      let (a, b) = (range(&random), range(&random))
      #expect(points(a.intersection(b).map { [$0] } ?? []) == points([a]).intersection(points([b])), note)
      #expect(a.intersection(b) == b.intersection(a), note)
      #expect(a.intersection(b)?.isEmpty != true, note)
      if !a.isEmpty, !b.isEmpty { #expect(a.overlaps(b) == (a.intersection(b) != nil), note) }
      if !b.isEmpty { #expect(a.contains(b) == points([a]).isSuperset(of: points([b])), note) }
    }
  }

  @Test func `shifting keeps the length and can be undone`() {
    each("shifted") { random, note in
      let span = range(&random)
      let offset = MediaTime(milliseconds: Int64(random.index(2000)) - 1000)
      #expect(span.shifted(by: offset).duration == span.duration, note)
      #expect(span.shifted(by: offset).shifted(by: .zero - offset) == span, note)
    }
  }

  @Test func `AI windows never exceed their ranges or the length`() {
    each("windows") { random, note in
      let spans = ranges(&random).filter { !$0.isEmpty }.merged()
      let length = MediaTime(milliseconds: Int64(random.index(Int(Self.end))))
      let inside = AIWindows.ranges(spans).ranges(within: length)
      #expect(points(inside) == points(spans).filter { $0 < length.milliseconds }, note)
      for point in 0..<Self.end where points(inside).contains(point) {
        #expect(AIWindows.ranges(spans).allows(MediaTime(milliseconds: point)), note)
      }
    }
  }
}
