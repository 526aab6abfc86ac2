import Foundation
import RecapCore

/// Accumulates the measurements of each channel inside the requested windows. Nothing of the sound outside
/// them is kept, not even its level.
final class ChannelMeter {
  private struct Channel {
    var peak: Float = 0
    var movingPeak: Float = 0
    var blocksWithSound = 0
    var clippedBlocks = 0
    var oppositeBlocks = 0
    var lowest = Float.infinity
    var highest = -Float.infinity
  }

  /// Fewer samples at full scale in a block are a peak, not clipping.
  private static let fewest = 4

  private let windows: [TimeRange]
  private var channels: [Channel] = []

  /// - Parameter windows: the windows, sorted and disjoint.
  init(windows: [TimeRange]) { self.windows = windows }

  /// - Parameters:
  ///   - opposite: the channels whose phase was inverted.
  ///   - samples: the range of the block, in samples at `rate` from time 0.
  func note(_ block: ChannelMeasure, opposite: Set<Int>, samples: Range<Int>, rate: Int) {
    guard block.count > 0, contains(samples, rate: rate) else { return }
    let count = block.sum.count
    while channels.count < count { channels.append(Channel()) }
    for index in 0..<count {
      channels[index].peak = max(
        channels[index].peak, block.highest[index].magnitude, block.lowest[index].magnitude)
      channels[index].movingPeak = max(channels[index].movingPeak, block.movingPeak(index))
      channels[index].lowest = min(channels[index].lowest, block.lowest[index])
      channels[index].highest = max(channels[index].highest, block.highest[index])
      if Loudness.decibels(block.movingPower(index)) >= SoundLevel.silence {
        channels[index].blocksWithSound += 1
        if opposite.contains(index) { channels[index].oppositeBlocks += 1 }
        if block.atFullScale[index] >= Self.fewest { channels[index].clippedBlocks += 1 }
      }
    }
  }

  private func contains(_ samples: Range<Int>, rate: Int) -> Bool {
    let tick = Ticks.tick(rate: rate)
    let (start, end) = (Int64(samples.lowerBound), Int64(samples.upperBound))
    // Finds the last window that begins at or before the block. There are many windows if AI was switched
    // often.
    var (low, high) = (0, windows.count)
    while low < high {
      let middle = (low + high) / 2
      if windows[middle].start.ticks(of: tick) <= start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && end <= windows[low - 1].end.ticks(of: tick)
  }

  /// The report of each channel; empty for tracks of one channel, which are not measured here.
  var reports: [ChannelReport] {
    channels.map { channel in
      let sounding = Double(max(1, channel.blocksWithSound))
      let isSilent = Self.decibels(channel.movingPeak) < SoundLevel.silence
      return ChannelReport(
        level: SoundLevel(
          peak: Self.decibels(isSilent ? channel.movingPeak : channel.peak),
          clippedShare: Self.rounded(Double(channel.clippedBlocks) / sounding)),
        isDead: channel.lowest == channel.highest,
        oppositeShare: Self.rounded(Double(channel.oppositeBlocks) / sounding))
    }
  }

  // Rounded, because finer values would claim more precision than there is.
  private static func decibels(_ peak: Float) -> Double {
    (Loudness.decibels(Double(peak) * Double(peak)) * 10).rounded() / 10
  }
  private static func rounded(_ share: Double) -> Double { min(1, (share * 1000).rounded() / 1000) }
}
