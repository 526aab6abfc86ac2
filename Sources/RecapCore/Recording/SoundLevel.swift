/// How well a track's sound was recorded.
package struct SoundLevel: Hashable, Sendable, Codable {
  /// The level below which a track is silent, in dB of full scale. A microphone that is open in a quiet room
  /// is louder.
  package static let silence = -60.0
  /// The largest share of clipped time that cannot be heard.
  package static let mostClipping = 0.01

  /// The largest valid sample if full scale is 1: 120 dB above it. Larger values were never recorded, and
  /// sums of their squares overflow.
  package static let highest: Float = 0x1p20

  /// The loudest sample, in dB of full scale.
  package var peak: Double
  /// The share of the time with sound in which it is clipped at full scale, 0 … 1.
  package var clippedShare: Double

  package init(peak: Double, clippedShare: Double) {
    self.peak = peak
    self.clippedShare = clippedShare
  }

  package var isSilent: Bool { peak < Self.silence }
  package var isClipped: Bool { clippedShare > Self.mostClipping }

  private enum CodingKeys: String, CodingKey {
    case peak
    case clippedShare = "clipped_share"
  }
}
