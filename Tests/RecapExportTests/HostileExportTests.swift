import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

/// A meeting that holds every form's own marks: each export still says what was said, and nothing else.
@Suite struct HostileExportTests {
  private static let count = HostileSample.marks.count

  private func export(_ format: ExportFormat) throws -> String {
    try ExportFormatTests.export(format, HostileSample.recap(), HostileSample.transcript, page: nil)
  }

  @Test(arguments: ExportFormat.allCases) func `no hidden or control character is left`(format: ExportFormat)
    throws
  {
    let text = try export(format)
    let allowed: Set<Unicode.Scalar> = ["\n", "\r"]
    let hidden = text.unicodeScalars.filter { SingleLine.isHidden($0) && !allowed.contains($0) }
    #expect(hidden.isEmpty, "\(hidden.map { String($0.value, radix: 16) })")
    #expect(!text.unicodeScalars.contains("\u{2028}"))
  }

  @Test func `WebVTT has one cue per segment and no other block`() throws {
    let blocks = try export(.vtt).components(separatedBy: "\n\n")
    #expect(blocks.first == "WEBVTT")
    #expect(blocks.count == Self.count + 1)
    for block in blocks.dropFirst() {
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.isEmpty }
      #expect(lines.count == 3, "\(block)")
      #expect(!lines[0].contains("-->"))
      #expect(lines[1].wholeMatch(of: /\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}/) != nil)
      #expect(!lines[2].contains("-->"))
      let payload = lines[2].dropFirst("<v ".count)
      // One tag: the voice's own.
      #expect(lines[2].hasPrefix("<v "))
      #expect(payload.count { $0 == ">" } == 1)
      #expect(!payload.contains("<"))
    }
  }

  @Test func `SubRip has numbered blocks and no others`() throws {
    let blocks = try export(.srt).components(separatedBy: "\n\n")
    for (index, block) in blocks.enumerated() {
      let lines = block.split(separator: "\n")
      #expect(lines.first == "\(index + 1)")
      #expect(lines[1].wholeMatch(of: /\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}/) != nil)
      #expect((3...4).contains(lines.count))
      #expect(
        lines.dropFirst(2).allSatisfy { !$0.contains("-->") && !$0.contains("<") && !$0.contains("{\\") })
    }
  }

  @Test func `the calendar has its tasks and no other properties`() throws {
    let text = try export(.calendar)
    #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(!text.replacing("\r\n", with: "").contains("\r"))
    let names = TaskCalendarTests.lines(text).map { $0.prefix { $0 != ":" } }
    #expect(
      Set(names) == [
        "BEGIN", "VERSION", "PRODID", "UID", "DTSTAMP", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION",
        "DUE;VALUE=DATE", "END",
      ])
    let begins = TaskCalendarTests.lines(text).filter { $0.hasPrefix("BEGIN:") }
    #expect(begins == ["BEGIN:VCALENDAR"] + Array(repeating: "BEGIN:VTODO", count: Self.count))
  }

  @Test(arguments: [ExportFormat.podcast, .chapters, .vcon]) func `JSON is one document on one line`(
    format: ExportFormat
  ) throws {
    let text = try export(format)
    #expect(text.hasSuffix("\n"))
    #expect(!text.dropLast().contains { $0.isNewline })
    let json = try JSONParser.parse(Data(text.utf8))
    switch format {
    case .podcast: #expect(json["segments"]?.arrayValue?.count == Self.count)
    case .chapters: #expect(json["chapters"]?.arrayValue?.count == Self.count)
    default: #expect(json["parties"]?.arrayValue?.count == Self.count)
    }
  }

  @Test func `Markdown has no more headings and items than the record`() throws {
    let text = try export(.markdown)
    let lines = text.split(separator: "\n")
    let minutes = Minutes(HostileSample.recap())
    let shown = minutes.top.count + minutes.parts.map(\.lines.count).reduce(0, +)
    // The title, the top, the minutes and each chapter.
    #expect(lines.count { $0.hasPrefix("#") } == 3 + Self.count)
    #expect(lines.count { $0.hasPrefix("- ") } == shown)
    // No tag, no link and no picture but what is escaped.
    #expect(text.matches(of: /<[a-zA-Z\/!]/).isEmpty)
    #expect(text.matches(of: /[^\\]\[(?! \])/).isEmpty)
    #expect(text.matches(of: /[^\\]`/).isEmpty)
  }
}
