import CFFmpeg

/// What a muxer has to know of a track before its first packet.
final class ReelTrack {
  let parameters: UnsafeMutablePointer<AVCodecParameters>
  /// The unit of its packets' times.
  let timeBase: AVRational
  /// Frames a second; 0/1 for sound.
  let frameRate: AVRational
  /// How the picture is to be turned or mirrored, as the recording says it; empty if it is not.
  let displayMatrix: [UInt8]

  /// A track of an encoder's packets.
  init(_ encoder: Encoder, call: FFmpegCall) throws(FFmpegError) {
    parameters = try call.allocated(avcodec_parameters_alloc())
    timeBase = encoder.timeBase
    frameRate = encoder.context.pointee.framerate
    displayMatrix = []
    try call.check(avcodec_parameters_from_context(parameters, encoder.context))
    parameters.pointee.codec_tag = 0
  }

  /// A track of a recording's own packets.
  /// - Parameter header: the parameter sets; nil keeps what the recording has.
  init(
    copying stream: MediaStream, header: [UInt8]?, frameRate: AVRational, call: FFmpegCall
  ) throws(FFmpegError) {
    parameters = try call.allocated(avcodec_parameters_alloc())
    timeBase = stream.timeBase
    self.frameRate = frameRate
    displayMatrix = stream.displayMatrix
    try call.check(avcodec_parameters_copy(parameters, stream.parameters))
    parameters.pointee.codec_tag = 0
    parameters.pointee.bit_rate = 0
    parameters.pointee.sample_aspect_ratio = stream.pixelShape
    guard let header else { return }
    av_free(parameters.pointee.extradata)
    parameters.pointee.extradata = nil
    parameters.pointee.extradata_size = 0
    let memory = try call.allocated(av_mallocz(header.count + Int(AV_INPUT_BUFFER_PADDING_SIZE)))
    memory.copyMemory(from: header, byteCount: header.count)
    parameters.pointee.extradata = memory.assumingMemoryBound(to: UInt8.self)
    parameters.pointee.extradata_size = Int32(header.count)
  }

  deinit {
    var owned: UnsafeMutablePointer<AVCodecParameters>? = parameters
    avcodec_parameters_free(&owned)
  }
}
