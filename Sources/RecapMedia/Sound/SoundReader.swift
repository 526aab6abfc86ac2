import CFFmpeg
import RecapCore

/// Reads an audio track, inside some windows, as samples anchored to the container's timestamps.
///
/// It is a chain: `Demuxer` → `Decoder` → `SoundTimeline` (where does it belong) → `Resampler` →
/// `WindowCollector` (is it wanted). Each step does one small thing, so that memory does not grow with the
/// length of a hole or a file.
final class SoundReader {
  private let demuxer: Demuxer
  private let stream: MediaStream
  private let settings: FFmpegAudioSource.Settings
  private let shape: SoundShape
  private let habits: ContainerQuirks
  private let decoder: Decoder
  private let packet: Packet
  private let frame: Frame
  private let longest: MediaTime

  /// Measures each channel before the downmix.
  private let meter: ChannelMeter
  private var collector: WindowCollector
  private var resampler: Resampler?
  private var timeline: SoundTimeline?
  private var rate = 0
  private var grid = FrameGrid()
  private var skip: SeekState?
  /// The start of the window to which the last seek was made, in samples.
  private var sought: Int?
  private var isResuming = false
  /// The part of the recording that is being read, or nil for a recording with one clock.
  private var part: RecordingClock.Entry?
  /// The start of another part, in ticks of the stream: its first frame is exactly, to the sample, where it
  /// declares.
  private var partStart: Int64?
  /// The number of samples of silence to feed before the held frame.
  private var silence = 0
  private var cut = 0
  private var holdsFrame = false
  private var inputEnded = false
  private var hasEnded = false
  private var packets = 0
  /// The number of invalid samples.
  private var invalid = 0
  private var earlierFill = MediaTime.zero
  private var longestHole = MediaTime.zero
  private(set) var report = AudioReport()

  /// - Parameter windows: the windows, sorted and disjoint.
  init(
    _ demuxer: Demuxer, stream: Int, windows: [TimeRange], shape: SoundShape,
    settings: FFmpegAudioSource.Settings
  ) throws {
    guard let track = demuxer.streams.first(where: { $0.index == stream }), track.isSound else {
      throw demuxer.call.refuse(
        "stream \(stream) is not a sound track", hint: Self.tracks(of: demuxer))
    }
    self.demuxer = demuxer
    self.stream = track
    self.settings = settings
    self.shape = shape
    habits = ContainerQuirks(format: demuxer.formatName)
    longest = settings.longestSound(inFileOf: demuxer.file.size)
    let call = demuxer.call
    try Self.check(
      rate: Int(track.parameters.pointee.sample_rate),
      channels: Int(track.parameters.pointee.ch_layout.nb_channels), settings, call)
    decoder = try Decoder(track, bounds: settings.bounds, call: call)
    packet = try Packet(call)
    frame = try Frame(call)
    let chunk = Int(settings.chunk.ticks(of: Ticks.tick(rate: shape.rate)))
    meter = ChannelMeter(windows: windows)
    collector = WindowCollector(windows: windows, shape: shape, runLength: max(1, chunk))
    demuxer.keepOnly([stream])
  }

  private static func tracks(of demuxer: Demuxer) -> String {
    let tracks = demuxer.streams.filter(\.isSound).map { "\($0.index)" }
    return tracks.isEmpty
      ? "the recording has no sound" : "its sound tracks are \(tracks.joined(separator: ", "))"
  }

  /// Checks the format before a resampler is made: at 1 Hz or 2 GHz it would turn a small file into
  /// gigabytes.
  private static func check(
    rate: Int, channels: Int, _ settings: FFmpegAudioSource.Settings, _ call: FFmpegCall
  ) throws(FFmpegError) {
    guard (settings.minimumSampleRate...settings.maximumSampleRate).contains(rate) else {
      throw call.refuse("its sound has a sample rate of \(rate) Hz")
    }
    guard (1...settings.maximumChannels).contains(channels) else {
      throw call.refuse("its sound has \(channels) channels")
    }
  }

  /// Returns the next run of samples, or nil after the last window or at the end of the track.
  func read() throws -> SoundRun? {
    while true {
      if let run = collector.next() { return run }
      if hasEnded { return nil }
      if collector.isDone { end() } else { try step() }
    }
  }

  private func step() throws {
    if silence > 0 { return try feedSilence() }
    if holdsFrame { return try feedFrame() }
    if try decoder.receive(frame) { return try place() }
    if inputEnded { return try finish() }
    try readPacket()
  }

  // MARK: Packets

  private func readPacket() throws {
    guard try demuxer.read(packet) else {
      inputEnded = true
      return try decoder.send(nil)
    }
    guard packet.stream == stream.index, try !passesOver() else { return }
    packets += 1
    if demuxer.entered != part {
      if part != nil { partStart = demuxer.entered?.time }
      part = demuxer.entered
    }
    if packet.isCorrupt { report.corruptPackets += 1 }
    try decoder.send(packet)
  }

  /// Returns whether the packet is before what the next window needs.
  private func passesOver() throws -> Bool {
    guard var skip else { return false }
    let verdict = skip.judge(time: packet.time, duration: soundDuration)
    self.skip = skip
    switch verdict {
    case .passOver: return true
    case .landedLate:
      if try !demuxer.seek(stream, to: .zero) { throw demuxer.call.refuse("it cannot be rewound") }
      return true
    case .arrived:
      self.skip = nil
      isResuming = true
      return false
    }
  }

  /// The duration of the packet's sound, in ticks of the stream. MP4 includes the hole after a packet in
  /// its duration.
  private var soundDuration: Int64 {
    guard let length = packet.soundDuration(stream.parameters) else { return packet.duration }
    return min(packet.duration, Ticks.rescale(length, ffmpeg_microseconds, stream.timeBase) + 1)
  }

  /// Seeks to the next window, once, if it is far enough away.
  private func skipToWindow() throws {
    guard habits.canSkip || demuxer.countsPackets, skip == nil, grid.isKnown, let timeline,
      let window = collector.window, window.lowerBound != sought
    else { return }
    let tick = Ticks.tick(rate: shape.rate)
    let start = MediaTime(ticks: Int64(window.lowerBound), of: tick)
    let here = MediaTime(ticks: Int64(timeline.next), of: Ticks.tick(rate: rate))
    guard start - here > settings.seekDistance else { return }
    sought = window.lowerBound
    decoder.flush()
    resampler = nil
    let from = max(.zero, start - settings.preRoll)
    let hasMoved = try demuxer.seek(stream, to: from)
    skip = SeekState(
      from: stream.start + from.ticks(of: stream.timeBase),
      start: stream.start + start.ticks(of: stream.timeBase), sought: hasMoved)
  }

  // MARK: Frames

  private func place() throws {
    let count = Int(frame.pointer.pointee.nb_samples)
    guard count > 0 else { return }
    invalid += try frame.silenceInvalidSamples(demuxer.call)
    try adopt(Int(frame.pointer.pointee.sample_rate))
    guard var timeline else { return }
    var wanted = position()
    let filled = timeline.filled
    let hole = isResuming ? resume(&timeline, at: &wanted) : 0
    let before = timeline.next - hole
    if let start = partStart, let time = frame.time, time >= start {
      partStart = nil
      timeline.expectStep()
    }
    var placement = timeline.place(wanted, count: count)
    placement.silence += hole
    note(hole: timeline.filled - filled, at: before)
    if !grid.isKnown { grid.learn(start: before + placement.silence, count: count - placement.cut) }
    self.timeline = timeline
    try checkLength(timeline)
    if let resampler, !resampler.accepts(frame) {
      try resampler.drain { collector.take($0, $1) }
      self.resampler = nil
    }
    if resampler == nil {
      resampler = try Resampler(
        for: frame, startingAt: before, shape: shape, meter: meter, call: demuxer.call)
    }
    (silence, cut, holdsFrame) = (placement.silence, placement.cut, true)
  }

  /// - Parameters:
  ///   - hole: the length of the hole in samples, or 0.
  ///   - position: the start of the hole, in samples.
  private func note(hole: Int, at position: Int) {
    let tick = Ticks.tick(rate: rate)
    let length = MediaTime(ticks: Int64(hole), of: tick)
    guard length > longestHole else { return }
    longestHole = length
    report.missingFrom = MediaTime(ticks: Int64(position), of: tick)
  }

  /// Checks the length before a hole is filled with silence, and refuses more sound than a file of this
  /// size can hold.
  private func checkLength(_ timeline: SoundTimeline) throws(FFmpegError) {
    let tick = Ticks.tick(rate: rate)
    guard MediaTime(ticks: Int64(timeline.next - timeline.inserted), of: tick) <= longest else {
      throw demuxer.call.refuse(
        "its sound goes on for longer than \(longest), more than a file of its size can hold")
    }
    guard MediaTime(ticks: Int64(timeline.next), of: tick) <= settings.maximumLength else {
      throw demuxer.call.refuse("it goes on for longer than \(settings.maximumLength)")
    }
  }

  /// Resumes the count at the first frame after a seek. If the window begins before that frame, the track
  /// has a hole there.
  /// - Returns: the length of that hole.
  private func resume(_ timeline: inout SoundTimeline, at wanted: inout Int?) -> Int {
    isResuming = false
    let tick = Ticks.tick(rate: rate)
    let rounding = Ticks.rescale(1, stream.timeBase, tick) + 1
    let partStart = part.flatMap { $0.part > 0 ? self.position(of: $0.time) : nil }
    wanted = wanted.map { grid.snap($0, tick: Int(rounding), from: partStart) }
    let position = wanted ?? timeline.next
    let window = collector.window.map {
      Int(Ticks.rescale(Int64($0.lowerBound), Ticks.tick(rate: shape.rate), tick))
    }
    let hole = max(0, position - (window ?? position))
    timeline.resume(at: position, hole: hole)
    return hole
  }

  /// Returns the position that the frame declares, in its own samples from time 0.
  private func position() -> Int? {
    guard !habits.countsSamples, let time = frame.time else { return nil }
    return position(of: time)
  }

  private func position(of time: Int64) -> Int {
    Int(Ticks.rescale(time - stream.start, stream.timeBase, Ticks.tick(rate: rate)))
  }

  /// Adopts a new sample rate: the timeline counts in samples of the frame.
  private func adopt(_ newRate: Int) throws {
    guard newRate != rate else { return }
    try Self.check(
      rate: newRate, channels: Int(frame.pointer.pointee.ch_layout.nb_channels), settings,
      demuxer.call)
    let tolerance = settings.tolerance(rate: newRate)
    if let timeline {
      let old = Ticks.tick(rate: rate)
      let next = Ticks.rescale(Int64(timeline.next), old, Ticks.tick(rate: newRate))
      let inserted = Ticks.rescale(Int64(timeline.inserted), old, Ticks.tick(rate: newRate))
      earlierFill = earlierFill + MediaTime(ticks: Int64(timeline.filled), of: old)
      self.timeline = SoundTimeline(tolerance: tolerance, next: Int(next), inserted: Int(inserted))
    } else {
      timeline = SoundTimeline(tolerance: tolerance)
    }
    rate = newRate
  }

  private func feedSilence() throws {
    let part = min(silence, rate)
    silence -= part
    try resampler?.feedSilence(part) { collector.take($0, $1) }
  }

  private func feedFrame() throws {
    holdsFrame = false
    try resampler?.feed(frame, cut: cut) { collector.take($0, $1) }
    frame.clear()
    try skipToWindow()
  }

  // MARK: The end

  private func finish() throws {
    try resampler?.drain { collector.take($0, $1) }
    collector.finish()
    end()
    report.truncated = isTruncated
    let isOnlyTrack = demuxer.streams.count(where: \.isSound) == 1
    if decoder.frames == 0, packets > 0 || isOnlyTrack {
      throw demuxer.call.refuse("nothing of its sound could be decoded")
    }
  }

  private func end() {
    hasEnded = true
    report.decodeErrors = decoder.errors
    if invalid > 0 { report.invalidSamples = invalid }
    let channels = meter.reports
    report.level = channels.level
    if channels.areUneven { report.channels = channels }
    report.timestampJumps = demuxer.measured?.restarts(of: stream.index) ?? 0
    guard let timeline else { return }
    let tick = Ticks.tick(rate: rate)
    report.decodedEnd = MediaTime(ticks: Int64(timeline.next), of: tick)
    report.filledSilence = earlierFill + MediaTime(ticks: Int64(timeline.filled), of: tick)
  }

  /// FFmpeg reports the end of a truncated file as a normal end, so the declared length must be compared.
  private var isTruncated: Bool {
    if demuxer.failedToRead || demuxer.file.endsWithinAVI { return true }
    // The declared length of a recording with clock restarts is that of one part, if any.
    guard !habits.countsSamples, demuxer.measured?.timeline.restarts ?? 0 == 0 else { return false }
    if habits.hasTrackLengths {
      return stream.duration.map { $0 - report.decodedEnd > settings.truncation } ?? false
    }
    // The length of a stream that is not read is unknown.
    guard !demuxer.leavesOut, demuxer.declaresDuration, let declared = demuxer.duration else { return false }
    return declared - max(demuxer.measured?.timeline.end ?? .zero, report.decodedEnd) > settings.truncation
  }
}
