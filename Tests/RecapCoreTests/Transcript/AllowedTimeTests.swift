import RecapCore
import Testing

struct AllowedTimeTests {
  private let allowed = AllowedTime([
    TimeRange(seconds: 1, 2), TimeRange(seconds: 2, 3), TimeRange(seconds: 5, 9),
  ])

  @Test(arguments: [
    (1, 2, true), (1.5, 2.5, false), (2, 3, true), (3, 3, true), (4, 4, false), (5, 9, true), (4.9, 6, false),
    (8, 9.1, false), (0, 0, false), (9.5, 10, false),
  ])
  func `a span is allowed only within one AI window`(_ start: Double, _ end: Double, _ expected: Bool) {
    #expect(allowed.contains(TimeRange(seconds: start, end)) == expected)
  }

  @Test func `parts are the pieces inside AI windows`() {
    #expect(
      allowed.parts(of: TimeRange(seconds: 1.5, 6))
        == [TimeRange(seconds: 1.5, 2), TimeRange(seconds: 2, 3), TimeRange(seconds: 5, 6)])
    #expect(allowed.parts(of: TimeRange(seconds: 3, 5)).isEmpty)
    #expect(AllowedTime([]).parts(of: TimeRange(seconds: 0, 9)).isEmpty)
  }
}
