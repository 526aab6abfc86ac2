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

  package init() {}

  private enum CodingKeys: String, CodingKey {
    case maximumStreams = "maximum_streams"
    case probeBytes = "probe_bytes"
    case analysedTime = "analysed_time"
    case openTimeout = "open_timeout"
    case readTimeout = "read_timeout"
  }
}
