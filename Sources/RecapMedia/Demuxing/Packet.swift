import CFFmpeg

/// A packet: an encoded piece of one stream, reused for each read.
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
  /// The decoding time in the stream's time base, or nil if the container has none.
  var decodingTime: Int64? {
    Ticks.known(pointer.pointee.dts) ?? Ticks.known(pointer.pointee.pts)
  }

  /// - Parameters:
  ///   - shift: the shift in microseconds.
  ///   - base: the stream's time base.
  func move(by shift: Int64, base: AVRational) {
    guard shift != 0 else { return }
    let ticks = Ticks.rescale(shift, ffmpeg_microseconds, base)
    if Ticks.known(pointer.pointee.pts) != nil { pointer.pointee.pts += ticks }
    if Ticks.known(pointer.pointee.dts) != nil { pointer.pointee.dts += ticks }
  }

  /// In microseconds, the maximum distance between the decoding time and the presentation time.
  private static let reordering: Int64 = 60_000_000

  /// Replaces a presentation time that is far from the decoding time: one of the two is damaged, and
  /// streams are ordered by the decoding time.
  /// - Parameter base: the stream's time base.
  func mendOrder(base: AVRational) {
    guard let shown = Ticks.known(pointer.pointee.pts), let decoded = Ticks.known(pointer.pointee.dts)
    else { return }
    let (distance, isTooLarge) = shown.subtractingReportingOverflow(decoded)
    guard isTooLarge || abs(Ticks.rescale(distance, base, ffmpeg_microseconds)) > Self.reordering
    else { return }
    repair(time: decoded)
  }

  /// Replaces a damaged time and marks the packet as corrupt.
  func repair(time: Int64) {
    pointer.pointee.pts = time
    pointer.pointee.dts = time
    pointer.pointee.flags |= AV_PKT_FLAG_CORRUPT
  }

  /// In the stream's time base; nil if the container has none.
  var time: Int64? { Ticks.known(pointer.pointee.pts) ?? Ticks.known(pointer.pointee.dts) }
  /// How long its sound lasts, in microseconds, by its codec alone: a container may count the pause behind it in.
  /// - Returns: nil if the codec does not tell.
  func soundDuration(_ parameters: UnsafeMutablePointer<AVCodecParameters>) -> Int64? {
    let rate = parameters.pointee.sample_rate
    guard parameters.pointee.codec_type == AVMEDIA_TYPE_AUDIO, rate > 0 else { return nil }
    let samples = av_get_audio_frame_duration2(parameters, pointer.pointee.size)
    guard samples > 0 else { return nil }
    return Ticks.rescale(Int64(samples), Ticks.tick(rate: Int(rate)), ffmpeg_microseconds)
  }

  /// Replaces the content by `bytes`; times and flags stay.
  func replace(by bytes: [UInt8], _ call: FFmpegCall) throws(FFmpegError) {
    let changed = try Packet(call)
    try call.check(av_new_packet(changed.pointer, Int32(clamping: bytes.count)))
    try call.check(av_packet_copy_props(changed.pointer, pointer))
    changed.pointer.pointee.data.update(from: bytes, count: bytes.count)
    av_packet_unref(pointer)
    av_packet_move_ref(pointer, changed.pointer)
  }

  /// In the stream's time base; 0 where unknown.
  var duration: Int64 { max(0, Ticks.known(pointer.pointee.duration) ?? 0) }
}
