import RecapCore

/// The measurements of one block of a track, channel by channel, before the downmix.
struct ChannelMeasure {
  /// The number of samples in the block, less than the block's length if the track begins or ends in it.
  var count: Int
  /// The lowest sample of each channel.
  var lowest: [Float]
  var highest: [Float]
  var sum: [Double]
  /// The sums of squares.
  var power: [Double]
  /// The numbers of samples at full scale.
  var atFullScale: [Int]
  /// The similarity of each two channels: sums of products of their speech, by `pair`. Their speech is the
  /// mean over a quarter of a millisecond minus the mean half a millisecond before, which removes any DC
  /// offset and most hum and hiss, and keeps most at 800 Hz.
  var products: [Double]
  /// The number of products that were added up for each pair.
  var pairs: Int

  /// The level at which a sample counts as full scale.
  static let fullScale: Float = 0.98

  /// Returns the index of the product of channels `a` and `b`, `a` ≤ `b`.
  static func pair(_ a: Int, _ b: Int, of channels: Int) -> Int { a * channels - a * (a - 1) / 2 + b - a }

  /// - Parameters:
  ///   - planes: the samples of each channel.
  ///   - rate: the sample rate in Hz.
  init(_ planes: [UnsafeBufferPointer<Float>], rate: Int) {
    let channels = planes.count
    count = planes.first?.count ?? 0
    lowest = Array(repeating: 0, count: channels)
    highest = lowest
    sum = Array(repeating: 0, count: channels)
    power = sum
    atFullScale = Array(repeating: 0, count: channels)
    products = Array(repeating: 0, count: channels * (channels + 1) / 2)
    let step = max(1, rate / 12_000)
    let (lag, width) = (max(1, rate / 2000), max(1, rate / 4000))
    let last = count - lag - width
    pairs = last >= 0 ? last / step + 1 : 0
    for channel in 0..<channels { measure(planes[channel], as: channel) }
    correlate(planes, lag: lag, width: width, step: step)
  }

  private mutating func measure(_ samples: UnsafeBufferPointer<Float>, as channel: Int) {
    guard var low = samples.first else { return }
    var (high, sum, power, full) = (low, 0.0, 0.0, 0)
    for sample in samples {
      if sample < low { low = sample }
      if sample > high { high = sample }
      sum += Double(sample)
      power += Double(sample * sample)
      if sample.magnitude >= Self.fullScale { full += 1 }
    }
    (lowest[channel], highest[channel]) = (low, high)
    (self.sum[channel], self.power[channel], atFullScale[channel]) = (sum, power, full)
  }

  private mutating func correlate(
    _ planes: [UnsafeBufferPointer<Float>], lag: Int, width: Int, step: Int
  ) {
    guard pairs > 0 else { return }
    let moving = planes.indices.filter { lowest[$0] < highest[$0] }
    withUnsafeTemporaryAllocation(of: Float.self, capacity: max(1, moving.count * pairs)) { speech in
      let rows = moving.indices.map { row in
        UnsafeMutableBufferPointer(rebasing: speech[row * pairs..<(row + 1) * pairs])
      }
      for (row, channel) in zip(rows, moving) {
        let samples = planes[channel]
        for index in 0..<pairs {
          var difference: Float = 0
          for place in index * step..<index * step + width {
            difference += samples[place + lag] - samples[place]
          }
          row[index] = difference / Float(width)
        }
      }
      let powers = rows.map { Self.product($0, $0, shift: 0) }
      for a in moving.indices {
        products[Self.pair(moving[a], moving[a], of: planes.count)] = powers[a]
        for b in a + 1..<max(a + 1, moving.count) {
          let product = Self.product(rows[a], rows[b], shift: 0)
          let isDoubtful = product < Self.doubtful * (powers[a] * powers[b]).squareRoot()
          products[Self.pair(moving[a], moving[b], of: planes.count)] =
            isDoubtful && Self.isDelayed(rows[a], rows[b], product: product) ? 0 : product
        }
      }
    }
  }

  /// The correlation below which two channels may be in opposite phase.
  private static let doubtful = -0.4
  /// At about 12 kHz: 5 ms, in which sound travels 1.7 m.
  private static let longestDelay = 60

  private static func product(
    _ a: UnsafeMutableBufferPointer<Float>, _ b: UnsafeMutableBufferPointer<Float>, shift: Int
  ) -> Double {
    var product = 0.0
    for index in max(0, -shift)..<min(a.count, a.count - shift) {
      product += Double(a[index] * b[index + shift])
    }
    return product
  }

  /// Returns whether two channels are the same sound with a delay between their microphones: they are then
  /// more similar after a shift than they are opposite without one. A voice is opposite to itself half a
  /// pitch period later.
  private static func isDelayed(
    _ a: UnsafeMutableBufferPointer<Float>, _ b: UnsafeMutableBufferPointer<Float>, product: Double
  ) -> Bool {
    let longest = min(longestDelay, a.count / 4)
    return (-longest...longest).contains { shift in
      let overlap = Double(a.count - abs(shift)) / Double(a.count)
      return Self.product(a, b, shift: shift) > overlap * product.magnitude * 1.05
    }
  }

  /// Returns the mean of a channel's squares without its DC offset.
  func movingPower(_ channel: Int) -> Double {
    guard count > 0 else { return 0 }
    let mean = sum[channel] / Double(count)
    return max(0, power[channel] / Double(count) - mean * mean)
  }

  /// Returns half the distance from the lowest to the highest sample: the peak without the DC offset.
  func movingPeak(_ channel: Int) -> Float { (highest[channel] - lowest[channel]) / 2 }
}
