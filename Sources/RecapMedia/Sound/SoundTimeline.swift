/// Decides where decoded samples belong: pure sums, in samples of the track's own rate.
///
/// Decoders give frames that follow one another; containers give times that jitter, leave holes,
/// overlap, drift and jump. Samples are counted, and the count is held to the timestamps.
struct SoundTimeline {
  /// All in samples.
  struct Tolerance: Hashable {
    /// Less than this is jitter, unless it lasts.
    var jitter: Int
    /// Drift beyond this is corrected, once it lasted for `driftFrames` frames.
    var drift: Int
    var driftFrames = 8
    /// A longer hole is a jump of the clock, not missing sound.
    var largestHole: Int
    /// A longer step back is a jump of the clock, not sound that comes twice.
    var largestOverlap: Int
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
  private(set) var jumps = 0
  /// What jumps of the clock added to its timestamps, taken off again.
  private var rebase = 0
  /// For how many frames in a row the timestamps were ahead (positive) or behind (negative).
  private var driftingFrames = 0
  private var hasBegun = false

  /// - Parameter next: where a track goes on that changed its rate; nil at its beginning.
  init(tolerance: Tolerance, next: Int? = nil) {
    self.tolerance = tolerance
    if let next { resume(at: next) }
  }

  /// Places a frame of `count` samples that says it belongs at `position`; nil where it says nothing.
  mutating func place(_ position: Int?, count: Int) -> Placement {
    var placement = Placement()
    if let position { placement = decide(wanted: position - rebase, position: position, count: count) }
    hasBegun = true
    next += placement.silence + count - placement.cut
    return placement
  }

  private mutating func decide(wanted: Int, position: Int, count: Int) -> Placement {
    let off = wanted - next
    if !hasBegun {
      // A lead is not a hole. Sound before time 0 is priming.
      guard off <= tolerance.largestHole else { return jump(to: position) }
      return Placement(silence: max(0, off), cut: min(count, max(0, -off)))
    }
    if off > tolerance.largestHole || -off > tolerance.largestOverlap { return jump(to: position) }
    if abs(off) <= tolerance.jitter {
      let direction = abs(off) > tolerance.drift ? off.signum() : 0
      driftingFrames = driftingFrames.signum() == direction ? driftingFrames + direction : direction
      guard abs(driftingFrames) >= tolerance.driftFrames else { return Placement() }
    }
    driftingFrames = 0
    guard off > 0 else { return Placement(cut: min(count, -off)) }
    filled += off
    return Placement(silence: off)
  }

  private mutating func jump(to position: Int) -> Placement {
    jumps += 1
    rebase = position - next
    driftingFrames = 0
    return Placement()
  }

  /// Goes on at `position` after a seek. Of what was passed over, only the last `hole` samples were
  /// wanted and are missing.
  mutating func resume(at position: Int, hole: Int = 0) {
    next = position
    filled += hole
    hasBegun = true
    driftingFrames = 0
  }
}
