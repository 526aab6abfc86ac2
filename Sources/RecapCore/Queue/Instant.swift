package import Foundation

/// One moment by two clocks: the calendar's, which anybody may set back an hour, and the host's
/// monotonic one, which only ever goes on.
package struct Instant: Hashable, Sendable {
  package var date: Date
  /// Since the host was started, without the time that it slept.
  package var uptime: Duration

  package init(date: Date, uptime: Duration) {
    self.date = date
    self.uptime = uptime
  }

  package func advanced(by duration: Duration) -> Instant {
    Instant(date: date.addingTimeInterval(duration / .seconds(1)), uptime: uptime + duration)
  }
}
