import Foundation

/// How loud a track is over time, a value each tenth of a second: a day of it is less than a megabyte.
package struct Loudness: Hashable, Sendable {
  /// In samples at `speechSampleRate`.
  package static let frame = speechSampleRate / 10
  /// In dB of full scale: what is softer is as good as nothing.
  package static let floor = -120.0

  /// Half decibels above the floor, by frame from the recording's time 0.
  private var steps: [UInt8] = []

  package init() {}

  /// - Parameter power: the mean of the samples' squares.
  package mutating func note(_ power: Double, at frame: Int) {
    guard frame >= 0 else { return }
    if steps.count <= frame { steps += [UInt8](repeating: 0, count: frame + 1 - steps.count) }
    steps[frame] = UInt8(min(max(((Self.decibels(power) - Self.floor) * 2).rounded(), 0), 255))
  }

  /// The mean of the samples' squares, by frame from the recording's time 0; 0 where nothing was heard.
  package var powers: [Double] {
    let table = (0...255).map { Self.power(Double($0) / 2 + Self.floor) }
    return steps.map { $0 == 0 ? 0 : table[Int($0)] }
  }

  /// In dB of full scale, a value for each frame that `range` touches; the floor where nothing was heard.
  package func levels(in range: TimeRange) -> [Double] {
    let (first, last) = (range.start.milliseconds / 100, max(range.start, range.end).milliseconds / 100)
    return (first...last).map { frame in
      frame >= 0 && frame < steps.count ? Double(steps[Int(frame)]) / 2 + Self.floor : Self.floor
    }
  }

  /// The mean over `range`, in dB of full scale.
  package func level(in range: TimeRange) -> Double {
    let powers = levels(in: range).map { pow(10, $0 / 10) }
    return Self.decibels(powers.reduce(0, +) / Double(max(1, powers.count)))
  }

  package static func power(_ decibels: Double) -> Double { pow(10, decibels / 10) }

  package static func decibels(_ power: Double) -> Double {
    power > 0 ? max(Self.floor, 10 * log10(power)) : Self.floor
  }
}
