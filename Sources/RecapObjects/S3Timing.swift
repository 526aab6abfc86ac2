import Foundation

/// The limits of an S3 client.
package struct S3Timing: Sendable {
  /// How often a request is sent.
  package var tries = 6
  /// The longest first wait between two tries; each later one may be twice as long.
  package var firstWait = Duration.milliseconds(200)
  package var longestWait = Duration.seconds(20)
  /// The longest wait that a server may ask for (`Retry-After`): after it, it is asked once more all the same.
  package var longestAsked = Duration.seconds(60)
  /// The time for a connection, with its TLS handshake.
  package var connect = Duration.seconds(10)
  /// The time for one request, and the time on top of it for each MiB of its body.
  package var request = Duration.seconds(30)
  package var perMiB = Duration.seconds(1)
  /// A file of at least this many bytes is sent in parts.
  package var multipartFrom = 64 << 20
  /// The length of a part in bytes: S3 takes 5 MiB and more, and 10 000 parts.
  package var part = 16 << 20
  /// How many parts are sent at a time.
  package var parallel = 4
  /// How many keys a page of a listing has at most.
  package var page = 1000

  package init() {}

  /// Returns the time for a request with a body of `bytes`.
  func limit(_ bytes: Int) -> Duration {
    request + perMiB * (Double(bytes) / 1_048_576)
  }

  /// Returns the wait after a number of failures, with full jitter, so that the clients of a server that was away do
  /// not return together (aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter).
  /// - Parameters:
  ///   - asked: how long the server asks to be left alone; it comes on top, because all clients were told the same.
  ///   - chance: 0 to 1.
  func wait(after failures: Int, asked: Duration? = nil, chance: Double) -> Duration {
    min(asked ?? .zero, longestAsked) + min(firstWait * (1 << min(failures - 1, 20)), longestWait) * chance
  }

  /// Returns the length of the parts of a file: longer than `part` if the file would have more than 10 000.
  func partLength(of bytes: Int) -> Int { max(part, (bytes + 9_999) / 10_000) }
}
