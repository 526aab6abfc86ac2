import CFFmpeg
import RecapCore

/// Sums on FFmpeg's times: whole numbers of a stream's own tick, exact and without overflow.
enum Ticks {
  /// The largest number that is taken for a time: far beyond any recording, and far enough from
  /// the type's end that sums of a few of them cannot overflow.
  private static let limit: Int64 = 1 << 60

  /// Returns `value`, or nil if it is FFmpeg's "no timestamp" or not plausible.
  static func known(_ value: Int64) -> Int64? {
    value == ffmpeg_no_timestamp || value > limit || value < -limit ? nil : value
  }

  /// Returns `value` ticks of `from` as ticks of `to`, rounded to the nearest and clamped to valid times.
  static func rescale(_ value: Int64, _ from: AVRational, _ to: AVRational) -> Int64 {
    guard from.num > 0, from.den > 0, to.num > 0, to.den > 0 else { return 0 }
    let result = av_rescale_q(value, from, to)
    return result == Int64.min ? 0 : min(max(result, -limit), limit)
  }

  static let millisecond = AVRational(num: 1, den: 1000)

  /// Returns the tick of a sample rate or a frame rate.
  static func tick(rate: Int) -> AVRational { AVRational(num: 1, den: Int32(clamping: rate)) }
}

extension MediaTime {
  /// Returns the time in ticks of `base`, rounded to the nearest.
  func ticks(of base: AVRational) -> Int64 {
    Ticks.rescale(milliseconds, Ticks.millisecond, base)
  }

  init(ticks: Int64, of base: AVRational) {
    self.init(milliseconds: Ticks.rescale(ticks, base, Ticks.millisecond))
  }
}
