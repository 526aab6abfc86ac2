package import RecapCore

/// How much of a hostile file is looked at, and for how long.
package struct MediaBounds: Hashable, Sendable, Codable {
  /// More streams than this are refused.
  package var maximumStreams = 64
  /// How far into a file its format and streams are searched for, in bytes.
  package var probeBytes = 8 << 20
  /// How much sound and picture is looked at to learn about streams without a header.
  package var analysedTime = MediaTime(milliseconds: 10_000)
  /// The longest that opening a file may take.
  package var openTimeout = MediaTime(milliseconds: 60_000)
  /// The longest that one packet may take to come: storage that hangs, or a loop in a parser.
  package var readTimeout = MediaTime(milliseconds: 30_000)
  /// Codecs that are decoded besides those that meetings are recorded in (`MediaCodecs`), by FFmpeg's names.
  package var codecs: [String] = []
  /// A larger picture is left out of the reel, in pixels. A decoder holds up to 20 of them.
  package var maximumPixels = 3840 * 2400

  package init() {}

  /// What a decoder may hold: 20 pictures (H.264 and HEVC keep 16 to refer to and to show in order, and
  /// FFmpeg a few more) of three bytes a pixel, which is 4:2:0 with 10 bits. In bytes.
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
