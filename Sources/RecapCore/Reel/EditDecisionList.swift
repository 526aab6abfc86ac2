package import Foundation

/// What to cut from where: the reel before it exists.
package struct EditDecisionList: Hashable, Sendable {
  package struct Clip: Hashable, Sendable {
    package var recording: InputFile
    /// On that recording's own timeline.
    package var source: TimeRange
    package var title: String
    /// What is heard, all of it at once; nil for the recording's main track.
    package var sounds: [Sound]?
    /// Whether words are known to be said in it: silence would be a fault.
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

  /// A sound track that is heard in a clip.
  package struct Sound: Hashable, Sendable {
    package var recording: InputFile
    /// The container's stream index.
    package var stream: Int
    /// What a time of the clip's recording is on this one's timeline, less that time.
    package var offset: MediaTime

    package init(recording: InputFile, stream: Int, offset: MediaTime = .zero) {
      self.recording = recording
      self.stream = stream
      self.offset = offset
    }
  }

  /// In the order of the reel.
  package var clips: [Clip]

  package init(clips: [Clip]) { self.clips = clips }
}

/// A reel on disk.
package struct Reel: Hashable, Sendable, Codable {
  package struct Clip: Hashable, Sendable, Codable {
    /// The clip as really cut: snapped to the frame on display at its start.
    package var source: TimeRange
    /// Where it begins in the reel.
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

/// How the pictures get into a reel.
package enum ReelMode: String, SettingsChoice {
  /// Taken over from the recording bit by bit, but for what lies between a cut and the next place at which
  /// decoding can begin.
  case smart
  /// Encoded, all of them.
  case reencode
}

extension Reel {
  /// How its pictures came about. The same for the same recording, clips and settings.
  package struct Making: Hashable, Sendable, Codable {
    package var mode: ReelMode
    /// Why all pictures were encoded although they were to be taken over.
    package var reason: String?
    package var copiedFrames: Int
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

/// A clip of a list that cannot be cut, though others may be.
package struct ClipFailure: RecapFailure {
  /// Its place in the list, from 0.
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

/// Cuts and joins clips into one playable file.
package protocol ReelCutter: Sendable {
  /// Writes the reel (MP4, H.264 or the recording's own VP9, with AAC; index in front, one chapter a
  /// clip) to `output`. Into the folder `stills` go a picture of the reel (`ArtefactName.poster`) and a
  /// small one of each clip (`ArtefactName.thumbnail`). No file may exist yet. Equal input gives
  /// equal bytes.
  ///
  /// Blocks; checks for task cancellation between frames.
  /// - Parameter progress: 0 … 1.
  /// - Throws: a `ClipFailure` if one clip is at fault, and nothing is written; else a `RecapFailure`;
  ///   `CancellationError`.
  func cut(
    _ list: EditDecisionList, to output: URL, stills: URL?, progress: (Double) -> Void
  ) throws -> Reel
}
