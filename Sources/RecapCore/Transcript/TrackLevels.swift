import Foundation

/// A track's sound level over time, made ready for comparisons with the tracks of the same recording.
///
/// Levels are compared, never voices (R9). Frames are those of `Loudness`: a tenth of a second.
struct TrackLevels: Sendable {
  /// In dB of full scale, by frame from the recording's time 0: the mean power of a frame and both its neighbours, so
  /// that tracks which lie apart by part of a frame compare.
  let levels: [Float]
  /// Softer frames hold no speech of this track.
  let threshold: Float
  /// The frames in which something is heard.
  let active: [Int]
  /// Whether nothing of it can be heard at all.
  let isSilent: Bool

  /// Speech is no softer than this below its loudest parts.
  private static let range: Float = 30
  /// Steady noise lies this far below what counts as heard, where speech is louder by `clearance` at least.
  private static let aboveNoise: Float = 6
  private static let clearance: Float = 15
  private static let floor: Float = -80

  /// - Parameter level: of the whole track; nil if nobody measured.
  init(_ loudness: Loudness, level: SoundLevel? = nil) {
    let powers = loudness.powers
    levels = powers.indices.map { index in
      let near = powers[max(0, index - 1)...min(powers.count - 1, index + 1)]
      return max(Self.floor, Float(Loudness.decibels(near.reduce(0, +) / 3)))
    }
    let silence = Float(SoundLevel.silence)
    let heard = levels.filter { $0 > silence }.sorted()
    isSilent = level?.isSilent ?? heard.isEmpty
    let loud = heard.isEmpty ? Self.floor : heard[min(heard.count - 1, heard.count * 19 / 20)]
    // Frames outside the AI-on windows are at the floor, and say nothing of the track's noise.
    let measured = levels.filter { $0 > Self.floor }.sorted()
    let noise = measured.isEmpty ? Self.floor : measured[measured.count / 10]
    let threshold = max(silence, loud - Self.range, min(noise + Self.aboveNoise, loud - Self.clearance))
    self.threshold = threshold
    active = heard.isEmpty ? [] : levels.indices.filter { [levels] in levels[$0] >= threshold }
  }

  /// In dB of full scale; the floor outside the track.
  subscript(frame: Int) -> Float { levels.indices.contains(frame) ? levels[frame] : Self.floor }
}

/// How one track is heard on another.
struct TrackRelation: Sendable {
  /// The larger track is later by that many frames.
  var lag: Int
  /// By how many decibels the smaller track is louder on the larger one; low among what was seen, for more than it
  /// may sound at the same time.
  var gain: Float
  /// Pearson's correlation of both levels where the smaller one is active.
  var correlation: Double
  /// Whether the level differs by the same all along, as it does for copies.
  var isSteady: Bool
  /// Frames in which the smaller one is active.
  var frames: Int

  /// Sound gets from one track to another, over whatever mixers and networks, within a second.
  private static let longestLag = 10
  /// More frames make a comparison no surer.
  private static let mostFrames = 2000
  /// Fewer prove nothing.
  private static let fewestFrames = 10

  /// Whether it is proved by itself that one is heard on the other.
  var isProof: Bool { frames >= Self.fewestFrames && correlation >= 0.6 }

  /// - Returns: nil if `whole` is not active whenever `part` is.
  init?(of part: TrackLevels, on whole: TrackLevels) {
    guard !part.active.isEmpty, !whole.active.isEmpty else { return nil }
    let step = max(1, Double(part.active.count) / Double(Self.mostFrames))
    let sample = (0..<min(part.active.count, Self.mostFrames)).map { part.active[Int(Double($0) * step)] }
    let own = sample.map { Double(part[$0]) }
    var best = (correlation: -2.0, lag: 0, levels: [Double]())
    // The shortest lag first: it stays where others are no better.
    for lag in (-Self.longestLag...Self.longestLag).sorted(by: { abs($0) < abs($1) }) {
      let there = sample.map { Double(whole[$0 + lag]) }
      let found = Correlation.pearson(own, there)
      if found > best.correlation + 1e-9 { best = (found, lag, there) }
    }
    let differences = zip(best.levels, own).map { Float($0 - $1) }.sorted()
    let middle = differences[differences.count / 2]
    let count = Double(differences.count)
    let heard = best.levels.count { Float($0) >= whole.threshold }
    guard Double(heard) >= 0.85 * count else { return nil }
    (lag, correlation, frames) = (best.lag, best.correlation, part.active.count)
    gain = differences[differences.count / 5]
    isSteady = Double(differences.count { abs($0 - middle) <= 3 }) >= 0.8 * count
    // Too little to see anything but that both are heard at once.
    guard frames < Self.fewestFrames || correlation >= 0.3 else { return nil }
  }
}
