import CFFmpeg

/// Which pictures of a clip are copied and which are encoded.
///
///     cut            next closed key picture      last picture with nothing left behind     end
///      │── encoded ──│────────────── copied ───────────────│──────── encoded ────────│
///
/// A copy ends where everything that was decoded has been shown: with B-frames the last few pictures
/// of the clip lean on one after it, and are encoded.
struct SplicePlan: Hashable {
  /// Pictures that are decoded and encoded: those on display from `start` on, before `end`.
  struct Encoded: Hashable {
    /// Where decoding begins.
    var key: ScannedPicture
    var start: Int64
    var end: Int64
    /// When its pictures are to be shown.
    var times: [Int64]
    /// The key picture behind all of them, which none of them needs; nil if they lean on what follows.
    var last: Int64?
  }

  /// Where the clip begins, in ticks from time 0.
  var origin: Int64
  var head: Encoded?
  /// In the order of decoding, the first is closed.
  var copied: [ScannedPicture]
  var tail: Encoded?
  /// Where decoding begins for the last picture of the clip.
  var lastKey: ScannedPicture
  /// Where the picture ended; nil if it goes on beyond the clip.
  var pictureEnd: Int64?

  /// How many pictures have to be held back to show the copied ones in order.
  var reordering: Int {
    var (depth, latest) = (0, [Int64]())
    for picture in copied {
      depth = max(depth, latest.reversed().prefix { $0 > picture.time }.count)
      latest.insert(picture.time, at: latest.lastIndex { $0 < picture.time }.map { $0 + 1 } ?? 0)
      if latest.count > 32 { latest.removeFirst() }
    }
    return depth
  }

  /// All pictures of the clip, in the order of showing.
  var times: [Int64] { (head?.times ?? []) + copied.map(\.time).sorted() + (tail?.times ?? []) }

  /// - Parameters:
  ///   - pictures: as scanned around the clip, in the order of decoding.
  ///   - origin: where the clip begins.
  ///   - end: pictures at or after it are not shown.
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

  /// How many of `times`, which come in the order of decoding, can be taken so that all of them lie
  /// before `end` and before all others.
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
