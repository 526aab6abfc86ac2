/// The sample rate of all audio inside Recap, in Hz: what speech engines are trained on.
package let speechSampleRate = 16_000

/// A run of consecutive mono samples at `speechSampleRate`.
package struct AudioChunk: Sendable {
  /// Index of the first sample, counted from the recording's time 0.
  package var start: Int
  /// −1 … 1.
  package var samples: [Float]

  package init(start: Int, samples: [Float]) {
    self.start = start
    self.samples = samples
  }

  package var end: Int { start + samples.count }
}

/// Which audio to decode: one track, and only inside `windows`.
package struct AudioRequest: Sendable, Hashable {
  package var recording: InputFile
  /// The container's stream index.
  package var stream: Int
  /// Sorted, disjoint spans on the recording's own timeline. Nothing outside leaves the decoder.
  package var windows: [TimeRange]

  package init(recording: InputFile, stream: Int, windows: [TimeRange]) {
    self.recording = recording
    self.stream = stream
    self.windows = windows
  }
}

/// Opens a recording's track as a stream of samples.
package protocol AudioSource: Sendable {
  /// - Throws: a `RecapFailure`: 65 for what is no media, has no such track, or breaks a bound.
  func open(_ request: AudioRequest) throws -> any AudioReader
}

/// One pass over one track. Not shared between tasks.
///
/// Chunks come in time order, never overlap, lie inside the request's windows (a chunk never
/// spans two) and are anchored to the container's timestamps: a hole in the track is silence, not
/// a shift. Memory does not grow with the recording's length.
package protocol AudioReader: AnyObject {
  /// The next chunk (at most a few seconds), or nil at the end of the last window or of the track.
  func read() throws -> AudioChunk?
  /// What was found on the way; complete once `read` returned nil.
  var report: AudioReport { get }
  /// How loud what was read so far is; nil if nobody measures.
  var loudness: Loudness? { get }
}

extension AudioReader {
  package var loudness: Loudness? { nil }
}

/// The health of one decoded track: what was mended, what is missing.
package struct AudioReport: Hashable, Sendable, Codable {
  /// Where the track's sound really ended.
  package var decodedEnd: MediaTime = .zero
  /// Silence put where the track had holes of its own.
  package var filledSilence: MediaTime = .zero
  /// Where the longest of them begins; nil if there are none.
  package var missingFrom: MediaTime?
  package var decodeErrors = 0
  package var corruptPackets = 0
  package var timestampJumps = 0
  /// The file ended well before the duration that it declares, or reading it failed.
  package var truncated = false
  /// Speech that the engine failed on, however often it was asked; nil for none.
  package var unrecognized: MediaTime?
  /// Samples that are no sound, NaN, infinite or beyond `SoundLevel.highest`, and were taken as silence;
  /// nil for none.
  package var invalidSamples: Int?
  /// How well the sound was recorded; nil if nobody measured.
  package var level: SoundLevel?
  /// What was measured on each channel; nil for one channel, and where no channel stands out.
  package var channels: [ChannelReport]?

  package init() {}

  package var isClean: Bool {
    decodeErrors == 0 && corruptPackets == 0 && timestampJumps == 0 && !truncated
      && filledSilence == .zero && unrecognized == nil && invalidSamples == nil
  }

  /// Whether speech may be missing from the transcript, because sound of the track is lost or damaged.
  package var isSoundMissing: Bool {
    truncated || decodeErrors + corruptPackets > 0 || timestampJumps > 0 || invalidSamples != nil
      || unrecognized != nil || filledSilence >= Self.shortestHole
  }

  /// A shorter hole costs a word at most.
  package static let shortestHole = MediaTime(milliseconds: 1000)

  private enum CodingKeys: String, CodingKey {
    case decodedEnd = "decoded_end"
    case filledSilence = "filled_silence"
    case missingFrom = "missing_from"
    case decodeErrors = "decode_errors"
    case corruptPackets = "corrupt_packets"
    case timestampJumps = "timestamp_jumps"
    case invalidSamples = "invalid_samples"
    case truncated, unrecognized, level, channels
  }
}

/// Reads what a container says about itself.
package protocol MediaProbe: Sendable {
  /// - Throws: a `RecapFailure`, as `AudioSource.open` does.
  func describe(_ recording: InputFile) throws -> RecordingDescription
}

/// A recording that is held open, and what it says about itself.
package struct OpenedRecording: Sendable {
  package var file: InputFile
  package var description: RecordingDescription

  package init(file: InputFile, description: RecordingDescription) {
    self.file = file
    self.description = description
  }
}
