import CFFmpeg
import RecapCore

/// One stream of an open container.
struct MediaStream {
  private let demuxer: Demuxer
  let index: Int

  init(_ index: Int, of demuxer: Demuxer) { (self.demuxer, self.index) = (demuxer, index) }

  /// Valid until the demuxer reopens the file.
  var pointer: UnsafeMutablePointer<AVStream> { demuxer.pointer(index) }

  var parameters: UnsafeMutablePointer<AVCodecParameters> { pointer.pointee.codecpar }
  var timeBase: AVRational { pointer.pointee.time_base }
  /// The container's start in this stream's ticks: time 0.
  var start: Int64 { Ticks.rescale(demuxer.startTime, ffmpeg_microseconds, timeBase) }
  var isSound: Bool { parameters.pointee.codec_type == AVMEDIA_TYPE_AUDIO }
  /// A Boolean value that indicates whether the stream is video; cover art does not count.
  var isPicture: Bool {
    parameters.pointee.codec_type == AVMEDIA_TYPE_VIDEO && !has(AV_DISPOSITION_ATTACHED_PIC)
      && !has(AV_DISPOSITION_TIMED_THUMBNAILS)
  }
  var isDefault: Bool { has(AV_DISPOSITION_DEFAULT) }
  var codecName: String { String(cString: avcodec_get_name(parameters.pointee.codec_id)) }
  /// Also false if FFmpeg detects the codec only by reading on.
  var isCodecKnown: Bool { parameters.pointee.codec_id != AV_CODEC_ID_NONE }

  /// The stream's own declared length, or nil if the container has no length for each stream.
  var duration: MediaTime? {
    guard let ticks = Ticks.known(pointer.pointee.duration), ticks > 0 else { return nil }
    let lead = Ticks.known(pointer.pointee.start_time).map { max(0, $0 - start) } ?? 0
    return MediaTime(ticks: lead + ticks, of: timeBase)
  }

  var codedSize: PictureSize {
    PictureSize(width: Int(parameters.pointee.width), height: Int(parameters.pointee.height))
  }

  /// The width-to-height ratio of a pixel; 1:1 if unknown.
  var pixelShape: AVRational {
    let container = pointer.pointee.sample_aspect_ratio
    let codec = parameters.pointee.sample_aspect_ratio
    return [container, codec].first { $0.num > 0 && $0.den > 0 } ?? AVRational(num: 1, den: 1)
  }

  /// Returns the width-to-height ratio of a pixel of `frame`, whose own ratio takes precedence.
  func shape(of frame: Frame) -> AVRational {
    let own = frame.pointer.pointee.sample_aspect_ratio
    return own.num > 0 && own.den > 0 ? own : pixelShape
  }

  /// The number of clockwise quarter turns for display, as phones write it.
  var quarterTurns: Int {
    let matrix = displayMatrix
    guard !matrix.isEmpty else { return 0 }
    let angle = matrix.withUnsafeBytes { bytes in
      let entries = (0..<9).map { bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self) }
      return av_display_rotation_get(entries)
    }
    guard angle.isFinite else { return 0 }
    return ((Int((-angle / 90).rounded()) % 4) + 4) % 4
  }

  /// The display matrix, nine numbers of 32 bits as FFmpeg stores them; empty if the video is displayed as
  /// it is stored.
  var displayMatrix: [UInt8] {
    var size = 0
    guard let bytes = ffmpeg_stream_side_data(pointer, AV_PKT_DATA_DISPLAYMATRIX, &size), size >= 36
    else { return [] }
    return Array(UnsafeBufferPointer(start: bytes, count: 36))
  }

  func tag(_ name: String) -> String? {
    guard let value = av_dict_get(pointer.pointee.metadata, name, nil, 0)?.pointee.value else {
      return nil
    }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private func has(_ disposition: Int32) -> Bool { pointer.pointee.disposition & disposition != 0 }
}
