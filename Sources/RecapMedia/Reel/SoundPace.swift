/// Whether the AAC encoder may keep the quality it has, or has to look for the one that fills the bit rate.
///
/// FFmpeg's encoder encodes a frame that took less than its share again, up to five times, each time finer. Pauses and
/// plain tones never fill their share, and are exact long before: the search is all that they cost. It is left
/// out behind a packet that was much too small, and begins again behind one that was too large; the quality stays
/// where the search has left it.
struct SoundPace: Hashable {
  /// Bits of a packet at the wanted rate.
  let share: Int
  /// Whether the next frame is encoded once, at the quality of the last.
  private(set) var keepsQuality = false

  /// - Parameters:
  ///   - bitRate: of all channels, in bits a second.
  ///   - frame: samples in a packet.
  init(bitRate: Int, frame: Int, rate: Int) { share = max(1, bitRate * frame / max(1, rate)) }

  /// A packet of `bits` bits came out.
  mutating func note(_ bits: Int) {
    if bits > share {
      keepsQuality = false
    } else if bits * 4 < share * 3 {
      keepsQuality = true
    }
  }
}
