/// The limits of a download.
struct DownloadTiming: Sendable {
  /// How often a request for the same file is sent.
  var tries = 8
  /// The time for a whole download.
  var whole = Duration.seconds(4 * 3600)
  /// The time for a request that only looks.
  var look = Duration.seconds(30)
  /// The time for a connection, with its TLS handshake.
  var connect = Duration.seconds(10)
  /// A connection with fewer bytes a second than this, over so many seconds, is given up; the next one goes on.
  var slowest = (bytes: 16 << 10, seconds: 30)
  /// The waits between two tries.
  var waits = S3Timing()
}
