package import Foundation
import RecapCore

/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Day arithmetic: Howard Hinnant, "chrono-compatible low-level date algorithms"
/// (https://howardhinnant.github.io/date_algorithms.html).
package struct CalendarDay: Hashable, Comparable, Sendable {
  /// The number of days since 1 January 1970.
  package var number: Int

  /// Creates a day from the number of days since 1 January 1970.
  package init(number: Int) { self.number = number }

  /// Creates the day at `date` in `zone`.
  package init(_ date: Date, in zone: TimeZone) {
    let days = (Self.localSeconds(date, zone) / 86_400).rounded(.down)
    number = days.isFinite && abs(days) < 4_000_000 ? Int(days) : 0
  }

  /// Returns the hour, 0 … 23, that clocks show at `date` in `zone`.
  package static func hour(_ date: Date, in zone: TimeZone) -> Int {
    let hours = (localSeconds(date, zone) / 3600).rounded(.down)
    return Int(saturating: hours - (hours / 24).rounded(.down) * 24)
  }

  /// Returns the seconds since the start of 1970 by the clocks of `zone`.
  private static func localSeconds(_ date: Date, _ zone: TimeZone) -> Double {
    date.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: date))
  }

  /// Creates a day from its components; nil if the month has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
    guard components == (year, month, day) else { return nil }
  }

  /// The year, the month, 1 … 12, and the day of the month, 1 … 31.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let slot = (5 * dayOfYear + 2) / 153
    let month = slot < 10 ? slot + 3 : slot - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * slot + 2) / 5 + 1)
  }

  /// The weekday: 1 is Monday, 7 is Sunday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }
  /// The Monday of the same week.
  package var monday: CalendarDay { self + (1 - weekday) }

  package static func + (day: Self, days: Int) -> Self { Self(number: day.number + days) }
  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// Returns the last day of the month that is `months` after the month of this day.
  package func endOfMonth(after months: Int = 0) -> CalendarDay {
    let (year, month, _) = components
    let index = year * 12 + month + months
    return CalendarDay(year: index / 12, month: index % 12 + 1, day: 1).map { $0 + -1 } ?? self
  }

  /// Returns Easter Sunday of a year (the "anonymous Gregorian algorithm", Nature, 20 April 1876).
  package static func easter(_ year: Int) -> CalendarDay {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let days = h + l - 7 * m + 114
    return CalendarDay(year: year, month: days / 31, day: days % 31 + 1) ?? CalendarDay(number: 0)
  }

  /// The day in ISO 8601 form: `2025-03-12`.
  package var iso: String {
    let (year, month, day) = components
    let padded = { (value: Int, width: Int) in
      String(repeating: "0", count: max(0, width - "\(value)".count)) + "\(value)"
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
