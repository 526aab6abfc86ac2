package import Foundation

/// Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
package enum RetryAfter {
  /// Returns how long to wait, at least 0; nil if the value is absent or invalid.
  package static func wait(_ value: String?, now: Date) -> Duration? {
    guard let value = value?.trimmingCharacters(in: .whitespaces), !value.isEmpty else { return nil }
    if value.utf8.allSatisfy({ (48...57).contains($0) }) {
      return .seconds(min(Int(value) ?? .max, 1_000_000))
    }
    let form = DateFormatter()
    form.locale = Locale(identifier: "en_US_POSIX")
    form.timeZone = TimeZone(identifier: "GMT")
    form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    guard let date = form.date(from: value) else { return nil }
    return .seconds(min(max(0, date.timeIntervalSince(now).rounded(.up)), 1_000_000))
  }
}
