import CFFmpeg

/// The parameters of a track that a muxer needs before its first packet.
final class ReelTrack {
  let parameters: UnsafeMutablePointer<AVCodecParameters>
  /// The unit of its packets' times.
  let timeBase: AVRational
  /// The frames per second; 0/1 for sound.
  let frameRate: AVRational
  /// The matrix by which the video is turned or mirrored, as in the recording; empty if it is not.
  let displayMatrix: [UInt8]

  /// Makes a track for an encoder's packets.
  init(_ encoder: Encoder, call: FFmpegCall) throws(FFmpegError) {
    parameters = try call.allocated(avcodec_parameters_alloc())
    timeBase = encoder.timeBase
    frameRate = encoder.context.pointee.framerate
    displayMatrix = []
    try call.check(avcodec_parameters_from_context(parameters, encoder.context))
    parameters.pointee.codec_tag = 0
  }

  /// Makes a track for packets that are copied from a recording.
  /// - Parameter header: the parameter sets; nil keeps those of the recording.
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
