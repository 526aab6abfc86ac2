import RecapCore

/// The conversion of the times of a container's packets to those of one clock: the parts between clock
/// restarts are placed end to end.
struct RecordingClock: Hashable, Sendable {
  /// The entry of a stream into a part.
  struct Entry: Hashable, Sendable {
    /// The first packet of the stream in that part, counted from its first one in the file.
    var packet: Int
    var part: Int
    /// The presentation time of that packet, in ticks of the stream on the one clock.
    var time: Int64
  }

  /// A packet at which decoding of a stream can begin.
  struct Place: Hashable, Sendable {
    var stream: Int
    /// The number of the packet, counted from the stream's first one in the file.
    var packet: Int
    /// The decoding time, in ticks of the stream on the one clock.
    var time: Int64
  }

  /// The shift that is added to the times of each part, in microseconds; 0 for the first.
  var shifts: [Int64] = [0]
  /// The entries of each stream, in file order.
  var entries: [Int: [Entry]] = [:]
  /// The places of each stream, in file order, some seconds apart. Empty if packets are not counted,
  /// because the container itself can seek then.
  var places: [Int: [Place]] = [:]

  /// For each stream, the packets whose own time is damaged, with the time at which they follow, in ticks
  /// of the stream on the one clock.
  var strays: [Int: [Int: Int64]] = [:]

  /// A Boolean value that indicates whether the place of a packet depends on its number.
  var needsCount: Bool { shifts.count > 1 || strays.values.contains { !$0.isEmpty } }

  /// Returns the shift of the stream's packet `number`, in microseconds.
  func shift(stream: Int, packet number: Int) -> Int64 {
    let entry = entries[stream]?.last { $0.packet <= number }
    return entry.map { shifts[$0.part] } ?? 0
  }

  /// Returns the last place of a stream that is decoded at or before `time`, or nil for its start.
  func place(stream: Int, upTo time: Int64) -> Place? { places[stream]?.last { $0.time <= time } }
}

/// The timeline of a recording, and the clock that moves its packets to it.
struct MeasuredTimeline: Sendable {
  var timeline: MediaTimeline
  var clock: RecordingClock
  /// The start of sound in a stream that did not exist at the start of the recording, or nil. It is not
  /// read.
  var lateSound: MediaTime?

  /// Returns the number of clock restarts of a stream.
  func restarts(of stream: Int) -> Int { max(0, (clock.entries[stream]?.count ?? 1) - 1) }

  /// Returns the timeline of a recording that is held open. It is measured once, however many readers there
  /// are.
  /// - Parameter operation: the operation for messages.
  /// - Throws: the errors of opening and reading the recording.
  static func of(
    _ recording: InputFile, _ settings: FFmpegAudioSource.Settings, operation: String
  ) throws -> MeasuredTimeline {
    try recording.measured { try TimelineScan(recording, settings, operation: operation).measure() }
  }
}
