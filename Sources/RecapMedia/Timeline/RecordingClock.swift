import RecapCore

/// What turns the times of a container's packets into times of one clock: parts whose clock starts again are laid
/// end to end.
struct RecordingClock: Hashable, Sendable {
  /// Where a stream enters a part.
  struct Entry: Hashable, Sendable {
    /// The first packet of the stream in that part, counted from its first one of the file.
    var packet: Int
    var part: Int
    /// When that packet is shown or heard, in ticks of the stream on the one clock.
    var time: Int64
  }

  /// A packet from which a stream can be decoded.
  struct Place: Hashable, Sendable {
    var stream: Int
    /// Counted from the stream's first one of the file.
    var packet: Int
    /// When it is decoded, in ticks of the stream on the one clock.
    var time: Int64
  }

  /// What is added to the times of each part, in microseconds; 0 for the first.
  var shifts: [Int64] = [0]
  /// Of each stream, in the order of the file.
  var entries: [Int: [Entry]] = [:]
  /// Of each stream, in the order of the file, some seconds apart. Empty if packets are not counted: the container
  /// itself can be asked then.
  var places: [Int: [Place]] = [:]

  /// Of each stream, the packets whose own time is damaged, with the time that they follow on, in ticks of the stream on
  /// the one clock.
  var strays: [Int: [Int: Int64]] = [:]

  /// Whether the place of a packet depends on its number.
  var needsCount: Bool { shifts.count > 1 || strays.values.contains { !$0.isEmpty } }

  /// What is added to the times of the stream's packet `number`, in microseconds.
  func shift(stream: Int, packet number: Int) -> Int64 {
    let entry = entries[stream]?.last { $0.packet <= number }
    return entry.map { shifts[$0.part] } ?? 0
  }

  /// The last place of a stream that is decoded at or before `time`; nil for its beginning.
  func place(stream: Int, upTo time: Int64) -> Place? { places[stream]?.last { $0.time <= time } }
}

/// The timeline of a recording, and what keeps its packets to it.
struct MeasuredTimeline: Sendable {
  var timeline: MediaTimeline
  var clock: RecordingClock
  /// Where sound begins whose stream was not there when the recording began; nil for none. It is not read.
  var lateSound: MediaTime?

  /// How often the clock of a stream starts again.
  func restarts(of stream: Int) -> Int { max(0, (clock.entries[stream]?.count ?? 1) - 1) }

  /// Of a recording that is held open: measured once, however many readers it gets.
  /// - Parameter operation: what it is measured for, for messages.
  /// - Throws: as opening and reading it does.
  static func of(
    _ recording: InputFile, _ settings: FFmpegAudioSource.Settings, operation: String
  ) throws -> MeasuredTimeline {
    try recording.measured { try TimelineScan(recording, settings, operation: operation).measure() }
  }
}
