import RecapCore
import Testing

@testable import RecapMedia

@Suite("Several tracks are one sound") struct SoundMixTests {
  private final class Runs: SoundRuns {
    private var runs: [SoundRun]

    init(_ runs: [(Int, [Float])]) {
      self.runs = runs.map { SoundRun(start: $0.0, channels: [$0.1]) }.reversed()
    }

    func read() -> SoundRun? { runs.popLast() }
  }

  private func tone(_ value: Float, _ count: Int) -> [Float] { [Float](repeating: value, count: count) }

  /// What is heard by place; silence where there is no run.
  private func mixed(_ voices: [(runs: [(Int, [Float])], shift: Int)], in window: Range<Int>) throws
    -> [Float]
  {
    let mix = try SoundMix(
      voices.map { SoundMix.Voice(Runs($0.runs), shift: $0.shift) }, in: window,
      shape: SoundShape(rate: 1000, channels: 1))
    var result = tone(0, window.count)
    var reached = window.lowerBound
    while let run = try mix.read() {
      #expect(run.start >= reached && run.end <= window.upperBound && run.count > 0)
      reached = run.end
      for (index, sample) in run.channels[0].enumerated() {
        result[run.start + index - window.lowerBound] = sample
      }
    }
    return result
  }

  @Test func `samples at the same time are added`() throws {
    let result = try mixed(
      [([(0, tone(0.25, 700)), (700, tone(0.25, 2300))], 0), ([(0, tone(0.5, 3000))], 0)], in: 0..<3000)
    #expect(result == tone(0.75, 3000))
  }

  @Test func `a track is silent before, in a hole and after its end`() throws {
    let result = try mixed(
      [([(1500, tone(0.25, 1500))], 0), ([(0, tone(0.5, 500)), (2500, tone(0.5, 100))], 0)], in: 0..<4000)
    #expect(
      result
        == tone(0.5, 500) + tone(0, 1000) + tone(0.25, 1000) + tone(0.75, 100) + tone(0.25, 400)
        + tone(0, 1000))
  }

  @Test func `a recording that begins later is placed by its offset`() throws {
    let result = try mixed(
      [([(100, tone(0.5, 200))], 1000), ([(1000, tone(0.25, 500))], 0)], in: 1000..<1500)
    #expect(result == tone(0.25, 100) + tone(0.75, 200) + tone(0.25, 200))
  }

  @Test func `a sum that is too loud is limited`() throws {
    let result = try mixed([([(0, tone(0.9, 2500))], 0), ([(1000, tone(0.9, 300))], 0)], in: 0..<2500)
    #expect(result.allSatisfy { $0 <= 1 })
    #expect(result[1100] > 0.99)
    #expect(result[900] == 0.9 && result[2400] == 0.9)
  }

  @Test func `no tracks and empty tracks give silence`() throws {
    #expect(try mixed([], in: 0..<100) == tone(0, 100))
    #expect(try mixed([([], 0), ([], 0)], in: 0..<100) == tone(0, 100))
  }
}
