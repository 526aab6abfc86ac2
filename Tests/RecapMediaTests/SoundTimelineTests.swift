import Testing

@testable import RecapMedia

/// At 1000 samples a second, frames of 20: a sample is a millisecond.
@Suite struct SoundTimelineTests {
  private func timeline() -> SoundTimeline {
    SoundTimeline(
      tolerance: .init(jitter: 100, drift: 20, driftFrames: 4))
  }

  @Test func `contiguous frames need no correction`() {
    var timeline = timeline()
    for index in 0..<10 { #expect(timeline.place(index * 20, count: 20) == .init()) }
    #expect(timeline.next == 200)
    #expect(timeline.filled == 0)
  }

  @Test func `the lead is silence but not a hole`() {
    var timeline = timeline()
    #expect(timeline.place(1500, count: 20) == .init(silence: 1500))
    #expect(timeline.next == 1520)
    #expect(timeline.filled == 0)
  }

  @Test func `sound before time zero is cut as priming`() {
    var timeline = timeline()
    #expect(timeline.place(-7, count: 20) == .init(cut: 7))
    #expect(timeline.next == 13)
  }

  @Test func `a hole is filled`() {
    var timeline = timeline()
    _ = timeline.place(0, count: 20)
    #expect(timeline.place(500, count: 20) == .init(silence: 480))
    #expect(timeline.filled == 480)
    #expect(timeline.next == 520)
  }

  @Test func `overlap is cut`() {
    var timeline = timeline()
    _ = timeline.place(0, count: 1000)
    #expect(timeline.place(800, count: 300) == .init(cut: 200))
    #expect(timeline.next == 1100)
    #expect(timeline.place(500, count: 20) == .init(cut: 20))
    #expect(timeline.next == 1100)
  }

  @Test func `jitter is ignored`() {
    var timeline = timeline()
    _ = timeline.place(0, count: 20)
    for index in 1..<40 {
      #expect(timeline.place(index * 20 + (index % 2 == 0 ? 40 : -40), count: 20) == .init())
    }
  }

  @Test func `drift is corrected once it lasts`() {
    var timeline = timeline()
    _ = timeline.place(0, count: 20)
    for index in 1...3 { #expect(timeline.place(index * 20 + 25, count: 20) == .init()) }
    #expect(timeline.place(4 * 20 + 25, count: 20) == .init(silence: 25))
    #expect(timeline.place(5 * 20 + 25, count: 20) == .init())
    #expect(timeline.filled == 25)
  }

  @Test func `backward drift is cut`() {
    var timeline = timeline()
    _ = timeline.place(0, count: 100)
    for index in 1...3 { #expect(timeline.place(index * 20 + 80 - 30, count: 20) == .init()) }
    #expect(timeline.place(4 * 20 + 80 - 30, count: 20) == .init(cut: 20))
  }

  @Test func `a hole of any length is filled`() {
    var timeline = timeline()
    _ = timeline.place(0, count: 20)
    #expect(timeline.place(50_000_000, count: 20) == .init(silence: 49_999_980))
    #expect(timeline.next == 50_000_020)
  }

  @Test func `frames without times are counted`() {
    var timeline = timeline()
    for _ in 0..<5 { #expect(timeline.place(nil, count: 20) == .init()) }
    #expect(timeline.next == 100)
  }

  @Test func `resuming leaves no hole`() {
    var timeline = timeline()
    _ = timeline.place(0, count: 20)
    timeline.resume(at: 9_000)
    #expect(timeline.place(9_000, count: 20) == .init())
    #expect(timeline.next == 9_020)
    #expect(timeline.filled == 0)
  }

  @Test func `resuming in a hole counts the hole`() {
    var timeline = timeline()
    _ = timeline.place(0, count: 20)
    timeline.resume(at: 9_000, hole: 300)
    #expect(timeline.place(9_000, count: 20) == .init())
    #expect(timeline.filled == 300)
  }
}
