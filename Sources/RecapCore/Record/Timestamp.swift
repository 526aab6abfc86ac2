package import Foundation

/// RFC 3339 date-times.
package enum Timestamp {
  /// In UTC with `Z`; fractions only where there are any.
  package static func text(_ date: Date) -> String {
    let whole = date.timeIntervalSinceReferenceDate.rounded(.down) == date.timeIntervalSinceReferenceDate
    return date.formatted(
      Date.ISO8601FormatStyle(includingFractionalSeconds: !whole, timeZone: TimeZone(secondsFromGMT: 0)!))
  }

  /// A date from `2025-03-04T09:00:00Z`, `…+01:00`, with or without a fraction; nil where the text is
  /// none, such as 30 February.
  package static func date(_ text: String) -> Date? {
    guard namesADay(text) else { return nil }
    let plain = Date.ISO8601FormatStyle()
    return (try? plain.parse(text))
      ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text))
  }

  /// RFC 3339, section 5.7: four digits of year, a day that its month has, and hours up to 23; the
  /// system's parser counts on into the next month or day instead.
  private static func namesADay(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(13))
    guard bytes.count == 13, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    let number = { (range: Range<Int>) in Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), (0...23).contains(hour)
    else { return false }
    return CalendarDay(year: year, month: month, day: day) != nil
  }
}
