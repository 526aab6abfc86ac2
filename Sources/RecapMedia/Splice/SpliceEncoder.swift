import CFFmpeg

/// Makes encoders whose packets can be placed beside copied ones.
///
/// Each run of encoded frames has its own encoder and begins with a frame that can be decoded
/// independently. All parameter sets of H.264 must be in the track's header: those of the encoder get ids
/// that the recording does not use. There are two such ids, used in turn, because two consecutive runs
/// would otherwise begin with frames that a decoder may mistake for one.
final class SpliceEncoder {
  /// A run is one or two seconds long: look-ahead, and weighting frames by those that refer to them, cost
  /// an eighth and the memory of ten frames, and pay off only in long runs.
  private static let hasty = "mbtree=0:rc-lookahead=0:b-adapt=0:weightp=0:scenecut=0"
  /// Without the weighting, the same rate factor of x264 gives better frames. With this much added, they
  /// are not worse.
  private static let looser = 2

  private let stream: MediaStream
  private let format: SpliceFormat
  private let settings: FFmpegReelCutter.Settings
  private let frameRate: AVRational
  private let isReordered: Bool
  private let call: FFmpegCall
  /// The unused ids of parameter sets.
  private let numbers: [Int]
  private var turn = 0
  /// The parameter sets of the encoder for each id.
  private var own: [AVCConfiguration] = []
  /// The track's header with all parameter sets, or nil if the recording's is unchanged.
  private(set) var header: [UInt8]?

  /// - Parameters:
  ///   - stream: the stream of the recording that is copied.
  ///   - isReordered: whether the decoding order of the copied frames differs from their presentation order.
  init(
    like stream: MediaStream, _ format: SpliceFormat, isReordered: Bool, frameRate: AVRational,
    settings: FFmpegReelCutter.Settings, call: FFmpegCall
  ) throws {
    self.stream = stream
    self.format = format
    self.settings = settings
    self.frameRate = frameRate
    self.isReordered = isReordered
    self.call = call
    guard case .avc(var configuration) = format.coding else {
      numbers = [0]
      return
    }
    let taken = configuration.identifiers
    numbers = Array((0..<32).filter { !taken.contains($0) }.prefix(2))
    guard numbers.count == 2 else { throw SpliceRefusal.parameterSets }
    for number in numbers {
      let sets = try Self.sets(of: try make(number))
      own.append(sets)
      configuration.add(sets)
    }
    guard let header = configuration.bytes else { throw SpliceRefusal.room }
    self.header = header
  }

  private static func sets(of encoder: Encoder) throws(SpliceRefusal) -> AVCConfiguration {
    let context = encoder.context.pointee
    let bytes = UnsafeBufferPointer(start: context.extradata, count: Int(context.extradata_size))
    guard let sets = AVCConfiguration(startCoded: Array(bytes)) else { throw .parameterSets }
    return sets
  }

  /// Returns an encoder for the next run.
  func next() throws -> Encoder {
    turn += 1
    let encoder = try make(numbers[turn % numbers.count])
    if !own.isEmpty, try Self.sets(of: encoder) != own[turn % numbers.count] {
      throw SpliceRefusal.parameterSets
    }
    return encoder
  }

  /// Converts a packet of such an encoder to the format of the copied ones.
  func adapt(_ packet: Packet) throws {
    guard case .avc = format.coding, let data = packet.pointer.pointee.data else { return }
    let bytes = UnsafeBufferPointer(start: data, count: Int(packet.pointer.pointee.size))
    let dropped = [
      NALUnits.Kind.information, NALUnits.Kind.sequence, NALUnits.Kind.picture, NALUnits.Kind.delimiter,
    ]
    let kept = NALUnits.startCoded(bytes).filter { !dropped.contains(NALUnits.kind(bytes[$0.lowerBound])) }
    try packet.replace(by: NALUnits.lengthPrefixing(kept, of: bytes), call)
  }

  private func make(_ number: Int) throws -> Encoder {
    let source = stream.parameters.pointee
    return try Encoder(codec, options: try options(number), call: call) {
      $0.pointee.width = source.width
      $0.pointee.height = source.height
      $0.pointee.pix_fmt = AVPixelFormat(source.format)
      $0.pointee.time_base = stream.timeBase
      $0.pointee.framerate = frameRate
      $0.pointee.sample_aspect_ratio = source.sample_aspect_ratio
      $0.pointee.gop_size = Int32(4 * av_q2d(frameRate))
      $0.pointee.color_range = source.color_range
      $0.pointee.colorspace = source.color_space
      $0.pointee.color_primaries = source.color_primaries
      $0.pointee.color_trc = source.color_trc
      $0.pointee.chroma_sample_location = source.chroma_location
      if !isReordered { $0.pointee.max_b_frames = 0 }
    }
  }

  private var codec: String { format.coding == .vp9 ? "libvpx-vp9" : "libx264" }

  private func options(_ number: Int) throws(SpliceRefusal) -> [(String, String)] {
    guard case .avc(let configuration) = format.coding else {
      // VP9's quality scale ends at 63, that of x264 at 51, and begins lower.
      let quality = min(63, settings.quality * 3 / 2)
      return [
        ("deadline", "realtime"), ("cpu-used", "7"), ("lag-in-frames", "0"), ("auto-alt-ref", "0"),
        ("crf", "\(quality)"), ("b", "0"),
      ]
    }
    guard let profile = AVCProfile(Int(configuration.profile)) else {
      throw .profile("\(configuration.profile)")
    }
    // Without pyramids, a B-frame waits for one frame only, as little as in any reordered recording.
    return [
      ("preset", settings.preset), ("crf", "\(max(0, settings.quality + Self.looser))"),
      ("profile", profile.rawValue), ("b-pyramid", "none"),
      ("x264-params", "sps-id=\(number):\(Self.hasty):\(Encoder.reproducible)"),
    ]
  }
}
