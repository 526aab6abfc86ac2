import RecapCore
import Testing

@Suite struct MediaTimeTests {
  @Test(arguments: [
    (Double.nan, Int64(0)), (1e300, 3_200_000_000_000), (-1e300, -3_200_000_000_000), (0.0004, 0),
    (0.0005, 1),
    (490.197, 490_197),
  ])
  func anySecondsGiveATime(seconds: Double, milliseconds: Int64) {
    #expect(MediaTime(seconds: seconds).milliseconds == milliseconds)
  }

  @Test(arguments: [(0.0, "0:00"), (59.9, "0:59"), (61, "1:01"), (3600, "1:00:00"), (36_610, "10:10:10")])
  func readsLikeAPlayersClock(seconds: Double, text: String) {
    #expect(MediaTime(seconds: seconds).description == text)
  }

  @Test func rangesMeetOnlyWhereTheyShareTime() {
    let range = TimeRange(seconds: 1, 2)
    #expect(range.intersection(TimeRange(seconds: 2, 3)) == nil)
    #expect(range.intersection(TimeRange(seconds: 1.5, 3)) == TimeRange(seconds: 1.5, 2))
    #expect(TimeRange(seconds: 3, 1).isEmpty)
  }

  @Test func overlapsCountOnce() {
    let ranges = [TimeRange(seconds: 5, 8), TimeRange(seconds: 0, 2), TimeRange(seconds: 1, 4)]
    #expect(ranges.coveredDuration == MediaTime(seconds: 7))
    #expect(ranges.merged() == [TimeRange(seconds: 0, 4), TimeRange(seconds: 5, 8)])
    #expect(ranges.merged(closing: MediaTime(seconds: 1)) == [TimeRange(seconds: 0, 8)])
  }

  @Test func whatIsCoveredTwiceIsCountedOnce() {
    let ranges = [
      TimeRange(seconds: 0, 4), TimeRange(seconds: 2, 6), TimeRange(seconds: 3, 5), TimeRange(seconds: 6, 7),
    ]
    #expect(ranges.coveredTwice == MediaTime(seconds: 3))
    #expect([TimeRange(seconds: 0, 1), TimeRange(seconds: 1, 2)].coveredTwice == .zero)
  }
}
