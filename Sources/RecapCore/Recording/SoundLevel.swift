/// How well a track's sound was recorded.
package struct SoundLevel: Hashable, Sendable, Codable {
  /// Softer than this at its loudest, in dB of full scale, a track is silent: a microphone that is open
  /// in a quiet room is louder.
  package static let silence = -60.0
  /// A larger share of clipped time can be heard.
  package static let mostClipping = 0.01

  /// The largest sample that can be sound, where full scale is 1: 120 dB above it. What is larger was never
  /// recorded, and sums of its squares run over.
  package static let highest: Float = 0x1p20

  /// The loudest sample, in dB of full scale.
  package var peak: Double
  /// Share of the time with sound in which it is cut off at full scale, 0 … 1.
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
