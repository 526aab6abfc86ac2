import RecapCore
import Testing

@testable import RecapMedia

@Suite struct WindowCollectorTests {
  /// At 1000 samples a second: a sample is a millisecond.
  private func collect(
    _ windows: [(Double, Double)], runLength: Int = 1000, _ feed: [(start: Int, count: Int)]
  ) -> [SoundRun] {
    var collector = WindowCollector(
      windows: windows.map { TimeRange(seconds: $0.0, $0.1) }, shape: SoundShape(rate: 1000, channels: 1),
      runLength: runLength)
    for (start, count) in feed {
      let samples = (start..<start + count).map { Float($0) }
      samples.withUnsafeBufferPointer { collector.take(start, [$0]) }
    }
    collector.finish()
    var runs: [SoundRun] = []
    while let run = collector.next() { runs.append(run) }
    return runs
  }

  @Test func `keeps exactly the window`() {
    let runs = collect([(0.010, 0.020)], [(0, 8), (8, 8), (16, 8)])
    #expect(runs.map(\.start) == [10])
    #expect(runs.first?.channels == [(10..<20).map { Float($0) }])
  }

  @Test func `one feed may span several windows`() {
    let runs = collect([(0.010, 0.020), (0.030, 0.040), (0.050, 0.060)], [(0, 100)])
    #expect(runs.map(\.start) == [10, 30, 50])
    #expect(runs.map(\.end) == [20, 40, 60])
  }

  @Test func `no run spans adjacent windows`() {
    #expect(collect([(0.010, 0.020), (0.020, 0.030)], [(0, 100)]).map(\.end) == [20, 30])
  }

  @Test func `runs are bounded in length`() {
    #expect(collect([(0, 1)], runLength: 30, [(0, 100)]).map(\.count) == [30, 30, 30, 10])
  }

  @Test func `overlap is cut`() {
    let runs = collect([(0, 1)], [(0, 10), (5, 10)])
    #expect(runs.first?.channels == [(0..<15).map { Float($0) }])
  }

  @Test func `a missing piece ends the run`() {
    #expect(collect([(0, 1)], [(0, 10), (20, 10)]).map(\.start) == [0, 20])
  }

  @Test func `windows before the sound stay empty`() {
    #expect(collect([(0, 0.005), (0.010, 0.020)], [(8, 30)]).map(\.start) == [10])
  }

  @Test func `sound outside the windows is not kept`() { #expect(collect([(0.5, 0.6)], [(0, 100)]).isEmpty) }
}
