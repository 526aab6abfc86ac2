import CFFmpeg

/// Owns one decoder: packets in, frames out.
///
/// One thread: sound decoders have no more, and FFmpeg then logs on the caller's thread, where
/// the job can be told.
final class Decoder {
  private let context: UnsafeMutablePointer<AVCodecContext>
  private let call: FFmpegCall
  private(set) var errors = 0
  private(set) var frames = 0

  /// Pictures larger than this are refused: twice the pixels of 4K either way.
  private static let maximumPixels: Int64 = 8192 * 4608

  init(_ stream: MediaStream, call: FFmpegCall) throws(FFmpegError) {
    self.call = call
    guard let codec = avcodec_find_decoder(stream.parameters.pointee.codec_id) else {
      throw call.refuse("there is no decoder for \(stream.codecName)")
    }
    context = try call.allocated(avcodec_alloc_context3(codec))
    try call.check(avcodec_parameters_to_context(context, stream.parameters))
    context.pointee.pkt_timebase = stream.timeBase
    context.pointee.thread_count = 1
    context.pointee.max_pixels = Self.maximumPixels
    try call.check(collecting { avcodec_open2(context, codec, nil) })
  }

  deinit {
    var owned: UnsafeMutablePointer<AVCodecContext>? = context
    avcodec_free_context(&owned)
  }

  private func collecting(_ body: () -> Int32) -> Int32 {
    call.log?.collecting(body) ?? body()
  }

  /// Hands `packet` over, nil for the end. A packet that cannot be decoded is counted, and is a hole.
  func send(_ packet: Packet?) throws(FFmpegError) {
    let code = collecting { avcodec_send_packet(context, packet?.pointer) }
    guard code < 0, code != ffmpeg_error_end else { return }
    errors += 1
  }

  /// Receives the next frame, in the order of showing.
  /// - Returns: false where there is none before the next packet, or none any more.
  func receive(_ frame: Frame) throws(FFmpegError) -> Bool {
    let code = collecting { avcodec_receive_frame(context, frame.pointer) }
    if code >= 0 {
      frames += 1
      return true
    }
    if code != ffmpeg_error_again && code != ffmpeg_error_end { errors += 1 }
    return false
  }

  /// Whether pictures that no other one refers to are passed over: on the way to where the pictures are
  /// wanted.
  var skipsUnreferenced: Bool {
    get { context.pointee.skip_frame == AVDISCARD_NONREF }
    set { context.pointee.skip_frame = newValue ? AVDISCARD_NONREF : AVDISCARD_DEFAULT }
  }

  /// Leaves out the last step of decoding, which smooths the edges of blocks. All that is stored is still read,
  /// and what does not fit together is still said; the pictures are not for looking at.
  func skipSmoothing() { context.pointee.skip_loop_filter = AVDISCARD_ALL }

  /// Forgets everything before a seek.
  func flush() { avcodec_flush_buffers(context) }
}
