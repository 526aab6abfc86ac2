import RecapCore
import Testing

@Suite struct MediaTimelineTests {
  private func timeline(parts: [Double] = [0], end: Double) -> MediaTimeline {
    MediaTimeline(
      parts: parts.map { MediaTimeline.Part(start: MediaTime(seconds: $0)) }, end: MediaTime(seconds: end))
  }

  @Test("AI windows end with the recording")
  func windowsEnd() {
    let ai = AIWindows.ranges([TimeRange(seconds: 10, 20), TimeRange(seconds: 50, 90)])
    #expect(
      timeline(end: 60).windows(of: ai, offset: .zero) == [
        TimeRange(seconds: 10, 20), TimeRange(seconds: 50, 60),
      ])
    #expect(timeline(end: 60).windows(of: .whole, offset: .zero) == [TimeRange(seconds: 0, 60)])
    #expect(timeline(end: 60).windows(of: .off, offset: .zero).isEmpty)
  }

  @Test("AI windows of a recording that begins later are on its own timeline")
  func windowsOfALaterRecording() {
    let ai = AIWindows.ranges([TimeRange(seconds: 0, 120), TimeRange(seconds: 150, 300)])
    #expect(
      timeline(end: 60).windows(of: ai, offset: MediaTime(seconds: 100))
        == [TimeRange(seconds: 0, 20), TimeRange(seconds: 50, 60)])
  }

  @Test("What has no sure place lies outside every AI window, unless AI was on throughout")
  func windowsUnderDoubt() {
    let parted = timeline(parts: [0, 40, 70], end: 100)
    let ai = AIWindows.ranges([TimeRange(seconds: 30, 60), TimeRange(seconds: 80, 90)])
    #expect(parted.windows(of: ai, offset: .zero) == [TimeRange(seconds: 30, 40)])
    #expect(
      parted.windows(of: .ranges([TimeRange(seconds: 0, 100)]), offset: .zero) == [TimeRange(seconds: 0, 40)])
    #expect(parted.windows(of: .whole, offset: .zero) == [TimeRange(seconds: 0, 100)])
  }

  @Test("Only a clock that starts again tells more of a recording than its digest")
  func identity() {
    #expect(timeline(end: 60).identity == nil)
    #expect(timeline(parts: [0, 40], end: 60).identity == .array([.number(0), .number(40), .number(60)]))
  }
}
