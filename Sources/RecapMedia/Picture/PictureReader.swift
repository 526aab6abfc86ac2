import CFFmpeg
import RecapCore

/// Reads the pictures of one stream from any point on, in the order of showing.
final class PictureReader {
  private let demuxer: Demuxer
  let stream: MediaStream
  private let decoder: Decoder
  private let packet: Packet
  private let decoded: Frame
  /// The picture on display.
  let shown: Frame
  /// The picture that replaces it; meaningless where `hasUpcoming` is false.
  let upcoming: Frame
  private(set) var hasShown = false
  private(set) var hasUpcoming = false
  private var inputEnded = false
  private var latest = Int64.min
  /// The key picture that a seek aimed at; what comes before it is passed over.
  private var awaited: Int64?
  /// Pictures before this are only needed where others refer to them.
  private var wantedFrom = Int64.min
  /// The key picture at which reading ends; nil for the end of the recording.
  private var wantedUpTo: Int64?

  /// How far before a cut the seek aims: an index of decoding times is off by the reordering of
  /// B-frames.
  private static let margin = MediaTime(milliseconds: 1000)

  init(_ demuxer: Demuxer, stream: MediaStream) throws {
    self.demuxer = demuxer
    self.stream = stream
    decoder = try Decoder(stream, bounds: demuxer.bounds, call: demuxer.call)
    packet = try Packet(demuxer.call)
    decoded = try Frame(demuxer.call)
    shown = try Frame(demuxer.call)
    upcoming = try Frame(demuxer.call)
    demuxer.keepOnly([stream.index])
  }

  /// In ticks of the stream, from time 0.
  var shownTime: Int64 { (shown.time ?? stream.start) - stream.start }
  /// In ticks of the stream, from time 0.
  var upcomingTime: Int64 { (upcoming.time ?? stream.start) - stream.start }

  /// Where the picture on display would end, for the last one.
  var shownEnd: MediaTime {
    MediaTime(ticks: shownTime + shown.duration, of: stream.timeBase)
  }

  /// Makes the picture on display at `time` the shown one: the last that begins at or before it, or
  /// none if the first one comes later.
  func begin(at time: MediaTime) throws {
    let target = time.ticks(of: stream.timeBase)
    let from = max(.zero, time - Self.margin)
    if from > .zero, try demuxer.seek(stream, to: from) {
      restart()
      try advance(past: target)
      // An index that leads too far would lose the picture on display.
      if hasShown { return }
    }
    guard try demuxer.rewind(stream) else { throw demuxer.call.refuse("it cannot be rewound") }
    restart()
    try advance(past: target)
  }

  /// Makes the picture on display at `target` the shown one, exactly where a scan has found it.
  /// - Parameters:
  ///   - target: the time of a picture, in ticks of the stream from time 0.
  ///   - key: where decoding begins.
  ///   - end: the time of a key picture behind all that is wanted, which is not decoded any more; nil for none.
  /// - Returns: whether `key` was found again.
  func begin(at target: Int64, from key: ScannedPicture, upTo end: Int64? = nil) throws -> Bool {
    demuxer.keepOnly([stream.index])
    guard try demuxer.seek(stream, toTicks: key.place) else { return false }
    restart()
    (awaited, wantedFrom, wantedUpTo) = (key.time, target, end)
    try advance(past: target)
    return awaited == nil
  }

  /// The packets around a clip, without decoding them.
  func scan(_ format: SpliceFormat) -> PictureScan {
    PictureScan(demuxer: demuxer, stream: stream, format: format)
  }

  /// Goes to the packet of `picture`, which `copy` then gives out first.
  func beginCopy(from picture: ScannedPicture) throws -> Bool {
    demuxer.keepOnly([stream.index])
    guard try demuxer.seek(stream, toTicks: picture.place) else { return false }
    restart()
    awaited = picture.time
    return true
  }

  /// Reads the next packet as it is stored.
  /// - Returns: its time from time 0; nil at the end of the recording.
  func copy(into packet: Packet) throws -> Int64? {
    while try demuxer.read(packet) {
      guard packet.stream == stream.index, hasArrived(packet) else { continue }
      return packet.time.map { $0 - stream.start }
    }
    return nil
  }

  private func restart() {
    (awaited, wantedFrom, wantedUpTo) = (nil, .min, nil)
    decoder.flush()
    shown.clear()
    upcoming.clear()
    (hasShown, hasUpcoming, inputEnded, latest) = (false, false, false, .min)
  }

  private func advance(past target: Int64) throws {
    try decodeUpcoming()
    while hasUpcoming, upcomingTime <= target { try next() }
  }

  /// Puts the upcoming picture on display and decodes the one after it.
  func next() throws {
    shown.take(upcoming)
    hasShown = hasUpcoming
    try decodeUpcoming()
  }

  private func decodeUpcoming() throws {
    hasUpcoming = false
    while true {
      while try decoder.receive(decoded) {
        // A picture without a time, or before its predecessor, has no place.
        guard let time = decoded.time, time > latest, decoded.pointer.pointee.width > 0 else { continue }
        latest = time
        upcoming.take(decoded)
        hasUpcoming = true
        return
      }
      if inputEnded { return }
      if try !demuxer.read(packet) {
        try endInput()
      } else if packet.stream == stream.index, hasArrived(packet) {
        if let end = wantedUpTo, packet.isKey, packet.time == end + stream.start {
          try endInput()
          continue
        }
        decoder.skipsUnreferenced = packet.time.map { $0 - stream.start < wantedFrom } ?? false
        try decoder.send(packet)
      }
    }
  }

  private func endInput() throws {
    inputEnded = true
    try decoder.send(nil)
  }

  private func hasArrived(_ packet: Packet) -> Bool {
    guard let awaited else { return true }
    guard packet.time == awaited + stream.start, packet.isKey else { return false }
    self.awaited = nil
    return true
  }
}
