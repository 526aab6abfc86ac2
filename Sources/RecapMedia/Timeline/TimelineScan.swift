import CFFmpeg
import RecapCore

/// Measures the timeline of a recording: one pass over the packets of its container, without decoding.
/// Memory grows with the number of holes and clock restarts, which is bounded, not with the recording's
/// length.
final class TimelineScan {
  /// In microseconds. A shorter pause between two packets of sound is not a hole.
  private static let shortestHole: Int64 = 1_000_000
  /// Holes beyond this number count as filled.
  private static let mostSpans = 10_000
  /// More clock restarts are damage, or an attack.
  private static let mostParts = 10_000
  /// A file with more packets with damaged times is not a recording.
  private static let mostStrays = 100_000
  /// In microseconds, the distance between the packets that are stored for seeking.
  private static let placeDistance: Int64 = 5_000_000
  /// In microseconds, the longest packet of sound and the longest frame of video. A longer duration is
  /// damaged.
  private static let (longestSound, longestPicture): (Int64, Int64) = (10_000_000, 3_600_000_000)
  /// A container that declares its end to within a packet is more exact about the end of the sound in that
  /// packet.
  private static let lastPacket = MediaTime(milliseconds: 100)

  /// A span with packets of a stream, on the clock of one part, in microseconds.
  private struct Span {
    var part: Int
    var start: Int64
    var end: Int64
  }

  private final class Stream {
    let base: AVRational
    let isSound: Bool
    var packets = 0
    /// The duration of the last packet that has one, in microseconds.
    var duration: Int64 = 0
    var spans: [Span] = []
    var entries: [RecordingClock.Entry] = []
    var places: [(place: RecordingClock.Place, part: Int)] = []
    /// The packets whose own time is damaged, with the part and the time at which they follow.
    var strays: [(packet: Int, part: Int, time: Int64)] = []

    init(base: AVRational, isSound: Bool) {
      self.base = base
      self.isSound = isSound
    }

    func microseconds(_ ticks: Int64) -> Int64 { Ticks.rescale(ticks, base, ffmpeg_microseconds) }
    func ticks(_ microseconds: Int64) -> Int64 { Ticks.rescale(microseconds, ffmpeg_microseconds, base) }
  }

  private let demuxer: Demuxer
  /// The number of streams when the recording was opened.
  private let known: Int
  private var tracker: ClockTracker
  private var streams: [Int: Stream] = [:]
  private var strays = 0
  /// The part and its latest time when sound arrived in a stream that did not exist when the file was
  /// opened.
  private var lateSound: (part: Int, time: Int64)?

  init(_ recording: InputFile, _ settings: FFmpegAudioSource.Settings, operation: String) throws {
    demuxer = try Demuxer(recording, bounds: settings.bounds, operation: operation)
    tracker = ClockTracker(settings.clockRules(format: demuxer.formatName))
    known = demuxer.streams.count
    for stream in demuxer.mediaStreams {
      streams[stream.index] = Stream(base: stream.timeBase, isSound: stream.isSound)
    }
  }

  func measure() throws -> MeasuredTimeline {
    let packet = try Packet(demuxer.call)
    var document = demuxer.document
    while try demuxer.read(packet) {
      if demuxer.document != document {
        document = demuxer.document
        try place(tracker.begin())
      }
      if let reading = read(packet) { try place(tracker.take(reading)) }
    }
    try place(tracker.finish())
    return result()
  }

  /// Returns the times of the packet, or nil if it has none.
  private func read(_ packet: Packet) -> ClockTracker.Reading? {
    guard let stream = streams[packet.stream] else {
      if packet.stream >= known { noteLate(packet) }
      return nil
    }
    let number = stream.packets
    stream.packets += 1
    guard let decoded = packet.decodingTime, let shown = packet.time else { return nil }
    if let duration = packet.soundDuration(demuxer.pointer(packet.stream).pointee.codecpar) {
      stream.duration = duration
    } else if packet.duration > 0 {
      stream.duration = min(
        stream.microseconds(packet.duration), stream.isSound ? Self.longestSound : Self.longestPicture)
    }
    return ClockTracker.Reading(
      stream: packet.stream, packet: number, decoded: stream.microseconds(decoded),
      shown: stream.microseconds(shown), duration: stream.duration,
      isKey: packet.isKey)
  }

  private func noteLate(_ packet: Packet) {
    guard lateSound == nil, let part = tracker.parts.indices.last,
      demuxer.pointer(packet.stream).pointee.codecpar.pointee.codec_type == AVMEDIA_TYPE_AUDIO
    else { return }
    lateSound = (part, tracker.parts[part].end)
  }

  private func place(_ packets: [ClockTracker.Placed]) throws {
    for packet in packets { note(packet.reading, part: packet.part) }
    guard tracker.parts.count <= Self.mostParts else {
      throw demuxer.call.refuse("its clock starts again more than \(Self.mostParts) times")
    }
    guard strays <= Self.mostStrays else {
      throw demuxer.call.refuse("more than \(Self.mostStrays) of its packets have damaged times")
    }
  }

  private func note(_ reading: ClockTracker.Reading, part: Int?) {
    guard let stream = streams[reading.stream] else { return }
    guard let part else {
      if let last = stream.spans.last {
        strays += 1
        stream.strays.append((reading.packet, last.part, last.end))
        stream.spans[stream.spans.count - 1].end += reading.duration
      }
      return
    }
    if stream.entries.last?.part != part {
      let time = stream.ticks(reading.shown)
      stream.entries.append(RecordingClock.Entry(packet: reading.packet, part: part, time: time))
    }
    extend(stream, Span(part: part, start: reading.shown, end: reading.shown + reading.duration))
    if reading.isKey { remember(reading, part, stream) }
  }

  private func extend(_ stream: Stream, _ span: Span) {
    guard let last = stream.spans.indices.last, stream.spans[last].part == span.part,
      !stream.isSound || span.start - stream.spans[last].end < Self.shortestHole
        || stream.spans.count >= Self.mostSpans
    else {
      stream.spans.append(span)
      return
    }
    stream.spans[last].start = min(stream.spans[last].start, span.start)
    stream.spans[last].end = max(stream.spans[last].end, span.end)
  }

  private func remember(_ reading: ClockTracker.Reading, _ part: Int, _ stream: Stream) {
    let time = stream.ticks(reading.decoded)
    if let last = stream.places.last, last.part == part {
      guard stream.microseconds(time - last.place.time) >= Self.placeDistance else { return }
    }
    let place = RecordingClock.Place(stream: reading.stream, packet: reading.packet, time: time)
    stream.places.append((place, part))
  }

  // MARK: The result

  private func result() -> MeasuredTimeline {
    let zero = demuxer.startTime
    var (starts, shifts, end): ([Int64], [Int64], Int64) = ([], [], 0)
    var next: Int64 = 0
    for (index, part) in tracker.parts.enumerated() {
      // The first part keeps its clock.
      let shift = index == 0 ? 0 : zero + next - part.first
      starts.append(next)
      shifts.append(shift)
      next = max(next, (soundEnd(of: index) ?? part.end) + shift - zero)
      end = max(end, part.end + shift - zero)
    }
    func time(_ microseconds: Int64) -> MediaTime { MediaTime(ticks: microseconds, of: ffmpeg_microseconds) }
    let tracks = streams.sorted { $0.key < $1.key }.map { index, stream in
      let spans = stream.spans.map { span in
        let shift = shifts[span.part] - zero
        return TimeRange(start: max(.zero, time(span.start + shift)), end: max(.zero, time(span.end + shift)))
      }
      return MediaTimeline.Track(stream: index, spans: spans.merged())
    }
    var clock = RecordingClock(shifts: shifts.isEmpty ? [0] : shifts)
    clock.strays = streams.mapValues { stream in
      Dictionary(
        uniqueKeysWithValues: stream.strays.map { ($0.packet, stream.ticks($0.time + shifts[$0.part])) })
    }
    if clock.needsCount {
      func ticks(_ part: Int, _ stream: Stream) -> Int64 { stream.ticks(shifts[part]) }
      clock.entries = streams.mapValues { stream in
        stream.entries.map { entry in
          RecordingClock.Entry(
            packet: entry.packet, part: entry.part, time: entry.time + ticks(entry.part, stream))
        }
      }
      clock.places = streams.mapValues { stream in
        stream.places.map { entry in
          var place = entry.place
          place.time += ticks(entry.part, stream)
          return place
        }
      }
    }
    let timeline = MediaTimeline(
      parts: starts.isEmpty
        ? [MediaTimeline.Part(start: .zero)] : starts.map { MediaTimeline.Part(start: time($0)) },
      tracks: tracks, end: finalEnd(time(end), hasOneClock: clock.shifts.count < 2))
    let late = lateSound.map { max(.zero, time($0.time + shifts[$0.part] - zero)) }
    return MeasuredTimeline(timeline: timeline, clock: clock, lateSound: late)
  }

  /// Returns the end of the sound of a part, on its own clock. The next part begins there, even if the last
  /// frame of video would have been shown a little longer.
  private func soundEnd(of part: Int) -> Int64? {
    streams.values.filter(\.isSound).flatMap(\.spans).filter { $0.part == part }.map(\.end).max()
  }

  private func finalEnd(_ end: MediaTime, hasOneClock: Bool) -> MediaTime {
    guard hasOneClock, demuxer.declaresDuration, let declared = demuxer.duration,
      max(declared, end) - min(declared, end) <= Self.lastPacket
    else { return end }
    return declared
  }
}
