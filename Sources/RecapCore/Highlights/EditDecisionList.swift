package import Foundation

/// What to cut from where: the reel before it exists.
package struct EditDecisionList: Hashable, Sendable {
  package struct Clip: Hashable, Sendable {
    package var recording: URL
    /// On that recording's own timeline.
    package var source: TimeRange
    package var title: String

    package init(recording: URL, source: TimeRange, title: String) {
      self.recording = recording
      self.source = source
      self.title = title
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

  package init(clips: [Clip], duration: MediaTime, hasPicture: Bool) {
    self.clips = clips
    self.duration = duration
    self.hasPicture = hasPicture
  }
}

/// Cuts and joins clips into one playable file.
package protocol ReelCutter: Sendable {
  /// Writes the reel (MP4, H.264 with AAC, or AAC alone where the first clip's recording has no
  /// picture; index in front, one chapter a clip) to `output`, and a still picture of the reel to
  /// `poster` where there is a picture. Both files must not exist yet. Equal input gives equal bytes.
  ///
  /// Blocks; checks for task cancellation between frames.
  /// - Parameter progress: 0 … 1.
  /// - Throws: a `RecapFailure`; `CancellationError`.
  func cut(
    _ list: EditDecisionList, to output: URL, poster: URL?, progress: (Double) -> Void
  ) throws -> Reel
}
