import CFFmpeg
import RecapCore

/// The sound of a reel. One encoder runs from the first sample to the last, so that there is one priming
/// and no seam. Each clip's sound is placed by its own timestamps, cut to the sample, and exactly as long
/// as its video.
final class ReelSound {
  let encoder: Encoder
  let shape: SoundShape
  private let call: FFmpegCall
  private let fade: Int
  private let frame: Frame
  private var buffer: [[Float]]
  /// The number of samples of the reel that were put into `buffer` so far.
  private(set) var written = 0
  private var encoded = 0
  private var pace: BitrateController

  private var reader: (any SoundRuns)?
  private var run: SoundRun?
  private var window = 0..<0
  /// The sample of the reel for sample 0 of the recording.
  private var shift = 0
  /// The actual end of the clip's sound, in samples of the recording.
  private(set) var heardUntil = 0
  private(set) var hasEnded = true

  init(channels: Int, settings: FFmpegReelCutter.Settings, call: FFmpegCall) throws {
    self.call = call
    let shape = SoundShape(rate: 48_000, channels: channels)
    self.shape = shape
    fade = max(1, shape.rate * min(max(0, settings.fade), 10_000) / 1000)
    frame = try Frame(call)
    buffer = Array(repeating: [], count: channels)
    // The fast search costs a third of the careful one. Noise substitution is off, because decoders fill it
    // in at random.
    let bitRate = settings.soundBitRate * channels
    encoder = try Encoder("aac", options: [("aac_coder", "fast"), ("aac_pns", "0")], call: call) {
      $0.pointee.sample_rate = Int32(shape.rate)
      $0.pointee.sample_fmt = AV_SAMPLE_FMT_FLTP
      $0.pointee.time_base = Ticks.tick(rate: shape.rate)
      $0.pointee.bit_rate = Int64(bitRate)
      av_channel_layout_default(&$0.pointee.ch_layout, Int32(channels))
    }
    pace = BitrateController(
      bitRate: bitRate, frame: Int(encoder.context.pointee.frame_size), rate: shape.rate)
  }

  /// Begins a clip whose time `origin` (in samples of the recording) is at `reelStart` of the reel.
  func begin(_ reader: (any SoundRuns)?, window: TimeRange, origin: Int, reelStart: Int) {
    let tick = Ticks.tick(rate: shape.rate)
    self.reader = reader
    self.window = Int(window.start.ticks(of: tick))..<Int(window.end.ticks(of: tick))
    run = nil
    shift = reelStart - origin
    heardUntil = 0
    hasEnded = reader == nil
  }

  /// Adds the clip's sound up to sample `end` of the reel, as far as there is any.
  func advance(to end: Int, sink: (Packet) throws -> Void) throws {
    while written < end, !hasEnded {
      if run == nil { run = try reader?.read() }
      guard let next = run else {
        hasEnded = true
        return
      }
      run = nil
      heardUntil = next.end
      try put(faded(next), sink: sink)
    }
  }

  /// Ends the clip at sample `end` of the reel, with silence if its sound is shorter.
  func finishClip(at end: Int, sink: (Packet) throws -> Void) throws {
    try advance(to: end, sink: sink)
    reader = nil
    try pad(to: end, sink: sink)
  }

  /// Encodes what is left.
  func finish(sink: (Packet) throws -> Void) throws {
    try encode(least: 1, sink: sink)
    try encode(nil, sink: sink)
  }

  private func faded(_ run: SoundRun) -> SoundRun {
    var run = run
    let near = max(window.lowerBound + fade - run.start, run.end - window.upperBound + fade)
    guard near > 0 else { return run }
    for channel in run.channels.indices {
      for index in run.channels[channel].indices {
        let distance = min(
          run.start + index - window.lowerBound, window.upperBound - 1 - run.start - index)
        guard distance < fade else { continue }
        run.channels[channel][index] *= Float(max(0, distance)) / Float(fade)
      }
    }
    return run
  }

  private func put(_ run: SoundRun, sink: (Packet) throws -> Void) throws {
    try pad(to: run.start + shift, sink: sink)
    let late = min(run.count, max(0, written - (run.start + shift)))
    for channel in buffer.indices { buffer[channel].append(contentsOf: run.channels[channel][late...]) }
    written += run.count - late
    try encode(least: frameSize, sink: sink)
  }

  private func pad(to end: Int, sink: (Packet) throws -> Void) throws {
    while written < end {
      let count = min(end - written, shape.rate)
      for channel in buffer.indices {
        buffer[channel].append(contentsOf: repeatElement(0, count: count))
      }
      written += count
      try encode(least: frameSize, sink: sink)
    }
  }

  private var frameSize: Int { max(1, Int(encoder.context.pointee.frame_size)) }

  private func encode(least: Int, sink: (Packet) throws -> Void) throws {
    var used = 0
    let available = buffer.first?.count ?? 0
    while available - used >= least {
      let count = min(frameSize, available - used)
      try fill(from: used, count: count)
      used += count
      encoded += count
      try encode(frame, sink: sink)
    }
    for channel in buffer.indices { buffer[channel].removeFirst(used) }
  }

  /// Encodes `frame`, or nil for the end.
  private func encode(_ frame: Frame?, sink: (Packet) throws -> Void) throws {
    encoder.keepsQuality = pace.keepsQuality
    try encoder.encode(frame) { packet in
      pace.note(Int(packet.pointer.pointee.size) * 8)
      try sink(packet)
    }
  }

  private func fill(from start: Int, count: Int) throws(FFmpegError) {
    frame.clear()
    let pointer = frame.pointer
    pointer.pointee.format = AV_SAMPLE_FMT_FLTP.rawValue
    pointer.pointee.sample_rate = Int32(shape.rate)
    pointer.pointee.nb_samples = Int32(count)
    pointer.pointee.pts = Int64(encoded)
    av_channel_layout_default(&pointer.pointee.ch_layout, Int32(shape.channels))
    try call.check(av_frame_get_buffer(pointer, 0))
    for channel in buffer.indices {
      let plane = try call.allocated(pointer.pointee.extended_data[channel])
      plane.withMemoryRebound(to: Float.self, capacity: count) { target in
        _ = UnsafeMutableBufferPointer(start: target, count: count)
          .update(fromContentsOf: buffer[channel][start..<start + count])
      }
    }
  }
}
