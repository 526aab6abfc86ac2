/// When a process that ends badly is started again: after a second, then after twice as long each time, up to
/// a minute. One that ends well puts everything back.
package struct StartBackoff: Sendable, Hashable {
  private static let first = Duration.seconds(1)
  private static let longest = Duration.seconds(60)

  /// Starts in a row that ended badly.
  package private(set) var failures = 0
  /// How the last of them ended; nil after one that ended well.
  package private(set) var cause: String?
  /// On the host's monotonic clock.
  private var notBefore = Duration.zero

  package init() {}

  /// The wait that follows so many failures in a row.
  package static func wait(after failures: Int) -> Duration {
    guard failures > 0 else { return .zero }
    // Sixty-four seconds are past the limit already.
    return min(longest, first * (1 << min(failures - 1, 6)))
  }

  /// A process ended badly at `now`.
  package mutating func fail(_ cause: String, at now: Duration) {
    failures += 1
    self.cause = cause
    notBefore = now + Self.wait(after: failures)
  }

  /// A process ended as it should.
  package mutating func succeed() { self = StartBackoff() }

  package func mayStart(at now: Duration) -> Bool { now >= notBefore }
}
