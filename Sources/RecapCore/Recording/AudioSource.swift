/// The sample rate of all audio inside Recap, in Hz: the rate on which speech engines are trained.
package let speechSampleRate = 16_000

/// A run of consecutive mono samples at `speechSampleRate`.
package struct AudioBlock: Sendable {
  /// The index of the first sample, counted from the recording's time 0.
  package var start: Int
  /// The samples, −1 … 1.
  package var samples: [Float]

  package init(start: Int, samples: [Float]) {
    self.start = start
    self.samples = samples
  }

  package var end: Int { start + samples.count }
}

/// The audio to decode: one track, and only inside `windows`.
package struct AudioRequest: Sendable, Hashable {
  package var recording: InputFile
  /// The container's stream index.
  package var stream: Int
  /// Sorted, disjoint spans on the recording's own timeline. No sound outside them leaves the decoder.
  package var windows: [TimeRange]

  package init(recording: InputFile, stream: Int, windows: [TimeRange]) {
    self.recording = recording
    self.stream = stream
    self.windows = windows
  }
}

/// Opens a recording's track as a stream of samples.
package protocol AudioSource: Sendable {
  /// - Throws: a `RecapFailure` with exit code 65 if the file is not media, has no such track or exceeds a
  ///   limit.
  func open(_ request: AudioRequest) throws -> any AudioReader
}

/// One pass over one track. It is not shared between tasks.
///
/// Blocks come in time order, never overlap, lie inside the request's windows (a block never spans two) and
/// are anchored to the container's timestamps: a hole in the track is silence, not a shift. Memory does not
/// grow with the recording's length.
package protocol AudioReader: AnyObject {
  /// Returns the next block (at most a few seconds), or nil at the end of the last window or of the track.
  func read() throws -> AudioBlock?
  /// The health of the track; complete once `read` has returned nil.
  var report: AudioReport { get }
  /// The loudness of the sound that was read so far; nil if it is not measured.
  var loudness: Loudness? { get }
}

extension AudioReader {
  package var loudness: Loudness? { nil }
}

/// The health of one decoded track: what was repaired and what is missing.
package struct AudioReport: Hashable, Sendable, Codable {
  /// The measured end of the track's sound.
  package var decodedEnd: MediaTime = .zero
  /// The silence that replaces the track's holes.
  package var filledSilence: MediaTime = .zero
  /// The start of the longest hole; nil if there is none.
  package var missingFrom: MediaTime?
  package var decodeErrors = 0
  package var corruptPackets = 0
  package var timestampJumps = 0
  /// A Boolean value that indicates whether the file ended well before its declared duration, or could not be
  /// read to the end.
  package var truncated = false
  /// The speech that the engine failed on in every attempt; nil if there is none.
  package var unrecognized: MediaTime?
  /// The number of samples that are NaN, infinite or beyond `SoundLevel.highest`, and were replaced by
  /// silence; nil if there are none.
  package var invalidSamples: Int?
  /// How well the sound was recorded; nil if it was not measured.
  package var level: SoundLevel?
  /// The measurements of each channel; nil for a single channel, and if no channel stands out.
  package var channels: [ChannelReport]?

  package init() {}

  package var isClean: Bool {
    decodeErrors == 0 && corruptPackets == 0 && timestampJumps == 0 && !truncated
      && filledSilence == .zero && unrecognized == nil && invalidSamples == nil
  }

  /// A Boolean value that indicates whether speech may be missing from the transcript, because sound of the
  /// track is lost or damaged.
  package var isSoundMissing: Bool {
    truncated || decodeErrors + corruptPackets > 0 || timestampJumps > 0 || invalidSamples != nil
      || unrecognized != nil || filledSilence >= Self.shortestHole
  }

  /// The shortest hole that counts as missing sound; a shorter one costs a word at most.
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

/// Reads a container's description of itself.
package protocol MediaProbe: Sendable {
  /// - Throws: a `RecapFailure`, as `AudioSource.open` does.
  func describe(_ recording: InputFile) throws -> RecordingDescription
}

/// A recording that is held open, with its description.
package struct OpenedRecording: Sendable {
  package var file: InputFile
  package var description: RecordingDescription

  package init(file: InputFile, description: RecordingDescription) {
    self.file = file
    self.description = description
  }
}
