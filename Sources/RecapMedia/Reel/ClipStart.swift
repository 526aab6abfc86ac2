import CFFmpeg
import RecapCore

/// The moment of a recording at which a clip begins, exact in the ticks of its video.
struct ClipStart {
  /// In ticks, from time 0.
  let ticks: Int64
  let base: AVRational

  init(ticks: Int64, base: AVRational) {
    (self.ticks, self.base) = (ticks, base)
  }

  /// Snaps `start` to the start of the frame on display at it. If that frame has been on display for longer
  /// than a frame (a shared screen), the clip begins at `start` with that frame.
  /// - Parameter shown: the time at which the frame on display at `start` appeared, or nil if there is
  ///   none.
  init(_ start: MediaTime, shown: Int64?, base: AVRational, grid: ReelGrid) {
    self.base = base
    let wanted = start.ticks(of: base)
    let isMoving = shown.map { grid.isRecent(wanted - $0, of: base) } ?? false
    ticks = isMoving ? min(wanted, shown ?? wanted) : wanted
  }

  /// Snaps `start` to the frame that `reader` shows.
  init(_ start: MediaTime, reader: PictureReader?, grid: ReelGrid) {
    guard let reader else {
      self.init(ticks: start.milliseconds, base: Ticks.millisecond)
      return
    }
    self.init(
      start, shown: reader.hasShown ? reader.shownTime : nil, base: reader.stream.timeBase, grid: grid)
  }

  var time: MediaTime { MediaTime(ticks: ticks, of: base) }

  func sample(rate: Int) -> Int {
    Int(Ticks.rescale(ticks, base, Ticks.tick(rate: rate)))
  }
}
