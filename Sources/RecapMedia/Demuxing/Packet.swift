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
  var isCorrupt: Bool { pointer.pointee.flags & AV_PKT_FLAG_CORRUPT != 0 }
  /// In the stream's time base; nil where the container has none.
  var time: Int64? { Timestamp.known(pointer.pointee.pts) ?? Timestamp.known(pointer.pointee.dts) }
  /// In the stream's time base; 0 where unknown.
  var duration: Int64 { max(0, Timestamp.known(pointer.pointee.duration) ?? 0) }
}
