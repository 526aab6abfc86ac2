/// Reduces sound that exceeds full scale, and leaves other sound unchanged.
///
/// The gain is decided in steps of a hundredth of a second. Each step has its required gain, and the gain
/// changes linearly between steps: down a step before it is required, and up slowly. No sample of the
/// result exceeds full scale, and the same samples always give the same result.
struct SoundLimiter {
  /// The length of a step in samples.
  let step: Int
  /// The maximum increase of the gain in a step.
  private static let rise: Float = 0.05
  private var gain: Float = 1

  init(step: Int) { self.step = max(1, step) }

  /// - Parameters:
  ///   - channels: the samples, of equal length; except in the last piece of a clip, the length is a multiple of
  ///     `step`.
  ///   - next: the samples that follow immediately, or nil if there are none.
  mutating func limited(_ channels: [[Float]], before next: [[Float]]?) -> [[Float]] {
    let count = channels.first?.count ?? 0
    var needs = stride(from: 0, to: count, by: step).map { need(channels, from: $0) }
    needs.append(next.map { need($0, from: 0) } ?? 1)
    guard gain < 1 || needs.contains(where: { $0 < 1 }) else { return channels }
    var result = channels
    // The gain cannot be reduced in advance of the first samples.
    gain = min(gain, needs[0])
    for (index, start) in stride(from: 0, to: count, by: step).enumerated() {
      let target = min(needs[index], needs[index + 1], gain + Self.rise)
      let end = min(count, start + step)
      for place in start..<end {
        let share = Float(place - start) / Float(step)
        let factor = gain + (target - gain) * share
        for channel in result.indices { result[channel][place] = channels[channel][place] * factor }
      }
      gain = target
    }
    return result
  }

  /// Returns the gain at which the step that begins at `start` does not exceed full scale.
  private func need(_ channels: [[Float]], from start: Int) -> Float {
    var peak: Float = 0
    for channel in channels {
      for sample in channel[min(start, channel.count)..<min(channel.count, start + step)] {
        peak = max(peak, abs(sample))
      }
    }
    return peak > 1 ? 1 / peak : 1
  }
}
