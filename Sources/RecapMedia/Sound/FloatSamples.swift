import CFFmpeg

extension Frame {
  /// Writes the samples of `channel` from sample `from` on to `target`, as FFmpeg's own conversion would.
  /// Integers below 2^24 and values that fit into a `Float` are converted exactly.
  func copy(_ channel: Int, from: Int, to target: UnsafeMutableBufferPointer<Float>) {
    switch av_get_packed_sample_fmt(AVSampleFormat(pointer.pointee.format)) {
    case AV_SAMPLE_FMT_U8:
      copy(channel, from, to: target) { (sample: UInt8) in (Float(sample) - 128) * 0x1p-7 }
    case AV_SAMPLE_FMT_S16: copy(channel, from, to: target) { (sample: Int16) in Float(sample) * 0x1p-15 }
    case AV_SAMPLE_FMT_S32: copy(channel, from, to: target) { (sample: Int32) in Float(sample) * 0x1p-31 }
    case AV_SAMPLE_FMT_S64: copy(channel, from, to: target) { (sample: Int64) in Float(sample) * 0x1p-63 }
    case AV_SAMPLE_FMT_FLT: copy(channel, from, to: target) { (sample: Float) in sample }
    case AV_SAMPLE_FMT_DBL: copy(channel, from, to: target) { (sample: Double) in Float(sample) }
    default: target.update(repeating: 0)
    }
  }

  private func copy<Sample>(
    _ channel: Int, _ from: Int, to target: UnsafeMutableBufferPointer<Float>, _ level: (Sample) -> Float
  ) {
    let channels = Int(pointer.pointee.ch_layout.nb_channels)
    let isPlanar = av_sample_fmt_is_planar(AVSampleFormat(pointer.pointee.format)) != 0
    guard let data = pointer.pointee.extended_data, let plane = data[isPlanar ? channel : 0] else {
      return target.update(repeating: 0)
    }
    let (stride, start) = isPlanar ? (1, from) : (channels, from * channels + channel)
    plane.withMemoryRebound(to: Sample.self, capacity: (from + target.count) * stride) { samples in
      for index in target.indices { target[index] = level(samples[start + index * stride]) }
    }
  }
}
