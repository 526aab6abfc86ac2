package import Foundation

/// How long a recap is kept (R8).
package enum Retention {
  package static let months = 6

  /// Six calendar months after the meeting ended, counted on the meeting's own calendar: what ends
  /// on 31 August expires on the last day of February.
  package static func expiry(endedAt: Date, timeZone: TimeZone) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar.date(byAdding: .month, value: months, to: endedAt) ?? endedAt
  }
}
