import CFFmpeg

/// Which frames of a clip are copied and which are encoded.
///
///     cut            next closed keyframe    last frame with nothing left behind    end
///      │── encoded ──│────────────── copied ───────────────│──────── encoded ────────│
///
/// A copy ends where everything that was decoded has been shown: with B-frames, the last few frames of the
/// clip refer to one after it, and are encoded.
struct SplicePlan: Hashable {
  /// Frames that are decoded and encoded: those on display from `start` on, before `end`.
  struct Encoded: Hashable {
    /// The keyframe at which decoding begins.
    var key: ScannedPicture
    var start: Int64
    var end: Int64
    /// The presentation times of its frames.
    var times: [Int64]
    /// The time of the keyframe after all of them, which none of them needs; nil if they refer to what
    /// follows.
    var last: Int64?
  }

  /// The start of the clip, in ticks from time 0.
  var origin: Int64
  var head: Encoded?
  /// The copied frames in decoding order; the first is closed.
  var copied: [ScannedPicture]
  var tail: Encoded?
  /// The keyframe at which decoding begins for the last frame of the clip.
  var lastKey: ScannedPicture
  /// The end of the video, or nil if it continues beyond the clip.
  var pictureEnd: Int64?

  /// The number of frames that must be held back to show the copied ones in order.
  var reordering: Int {
    var (depth, latest) = (0, [Int64]())
    for picture in copied {
      depth = max(depth, latest.reversed().prefix { $0 > picture.time }.count)
      latest.insert(picture.time, at: latest.lastIndex { $0 < picture.time }.map { $0 + 1 } ?? 0)
      if latest.count > 32 { latest.removeFirst() }
    }
    return depth
  }

  /// The presentation times of all frames of the clip, in order.
  var times: [Int64] { (head?.times ?? []) + copied.map(\.time).sorted() + (tail?.times ?? []) }

  /// - Parameters:
  ///   - pictures: the frames that the scan found around the clip, in decoding order.
  ///   - origin: the start of the clip.
  ///   - end: the time from which on frames are not shown.
  /// - Throws: `timestamps`.
  init(_ pictures: [ScannedPicture], origin: Int64, end: Int64) throws(SpliceRefusal) {
    self.origin = origin
    let shown = pictures.map(\.time).sorted()
    for (one, next) in zip(shown, shown.dropFirst()) where one >= next { throw .timestamps }
    guard let first = pictures.first else { throw .timestamps }
    pictureEnd =
      shown.last.map { $0 >= end } == true
      ? nil : pictures.max { $0.time < $1.time }.map { $0.time + $0.duration }
    copied = []
    let inside = shown.filter { $0 > origin && $0 < end }
    let last = inside.last ?? origin
    lastKey = pictures.last { $0.isKey && $0.time <= last } ?? first
    guard let begin = pictures.firstIndex(where: { $0.isClosed && $0.time >= origin && $0.time < end }) else {
      head = Encoded(key: first, start: origin, end: end, times: [origin] + inside)
      return
    }
    let entry = pictures[begin]
    if entry.time > origin {
      head = Encoded(
        key: first, start: origin, end: entry.time, times: [origin] + inside.filter { $0 < entry.time },
        last: first.time < entry.time ? entry.time : nil)
    }
    let rest = pictures[begin...]
    let count = Self.closedPrefix(rest.map(\.time), end: end)
    copied = Array(rest.prefix(count))
    let left = rest.dropFirst(count).map(\.time).filter { $0 < end }.sorted()
    if let start = left.first, let key = rest.last(where: { $0.isKey && $0.time <= start }) {
      tail = Encoded(key: key, start: start, end: end, times: left)
    }
  }

  /// Returns how many of `times`, which are in decoding order, can be taken so that all of them are before
  /// `end` and before all others.
  static func closedPrefix(_ times: [Int64], end: Int64) -> Int {
    var least = [Int64](repeating: .max, count: times.count + 1)
    for index in times.indices.reversed() { least[index] = min(least[index + 1], times[index]) }
    var (best, latest) = (0, Int64.min)
    for index in times.indices {
      latest = max(latest, times[index])
      if latest >= end { break }
      if latest < least[index + 1] { best = index + 1 }
    }
    return best
  }
}
