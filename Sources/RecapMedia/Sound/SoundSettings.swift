import CFFmpeg
package import RecapCore

extension FFmpegAudioSource {
  /// The settings and bounds of decoding.
  package struct Settings: Hashable, Sendable, Codable {
    package var bounds = MediaBounds()
    /// The maximum length of a run of samples.
    package var chunk = MediaTime(milliseconds: 1000)
    /// The length that is decoded before a window and discarded, so that codecs with memory settle.
    package var preRoll = MediaTime(milliseconds: 400)
    /// The minimum distance to the next window for a seek.
    package var seekDistance = MediaTime(milliseconds: 10_000)
    /// The maximum jitter of timestamps: live recorders use the time of arrival.
    package var jitter = MediaTime(milliseconds: 100)
    /// The drift beyond which timestamps are followed if it lasts.
    package var drift = MediaTime(milliseconds: 20)
    /// A longer hole of a transport stream is a clock restart; in other formats it is a hole, up to
    /// `maximumLength`.
    package var largestHole = MediaTime(milliseconds: 3_600_000)
    /// A longer step back is a clock restart.
    package var largestOverlap = MediaTime(milliseconds: 5000)
    /// The length by which a track may be shorter than declared before it counts as truncated.
    package var truncation = MediaTime(milliseconds: 2000)
    /// The maximum length of a recording.
    package var maximumLength = MediaTime(milliseconds: 24 * 3_600_000)
    /// In bits per second of sound. A lower rate is treated as an attack in files that claim to be longer
    /// than `plausibleLength`.
    package var minimumBitRate = 256
    package var plausibleLength = MediaTime(milliseconds: 3_600_000)
    /// In Hz.
    package var minimumSampleRate = 8_000
    /// In Hz.
    package var maximumSampleRate = 192_000
    package var maximumChannels = 64

    package init(bounds: MediaBounds = MediaBounds()) { self.bounds = bounds }

    private enum CodingKeys: String, CodingKey {
      case bounds, chunk, jitter, drift, truncation
      case preRoll = "pre_roll"
      case seekDistance = "seek_distance"
      case largestHole = "largest_hole"
      case largestOverlap = "largest_overlap"
      case maximumLength = "maximum_length"
      case minimumBitRate = "minimum_bit_rate"
      case plausibleLength = "plausible_length"
      case minimumSampleRate = "minimum_sample_rate"
      case maximumSampleRate = "maximum_sample_rate"
      case maximumChannels = "maximum_channels"
    }

    /// Returns the maximum plausible length of sound in a file of `size` bytes.
    func longestSound(inFileOf size: Int64) -> MediaTime {
      let bits = size.multipliedReportingOverflow(by: 8000)
      let bySize = bits.overflow ? Int64.max : bits.partialValue / Int64(max(1, minimumBitRate))
      return min(maximumLength, max(plausibleLength, MediaTime(milliseconds: bySize)))
    }

    /// Returns the rules for steps of a clock in a container with FFmpeg's name `format`.
    func clockRules(format: String) -> ClockTracker.Rules {
      let hole = format == "mpegts" ? largestHole : maximumLength
      return ClockTracker.Rules(
        largestOverlap: largestOverlap.ticks(of: ffmpeg_microseconds),
        longestHole: hole.ticks(of: ffmpeg_microseconds), isSentLive: format == "mpegts")
    }

    /// Returns the tolerances in samples of a track at `rate`.
    func tolerance(rate: Int) -> SoundTimeline.Tolerance {
      let samples = { (time: MediaTime) in Int(time.ticks(of: Ticks.tick(rate: rate))) }
      return SoundTimeline.Tolerance(
        jitter: samples(jitter), drift: samples(drift))
    }
  }
}
