package import Foundation

/// The time for which a recap is kept (R8).
package enum Retention {
  package static let months = 6

  /// Returns the start of the retention of data that belongs to no meeting's calendar: six months before
  /// `date`, in UTC.
  package static func start(ofKeeping date: Date) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(byAdding: .month, value: -months, to: date) ?? date
  }

  /// Returns the expiry: six calendar months after the meeting ended, on the meeting's own calendar. A
  /// meeting that ends on 31 August expires on the last day of February.
  package static func expiry(endedAt: Date, timeZone: TimeZone) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar.date(byAdding: .month, value: months, to: endedAt) ?? endedAt
  }
}
