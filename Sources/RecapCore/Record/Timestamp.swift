package import Foundation

/// RFC 3339 date-times.
package enum Timestamp {
  /// In UTC with `Z`; fractions only where there are any.
  package static func text(_ date: Date) -> String {
    let whole = date.timeIntervalSinceReferenceDate.rounded(.down) == date.timeIntervalSinceReferenceDate
    return date.formatted(
      Date.ISO8601FormatStyle(includingFractionalSeconds: !whole, timeZone: TimeZone(secondsFromGMT: 0)!))
  }

  /// A date from `2025-03-04T09:00:00Z`, `…+01:00`, with or without a fraction; nil where the text is none.
  package static func date(_ text: String) -> Date? {
    let plain = Date.ISO8601FormatStyle()
    return (try? plain.parse(text))
      ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text))
  }
}
