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

  package func advanced(by duration: Duration) -> Instant {
    Instant(date: date.addingTimeInterval(duration / .seconds(1)), uptime: uptime + duration)
  }
}
