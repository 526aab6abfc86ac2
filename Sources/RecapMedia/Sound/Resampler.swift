import CFFmpeg

/// A resampler: frames of one format in, samples of the wanted shape out.
///
/// Tracks with several channels go through a `ChannelMixer` first: FFmpeg's own downmix lets channels in
/// opposite phase cancel each other, and treats channels without a layout as loudspeakers, one of them for
/// low frequencies.
///
/// The output is on a fixed grid: sample n of the output is at n/rate seconds from time 0, whatever the
/// input's first sample is. Decoding from the middle therefore gives exactly the samples of decoding from
/// the start.
final class Resampler {
  private let context: OpaquePointer
  private let call: FFmpegCall
  private let shape: SoundShape
  private let input: Frame
  private let silence: Frame
  /// The mixer, or nil for one channel, which needs no downmix.
  private let mixer: ChannelMixer?
  /// The planes of the output, one after another, `capacity` samples each.
  private var output: SampleBuffer
  private var capacity: Int
  /// The place of the next output sample.
  private(set) var position: Int

  private static let silenceLength = 1024

  /// - Parameters:
  ///   - start: the place of the first input sample, in input samples from time 0.
  ///   - meter: measures each channel before the downmix.
  init(
    for frame: Frame, startingAt start: Int, shape: SoundShape, meter: ChannelMeter? = nil, call: FFmpegCall
  ) throws(FFmpegError) {
    self.call = call
    self.shape = shape
    input = try Frame(call)
    silence = try Frame(call)
    capacity = 8192
    output = SampleBuffer(count: capacity * shape.channels)
    let step = Self.step(from: Int(frame.pointer.pointee.sample_rate), to: shape.rate)
    let lead = start - (start / step.input) * step.input
    position = start / step.input * step.output
    let channels = max(1, Int(frame.pointer.pointee.ch_layout.nb_channels))
    mixer =
      channels == 1
      ? nil
      : ChannelMixer(
        channels: channels, lowFrequency: Self.lowFrequency(frame),
        rate: Int(frame.pointer.pointee.sample_rate), startingAt: start, meter: meter)
    context = try Self.open(frame, mixed: mixer?.outputs, shape: shape, call: call)
    try describe(frame)
    // Starts at the grid point before the first sample, where the positions in both rates are whole numbers.
    try makeSilence()
    try convertSilence(lead) { _, _ in }
  }

  deinit {
    var owned: OpaquePointer? = context
    swr_free(&owned)
  }

  /// Returns after how many input samples both rates coincide again, and the number of output samples until
  /// then.
  static func step(from input: Int, to output: Int) -> (input: Int, output: Int) {
    var (a, b) = (max(1, input), output)
    while b != 0 { (a, b) = (b, a % b) }
    return (max(1, input) / a, output / a)
  }

  /// Returns the channels that the container declares as low-frequency.
  private static func lowFrequency(_ frame: Frame) -> Set<Int> {
    let layout = frame.pointer.pointee.ch_layout
    return withUnsafePointer(to: layout) { layout in
      Set(
        (0..<max(0, Int(layout.pointee.nb_channels))).filter {
          [AV_CHAN_LOW_FREQUENCY, AV_CHAN_LOW_FREQUENCY_2].contains(
            av_channel_layout_channel_from_index(layout, UInt32($0)))
        })
    }
  }

  /// - Parameter mixed: the number of channels of a mixer, whose samples are floats; nil if the frames are
  ///   used directly.
  private static func open(
    _ frame: Frame, mixed: Int?, shape: SoundShape, call: FFmpegCall
  ) throws(FFmpegError) -> OpaquePointer {
    var wanted = AVChannelLayout()
    av_channel_layout_default(&wanted, Int32(shape.channels))
    var given = AVChannelLayout()
    defer { av_channel_layout_uninit(&given) }
    let source = frame.pointer
    let channels = Int32(mixed ?? 1)
    // Whatever a container declares for a single channel, or for a pair with a low-frequency one: it is the
    // voice.
    if source.pointee.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC
      || source.pointee.ch_layout.nb_channels != channels || !lowFrequency(frame).isEmpty
      || av_channel_layout_check(&source.pointee.ch_layout) == 0
    {
      av_channel_layout_default(&given, channels)
    } else {
      try call.check(av_channel_layout_copy(&given, &source.pointee.ch_layout))
    }
    let format = mixed == nil ? AVSampleFormat(source.pointee.format) : AV_SAMPLE_FMT_FLTP
    var context: OpaquePointer?
    let code = swr_alloc_set_opts2(
      &context, &wanted, AV_SAMPLE_FMT_FLTP, Int32(shape.rate), &given,
      format, source.pointee.sample_rate, 0, nil)
    guard code >= 0, let context else {
      throw FFmpegError(call.operation, call.subject, code: FFmpegErrorCode(code), log: call.log)
    }
    // The output of a mixer for 64-bit samples is filtered in 64 bits, as the samples themselves would be.
    if mixed != nil, av_get_bytes_per_sample(AVSampleFormat(source.pointee.format)) == 8 {
      av_opt_set_sample_fmt(UnsafeMutableRawPointer(context), "internal_sample_fmt", AV_SAMPLE_FMT_DBLP, 0)
    }
    let opened = call.log?.collecting { swr_init(context) } ?? swr_init(context)
    guard opened >= 0 else {
      var owned: OpaquePointer? = context
      swr_free(&owned)
      throw FFmpegError(call.operation, call.subject, code: FFmpegErrorCode(opened), log: call.log)
    }
    return context
  }

  /// Stores the format, to detect a change of it.
  private func describe(_ frame: Frame) throws(FFmpegError) {
    input.pointer.pointee.format = frame.pointer.pointee.format
    input.pointer.pointee.sample_rate = frame.pointer.pointee.sample_rate
    try call.check(
      av_channel_layout_copy(&input.pointer.pointee.ch_layout, &frame.pointer.pointee.ch_layout))
  }

  private func makeSilence() throws(FFmpegError) {
    let pointer = silence.pointer
    pointer.pointee.format = mixer == nil ? input.pointer.pointee.format : AV_SAMPLE_FMT_FLTP.rawValue
    pointer.pointee.sample_rate = input.pointer.pointee.sample_rate
    pointer.pointee.nb_samples = Int32(Self.silenceLength)
    av_channel_layout_default(&pointer.pointee.ch_layout, Int32(mixer?.outputs ?? 1))
    try call.check(av_frame_get_buffer(pointer, 0))
    av_samples_set_silence(
      pointer.pointee.extended_data, 0, Int32(Self.silenceLength),
      pointer.pointee.ch_layout.nb_channels, AVSampleFormat(pointer.pointee.format))
  }

  /// Returns whether `frame` has the format, including the layout, for which this resampler was made.
  func accepts(_ frame: Frame) -> Bool {
    let (a, b) = (input.pointer, frame.pointer)
    return a.pointee.format == b.pointee.format && a.pointee.sample_rate == b.pointee.sample_rate
      && av_channel_layout_compare(&a.pointee.ch_layout, &b.pointee.ch_layout) == 0
  }

  typealias Sink = (_ start: Int, _ planes: [UnsafeBufferPointer<Float>]) -> Void

  /// Feeds `frame` without its first `cut` samples.
  func feed(_ frame: Frame, cut: Int, sink: Sink) throws(FFmpegError) {
    let count = Int(frame.pointer.pointee.nb_samples) - cut
    guard let mixer else { return try convert(frame, from: cut, count: count, sink: sink) }
    guard count > 0 else { return }
    try mixer.take(count) { channel, from, target in
      frame.copy(channel, from: cut + from, to: target)
    } sink: { planes throws(FFmpegError) in
      try convert(planes, sink: sink)
    }
  }

  /// Feeds `count` samples of silence.
  func feedSilence(_ count: Int, sink: Sink) throws(FFmpegError) {
    guard let mixer else { return try convertSilence(count, sink: sink) }
    guard count > 0 else { return }
    try mixer.take(count) { _, _, target in
      target.update(repeating: 0)
    } sink: { planes throws(FFmpegError) in
      try convert(planes, sink: sink)
    }
  }

  private func convertSilence(_ count: Int, sink: Sink) throws(FFmpegError) {
    var left = count
    while left > 0 {
      let part = min(left, Self.silenceLength)
      try convert(silence, from: 0, count: part, sink: sink)
      left -= part
    }
  }

  /// Passes on what the filter still holds. Nothing may be fed after that.
  func drain(sink: Sink) throws(FFmpegError) {
    try mixer?.finish { planes throws(FFmpegError) in try convert(planes, sink: sink) }
    var produced: Int32
    repeat {
      produced = try call.check(convertInto(nil, 0))
      deliver(produced, sink: sink)
    } while produced > 0
  }

  private func convert(_ frame: Frame, from cut: Int, count: Int, sink: Sink) throws(FFmpegError) {
    guard count > 0 else { return }
    grow(toHold: Int(swr_get_out_samples(context, Int32(count))))
    let format = AVSampleFormat(frame.pointer.pointee.format)
    let channels = Int(frame.pointer.pointee.ch_layout.nb_channels)
    let isPlanar = av_sample_fmt_is_planar(format) != 0
    let bytes = Int(av_get_bytes_per_sample(format)) * (isPlanar ? 1 : channels)
    let planes = isPlanar ? channels : 1
    let produced = withUnsafeTemporaryAllocation(of: UnsafePointer<UInt8>?.self, capacity: planes) { list in
      for plane in 0..<planes {
        list[plane] = frame.pointer.pointee.extended_data[plane].map { UnsafePointer($0 + cut * bytes) }
      }
      return convertInto(list.baseAddress, Int32(count))
    }
    deliver(try call.check(produced), sink: sink)
  }

  private func convert(_ planes: [UnsafeBufferPointer<Float>], sink: Sink) throws(FFmpegError) {
    let count = Int32(planes.first?.count ?? 0)
    guard count > 0 else { return }
    grow(toHold: Int(swr_get_out_samples(context, count)))
    let produced = withUnsafeTemporaryAllocation(of: UnsafePointer<UInt8>?.self, capacity: planes.count) {
      list in
      for (index, plane) in planes.enumerated() {
        list[index] = plane.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self) }
      }
      return convertInto(list.baseAddress, count)
    }
    deliver(try call.check(produced), sink: sink)
  }

  private func convertInto(_ source: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int32) -> Int32 {
    withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<UInt8>?.self, capacity: shape.channels) { list in
      for channel in 0..<shape.channels {
        list[channel] = output.floats.baseAddress.map {
          UnsafeMutableRawPointer($0 + channel * capacity).assumingMemoryBound(to: UInt8.self)
        }
      }
      return swr_convert(context, list.baseAddress, Int32(capacity), source, count)
    }
  }

  private func deliver(_ produced: Int32, sink: Sink) {
    guard produced > 0 else { return }
    let count = Int(produced)
    let planes = (0..<shape.channels).map {
      UnsafeBufferPointer(rebasing: output.floats[$0 * capacity..<$0 * capacity + count])
    }
    let start = position
    position += count
    sink(start, planes)
  }

  private func grow(toHold count: Int) {
    guard count > capacity else { return }
    capacity = count
    output = SampleBuffer(count: capacity * shape.channels)
  }
}

/// Memory to which FFmpeg writes. It is freed with its owner, even if the owner's `init` fails.
private final class SampleBuffer {
  let floats: UnsafeMutableBufferPointer<Float>

  init(count: Int) { floats = .allocate(capacity: count) }

  deinit { floats.deallocate() }
}
