import CFFmpeg
import RecapCore

extension Frame {
  /// Replaces invalid samples by silence: NaN, infinite, or beyond `SoundLevel.highest`. Filters would
  /// spread them, and a track with such samples has no meaningful level.
  /// - Returns: the number of invalid samples, in all channels.
  func silenceInvalidSamples(_ call: FFmpegCall) throws(FFmpegError) -> Int {
    switch av_get_packed_sample_fmt(AVSampleFormat(pointer.pointee.format)) {
    case AV_SAMPLE_FMT_FLT: try silence(call) { (sample: Float) in !(sample.magnitude <= SoundLevel.highest) }
    case AV_SAMPLE_FMT_DBL:
      try silence(call) { (sample: Double) in !(sample.magnitude <= Double(SoundLevel.highest)) }
    default: 0
    }
  }

  private func silence<Sample: ExpressibleByIntegerLiteral>(
    _ call: FFmpegCall, _ isInvalid: (Sample) -> Bool
  ) throws(FFmpegError) -> Int {
    var count = 0
    for plane in planes(of: Sample.self) {
      for index in 0..<plane.count where isInvalid(plane[index]) { count += 1 }
    }
    guard count > 0 else { return 0 }
    try call.check(av_frame_make_writable(pointer))
    for plane in planes(of: Sample.self) {
      for index in 0..<plane.count where isInvalid(plane[index]) { plane[index] = 0 }
    }
    return count
  }

  /// Returns the samples: one plane for each channel, or one for all if they are interleaved.
  private func planes<Sample>(of type: Sample.Type) -> [UnsafeMutableBufferPointer<Sample>] {
    let channels = max(0, Int(pointer.pointee.ch_layout.nb_channels))
    let isPlanar = av_sample_fmt_is_planar(AVSampleFormat(pointer.pointee.format)) != 0
    let count = Int(pointer.pointee.nb_samples) * (isPlanar ? 1 : channels)
    guard let data = pointer.pointee.extended_data else { return [] }
    return (0..<(isPlanar ? channels : 1)).compactMap { plane in
      data[plane].map {
        UnsafeMutableBufferPointer(
          start: UnsafeMutableRawPointer($0).assumingMemoryBound(to: Sample.self), count: count)
      }
    }
  }
}
