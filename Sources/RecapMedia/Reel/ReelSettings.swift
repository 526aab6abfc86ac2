extension FFmpegReelCutter {
  /// The settings for the encoding of a reel.
  package struct Settings: Hashable, Sendable, Codable {
    /// In pixels. Larger recordings are scaled down.
    package var maximumWidth = 1280
    /// In pixels.
    package var maximumHeight = 720
    /// In frames per second. Recordings with more are shown with every second frame.
    package var maximumFrameRate = 30
    /// The constant rate factor of x264: a lower value gives better quality and a larger file.
    package var quality = 22
    /// The speed preset of x264.
    package var preset = "veryfast"
    /// In bits per second, for each channel.
    package var soundBitRate = 80_000
    /// In milliseconds, the length of the fades at both ends of each clip's sound.
    package var fade = 5
    /// An edit with more clips is refused.
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
