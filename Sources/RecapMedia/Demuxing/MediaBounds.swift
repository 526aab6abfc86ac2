package import RecapCore

/// The bounds for reading hostile files, in size and time.
package struct MediaBounds: Hashable, Sendable, Codable {
  /// A file with more streams is refused.
  package var maximumStreams = 64
  /// The number of bytes in which the format and the streams of a file are searched.
  package var probeBytes = 8 << 20
  /// The length of sound and video that is analysed to detect streams without a header.
  package var analysedTime = MediaTime(milliseconds: 10_000)
  /// The time limit for opening a file.
  package var openTimeout = MediaTime(milliseconds: 60_000)
  /// The time limit for reading one packet, against storage that hangs and loops in parsers.
  package var readTimeout = MediaTime(milliseconds: 30_000)
  /// The codecs that are allowed besides those of meeting recordings (`MediaCodecs`), by FFmpeg's names.
  package var codecs: [String] = []
  /// In pixels. Larger video is left out of the reel. A decoder holds up to 20 frames.
  package var maximumPixels = 3840 * 2400

  package init() {}

  /// The number of bytes that a decoder may hold: 20 frames (H.264 and HEVC keep 16 for reference and
  /// reordering, and FFmpeg a few more) of three bytes a pixel, which is 4:2:0 with 10 bits.
  var mostHeldBytes: Int {
    maximumPixels.multipliedReportingOverflow(by: 60).overflow ? .max : maximumPixels * 60
  }

  private enum CodingKeys: String, CodingKey {
    case codecs
    case maximumPixels = "maximum_pixels"
    case maximumStreams = "maximum_streams"
    case probeBytes = "probe_bytes"
    case analysedTime = "analysed_time"
    case openTimeout = "open_timeout"
    case readTimeout = "read_timeout"
  }
}
