import CFFmpeg
import RecapCore

/// The properties of a frame that its packet shows without decoding.
struct ScannedPicture: Hashable {
  /// The presentation time in ticks of the stream, from time 0.
  var time: Int64
  var duration: Int64
  /// The time to which a seek must aim to reach it, in the stream's own ticks.
  var place: Int64
  /// A Boolean value that indicates whether decoding may begin with it.
  var isKey: Bool
  /// A Boolean value that indicates whether, in addition, no frame after it refers to one before it.
  var isClosed: Bool
}

/// Reads the packets around a clip: from the last keyframe at or before its start to its end.
struct PictureScan {
  let demuxer: Demuxer
  let stream: MediaStream
  let format: SpliceFormat

  /// As in `PictureReader`.
  private static let margin = MediaTime(milliseconds: 1000)
  /// H.264 holds back at most 16 frames (ITU-T H.264, A.3.1): after that many frames later than the clip,
  /// no frame of the clip is left.
  private static let deepestOrder = 16

  /// - Returns: the frames in decoding order, beginning with a keyframe at or before `range` if there is
  ///   one.
  /// - Throws: `SpliceRefusal`, and the errors of reading.
  func pictures(around range: TimeRange) throws -> [ScannedPicture] {
    let from = max(.zero, range.start - Self.margin)
    let start = range.start.ticks(of: stream.timeBase)
    demuxer.keepOnly([stream.index])
    if from > .zero, try demuxer.seek(stream, to: from) {
      let found = try read(start: start, end: range.end.ticks(of: stream.timeBase))
      if let first = found.first, first.isKey, first.time <= start { return found }
    }
    guard try demuxer.rewind(stream) else { throw demuxer.call.refuse("it cannot be rewound") }
    return try read(start: start, end: range.end.ticks(of: stream.timeBase))
  }

  private func read(start: Int64, end: Int64) throws -> [ScannedPicture] {
    var pictures: [ScannedPicture] = []
    var later = 0
    let packet = try Packet(demuxer.call)
    while later < Self.deepestOrder + 1, try demuxer.read(packet) {
      guard packet.stream == stream.index else { continue }
      let picture = try describe(packet)
      if picture.isKey, picture.time <= start { pictures.removeAll(keepingCapacity: true) }
      pictures.append(picture)
      if picture.time >= end {
        if picture.isClosed || format.coding == .vp9 { break }
        later += 1
      }
    }
    return pictures
  }

  private func describe(_ packet: Packet) throws -> ScannedPicture {
    let pointer = packet.pointer
    for kind in [AV_PKT_DATA_NEW_EXTRADATA, AV_PKT_DATA_PARAM_CHANGE] {
      var size = 0
      if av_packet_get_side_data(pointer, kind, &size) != nil { throw SpliceRefusal.parameterSets }
    }
    guard let time = Ticks.known(pointer.pointee.pts) else { throw SpliceRefusal.timestamps }
    return ScannedPicture(
      time: time - stream.start, duration: packet.duration,
      place: Ticks.known(pointer.pointee.dts) ?? time,
      isKey: packet.isKey, isClosed: try format.isClosed(packet))
  }
}
