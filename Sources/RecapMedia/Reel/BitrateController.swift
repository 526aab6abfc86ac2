/// Decides whether the AAC encoder keeps its quality or searches for the one that fills the bit rate.
///
/// FFmpeg's encoder encodes a frame that took less than its share again, up to five times, each time finer.
/// Pauses and plain tones never fill their share, and are exact long before, so that the search has no
/// benefit for them. It is omitted after a packet that was much too small, and resumes after one that was
/// too large; the quality stays as the search has left it.
struct BitrateController: Hashable {
  /// The number of bits of a packet at the target bit rate.
  let share: Int
  /// A Boolean value that indicates whether the next frame is encoded once, at the quality of the last.
  private(set) var keepsQuality = false

  /// - Parameters:
  ///   - bitRate: the bit rate of all channels, in bits per second.
  ///   - frame: the number of samples in a packet.
  init(bitRate: Int, frame: Int, rate: Int) { share = max(1, bitRate * frame / max(1, rate)) }

  /// Notes a packet of `bits` bits.
  mutating func note(_ bits: Int) {
    if bits > share {
      keepsQuality = false
    } else if bits * 4 < share * 3 {
      keepsQuality = true
    }
  }
}
