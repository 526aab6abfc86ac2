/// Measures a track during decoding: its loudness over time, its peak, and how much of it is clipped.
package struct SoundMeter: Sendable {
  /// The level from which a sample counts as full scale: filters round off flat peaks.
  private static let fullScale: Float = 0.98
  /// The fewest such samples in a tenth of a second that are clipping; fewer are a peak.
  private static let fewest = 4

  private var closed = Loudness()
  private var peak: Float = 0
  private var framesWithSound = 0
  private var clippedFrames = 0
  /// The frame that is being filled.
  private var frame = 0
  private var sum = 0.0
  private var count = 0
  private var atFullScale = 0

  package init() {}

  /// - Parameter block: the one that follows the last, as an `AudioReader` returns them.
  package mutating func take(_ block: AudioBlock) {
    var taken = 0
    while taken < block.samples.count {
      let position = block.start + taken
      if position / Loudness.frame != frame { close(next: position / Loudness.frame) }
      let end = min(block.samples.count, taken + Loudness.frame - position % Loudness.frame)
      for sample in block.samples[taken..<end] where sample.magnitude <= SoundLevel.highest {
        let size = sample.magnitude
        sum += Double(sample * sample)
        if size > peak { peak = size }
        if size >= Self.fullScale { atFullScale += 1 }
      }
      count += end - taken
      taken = end
    }
  }

  private mutating func close(next: Int) {
    if count > 0 {
      let power = sum / Double(count)
      closed.note(power, at: frame)
      if Loudness.decibels(power) >= SoundLevel.silence { framesWithSound += 1 }
      if atFullScale >= Self.fewest { clippedFrames += 1 }
    }
    (frame, sum, count, atFullScale) = (next, 0, 0, 0)
  }

  private var finished: SoundMeter {
    var copy = self
    copy.close(next: frame)
    return copy
  }

  package var loudness: Loudness { finished.closed }

  /// The level; nil if there was no sample.
  package var level: SoundLevel? {
    let all = finished
    guard count > 0 || frame > 0 else { return nil }
    let share = Double(all.clippedFrames) / Double(max(1, all.framesWithSound))
    // Rounded, because more digits would claim more than is known.
    return SoundLevel(
      peak: (Loudness.decibels(Double(peak * peak)) * 10).rounded() / 10,
      clippedShare: min(1, (share * 1000).rounded() / 1000))
  }
}
