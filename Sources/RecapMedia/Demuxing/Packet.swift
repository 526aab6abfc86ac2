import CFFmpeg

/// Owns one packet: a piece of one stream as it is stored, reused for each read.
final class Packet {
  let pointer: UnsafeMutablePointer<AVPacket>

  init(_ call: FFmpegCall) throws(FFmpegError) { pointer = try call.allocated(av_packet_alloc()) }

  deinit {
    var owned: UnsafeMutablePointer<AVPacket>? = pointer
    av_packet_free(&owned)
  }

  var stream: Int { Int(pointer.pointee.stream_index) }
  var isKey: Bool { pointer.pointee.flags & AV_PKT_FLAG_KEY != 0 }
  var isCorrupt: Bool { pointer.pointee.flags & AV_PKT_FLAG_CORRUPT != 0 }
  /// In the stream's time base; nil where the container has none.
  var time: Int64? { Timestamp.known(pointer.pointee.pts) ?? Timestamp.known(pointer.pointee.dts) }
  /// Puts `bytes` in the place of what it holds; times and flags stay.
  func replace(by bytes: [UInt8], _ call: FFmpegCall) throws(FFmpegError) {
    let changed = try Packet(call)
    try call.check(av_new_packet(changed.pointer, Int32(clamping: bytes.count)))
    try call.check(av_packet_copy_props(changed.pointer, pointer))
    changed.pointer.pointee.data.update(from: bytes, count: bytes.count)
    av_packet_unref(pointer)
    av_packet_move_ref(pointer, changed.pointer)
  }

  /// In the stream's time base; 0 where unknown.
  var duration: Int64 { max(0, Timestamp.known(pointer.pointee.duration) ?? 0) }
}
