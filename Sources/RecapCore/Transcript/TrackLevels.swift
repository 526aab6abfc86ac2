import Foundation

/// A track's sound level over time, prepared for comparisons with the tracks of the same recording.
///
/// Levels are compared, never voices (R9). Frames are those of `Loudness`: a tenth of a second.
struct TrackLevels: Sendable {
  /// The level in dB of full scale, by frame from the recording's time 0: the mean power of a frame and its
  /// two neighbours, so that tracks with an offset of a part of a frame can be compared.
  let levels: [Float]
  /// The level below which a frame holds no speech of this track.
  let threshold: Float
  /// The frames with sound at or above the threshold.
  let active: [Int]
  /// A Boolean value that indicates whether the whole track is inaudible.
  let isSilent: Bool

  /// The range of speech levels: speech is not softer than this below its loudest parts.
  private static let range: Float = 30
  /// The threshold lies this far above steady noise, if speech is louder than that by at least `clearance`.
  private static let aboveNoise: Float = 6
  private static let clearance: Float = 15
  private static let floor: Float = -80

  /// - Parameter level: the level of the whole track; nil if it was not measured.
  init(_ loudness: Loudness, level: SoundLevel? = nil) {
    let powers = loudness.powers
    levels = powers.indices.map { index in
      let near = powers[max(0, index - 1)...min(powers.count - 1, index + 1)]
      return max(Self.floor, Float(Loudness.decibels(near.reduce(0, +) / 3)))
    }
    let silence = Float(SoundLevel.silence)
    let audible = levels.filter { $0 > silence }.sorted()
    isSilent = level?.isSilent ?? audible.isEmpty
    let loud = audible.isEmpty ? Self.floor : audible[min(audible.count - 1, audible.count * 19 / 20)]
    // Frames outside the AI windows are at the floor, and tell nothing about the track's noise.
    let measured = levels.filter { $0 > Self.floor }.sorted()
    let noise = measured.isEmpty ? Self.floor : measured[measured.count / 10]
    let threshold = max(silence, loud - Self.range, min(noise + Self.aboveNoise, loud - Self.clearance))
    self.threshold = threshold
    active = audible.isEmpty ? [] : levels.indices.filter { [levels] in levels[$0] >= threshold }
  }

  /// The level in dB of full scale; the floor outside the track.
  subscript(frame: Int) -> Float { levels.indices.contains(frame) ? levels[frame] : Self.floor }
}

/// How one track can be heard on another.
struct TrackRelation: Sendable {
  /// The delay of the larger track, in frames.
  var lag: Int
  /// The decibels by which the smaller track is louder on the larger one; a low quantile of the measurements,
  /// because other sound may be on the larger one at the same time.
  var gain: Float
  /// Pearson's correlation of both levels while the smaller track is active.
  var correlation: Double
  /// A Boolean value that indicates whether the difference of levels is constant, as it is for copies.
  var isSteady: Bool
  /// The number of frames in which the smaller track is active.
  var frames: Int

  /// The longest delay from one track to another, through any mixers and networks: one second.
  private static let longestLag = 10
  /// More frames do not make a comparison more certain.
  private static let mostFrames = 2000
  /// The fewest frames that are proof.
  private static let fewestFrames = 10

  /// A Boolean value that indicates whether this relation alone proves that one track can be heard on the
  /// other.
  var isProof: Bool { frames >= Self.fewestFrames && correlation >= 0.6 }

  /// - Returns: nil if `whole` is not active whenever `part` is, or if their levels are not correlated.
  init?(of part: TrackLevels, on whole: TrackLevels) {
    guard !part.active.isEmpty, !whole.active.isEmpty else { return nil }
    let step = max(1, Double(part.active.count) / Double(Self.mostFrames))
    let sample = (0..<min(part.active.count, Self.mostFrames)).map { part.active[Int(Double($0) * step)] }
    let own = sample.map { Double(part[$0]) }
    var best = (correlation: -2.0, lag: 0, levels: [Double]())
    // The shortest lag first: it is kept if others are no better.
    for lag in (-Self.longestLag...Self.longestLag).sorted(by: { abs($0) < abs($1) }) {
      let there = sample.map { Double(whole[$0 + lag]) }
      let found = Correlation.pearson(own, there)
      if found > best.correlation + 1e-9 { best = (found, lag, there) }
    }
    let differences = zip(best.levels, own).map { Float($0 - $1) }.sorted()
    let middle = differences[differences.count / 2]
    let count = Double(differences.count)
    let audible = best.levels.count { Float($0) >= whole.threshold }
    guard Double(audible) >= 0.85 * count else { return nil }
    (lag, correlation, frames) = (best.lag, best.correlation, part.active.count)
    gain = differences[differences.count / 5]
    isSteady = Double(differences.count { abs($0 - middle) <= 3 }) >= 0.8 * count
    // Too few frames to show more than that both are active at once.
    guard frames < Self.fewestFrames || correlation >= 0.3 else { return nil }
  }
}
