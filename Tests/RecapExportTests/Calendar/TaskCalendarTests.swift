import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct TaskCalendarTests {
  private func calendar(_ recap: Recap = Sample.recap(), page: String? = nil) -> String {
    TaskCalendar(recap, page: page).text
  }

  /// The lines, unfolded.
  static func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").components(separatedBy: "\r\n").dropLast().map { $0 }
  }

  private func values(_ name: String, _ text: String) -> [String] {
    Self.lines(text).filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test func `an action item is a task with all its fields`() {
    let lines = Self.lines(calendar(page: "https://recap.example/mtg-1/1"))
    let task = Array(lines.drop { $0 != "BEGIN:VTODO" }.prefix { $0 != "END:VTODO" })
    #expect(lines.prefix(3) == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Recap//Recap//EN"])
    #expect(task[1].hasPrefix("UID:"))
    #expect(
      Array(task.dropFirst(2)) == [
        "DTSTAMP:20250304T090200Z", "SEQUENCE:0", "STATUS:NEEDS-ACTION",
        "SUMMARY:Ada Okafor: Send the photos to the printer",
        "DESCRIPTION:From the meeting: Launch planning\\nDue: “by Friday”\\nSaid at 0:53 of the recording\\n"
          + "Made by software from the recording\\; it may contain errors and is not tied to any contract.",
        "DUE;VALUE=DATE:20250307", "URL:https://recap.example/mtg-1/1",
      ])
  }

  @Test func `an unnamed owner and a missing day are left out`() {
    let lines = Self.lines(calendar())
    #expect(lines.count { $0.hasPrefix("DUE") } == 1)
    #expect(values("SUMMARY", calendar()).last == "Check the photos")
    #expect(!calendar().contains("ATTENDEE"))
  }

  @Test func `a task keeps its UID in later revisions`() {
    var later = Sample.recap()
    later.revision = 3
    later.actionItems.insert(ActionItem(text: "New", owner: nil, due: nil, citations: []), at: 0)
    #expect(values("UID", calendar(later)).dropFirst() == values("UID", calendar())[...])
    #expect(Set(values("SEQUENCE", calendar(later))) == ["2"])
  }

  @Test func `equal action items have different UIDs`() {
    var recap = Sample.recap()
    recap.actionItems += recap.actionItems
    #expect(Set(values("UID", calendar(recap))).count == 6)
  }

  @Test func `long lines are folded between characters`() {
    let line = ContentLine.line("SUMMARY", String(repeating: "ä€😀", count: 40))
    for piece in line.components(separatedBy: "\r\n").dropLast() {
      #expect(piece.utf8.count <= 75)
      #expect(!piece.contains("\u{FFFD}"))
    }
    #expect(line.replacing("\r\n ", with: "") == "SUMMARY:" + String(repeating: "ä€😀", count: 40) + "\r\n")
  }

  @Test func `text is escaped and cannot end its value or line`() {
    #expect(ContentLine.text("a,b;c\\d\r\ne\nf") == "a\\,b\\;c\\\\d\\ne\\nf")
    #expect(ContentLine.text(",\u{301}") == "\\,\u{301}")
    #expect(ContentLine.text("x\u{1B}[2J\u{0}") == "x[2J")
  }
}
