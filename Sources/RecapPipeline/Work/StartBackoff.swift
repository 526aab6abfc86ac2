/// The back-off for restarts of a process that fails: one second, then twice as long each time, up to a
/// minute. A process that ends successfully resets it.
package struct StartBackoff: Sendable, Hashable {
  private static let first = Duration.seconds(1)
  private static let longest = Duration.seconds(60)

  /// The number of consecutive starts that failed.
  package private(set) var failures = 0
  /// The cause of the last failure, or nil after a success.
  package private(set) var cause: String?
  /// On the machine's monotonic clock.
  private var notBefore = Duration.zero

  package init() {}

  /// Returns the wait after `failures` consecutive failures.
  package static func wait(after failures: Int) -> Duration {
    guard failures > 0 else { return .zero }
    // 2⁶ = 64 seconds are beyond the limit already.
    return min(longest, first * (1 << min(failures - 1, 6)))
  }

  /// Notes that a process failed at `now`.
  package mutating func fail(_ cause: String, at now: Duration) {
    failures += 1
    self.cause = cause
    notBefore = now + Self.wait(after: failures)
  }

  /// Notes that a process ended successfully.
  package mutating func succeed() { self = StartBackoff() }

  package func mayStart(at now: Duration) -> Bool { now >= notBefore }
}
