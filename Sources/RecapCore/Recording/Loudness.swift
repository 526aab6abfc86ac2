import Foundation

/// The loudness of a track over time, with a value for each tenth of a second: less than a megabyte for a
/// day.
package struct Loudness: Hashable, Sendable {
  /// The length of a frame, in samples at `speechSampleRate`.
  package static let frame = speechSampleRate / 10
  /// The lowest level, in dB of full scale. Softer sound counts as silence.
  package static let floor = -120.0

  /// The level in half decibels above the floor, by frame from the recording's time 0.
  private var steps: [UInt8] = []

  package init() {}

  /// - Parameter power: the mean of the samples' squares.
  package mutating func note(_ power: Double, at frame: Int) {
    guard frame >= 0 else { return }
    if steps.count <= frame { steps += [UInt8](repeating: 0, count: frame + 1 - steps.count) }
    steps[frame] = UInt8(min(max(((Self.decibels(power) - Self.floor) * 2).rounded(), 0), 255))
  }

  /// The mean of the samples' squares, by frame from the recording's time 0; 0 if the frame has no sound.
  package var powers: [Double] {
    let table = (0...255).map { Self.power(Double($0) / 2 + Self.floor) }
    return steps.map { $0 == 0 ? 0 : table[Int($0)] }
  }

  /// Returns the level of each frame that `range` touches, in dB of full scale; the floor if a frame has no
  /// sound.
  package func levels(in range: TimeRange) -> [Double] {
    let (first, last) = (range.start.milliseconds / 100, max(range.start, range.end).milliseconds / 100)
    return (first...last).map { frame in
      frame >= 0 && frame < steps.count ? Double(steps[Int(frame)]) / 2 + Self.floor : Self.floor
    }
  }

  /// Returns the mean level over `range`, in dB of full scale.
  package func level(in range: TimeRange) -> Double {
    let powers = levels(in: range).map { pow(10, $0 / 10) }
    return Self.decibels(powers.reduce(0, +) / Double(max(1, powers.count)))
  }

  package static func power(_ decibels: Double) -> Double { pow(10, decibels / 10) }

  package static func decibels(_ power: Double) -> Double {
    power > 0 ? max(Self.floor, 10 * log10(power)) : Self.floor
  }
}
