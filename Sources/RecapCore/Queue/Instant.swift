package import Foundation

/// One moment by two clocks: the calendar clock, which can be set back, and the machine's monotonic clock,
/// which only advances.
package struct Instant: Hashable, Sendable {
  package var date: Date
  /// The time since the machine was started, without the time in which it slept.
  package var uptime: Duration

  package init(date: Date, uptime: Duration) {
    self.date = date
    self.uptime = uptime
  }

  /// Returns the current time of this machine's clocks.
  package static func current() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Instant(date: Date(), uptime: .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec))
  }

  package func advanced(by duration: Duration) -> Instant {
    Instant(date: date.addingTimeInterval(duration / .seconds(1)), uptime: uptime + duration)
  }
}
