import CFFmpeg

/// A decoder: packets in, frames out.
///
/// It uses one thread: audio decoders have no more, and FFmpeg then logs on the caller's thread, by which
/// the job is known.
final class Decoder {
  private let context: UnsafeMutablePointer<AVCodecContext>
  private let call: FFmpegCall
  private let bounds: MediaBounds
  private(set) var errors = 0
  private(set) var frames = 0
  /// A Boolean value that indicates whether the recording required more memory than is allowed. Then
  /// nothing more of it is decoded.
  private var isOverfull = false

  /// - Throws: `FFmpegError` (65) for a codec that `bounds` does not allow.
  init(_ stream: MediaStream, bounds: MediaBounds, call: FFmpegCall) throws(FFmpegError) {
    self.call = call
    self.bounds = bounds
    let codecs = MediaCodecs(bounds)
    guard codecs.allow(stream) else {
      let refusal = codecs.refusal(stream)
      throw call.refuse(refusal.cause, hint: refusal.hint)
    }
    guard let codec = avcodec_find_decoder(stream.parameters.pointee.codec_id) else {
      throw call.refuse("there is no decoder for \(stream.codecName)")
    }
    context = try call.allocated(avcodec_alloc_context3(codec))
    try call.check(avcodec_parameters_to_context(context, stream.parameters))
    context.pointee.pkt_timebase = stream.timeBase
    context.pointee.thread_count = 1
    context.pointee.max_pixels = Int64(bounds.maximumPixels)
    var options: OpaquePointer?
    defer { av_dict_free(&options) }
    try call.check(av_dict_set(&options, "codec_whitelist", codecs.decoders, 0))
    try call.check(collecting { avcodec_open2(context, codec, &options) })
  }

  deinit {
    var owned: UnsafeMutablePointer<AVCodecContext>? = context
    avcodec_free_context(&owned)
  }

  private func collecting(_ body: () -> Int32) -> Int32 {
    call.log?.collecting(body) ?? body()
  }

  /// Sends `packet` to the decoder, or nil for the end. A packet that cannot be decoded is counted and
  /// leaves a hole.
  func send(_ packet: Packet?) throws(FFmpegError) {
    guard packet == nil || !isOverfull else {
      errors += 1
      return
    }
    let code = collecting { avcodec_send_packet(context, packet?.pointer) }
    if code < 0, code != ffmpeg_error_end { errors += 1 }
    if heldBytes > bounds.mostHeldBytes {
      isOverfull = true
      flush()
    }
  }

  /// The number of bytes that the decoder holds, according to the recording so far, which may change with
  /// any packet.
  private var heldBytes: Int {
    let current = context.pointee
    guard current.coded_width > 0, current.coded_height > 0 else { return 0 }
    let most = PictureStore.references(current.codec_id)
    return PictureStore.bytes(
      PictureSize(width: Int(current.coded_width), height: Int(current.coded_height)), current.pix_fmt,
      references: current.codec_id == AV_CODEC_ID_H264 ? Int(current.refs) : most,
      reordering: Int(current.has_b_frames))
  }

  /// Receives the next frame, in presentation order.
  /// - Returns: false if there is no frame before the next packet, or at the end.
  func receive(_ frame: Frame) throws(FFmpegError) -> Bool {
    let code = collecting { avcodec_receive_frame(context, frame.pointer) }
    if code >= 0 {
      frames += 1
      return true
    }
    if code != ffmpeg_error_again && code != ffmpeg_error_end { errors += 1 }
    return false
  }

  /// A Boolean value that indicates whether frames that no other frame refers to are skipped, on the way to
  /// the first wanted frame.
  var skipsUnreferenced: Bool {
    get { context.pointee.skip_frame == AVDISCARD_NONREF }
    set { context.pointee.skip_frame = newValue ? AVDISCARD_NONREF : AVDISCARD_DEFAULT }
  }

  /// Omits the loop filter, the last step of decoding, which smooths block edges. All data is still read
  /// and errors are still reported, but the frames are not for display.
  func skipSmoothing() { context.pointee.skip_loop_filter = AVDISCARD_ALL }

  /// Discards everything before a seek.
  func flush() { avcodec_flush_buffers(context) }
}
