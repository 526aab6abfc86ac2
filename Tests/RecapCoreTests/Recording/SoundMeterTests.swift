import Foundation
import RecapCore
import RecapTestSupport
import Testing

struct SoundMeterTests {
  private func measured(_ samples: [Float], block: Int = 700, start: Int = 0) -> SoundMeter {
    var meter = SoundMeter()
    for from in stride(from: 0, to: samples.count, by: block) {
      meter.take(
        AudioBlock(start: start + from, samples: Array(samples[from..<min(from + block, samples.count)])))
    }
    return meter
  }

  private func tone(_ amplitude: Float, seconds: Double = 1) -> [Float] {
    (0..<Int(seconds * 16_000)).map { amplitude * Float(sin(2 * Double.pi * 400 * Double($0) / 16_000)) }
  }

  @Test func `peak and loudness of a tone are right`() throws {
    let meter = measured(tone(0.5) + [Float](repeating: 0, count: 16_000))
    // Its peak is half of full scale, its mean power a half of that squared.
    #expect(meter.level?.peak == -6)
    #expect(abs(meter.loudness.level(in: TimeRange(seconds: 0, 0.95)) + 9) < 0.3)
    #expect(meter.loudness.level(in: TimeRange(seconds: 1, 1.9)) == Loudness.floor)
    #expect(meter.loudness.level(in: TimeRange(seconds: 50, 60)) == Loudness.floor)
  }

  @Test(arguments: [1, 1600, 48_000]) func `the chunk size does not change the measurement`(_ block: Int) {
    let samples = tone(0.3) + tone(1.5, seconds: 0.35)
    let (one, other) = (measured(samples), measured(samples, block: block))
    #expect(one.level == other.level)
    #expect(one.loudness == other.loudness)
  }

  @Test func `samples at full scale count as clipped`() {
    let loud = tone(3).map { min(max($0, -1), 1) }
    #expect(measured(loud).level?.clippedShare == 1)
    #expect(measured(loud + tone(0.9, seconds: 3)).level?.clippedShare == 0.25)
    #expect(measured(tone(0.97)).level?.clippedShare == 0)
  }

  @Test func `a level below the threshold is silent`() {
    #expect(measured([Float](repeating: 0, count: 32_000)).level?.isSilent == true)
    #expect(measured(tone(0.0005)).level?.isSilent == true)
    #expect(measured(tone(0.01)).level?.isSilent == false)
    #expect(measured([]).level == nil)
  }

  @Test func `invalid samples do not count`() {
    #expect(measured([.nan, .infinity, 0.5, -0.5]).level?.peak == -6)
    #expect(measured([.greatestFiniteMagnitude, -1e30, 0.5, -0.5]).level?.peak == -6)
  }

  @Test func `the level of any samples has a JSON form`() throws {
    let seed = TestSeed("sound meter")
    for round in 0..<50 {
      var random = seed.generator(round)
      let samples = (0..<5000).map { _ in Float(bitPattern: UInt32(truncatingIfNeeded: random.next())) }
      let meter = measured(samples)
      #expect(throws: Never.self, "round \(round), \(seed)") { try CanonicalJSON.encode(meter.level) }
      #expect(meter.loudness.level(in: TimeRange(seconds: 0, 0.3)).isFinite, "round \(round), \(seed)")
    }
  }

  @Test func `a track that starts late is measured at its own time`() {
    let late = measured(tone(0.5), start: 160_000).loudness
    #expect(late.level(in: TimeRange(seconds: 9, 9.8)) == Loudness.floor)
    #expect(late.level(in: TimeRange(seconds: 10, 10.9)) > -10)
  }
}
