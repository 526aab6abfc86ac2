import RecapCore
import Testing

@Suite struct MediaTimeTests {
  @Test(arguments: [
    (Double.nan, Int64(0)), (1e300, 3_200_000_000_000), (-1e300, -3_200_000_000_000), (0.0004, 0),
    (0.0005, 1),
    (490.197, 490_197),
  ])
  func `any number of seconds is clamped to a valid time`(seconds: Double, milliseconds: Int64) {
    #expect(MediaTime(seconds: seconds).milliseconds == milliseconds)
  }

  @Test func `a part of a span is exact`() {
    #expect(MediaTime(milliseconds: 1001).part(1, of: 2).milliseconds == 500)
    #expect(MediaTime(milliseconds: -1001).part(1, of: 2).milliseconds == -500)
    #expect(MediaTime.endOfTime.part(99_999_999, of: 100_000_000).milliseconds == 3_199_999_968_000)
    #expect(MediaTime(milliseconds: .max).part(7, of: 7).milliseconds == .max)
    #expect(MediaTime(seconds: 1).part(9, of: 3) == MediaTime(seconds: 1))
    #expect(MediaTime(seconds: 1).part(1, of: 0) == MediaTime(seconds: 1))
  }

  @Test(arguments: [(0.0, "0:00"), (59.9, "0:59"), (61, "1:01"), (3600, "1:00:00"), (36_610, "10:10:10")])
  func `a time is shown as a player shows it`(seconds: Double, text: String) {
    #expect(MediaTime(seconds: seconds).description == text)
  }

  @Test func `ranges intersect only if they share time`() {
    let range = TimeRange(seconds: 1, 2)
    #expect(range.intersection(TimeRange(seconds: 2, 3)) == nil)
    #expect(range.intersection(TimeRange(seconds: 1.5, 3)) == TimeRange(seconds: 1.5, 2))
    #expect(TimeRange(seconds: 3, 1).isEmpty)
  }

  @Test func `overlapping time counts once`() {
    let ranges = [TimeRange(seconds: 5, 8), TimeRange(seconds: 0, 2), TimeRange(seconds: 1, 4)]
    #expect(ranges.coveredDuration == MediaTime(seconds: 7))
    #expect(ranges.merged() == [TimeRange(seconds: 0, 4), TimeRange(seconds: 5, 8)])
    #expect(ranges.merged(closing: MediaTime(seconds: 1)) == [TimeRange(seconds: 0, 8)])
  }

  @Test func `time that is covered twice counts once`() {
    let ranges = [
      TimeRange(seconds: 0, 4), TimeRange(seconds: 2, 6), TimeRange(seconds: 3, 5), TimeRange(seconds: 6, 7),
    ]
    #expect(ranges.coveredTwice == MediaTime(seconds: 3))
    #expect([TimeRange(seconds: 0, 1), TimeRange(seconds: 1, 2)].coveredTwice == .zero)
  }
}
