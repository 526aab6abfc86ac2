import CFFmpeg

/// Owns one frame: decoded samples or a decoded picture, reused for each.
final class Frame {
  let pointer: UnsafeMutablePointer<AVFrame>

  init(_ call: FFmpegCall) throws(FFmpegError) { pointer = try call.allocated(av_frame_alloc()) }

  deinit {
    var owned: UnsafeMutablePointer<AVFrame>? = pointer
    av_frame_free(&owned)
  }

  /// In the stream's time base; nil if neither container nor decoder knows.
  var time: Int64? {
    Ticks.known(pointer.pointee.best_effort_timestamp) ?? Ticks.known(pointer.pointee.pts)
  }

  /// In the stream's time base; 0 where unknown.
  var duration: Int64 { max(0, Ticks.known(ffmpeg_frame_duration(pointer)) ?? 0) }

  func clear() { av_frame_unref(pointer) }

  /// Takes over what `other` holds, which is then empty.
  func take(_ other: Frame) {
    av_frame_unref(pointer)
    av_frame_move_ref(pointer, other.pointer)
  }
}
