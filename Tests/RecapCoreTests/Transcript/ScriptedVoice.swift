import Foundation
import RecapCore
import RecapTestSupport

/// The levels of somebody who speaks at some times, the same for the same seed.
struct ScriptedVoice {
  /// In dB, by frame of a tenth of a second.
  var levels: [Double]

  static let hush = -90.0

  /// - Parameters:
  ///   - spoken: in seconds.
  ///   - loud: about how loud, in dB of full scale.
  init(_ spoken: [ClosedRange<Double>], seconds: Int, seed: UInt64, loud: Double = -20) {
    var generator = SeededGenerator(seed: seed)
    var level = loud
    levels = (0..<seconds * 10).map { frame in
      // Syllables: levels of neighbours go together, and a word ends now and then.
      level =
        Int.random(in: 0..<4, using: &generator) == 0
        ? loud - Double.random(in: 0..<24, using: &generator) : (level * 2 + loud) / 3
      let time = Double(frame) / 10
      return spoken.contains { $0.contains(time) } ? level : Self.hush
    }
  }

  init(levels: [Double]) { self.levels = levels }

  /// All together, each by some decibels louder.
  static func mix(_ voices: [(ScriptedVoice, Double)]) -> ScriptedVoice {
    let count = voices.map(\.0.levels.count).max() ?? 0
    return ScriptedVoice(
      levels: (0..<count).map { frame in
        let power = voices.reduce(0.0) { sum, voice in
          sum + (frame < voice.0.levels.count ? pow(10, (voice.0.levels[frame] + voice.1) / 10) : 0)
        }
        return Loudness.decibels(power)
      })
  }

  static func mix(_ voices: ScriptedVoice...) -> ScriptedVoice { mix(voices.map { ($0, 0) }) }

  func later(by frames: Int) -> ScriptedVoice {
    ScriptedVoice(levels: [Double](repeating: Self.hush, count: frames) + levels.dropLast(frames))
  }

  func louder(by gain: Double) -> ScriptedVoice { ScriptedVoice(levels: levels.map { $0 + gain }) }

  /// With steady noise at about `level`.
  func noisy(_ level: Double, seed: UInt64) -> ScriptedVoice {
    var generator = SeededGenerator(seed: seed)
    let noise = levels.map { _ in level + Double.random(in: -1..<1, using: &generator) }
    return Self.mix(self, ScriptedVoice(levels: noise))
  }

  var loudness: Loudness { loudness(in: [TimeRange(start: .zero, end: .endOfTime)]) }

  /// As a reader measures it, which decodes nothing outside the windows.
  func loudness(in windows: [TimeRange]) -> Loudness {
    var loudness = Loudness()
    for (frame, level) in levels.enumerated()
    where windows.contains(where: { $0.contains(MediaTime(milliseconds: Int64(frame) * 100)) }) {
      loudness.note(pow(10, level / 10), at: frame)
    }
    return loudness
  }
}
