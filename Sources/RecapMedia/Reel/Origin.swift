import CFFmpeg
import RecapCore

/// The moment of a recording at which a clip begins, exact in the ticks of its picture.
struct Origin {
  /// From time 0.
  let ticks: Int64
  let base: AVRational

  /// Snaps `start` to the beginning of the picture on display at it. Where that picture stood still
  /// for longer than a frame (a shared screen), the clip begins at `start` with that picture.
  init(_ start: MediaTime, reader: PictureReader?, grid: ReelGrid) {
    guard let reader else {
      (ticks, base) = (start.milliseconds, Timestamp.millisecond)
      return
    }
    base = reader.stream.timeBase
    let wanted = start.ticks(of: base)
    let isMoving = reader.hasShown && grid.isRecent(wanted - reader.shownTime, of: base)
    ticks = isMoving ? min(wanted, reader.shownTime) : wanted
  }

  var time: MediaTime { MediaTime(ticks: ticks, of: base) }

  func sample(rate: Int) -> Int {
    Int(Timestamp.rescale(ticks, base, Timestamp.tick(rate: rate)))
  }
}
