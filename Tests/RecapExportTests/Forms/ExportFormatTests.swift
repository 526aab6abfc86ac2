import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct ExportFormatTests {
  static func export(
    _ format: ExportFormat, _ recap: Recap = Sample.recap(), _ transcript: Transcript = Sample.transcript(),
    page: String? = "https://recap.example/mtg-1/1"
  ) throws -> String {
    let file = try format.render(recap, transcript, digest: Digest(of: "record"), page: page)
    return String(decoding: file.data, as: UTF8.self)
  }

  private func json(_ format: ExportFormat, _ recap: Recap = Sample.recap()) throws -> JSON {
    try JSONParser.parse(Data(Self.export(format, recap).utf8))
  }

  @Test(arguments: ExportFormat.allCases) func `the same record gives the same bytes`(format: ExportFormat)
    throws
  {
    #expect(try Self.export(format) == Self.export(format))
    let file = try format.render(Sample.recap(), Sample.transcript(), digest: Digest(of: "r"), page: nil)
    #expect(file.name.hasPrefix("mtg-1-r1."))
    #expect(!file.data.isEmpty)
  }

  @Test func `a podcast transcript names known speakers`() throws {
    let transcript = try json(.podcast)
    #expect(transcript["version"] == .string("1.0.0"))
    let segments = try #require(transcript["segments"]?.arrayValue)
    #expect(segments.count == Sample.transcript().segments.count)
    #expect(
      segments[0]
        == .object([
          "speaker": .string("Ada Okafor"), "startTime": .number(1), "endTime": .number(9),
          "body": .string("Good morning, today we decide on the launch date and who prepares the pages."),
        ]))
    #expect(segments[4]["speaker"] == nil)
  }

  @Test func `chapters ascend in time`() throws {
    var recap = Sample.recap()
    recap.chapters.reverse()
    let chapters = try json(.chapters, recap)
    #expect(chapters["version"] == .string("1.2.0"))
    #expect(chapters["chapters"]?.arrayValue?.map { $0["startTime"] } == [.number(0), .number(45)])
    #expect(chapters["chapters"]?.arrayValue?.last?["title"] == .string("Photos and redirects"))
  }

  @Test func `a vCon has parties, dialog and analysis`() throws {
    let vcon = try json(.vcon)
    #expect(
      vcon["uuid"]?.stringValue?.wholeMatch(
        of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    #expect(vcon["created_at"] == .string("2025-03-04T09:02:00Z"))
    #expect(vcon["parties"]?.arrayValue?.count == 2)
    let dialog = try #require(vcon["dialog"]?.arrayValue)
    #expect(dialog.map { $0["type"] } == [.string("recording"), .string("text")])
    #expect(dialog[1]["start"] == .string("2025-03-04T09:00:50Z"))
    #expect(dialog[1]["parties"] == .number(1))
    let analysis = try #require(vcon["analysis"]?.arrayValue)
    #expect(analysis.map { $0["type"] } == [.string("transcript"), .string("summary")])
    #expect(try analysis[0]["body"] == json(.podcast))
    #expect(vcon["amended"] == nil)
  }

  @Test func `a later vCon names the one that it amends`() throws {
    var recap = Sample.recap()
    recap.supersedes = Digest(of: "record")
    #expect(try json(.vcon, recap)["amended"]?["uuid"] == json(.vcon)["uuid"])
  }

  @Test func `Markdown links to the page only if there is one`() throws {
    #expect(try Self.export(.markdown).contains("[0:10](https://recap.example/mtg-1/1#line-2)"))
    #expect(try Self.export(.markdown, page: nil).contains("people &amp; orders. (0:10)"))
    #expect(try !Self.export(.markdown, page: "https://e.example/a) [b](c").contains("[b]"))
  }
}
