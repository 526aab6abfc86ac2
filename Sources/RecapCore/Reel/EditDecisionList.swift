package import Foundation

/// The edit: the clips from which a reel is cut.
package struct EditDecisionList: Hashable, Sendable {
  /// A clip of the edit.
  package struct Clip: Hashable, Sendable {
    package var recording: InputFile
    /// The time range on the recording's own timeline.
    package var source: TimeRange
    package var title: String
    /// The audio streams that are mixed; nil for the recording's main track.
    package var sounds: [Sound]?
    /// A Boolean value that indicates whether the clip contains recognised words, so that silence is an error.
    package var isSpoken: Bool

    package init(
      recording: InputFile, source: TimeRange, title: String, sounds: [Sound]? = nil, isSpoken: Bool = false
    ) {
      self.recording = recording
      self.source = source
      self.title = title
      self.sounds = sounds
      self.isSpoken = isSpoken
    }
  }

  /// An audio stream of a clip.
  package struct Sound: Hashable, Sendable {
    package var recording: InputFile
    /// The container's stream index.
    package var stream: Int
    /// The difference between a time on this recording's timeline and the same time on the timeline of the clip's
    /// recording.
    package var offset: MediaTime

    package init(recording: InputFile, stream: Int, offset: MediaTime = .zero) {
      self.recording = recording
      self.stream = stream
      self.offset = offset
    }
  }

  /// The clips in the order of the reel.
  package var clips: [Clip]

  package init(clips: [Clip]) { self.clips = clips }
}

/// A reel that was written.
package struct Reel: Hashable, Sendable, Codable {
  /// A clip of the reel.
  package struct Clip: Hashable, Sendable, Codable {
    /// The time range of the recording that was cut; it starts with the frame displayed at the start of the planned
    /// clip.
    package var source: TimeRange
    /// The start of the clip in the reel.
    package var reelStart: MediaTime

    package init(source: TimeRange, reelStart: MediaTime) {
      self.source = source
      self.reelStart = reelStart
    }
  }

  package var clips: [Clip]
  package var duration: MediaTime
  package var hasPicture: Bool
  package var making: Making

  package init(clips: [Clip], duration: MediaTime, hasPicture: Bool, making: Making = Making()) {
    self.clips = clips
    self.duration = duration
    self.hasPicture = hasPicture
    self.making = making
  }
}

/// The method of rendering the video of a reel (`reel.mode`).
package enum ReelMode: String, SettingsChoice {
  /// Smart rendering: stream copy, with encoding only between a cut and the next keyframe.
  case smart
  /// Encoding of all frames.
  case reencode
}

extension Reel {
  /// The provenance of its video frames, equal for the same recording, clips and settings.
  package struct Making: Hashable, Sendable, Codable {
    package var mode: ReelMode
    /// The reason for encoding all frames in spite of `ReelMode.smart`.
    package var reason: String?
    /// The number of video frames that were stream-copied.
    package var copiedFrames: Int
    /// The number of video frames that were encoded.
    package var encodedFrames: Int

    package init(
      mode: ReelMode = .reencode, reason: String? = nil, copiedFrames: Int = 0, encodedFrames: Int = 0
    ) {
      self.mode = mode
      self.reason = reason
      self.copiedFrames = copiedFrames
      self.encodedFrames = encodedFrames
    }

    private enum CodingKeys: String, CodingKey {
      case mode, reason
      case copiedFrames = "copied_frames"
      case encodedFrames = "encoded_frames"
    }
  }
}

/// A failure to cut one clip of an edit.
package struct ClipFailure: RecapFailure {
  /// The index of the clip in the edit.
  package let clip: Int
  package let underlying: any RecapFailure

  package init(clip: Int, _ underlying: any RecapFailure) {
    self.clip = clip
    self.underlying = underlying
  }

  package var operation: String { underlying.operation }
  package var subject: String { underlying.subject }
  package var cause: String { underlying.cause }
  package var hint: String? { underlying.hint }
  package var detail: String? { underlying.detail }
  package var exitCode: ExitCode { underlying.exitCode }
  package var disposition: Disposition { underlying.disposition }
  package var description: String { underlying.description }
}

/// The port that cuts a reel.
package protocol ReelCutter: Sendable {
  /// Writes the clips of an edit as one file: MP4 with H.264, or VP9 if the recording has it, and AAC; the index comes
  /// first, and each clip is a chapter. Equal input gives equal bytes.
  ///
  /// Blocks; checks for task cancellation between frames.
  /// - Parameters:
  ///   - output: the file of the reel, which must not exist.
  ///   - stills: the folder of the poster (`ArtefactName.poster`) and of a thumbnail of each clip
  ///     (`ArtefactName.thumbnail`), files that must not exist; nil for no stills.
  ///   - progress: receives the progress, 0 … 1.
  /// - Throws: `ClipFailure` if one clip cannot be cut, with nothing written; otherwise a `RecapFailure`, or
  ///   `CancellationError`.
  func cut(
    _ list: EditDecisionList, to output: URL, stills: URL?, progress: (Double) -> Void
  ) throws -> Reel
}
