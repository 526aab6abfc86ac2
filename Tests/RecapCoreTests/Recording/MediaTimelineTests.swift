import RecapCore
import Testing

@Suite struct MediaTimelineTests {
  private func timeline(parts: [Double] = [0], end: Double) -> MediaTimeline {
    MediaTimeline(
      parts: parts.map { MediaTimeline.Part(start: MediaTime(seconds: $0)) }, end: MediaTime(seconds: end))
  }

  @Test func `AI windows end with the recording`() {
    let ai = AIWindows.ranges([TimeRange(seconds: 10, 20), TimeRange(seconds: 50, 90)])
    #expect(
      timeline(end: 60).windows(of: ai, offset: .zero) == [
        TimeRange(seconds: 10, 20), TimeRange(seconds: 50, 60),
      ])
    #expect(timeline(end: 60).windows(of: .whole, offset: .zero) == [TimeRange(seconds: 0, 60)])
    #expect(timeline(end: 60).windows(of: .off, offset: .zero).isEmpty)
  }

  @Test func `AI windows of a later recording are on its timeline`() {
    let ai = AIWindows.ranges([TimeRange(seconds: 0, 120), TimeRange(seconds: 150, 300)])
    #expect(
      timeline(end: 60).windows(of: ai, offset: MediaTime(seconds: 100))
        == [TimeRange(seconds: 0, 20), TimeRange(seconds: 50, 60)])
  }

  @Test func `parts after a clock restart lie outside listed windows`() {
    let parted = timeline(parts: [0, 40, 70], end: 100)
    let ai = AIWindows.ranges([TimeRange(seconds: 30, 60), TimeRange(seconds: 80, 90)])
    #expect(parted.windows(of: ai, offset: .zero) == [TimeRange(seconds: 30, 40)])
    #expect(
      parted.windows(of: .ranges([TimeRange(seconds: 0, 100)]), offset: .zero) == [TimeRange(seconds: 0, 40)])
    #expect(parted.windows(of: .whole, offset: .zero) == [TimeRange(seconds: 0, 100)])
  }

  @Test func `the timeline has an identity only after a clock restart`() {
    #expect(timeline(end: 60).identity == nil)
    #expect(timeline(parts: [0, 40], end: 60).identity == .array([.number(0), .number(40), .number(60)]))
  }
}
