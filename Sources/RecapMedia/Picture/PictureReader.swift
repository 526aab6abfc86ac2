import CFFmpeg
import RecapCore

/// Reads the frames of one video stream from any point on, in presentation order.
final class PictureReader {
  private let demuxer: Demuxer
  let stream: MediaStream
  private let decoder: Decoder
  private let packet: Packet
  private let decoded: Frame
  /// The frame on display.
  let shown: Frame
  /// The frame that replaces it; undefined if `hasUpcoming` is false.
  let upcoming: Frame
  private(set) var hasShown = false
  private(set) var hasUpcoming = false
  private var inputEnded = false
  private var latest = Int64.min
  /// The time of the keyframe at which a seek aimed; packets before it are skipped.
  private var awaited: Int64?
  /// Frames before this time are needed only as references of others.
  private var wantedFrom = Int64.min
  /// The time of the keyframe at which reading ends, or nil for the end of the recording.
  private var wantedUpTo: Int64?

  /// How far before a cut a seek aims: an index of decoding times is off by the reordering of B-frames.
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

  /// The time at which the frame on display ends if it is the last one.
  var shownEnd: MediaTime {
    MediaTime(ticks: shownTime + shown.duration, of: stream.timeBase)
  }

  /// Makes the frame on display at `time` the shown one: the last that begins at or before it, or none if
  /// the first one is later.
  func begin(at time: MediaTime) throws {
    let target = time.ticks(of: stream.timeBase)
    let from = max(.zero, time - Self.margin)
    if from > .zero, try demuxer.seek(stream, to: from) {
      restart()
      try advance(past: target)
      // An index that leads too far would lose the frame on display.
      if hasShown { return }
    }
    guard try demuxer.rewind(stream) else { throw demuxer.call.refuse("it cannot be rewound") }
    restart()
    try advance(past: target)
  }

  /// Makes the frame on display at `target` the shown one, exactly as a scan has found it.
  /// - Parameters:
  ///   - target: the time of a frame, in ticks of the stream from time 0.
  ///   - key: the keyframe at which decoding begins.
  ///   - end: the time of a keyframe after all wanted frames, from which on nothing is decoded; nil for none.
  /// - Returns: whether `key` was found again.
  func begin(at target: Int64, from key: ScannedPicture, upTo end: Int64? = nil) throws -> Bool {
    demuxer.keepOnly([stream.index])
    guard try demuxer.seek(stream, toTicks: key.place) else { return false }
    restart()
    (awaited, wantedFrom, wantedUpTo) = (key.time, target, end)
    try advance(past: target)
    return awaited == nil
  }

  /// Returns a scan of the packets around a clip, without decoding.
  func scan(_ format: SpliceFormat) -> PictureScan {
    PictureScan(demuxer: demuxer, stream: stream, format: format)
  }

  /// Seeks to the packet of `picture`, which `copy` then returns first.
  func beginCopy(from picture: ScannedPicture) throws -> Bool {
    demuxer.keepOnly([stream.index])
    guard try demuxer.seek(stream, toTicks: picture.place) else { return false }
    restart()
    awaited = picture.time
    return true
  }

  /// Reads the next packet without decoding it.
  /// - Returns: its presentation time from time 0, or nil at the end of the recording.
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

  /// Puts the upcoming frame on display and decodes the one after it.
  func next() throws {
    shown.take(upcoming)
    hasShown = hasUpcoming
    try decodeUpcoming()
  }

  private func decodeUpcoming() throws {
    hasUpcoming = false
    while true {
      while try decoder.receive(decoded) {
        // A frame without a time, or before its predecessor, has no place.
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
