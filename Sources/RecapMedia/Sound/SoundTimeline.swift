/// Decides where decoded samples belong: pure sums, in samples of the track's own rate.
///
/// Decoders give frames that follow one another; containers give times that jitter, leave holes, overlap and drift.
/// Samples are counted, and the count is held to the timestamps. Clocks that start again were laid end to end
/// before (`RecordingClock`).
struct SoundTimeline {
  /// All in samples.
  struct Tolerance: Hashable {
    /// Less than this is jitter, unless it lasts.
    var jitter: Int
    /// Drift beyond this is corrected, once it lasted for `driftFrames` frames.
    var drift: Int
    var driftFrames = 8
  }

  /// What to do with a frame: silence first, then the frame without its first `cut` samples.
  struct Placement: Hashable {
    var silence = 0
    var cut = 0
  }

  private let tolerance: Tolerance
  /// Where the next sample belongs.
  private(set) var next = 0
  /// Silence put where the track had holes after its beginning.
  private(set) var filled = 0
  /// Silence put anywhere: no sample of the file.
  private(set) var inserted = 0
  /// For how many frames in a row the timestamps were ahead (positive) or behind (negative).
  private var driftingFrames = 0
  private var hasBegun = false
  private var stepIsExpected = false

  /// - Parameters:
  ///   - next: where a track goes on that changed its rate; nil at its beginning.
  ///   - inserted: how much of what is before that is no sample of the file.
  init(tolerance: Tolerance, next: Int? = nil, inserted: Int = 0) {
    self.tolerance = tolerance
    if let next { resume(at: next) }
    self.inserted = inserted
  }

  /// Places a frame of `count` samples that says it belongs at `position`; nil if it says nothing.
  mutating func place(_ position: Int?, count: Int) -> Placement {
    var placement = Placement()
    if let position { placement = decide(position, count: count) }
    hasBegun = true
    inserted += placement.silence
    next += placement.silence + count - placement.cut
    return placement
  }

  /// The next frame may lie anywhere, and its position is exact: another recording begins.
  mutating func expectStep() { stepIsExpected = true }

  private mutating func decide(_ position: Int, count: Int) -> Placement {
    let off = position - next
    if !hasBegun {
      // A lead is not a hole. Sound before time 0 is priming.
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

  /// Goes on at `position` after a seek. Of what was passed over, only the last `hole` samples were
  /// wanted and are missing.
  mutating func resume(at position: Int, hole: Int = 0) {
    inserted += max(0, position - next)
    next = position
    filled += hole
    hasBegun = true
    driftingFrames = 0
  }
}
