import CFFmpeg

/// The memory of a decoder: a frame can be small in the file and large in memory, and a decoder holds many
/// frames.
enum PictureStore {
  /// Returns the maximum number of reference frames that a decoder of `codec` keeps, by the specification
  /// of the codec.
  static func references(_ codec: AVCodecID) -> Int {
    switch codec {
    case AV_CODEC_ID_H264, AV_CODEC_ID_HEVC: 16
    case AV_CODEC_ID_VP9, AV_CODEC_ID_AV1: 8
    default: 3
    }
  }

  /// - Parameters:
  ///   - references: the number of reference frames.
  ///   - reordering: the number of frames that are held back for reordering.
  /// - Returns: the number of bytes; `Int.max` for an invalid size.
  static func bytes(_ size: PictureSize, _ format: AVPixelFormat, references: Int, reordering: Int) -> Int {
    let known = format == AV_PIX_FMT_NONE ? AV_PIX_FMT_YUV420P : format
    let picture = av_image_get_buffer_size(
      known, Int32(clamping: size.width), Int32(clamping: size.height), 1)
    guard picture >= 0 else { return .max }
    let count = min(max(1, references), 64) + min(max(0, reordering), 64)
    return Int(picture) * count
  }
}

extension MediaStream {
  /// Returns why this video is not decoded, or nil if it is.
  func refusal(_ bounds: MediaBounds) -> String? {
    let size = codedSize
    guard size.width > 0, size.height > 0 else { return nil }
    if size.width.multipliedReportingOverflow(by: size.height).partialValue > bounds.maximumPixels {
      return "its picture of \(size.width)×\(size.height) has more pixels than media.bounds.maximum_pixels"
    }
    let held = PictureStore.bytes(
      size, AVPixelFormat(parameters.pointee.format), references: references,
      reordering: Int(parameters.pointee.video_delay))
    return held > bounds.mostHeldBytes
      ? "decoding its picture of \(size.width)×\(size.height) would take \(held >> 20) MiB" : nil
  }

  /// The number of reference frames that its decoder keeps: as the recording declares, otherwise the
  /// maximum.
  private var references: Int {
    let most = PictureStore.references(parameters.pointee.codec_id)
    guard parameters.pointee.codec_id == AV_CODEC_ID_H264, let header else { return most }
    let configuration = AVCConfiguration(header) ?? AVCConfiguration(startCoded: header)
    return configuration?.sequences.compactMap { SequenceParameters($0)?.references }.max() ?? most
  }

  /// The data that the container stores for the decoder, or nil.
  var header: [UInt8]? {
    parameters.pointee.extradata.map {
      Array(UnsafeBufferPointer(start: $0, count: max(0, Int(parameters.pointee.extradata_size))))
    }
  }
}
