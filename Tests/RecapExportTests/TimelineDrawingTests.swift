import Foundation
import FoundationXML
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct TimelineDrawingTests {
  private func drawing(_ recap: Recap = Sample.recap(), _ transcript: Transcript = Sample.transcript())
    -> String
  {
    TimelineDrawing.render(recap, transcript)
  }

  @Test func `the drawing is well-formed XML for any name`() throws {
    var recap = Sample.recap()
    let bad = RecapPageTests.hostile
    recap.meeting.participants = [Participant(id: "ada", name: bad)]
    recap.chapters[0].title = bad
    recap.highlights[0].title = bad
    for text in [drawing(), drawing(recap)] {
      let parser = XMLParser(data: Data(text.utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError)) in line \(parser.lineNumber)")
    }
    #expect(!drawing(recap).contains("<script"))
  }

  @Test func `bars lie within the strip`() {
    for piece in drawing().components(separatedBy: "x=\"").dropFirst(1) {
      guard let end = piece.firstIndex(of: "%"), let place = Double(piece[..<end]) else { continue }
      #expect((0...100).contains(place))
    }
  }

  @Test func `segments with short pauses between them share a bar`() {
    let transcript = Sample.transcript()
    let strip = TimelineStrip(Sample.recap(), transcript, cast: Cast(Sample.recap().meeting))
    for row in strip.rows {
      let own = transcript.segments.filter { $0.speaker == row.speaker }
      #expect(row.bars.count <= own.count)
      for segment in own { #expect(row.bars.contains { $0.contains(segment.range) }) }
    }
  }

  @Test func `speakers beyond the twelve rows are counted`() {
    var transcript = Sample.transcript()
    let one = transcript.segments[0]
    transcript.segments = (0..<20).map { index in
      var segment = one
      segment.id = "s\(index)"
      segment.speaker = "p\(index)"
      return segment
    }
    let strip = TimelineStrip(Sample.recap(), transcript, cast: Cast(Sample.recap().meeting))
    #expect(strip.rows.count == 12)
    #expect(strip.left == 8)
  }

  @Test func `a transcript without segments has no rows`() {
    var transcript = Sample.transcript()
    transcript.segments = []
    #expect(TimelineStrip(Sample.recap(), transcript, cast: Cast(Sample.recap().meeting)).rows.isEmpty)
  }
}
