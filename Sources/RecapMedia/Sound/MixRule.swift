/// What is done to each channel of a block before the channels are added up: `(sample - offset) * gain`.
struct MixWeights: Hashable {
  var gains: [Float]
  var offsets: [Float]
  /// Channels that are turned round.
  var opposite: Set<Int> = []
}

/// Decides how the channels of a track are mixed, so that no voice is lost.
///
/// The rule looks at a block and at a few blocks beside it, and at nothing else: whoever decodes from the
/// middle decides as whoever decodes from the start.
///
/// - Two channels keep their levels; the second is turned round where it is in opposite phase.
/// - More channels are equals. All get the same gain, the peak of the loudest by the sum of all peaks: one voice on
///   one channel keeps its level whatever the number of dead channels, and the mix is never louder than its loudest
///   channel, so it cannot clip.
/// - A channel that the container calls the one for low frequencies (LFE) is left out while it carries none but such.
/// - A steady voltage is taken off.
struct MixRule {
  let channels: Int
  /// The channels that the container says are for low frequencies.
  let lowFrequency: Set<Int>

  /// Blocks on either side that are looked at for peaks, steady voltages and doubtful phases.
  static let reach = 4
  /// For phases that are clear.
  private static let near = 1
  /// Of the correlation, −1 … 1. Beyond the first one the phase is clear within a few blocks: the sum of two equal
  /// channels would be 3 dB softer than one of them. Noise that the channels do not share hides some of it; then
  /// the average over more blocks tells, unless the near ones say the contrary.
  private static let clearlyOpposite = -0.75
  private static let opposite = -0.4
  private static let clearlyAlike = 0.25
  /// Softer by more than 20 dB than the loudest, a channel can take off less than 1 dB: it stays as it is.
  private static let leastPower = 0.01
  /// A smaller mean, as a share of full scale, belongs to the sound.
  private static let leastOffset: Float = 1 / 32
  /// Sound below about 130 Hz has a smaller share of its power after the difference that `ChannelMeasure` takes.
  private static let leastSpeech = 0.16
  /// −70 dB of full scale.
  private static let floor = 1e-7

  /// - Parameters:
  ///   - blocks: in a row.
  ///   - index: the one that is decided on.
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
    /// Of what was added up so far.
    var power = 0.0

    init(_ blocks: ArraySlice<ChannelMeasure>, channels: Int) {
      var sums = [Double](repeating: 0, count: channels * (channels + 1) / 2)
      for block in blocks { for pair in sums.indices { sums[pair] += block.products[pair] } }
      products = sums
      self.channels = channels
    }

    func power(_ channel: Int) -> Double { products[ChannelMeasure.pair(channel, channel, of: channels)] }

    /// The product of `channel` and the sum of those before it.
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

  /// The channels to turn round: one after the other is compared with the sum of those before it.
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
