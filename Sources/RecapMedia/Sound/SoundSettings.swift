import CFFmpeg
package import RecapCore

extension FFmpegAudioSource {
  /// The bounds of decoding.
  package struct Settings: Hashable, Sendable, Codable {
    package var bounds = MediaBounds()
    /// The longest run of samples that is handed out at once.
    package var chunk = MediaTime(milliseconds: 1000)
    /// What is decoded before a window and thrown away, so that codecs with memory have settled.
    package var preRoll = MediaTime(milliseconds: 400)
    /// The least distance to the next window for which a seek is made.
    package var seekDistance = MediaTime(milliseconds: 10_000)
    /// Timestamps may be off by less than this for a moment: live recorders stamp by arrival.
    package var jitter = MediaTime(milliseconds: 100)
    /// Timestamps that stay off by more than this are followed.
    package var drift = MediaTime(milliseconds: 20)
    /// A longer hole of a transport stream is another clock; elsewhere it is a hole, up to `maximumLength`.
    package var largestHole = MediaTime(milliseconds: 3_600_000)
    /// A longer step back is a clock that starts again.
    package var largestOverlap = MediaTime(milliseconds: 5000)
    /// How much shorter than declared a track may be before it counts as truncated.
    package var truncation = MediaTime(milliseconds: 2000)
    /// No recording is longer.
    package var maximumLength = MediaTime(milliseconds: 24 * 3_600_000)
    /// Fewer bits for a second of sound than this are taken for an attack, in files that claim to
    /// be longer than `plausibleLength`.
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

    /// The longest sound that is believed of a file of `size` bytes.
    func longestSound(inFileOf size: Int64) -> MediaTime {
      let bits = size.multipliedReportingOverflow(by: 8000)
      let bySize = bits.overflow ? Int64.max : bits.partialValue / Int64(max(1, minimumBitRate))
      return min(maximumLength, max(plausibleLength, MediaTime(milliseconds: bySize)))
    }

    /// What a step of a clock means in a container of FFmpeg's name `format`.
    func clockRules(format: String) -> ClockTracker.Rules {
      let hole = format == "mpegts" ? largestHole : maximumLength
      return ClockTracker.Rules(
        largestOverlap: largestOverlap.ticks(of: ffmpeg_microseconds),
        longestHole: hole.ticks(of: ffmpeg_microseconds), isSentLive: format == "mpegts")
    }

    /// The tolerances in samples of a track at `rate`.
    func tolerance(rate: Int) -> SoundTimeline.Tolerance {
      let samples = { (time: MediaTime) in Int(time.ticks(of: Ticks.tick(rate: rate))) }
      return SoundTimeline.Tolerance(
        jitter: samples(jitter), drift: samples(drift))
    }
  }
}
