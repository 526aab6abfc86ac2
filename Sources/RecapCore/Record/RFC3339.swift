package import Foundation

/// Made once: to make it takes longer than to match. It is not marked as sendable, because a regex may hold closures; this
/// one holds none.
private nonisolated(unsafe) let form =
  /(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?:[Zz]|([+-])(\d\d):(\d\d))/
  .asciiOnlyDigits()

/// RFC 3339 date-times.
package enum RFC3339 {
  /// Returns `date` in UTC with `Z`, with a fraction of a second, to the millisecond, only if there is one.
  package static func text(_ date: Date) -> String {
    let whole = date.timeIntervalSinceReferenceDate.rounded(.down) == date.timeIntervalSinceReferenceDate
    return (whole ? wholeSeconds : milliseconds).format(date)
  }

  private static let wholeSeconds = Date.ISO8601FormatStyle(timeZone: .gmt)
  private static let milliseconds = Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt)

  /// Returns the date of a text in the form of section 5.6; nil for any other text, even if Foundation's
  /// parser would read 30 February as 2 March and stop before the end.
  package static func date(_ text: String) -> Date? { read(text)?.date }

  /// Returns the UTC offset with which a text was written, in seconds; nil if the text is not a date.
  package static func offset(_ text: String) -> Int? { read(text)?.offset }

  private static func read(_ text: String) -> (date: Date, offset: Int)? {
    guard let match = text.wholeMatch(of: form)?.output else { return nil }
    let number = { (digits: Substring?) in digits.flatMap { Int($0) } ?? 0 }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(
      calendar: calendar, year: number(match.1), month: number(match.2), day: number(match.3),
      hour: number(match.4), minute: number(match.5), second: number(match.6))
    let (hours, minutes) = (number(match.9), number(match.10))
    guard components.isValidDate, hours < 24, minutes < 60, let local = components.date else { return nil }
    let offset = (hours * 3600 + minutes * 60) * (match.8 == "-" ? -1 : 1)
    return (local.addingTimeInterval((match.7.flatMap { Double("0\($0)") } ?? 0) - Double(offset)), offset)
  }
}
