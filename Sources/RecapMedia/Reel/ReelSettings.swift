extension FFmpegReelCutter {
  /// What a reel is made like.
  package struct Settings: Hashable, Sendable, Codable {
    /// In pixels; larger recordings are scaled down.
    package var maximumWidth = 1280
    /// In pixels.
    package var maximumHeight = 720
    /// Frames a second; recordings with more show every second one.
    package var maximumFrameRate = 30
    /// x264's constant rate factor: lower is better and larger.
    package var quality = 22
    /// x264's speed preset.
    package var preset = "veryfast"
    /// Bits a second for each channel.
    package var soundBitRate = 80_000
    /// The length of the fades at the ends of each clip's sound, in milliseconds.
    package var fade = 5
    /// A list with more clips is refused.
    package var maximumClips = 500

    package init() {}

    private enum CodingKeys: String, CodingKey {
      case quality, preset, fade
      case maximumWidth = "maximum_width"
      case maximumHeight = "maximum_height"
      case maximumFrameRate = "maximum_frame_rate"
      case soundBitRate = "sound_bit_rate"
      case maximumClips = "maximum_clips"
    }

    var largestPicture: PictureSize {
      PictureSize(width: max(2, maximumWidth), height: max(2, maximumHeight))
    }
  }
}
