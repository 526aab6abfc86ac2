/// Decides where decoded samples belong: pure arithmetic, in samples of the track's own rate.
///
/// Decoders return consecutive frames; containers have times that jitter, leave holes, overlap and drift.
/// Samples are counted, and the count is kept in step with the timestamps. `RecordingClock` has removed
/// clock restarts before.
struct SoundTimeline {
  /// All values in samples.
  struct Tolerance: Hashable {
    /// A smaller difference is jitter, unless it lasts.
    var jitter: Int
    /// Drift beyond this is corrected if it lasts for `driftFrames` frames.
    var drift: Int
    var driftFrames = 8
  }

  /// What to do with a frame: first add silence, then the frame without its first `cut` samples.
  struct Placement: Hashable {
    var silence = 0
    var cut = 0
  }

  private let tolerance: Tolerance
  /// The position of the next sample.
  private(set) var next = 0
  /// The silence added in holes after the start of the track.
  private(set) var filled = 0
  /// All added silence: samples that are not from the file.
  private(set) var inserted = 0
  /// The number of consecutive frames whose timestamps were ahead (positive) or behind (negative).
  private var driftingFrames = 0
  private var hasBegun = false
  private var stepIsExpected = false

  /// - Parameters:
  ///   - next: the position at which a track continues after a change of its rate, or nil at its start.
  ///   - inserted: the number of samples before that position that are not from the file.
  init(tolerance: Tolerance, next: Int? = nil, inserted: Int = 0) {
    self.tolerance = tolerance
    if let next { resume(at: next) }
    self.inserted = inserted
  }

  /// Places a frame of `count` samples that declares `position`, or nil if it declares none.
  mutating func place(_ position: Int?, count: Int) -> Placement {
    var placement = Placement()
    if let position { placement = decide(position, count: count) }
    hasBegun = true
    inserted += placement.silence
    next += placement.silence + count - placement.cut
    return placement
  }

  /// Expects the next frame at any place, with an exact position, because another recording begins.
  mutating func expectStep() { stepIsExpected = true }

  private mutating func decide(_ position: Int, count: Int) -> Placement {
    let off = position - next
    if !hasBegun {
      // Silence before the first frame is not a hole. Sound before time 0 is priming.
      return Placement(silence: max(0, off), cut: min(count, max(0, -off)))
    }
    defer { stepIsExpected = false }
    if abs(off) <= tolerance.jitter, !stepIsExpected {
      let direction = abs(off) > tolerance.drift ? off.signum() : 0
      driftingFrames = driftingFrames.signum() == direction ? driftingFrames + direction : direction
      guard abs(driftingFrames) >= tolerance.driftFrames else { return Placement() }
    }
    driftingFrames = 0
    guard off > 0 else { return Placement(cut: min(count, -off)) }
    filled += off
    return Placement(silence: off)
  }

  /// Continues at `position` after a seek. Of the skipped samples, only the last `hole` were wanted and are
  /// missing.
  mutating func resume(at position: Int, hole: Int = 0) {
    inserted += max(0, position - next)
    next = position
    filled += hole
    hasBegun = true
    driftingFrames = 0
  }
}
