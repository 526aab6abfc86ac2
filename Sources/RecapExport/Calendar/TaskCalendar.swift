import Foundation
import RecapCore

/// A recap's action items as tasks (RFC 5545, `VTODO`) for a calendar or a to-do list.
///
/// The same item has the same UID in every revision, so that importing a later one updates the task. An owner
/// or a day that was not spoken is left out (R10). Owners are in the text, because the record has no
/// addresses.
struct TaskCalendar {
  static let mediaType = "text/calendar"

  private let recap: Recap
  private let page: String?
  private let cast: Cast
  private let stamp: String
  private let phrases: Phrases

  /// - Parameter page: the address at which people read the recap.
  init(_ recap: Recap, page: String?) {
    self.recap = recap
    self.page = page
    cast = Cast(recap.meeting)
    phrases = Phrases.of(recap.meeting.locale)
    stamp = Self.utc(recap.meeting.endedAt)
  }

  var text: String {
    let head = [
      ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"),
      ("PRODID", "-//Recap//Recap//\(phrases.language.rawValue.uppercased())"),
    ]
    let lines = head + tasks.flatMap { $0 } + [("END", "VCALENDAR")]
    return lines.map(ContentLine.line).joined()
  }

  private var tasks: [[(String, String)]] {
    var seen: [String: Int] = [:]
    return recap.actionItems.map { item in
      let place = seen[item.text, default: 0]
      seen[item.text] = place + 1
      let name = "task\n\(recap.meetingID)\n\(item.text)\n\(place)"
      return task(item, uid: DerivedUUID.text(of: name))
    }
  }

  private func task(_ item: ActionItem, uid: String) -> [(String, String)] {
    var lines = [
      ("BEGIN", "VTODO"), ("UID", uid), ("DTSTAMP", stamp), ("SEQUENCE", String(max(0, recap.revision - 1))),
      ("STATUS", "NEEDS-ACTION"), ("SUMMARY", ContentLine.text(title(item))),
      ("DESCRIPTION", ContentLine.text(description(item))),
    ]
    if let day = item.due?.date.flatMap(Self.day) { lines.append(("DUE;VALUE=DATE", day)) }
    if let page, Self.isAddress(page) { lines.append(("URL", page)) }
    return lines + [("END", "VTODO")]
  }

  private func title(_ item: ActionItem) -> String {
    item.owner.map { "\(cast.name(of: $0)): \(item.text)" } ?? item.text
  }

  private func description(_ item: ActionItem) -> String {
    var lines = [phrases.fill(.taskFrom, ["title": SingleLine.text(recap.meeting.title)])]
    if let due = item.due { lines.append(phrases.fill(.taskDue, ["words": SingleLine.text(due.spoken)])) }
    if let said = item.citations.first?.start {
      lines.append(phrases.fill(.taskSaid, ["time": said.description]))
    }
    if let hard = phrases.told(item.hardWords, of: item.text) { lines.append(hard) }
    return (lines + [recap.notice]).joined(separator: "\n")
  }

  /// Returns a time as `20250304T090200Z`. An iCalendar reader requires one: a text that is not a time gives
  /// the start of 1970.
  private static func utc(_ timestamp: String) -> String {
    guard let date = RFC3339.date(timestamp) else { return "19700101T000000Z" }
    let whole = date.addingTimeInterval(-date.timeIntervalSince1970.truncatingRemainder(dividingBy: 1))
    return RFC3339.text(whole).filter { $0 != "-" && $0 != ":" }
  }

  /// Returns `20250307` for `2025-03-07`; nil if the text is not a day.
  private static func day(_ date: String) -> String? {
    RFC3339.date(date + "T00:00:00Z").map { _ in date.filter { $0 != "-" } }
  }

  /// Returns whether a URI, which is written unescaped, cannot end its line.
  private static func isAddress(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
