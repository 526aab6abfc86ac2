import CFFmpeg
import RecapCore

/// The frame times of a reel: slots of equal length, in each of which a new frame may be shown.
///
/// A frame that stays on display leaves its slots empty, so that a recording with a variable frame rate
/// keeps its rhythm. But two frames are never closer than one slot, and every clip is a whole number of
/// slots long, so that players that assume a frame rate display it correctly.
struct ReelGrid {
  /// The number of slots per second.
  let rate: AVRational

  /// The grid of a reel without video: only lengths are rounded, to a millisecond.
  static let soundOnly = ReelGrid(rate: AVRational(num: 1000, den: 1))

  init(rate: AVRational) { self.rate = rate }

  /// Makes a grid as fine as the recording's own frame rate, but no finer than `maximum` frames per second,
  /// and not so coarse that a clip's length would be off by more than a tenth of a second.
  init(base: AVRational, average: AVRational, maximum: Int) {
    var rate = [base, average].first { Self.isPlausible($0) } ?? AVRational(num: 30, den: 1)
    while av_cmp_q(rate, AVRational(num: Int32(clamping: max(10, maximum)), den: 1)) > 0 {
      rate.den *= 2
    }
    while av_cmp_q(rate, AVRational(num: 10, den: 1)) < 0 { rate.num *= 2 }
    self.rate = rate
  }

  private static func isPlausible(_ rate: AVRational) -> Bool {
    guard rate.num > 0, rate.den > 0, rate.num <= 240_000, rate.den <= 100_000 else { return false }
    return av_q2d(rate) <= 240 && av_q2d(rate) >= 0.1
  }

  /// The length of a slot, as FFmpeg writes it.
  var tick: AVRational { AVRational(num: rate.den, den: rate.num) }

  /// The slot nearest to `ticks` of `base` after the clip's beginning.
  func slot(at ticks: Int64, of base: AVRational) -> Int { Int(Ticks.rescale(ticks, base, tick)) }

  /// Returns the number of slots that hold `ticks` of `base`, at least one.
  func slots(covering ticks: Int64, of base: AVRational) -> Int {
    // An eighth of a slot more is rounding of a container's times, not another picture.
    let eighths = Ticks.rescale(ticks, base, AVRational(num: rate.den, den: rate.num * 8))
    return max(1, Int((eighths + 6) / 8))
  }

  /// Returns the start of slot `slot`, in samples at `soundRate`.
  func sample(at slot: Int, soundRate: Int) -> Int {
    Int(Ticks.rescale(Int64(slot), tick, Ticks.tick(rate: soundRate)))
  }

  func time(at slot: Int) -> MediaTime { MediaTime(ticks: Int64(slot), of: tick) }

  /// Returns whether a frame that appeared `ticks` of `base` before the cut belongs to a steady stream of
  /// frames, rather than one that stands still.
  func isRecent(_ ticks: Int64, of base: AVRational) -> Bool {
    av_compare_ts(ticks * 2, base, 3, tick) <= 0
  }
}
