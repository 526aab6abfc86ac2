import CFFmpeg

/// The encoding of a recording's video, as far as a copy has to continue in the same way.
struct SpliceFormat: Hashable {
  /// H.264 with its parameter sets, or VP9, whose keyframes contain all that a decoder needs.
  enum Coding: Hashable {
    case avc(AVCConfiguration)
    case vp9
  }

  var coding: Coding
  var size: PictureSize
  var shape: [Int32]
  var quarterTurns: Int
  var isFullRange: Bool

  /// - Throws: the reason why the video cannot be copied.
  init(_ stream: MediaStream) throws(SpliceRefusal) {
    let parameters = stream.parameters.pointee
    switch AVPixelFormat(parameters.format) {
    case AV_PIX_FMT_YUV420P: isFullRange = parameters.color_range == AVCOL_RANGE_JPEG
    case AV_PIX_FMT_YUVJ420P: isFullRange = true
    default:
      let name = av_get_pix_fmt_name(AVPixelFormat(parameters.format)).map { String(cString: $0) }
      throw .pixels(name ?? "an unknown form")
    }
    size = stream.codedSize
    shape = [stream.pixelShape.num, stream.pixelShape.den]
    quarterTurns = stream.quarterTurns
    switch parameters.codec_id {
    case AV_CODEC_ID_H264:
      guard [AV_FIELD_UNKNOWN, AV_FIELD_PROGRESSIVE].contains(parameters.field_order) else {
        throw .interlaced
      }
      coding = .avc(try Self.configuration(stream))
    case AV_CODEC_ID_VP9:
      // Not every FFmpeg is built with an encoder for it.
      guard avcodec_find_encoder_by_name("libvpx-vp9") != nil else { throw .codec(stream.codecName) }
      coding = .vp9
    default: throw .codec(stream.codecName)
    }
  }

  private static func configuration(_ stream: MediaStream) throws(SpliceRefusal) -> AVCConfiguration {
    guard let stored = stream.header, let configuration = AVCConfiguration(stored),
      configuration.lengthSize == 4
    else {
      throw .configuration
    }
    for unit in configuration.sequences {
      guard let sequence = SequenceParameters(unit) else { throw .configuration }
      guard sequence.hasFramesOnly else { throw .interlaced }
      guard sequence.chromaFormat == 1 else { throw .pixels("4:2:2 or 4:4:4") }
      guard sequence.bitDepth == 8 else { throw .pixels("\(sequence.bitDepth) bits") }
      guard AVCProfile(sequence.profile) != nil, sequence.profile == Int(configuration.profile) else {
        throw .profile("\(sequence.profile)")
      }
    }
    return configuration
  }

  /// Returns whether video can be cut before this packet, after checking that the packet can be copied.
  /// - Throws: `damage`, `parameterSets`.
  func isClosed(_ packet: Packet) throws(SpliceRefusal) -> Bool {
    guard !packet.isCorrupt, let data = packet.pointer.pointee.data, packet.pointer.pointee.size > 0 else {
      throw .damage
    }
    let isKey = packet.isKey
    guard case .avc(let configuration) = coding else { return isKey }
    let bytes = UnsafeBufferPointer(start: data, count: Int(packet.pointer.pointee.size))
    guard let units = NALUnits.lengthPrefixed(bytes) else { throw .damage }
    var hasRefresh = false
    for unit in units {
      guard NALUnits.isPossible(UnsafeBufferPointer(rebasing: bytes[unit])) else { throw .damage }
      switch NALUnits.kind(bytes[unit.lowerBound]) {
      case NALUnits.Kind.instantRefresh: hasRefresh = true
      case NALUnits.Kind.sequence, NALUnits.Kind.picture:
        guard configuration.contains(bytes[unit]) else { throw .parameterSets }
      default: break
      }
    }
    // A frame to which frames with an earlier presentation time may refer is not a place to cut.
    return isKey && hasRefresh
  }
}

/// The profiles of H.264 that x264 encodes and in which video is copied.
enum AVCProfile: String {
  case baseline, main, high

  init?(_ number: Int) {
    switch number {
    case 66: self = .baseline
    case 77: self = .main
    case 100: self = .high
    default: return nil
    }
  }
}
