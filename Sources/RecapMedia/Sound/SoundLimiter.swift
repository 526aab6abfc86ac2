/// Turns sound down where it is louder than full scale, and leaves it alone elsewhere.
///
/// The gain is decided in steps of a hundredth of a second: each step says how far it has to go down, and from one to
/// the next the gain runs straight, down a step before it is needed and up slowly. No sample of the result is beyond
/// full scale, and the same samples always give the same.
struct SoundLimiter {
  /// In samples.
  let step: Int
  /// What the gain rises by in a step, at most.
  private static let rise: Float = 0.05
  private var gain: Float = 1

  init(step: Int) { self.step = max(1, step) }

  /// - Parameters:
  ///   - channels: equally long; but for the last piece of a clip a multiple of `step`.
  ///   - next: what follows immediately, nil if nothing does.
  mutating func limited(_ channels: [[Float]], before next: [[Float]]?) -> [[Float]] {
    let count = channels.first?.count ?? 0
    var needs = stride(from: 0, to: count, by: step).map { need(channels, from: $0) }
    needs.append(next.map { need($0, from: 0) } ?? 1)
    guard gain < 1 || needs.contains(where: { $0 < 1 }) else { return channels }
    var result = channels
    // Before the first samples there was nothing that could have been turned down in time.
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

  /// The gain at which the step that begins at `start` is no louder than full scale.
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
