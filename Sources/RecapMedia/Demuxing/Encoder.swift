import CFFmpeg
import RecapCore

/// An encoder: frames in, packets out.
///
/// It uses one thread and no optimisation that sacrifices order: equal frames give equal bytes.
final class Encoder {
  let context: UnsafeMutablePointer<AVCodecContext>
  private let call: FFmpegCall
  private let packet: Packet

  /// Without this, x264 takes shortcuts that read uninitialised memory (the macroblock tree of B-frames, in
  /// its assembly), so that the same frames give different bytes in different runs.
  static let reproducible = "cpu-independent=1"

  /// - Parameter prepare: configures the codec before it is opened.
  init(
    _ name: String, options: [(String, String)], call: FFmpegCall,
    prepare: (UnsafeMutablePointer<AVCodecContext>) -> Void
  ) throws(FFmpegError) {
    self.call = call
    packet = try Packet(call)
    guard let codec = avcodec_find_encoder_by_name(name) else {
      throw FFmpegError(
        call.operation, call.subject, "FFmpeg has no encoder \(name)",
        hint: "install an FFmpeg that was built with it", exitCode: .unavailable)
    }
    context = try call.allocated(avcodec_alloc_context3(codec))
    context.pointee.flags |= ffmpeg_codec_flag_bitexact | ffmpeg_codec_flag_global_header
    context.pointee.thread_count = 1
    prepare(context)
    var dictionary: OpaquePointer?
    defer { av_dict_free(&dictionary) }
    for (key, value) in options { try call.check(av_dict_set(&dictionary, key, value, 0)) }
    try call.check(collecting { avcodec_open2(context, codec, &dictionary) })
  }

  deinit {
    var owned: UnsafeMutablePointer<AVCodecContext>? = context
    avcodec_free_context(&owned)
  }

  private func collecting(_ body: () -> Int32) -> Int32 { call.log?.collecting(body) ?? body() }

  var timeBase: AVRational { context.pointee.time_base }

  /// A Boolean value that indicates whether an encoder with a target bit rate keeps its quality unchanged.
  /// AAC reads it for each frame.
  var keepsQuality: Bool {
    get { context.pointee.flags & ffmpeg_codec_flag_qscale != 0 }
    set {
      if newValue {
        context.pointee.flags |= ffmpeg_codec_flag_qscale
      } else {
        context.pointee.flags &= ~ffmpeg_codec_flag_qscale
      }
    }
  }

  /// Encodes `frame`, or nil for the end, and passes on each packet that is ready.
  func encode(_ frame: Frame?, to sink: (Packet) throws -> Void) throws {
    try call.check(collecting { avcodec_send_frame(context, frame?.pointer) })
    while true {
      let code = collecting { avcodec_receive_packet(context, packet.pointer) }
      if code == ffmpeg_error_again || code == ffmpeg_error_end { return }
      try call.check(code)
      try sink(packet)
      av_packet_unref(packet.pointer)
    }
  }
}
