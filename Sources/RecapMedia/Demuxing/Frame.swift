import CFFmpeg

/// A frame: decoded audio samples or a decoded video frame, reused for each.
final class Frame {
  let pointer: UnsafeMutablePointer<AVFrame>

  init(_ call: FFmpegCall) throws(FFmpegError) { pointer = try call.allocated(av_frame_alloc()) }

  deinit {
    var owned: UnsafeMutablePointer<AVFrame>? = pointer
    av_frame_free(&owned)
  }

  /// The presentation time in the stream's time base, or nil if neither container nor decoder has one.
  var time: Int64? {
    Ticks.known(pointer.pointee.best_effort_timestamp) ?? Ticks.known(pointer.pointee.pts)
  }

  /// In the stream's time base; 0 where unknown.
  var duration: Int64 { max(0, Ticks.known(ffmpeg_frame_duration(pointer)) ?? 0) }

  func clear() { av_frame_unref(pointer) }

  /// Moves the content of `other`, which is then empty, to this frame.
  func take(_ other: Frame) {
    av_frame_unref(pointer)
    av_frame_move_ref(pointer, other.pointer)
  }
}
