import Foundation

/// A meeting's day and hours in the meeting's own zone and in the words of a catalogue, so that the same record
/// reads the same on every machine.
package struct MeetingClock {
  private let calendar: Calendar
  private let zoneName: String
  private let phrases: Phrases

  /// Creates a clock; a zone that this machine does not know is replaced by UTC.
  package init(timeZone identifier: String, in phrases: Phrases = .english) {
    self.phrases = phrases
    var calendar = Calendar(identifier: .gregorian)
    let zone = TimeZone(identifier: identifier)
    calendar.timeZone = zone ?? .gmt
    self.calendar = calendar
    let isUniversal = zone == nil || identifier == "UTC" || identifier == "GMT"
    // "GMT-0800" is a bare offset.
    let offset = identifier.hasPrefix("GMT") ? zone?.secondsFromGMT() : nil
    zoneName =
      isUniversal ? "UTC" : offset.map(Self.offset) ?? identifier.replacing("_", with: " ")
  }

  /// Returns `Tuesday, 4 March 2025`; the text itself if it is not an RFC 3339 date-time.
  package func day(_ timestamp: String) -> String {
    guard let date = RFC3339.date(timestamp) else { return SingleLine.text(timestamp) }
    let parts = calendar.dateComponents([.weekday, .day, .month, .year], from: date)
    return named(
      .day, weekday: parts.weekday ?? 1, day: parts.day ?? 0, month: parts.month ?? 1, year: parts.year ?? 0)
  }

  /// Returns `09:00–09:08 UTC`; if the offset changes in between, with both offsets: `01:50 (UTC+2)–02:10
  /// (UTC+1) Europe/Berlin`. Empty if a text is not an RFC 3339 date-time.
  package func hours(from start: String, to end: String) -> String {
    guard let start = RFC3339.date(start), let end = RFC3339.date(end) else { return "" }
    let zone = calendar.timeZone
    let changes = zone.secondsFromGMT(for: start) != zone.secondsFromGMT(for: end)
    let shown = { (date: Date) in
      hour(date) + (changes ? " (\(Self.offset(zone.secondsFromGMT(for: date))))" : "")
    }
    return "\(shown(start))–\(shown(end)) \(zoneName)"
  }

  /// Returns `UTC+2`, `UTC-3:30`, `UTC`.
  private static func offset(_ seconds: Int) -> String {
    let minutes = seconds / 60
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    let sign = minutes < 0 ? "-" : "+"
    return minutes == 0
      ? "UTC" : "UTC\(sign)\(hours)" + (rest == 0 ? "" : rest < 10 ? ":0\(rest)" : ":\(rest)")
  }

  private func hour(_ date: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    let padded = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return "\(padded(parts.hour ?? 0)):\(padded(parts.minute ?? 0))"
  }

  /// Returns `Friday, 14 March` for `2025-03-14`; nil if the text is not a calendar date.
  package func date(_ text: String) -> String? { date(text, as: .date) }

  /// Returns `14 March` for `2025-03-14`; nil if the text is not a calendar date.
  package func dayOfMonth(_ text: String) -> String? { date(text, as: .dayOfMonth) }

  private func date(_ text: String, as phrase: Phrase) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
      let date = calendar.date(from: DateComponents(year: year, month: month, day: day, hour: 12))
    else { return nil }
    return named(
      phrase, weekday: calendar.component(.weekday, from: date), day: day, month: month, year: year)
  }

  private func named(_ phrase: Phrase, weekday: Int, day: Int, month: Int, year: Int) -> String {
    let names = { (list: Phrase, number: Int) -> String in
      let names = phrases[list].split(separator: " ")
      return names.isEmpty ? "" : String(names[(number - 1) % names.count])
    }
    return phrases.fill(
      phrase,
      [
        "weekday": names(.weekdays, weekday), "day": day == 1 ? phrases[.firstDay] : String(day),
        "month": names(.months, month), "year": String(year),
      ])
  }
}
