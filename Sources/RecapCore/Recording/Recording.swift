/// The content of a recording, found without decoding: its container's description, and where its packets
/// lie.
package struct RecordingDescription: Hashable, Sendable {
  package struct AudioTrack: Hashable, Sendable {
    /// The container's stream index.
    package var stream: Int
    /// The stream's title tag; platforms store the participant's name or id in it.
    package var title: String?
    package var codec: String
    package var sampleRate: Int
    package var channels: Int
    package var isDefault: Bool

    package init(
      stream: Int, title: String?, codec: String, sampleRate: Int, channels: Int, isDefault: Bool
    ) {
      self.stream = stream
      self.title = title
      self.codec = codec
      self.sampleRate = sampleRate
      self.channels = channels
      self.isDefault = isDefault
    }
  }

  package struct VideoTrack: Hashable, Sendable {
    package var stream: Int
    package var codec: String
    package var width: Int
    package var height: Int
    /// Frames a second; 0 if the container does not say.
    package var frameRate: Double

    package init(stream: Int, codec: String, width: Int, height: Int, frameRate: Double) {
      self.stream = stream
      self.codec = codec
      self.width = width
      self.height = height
      self.frameRate = frameRate
    }
  }

  package var format: String
  /// The place of its sound and video in time.
  package var timeline: MediaTimeline
  package var audioTracks: [AudioTrack]
  /// The video, if there is any; attached cover art does not count.
  package var video: VideoTrack?
  /// The reason why a video in the recording is left out, in words; nil if none is.
  package var leftOut: String?
  /// The start of sound that is not read because its track was missing when the recording began; nil if there
  /// is none.
  package var lateSound: MediaTime?

  package init(
    format: String, timeline: MediaTimeline, audioTracks: [AudioTrack], video: VideoTrack?,
    leftOut: String? = nil, lateSound: MediaTime? = nil
  ) {
    self.format = format
    self.timeline = timeline
    self.audioTracks = audioTracks
    self.video = video
    self.leftOut = leftOut
    self.lateSound = lateSound
  }

  /// The mixed track that a player would choose: the first default one, otherwise the first.
  package var mainAudio: AudioTrack? { audioTracks.first(where: \.isDefault) ?? audioTracks.first }
}
