/// The operation on each channel of a block before the channels are summed: `(sample - offset) * gain`.
struct MixWeights: Hashable {
  var gains: [Float]
  var offsets: [Float]
  /// The channels whose phase is inverted.
  var opposite: Set<Int> = []
}

/// Decides how the channels of a track are mixed, so that no voice is lost.
///
/// The rule depends only on a block and a few blocks beside it, so that decoding from the middle gives the
/// same decisions as decoding from the start.
///
/// - Two channels keep their levels; the second is inverted if it is in opposite phase.
/// - More channels have equal weight. All get the same gain, the peak of the loudest divided by the sum of
///   all peaks: a voice on one channel keeps its level whatever the number of dead channels, and the mix is
///   never louder than its loudest channel, so it cannot clip.
/// - A channel that the container declares as low-frequency (LFE) is left out while it carries no other
///   sound.
/// - A DC offset is removed.
struct MixRule {
  let channels: Int
  /// The channels that the container declares as low-frequency.
  let lowFrequency: Set<Int>

  /// The number of blocks on either side that are used for peaks, DC offsets and doubtful phases.
  static let reach = 4
  /// The same for clear phases.
  private static let near = 1
  /// Bounds of the correlation, −1 … 1. Below the first, the phase is clear within a few blocks: the sum of
  /// two equal channels would be 3 dB softer than one of them. Noise that the channels do not share hides a
  /// part of the correlation; then the average over more blocks decides, unless the near ones contradict
  /// it.
  private static let clearlyOpposite = -0.75
  private static let opposite = -0.4
  private static let clearlyAlike = 0.25
  /// A channel that is more than 20 dB softer than the loudest can reduce it by less than 1 dB, so it stays
  /// unchanged.
  private static let leastPower = 0.01
  /// As a share of full scale. A smaller mean is part of the sound.
  private static let leastOffset: Float = 1 / 32
  /// Sound below about 130 Hz has a smaller share of its power after the difference of `ChannelMeasure`.
  private static let leastSpeech = 0.16
  /// −70 dB of full scale.
  private static let floor = 1e-7

  /// - Parameters:
  ///   - blocks: the measurements of consecutive blocks.
  ///   - index: the index of the block to decide on.
  func weights(_ blocks: [ChannelMeasure], at index: Int) -> MixWeights {
    let near = blocks[max(0, index - Self.near)...min(blocks.count - 1, index + Self.near)]
    let wide = blocks[max(0, index - Self.reach)...min(blocks.count - 1, index + Self.reach)]
    var weights = MixWeights(
      gains: Array(repeating: 1, count: channels), offsets: offsets(wide))
    weights.opposite = opposite(near, wide)
    if channels > 2 { share(&weights, wide) }
    for channel in weights.opposite { weights.gains[channel].negate() }
    return weights
  }

  private func offsets(_ blocks: ArraySlice<ChannelMeasure>) -> [Float] {
    let count = blocks.reduce(0) { $0 + $1.count }
    return (0..<channels).map { channel in
      let mean = Float(blocks.reduce(0) { $0 + $1.sum[channel] } / Double(max(1, count)))
      return mean.magnitude >= Self.leastOffset ? mean : 0
    }
  }

  // MARK: Phase

  private struct Likeness {
    let products: [Double]
    let channels: Int
    /// The power of the sum so far.
    var power = 0.0

    init(_ blocks: ArraySlice<ChannelMeasure>, channels: Int) {
      var sums = [Double](repeating: 0, count: channels * (channels + 1) / 2)
      for block in blocks { for pair in sums.indices { sums[pair] += block.products[pair] } }
      products = sums
      self.channels = channels
    }

    func power(_ channel: Int) -> Double { products[ChannelMeasure.pair(channel, channel, of: channels)] }

    /// Returns the product of `channel` and the sum of those before it.
    func product(_ channel: Int, _ opposite: Set<Int>) -> Double {
      (0..<channel).reduce(0) { sum, other in
        let product = products[ChannelMeasure.pair(other, channel, of: channels)]
        return sum + (opposite.contains(other) ? -product : product)
      }
    }

    func correlation(_ channel: Int, _ opposite: Set<Int>) -> Double {
      let both = power * power(channel)
      return both > 0 ? product(channel, opposite) / both.squareRoot() : 0
    }

    mutating func add(_ channel: Int, _ opposite: Set<Int>) {
      let product = product(channel, opposite)
      power = max(0, power + power(channel) + 2 * (opposite.contains(channel) ? -product : product))
    }
  }

  /// Returns the channels to invert: each is compared with the sum of those before it.
  private func opposite(
    _ near: ArraySlice<ChannelMeasure>, _ wide: ArraySlice<ChannelMeasure>
  ) -> Set<Int> {
    var (close, far) = (Likeness(near, channels: channels), Likeness(wide, channels: channels))
    let loudest = (0..<channels).map(far.power).max() ?? 0
    var opposite: Set<Int> = []
    for channel in 0..<channels where far.power(channel) > loudest * Self.leastPower {
      let correlation = close.correlation(channel, opposite)
      if correlation < Self.clearlyOpposite
        || correlation < Self.clearlyAlike && far.correlation(channel, opposite) < Self.opposite
      {
        opposite.insert(channel)
      }
      close.add(channel, opposite)
      far.add(channel, opposite)
    }
    return opposite
  }

  // MARK: Gain

  private func share(_ weights: inout MixWeights, _ blocks: ArraySlice<ChannelMeasure>) {
    var (total, highest) = (Float(0), Float(0))
    for channel in 0..<channels {
      if lowFrequency.contains(channel), !carriesSpeech(channel, blocks) {
        weights.gains[channel] = 0
        continue
      }
      let offset = weights.offsets[channel]
      let peak = blocks.reduce(Float(0)) {
        max($0, ($1.highest[channel] - offset).magnitude, ($1.lowest[channel] - offset).magnitude)
      }
      total += peak
      highest = max(highest, peak)
    }
    let gain = total > 0 ? highest / total : 1
    for channel in 0..<channels { weights.gains[channel] *= gain }
  }

  private func carriesSpeech(_ channel: Int, _ blocks: ArraySlice<ChannelMeasure>) -> Bool {
    blocks.contains { block in
      guard block.pairs > 0 else { return false }
      let pair = ChannelMeasure.pair(channel, channel, of: channels)
      let speech = block.products[pair] / Double(block.pairs)
      return speech > Self.floor && speech > Self.leastSpeech * block.movingPower(channel)
    }
  }
}
