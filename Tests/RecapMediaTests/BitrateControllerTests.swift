import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite(.ownThreads) struct BitrateControllerTests {
  /// 80 000 bits a second in packets of 1024 samples: 1706 bits each.
  private var pace = BitrateController(bitRate: 80_000, frame: 1024, rate: 48_000)

  @Test func `a packet has its share of the rate`() {
    #expect(pace.share == 1706)
    #expect(!pace.keepsQuality)
  }

  @Test(arguments: [
    ([1279], true), ([1280], false), ([100, 1706], true), ([100, 1707], false), ([100, 1707, 1500], false),
    ([1707, 0], true),
  ])
  func `a small packet ends the search, a large one restarts it`(packets: [Int], keeps: Bool) {
    var pace = pace
    for bits in packets { pace.note(bits) }
    #expect(pace.keepsQuality == keeps)
  }
}

/// What the encoder makes of sounds that fill their share of the rate, and of one that does not.
@Suite(.ownThreads) struct ReelSoundTests {
  private let lab: MediaLab

  init() throws { lab = try MediaLab() }

  /// Bits a second of the reel's sound, and by how many dB the sound stands above what is wrong with it.
  private func measure(_ sound: String) throws -> (rate: Double, distance: Float) {
    let file = try lab.ffmpeg("-f lavfi -i \(sound) -c:a pcm_f32le source.wav")
    _ = try lab.cut([(file, 1, 9)], mode: .reencode)
    let said = try lab.run(
      "ffprobe",
      [
        "-v", "error", "-select_streams", "a:0", "-show_entries", "stream=bit_rate", "-of", "csv=p=0",
        lab["reel.mp4"].path,
      ])
    let (theirs, mine) = try (lab.samples(of: file).dropFirst(16_000), lab.samples(of: lab["reel.mp4"]))
    var (signal, noise) = (Float(0), Float(0))
    // The fades are left out.
    for (one, other) in zip(theirs, mine).dropFirst(1600).prefix(120_000) {
      signal += one * one
      noise += (one - other) * (one - other)
    }
    let rate = Double(String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    return (try #require(rate), 10 * log10(signal / noise))
  }

  /// Searched to the end, it took 53 000.
  @Test func `a chord takes less than its share`() throws {
    let chord = "0.3*sin(2*PI*220*t)+0.2*sin(2*PI*440*t)+0.1*sin(2*PI*660*t)"
    let (rate, distance) = try measure("aevalsrc=exprs=\(chord):s=48000:d=10")
    #expect(rate < 50_000)
    #expect(distance > 60)
  }

  @Test func `noise fills the rate`() throws {
    let (rate, _) = try measure("anoisesrc=r=48000:d=10:c=white:seed=1:a=0.5")
    #expect((78_000...83_000).contains(rate))
  }

  /// Noise behind a pause, which is half of it: the search that the pause has ended begins again.
  @Test func `the rate is found again after a pause`() throws {
    let (rate, _) = try measure("aevalsrc=exprs=(2*random(0)-1)*0.5*gt(t\\,5):s=48000:d=10")
    #expect((55_000...63_000).contains(rate))
  }
}
