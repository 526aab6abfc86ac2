package import Foundation

/// How long a recap is kept (R8).
package enum Retention {
  package static let months = 6

  /// Of what has no meeting's calendar: six months before `date`, in UTC.
  package static func start(ofKeeping date: Date) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(byAdding: .month, value: -months, to: date) ?? date
  }

  /// Six calendar months after the meeting ended, counted on the meeting's own calendar: what ends
  /// on 31 August expires on the last day of February.
  package static func expiry(endedAt: Date, timeZone: TimeZone) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar.date(byAdding: .month, value: months, to: endedAt) ?? endedAt
  }
}
