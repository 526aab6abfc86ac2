import Foundation
import RecapCore
import RecapExport
import RecapTestSupport
import Testing

@Suite struct ArtefactSetTests {
  @Test func `file names and media types are those of the contract`() throws {
    let files = try ArtefactSet.render(Sample.recap(), transcript: Sample.transcript(), reel: Sample.reel)
    #expect(
      files.map(\.name) == [
        "chapters.vtt", "highlights.vtt", "index.html", "summary.md", "timeline.svg", "transcript.json",
        "transcript.srt",
        "transcript.vtt",
      ])
    #expect(
      files.map(\.mediaType) == [
        "text/vtt", "text/vtt", "text/html", "text/markdown", "image/svg+xml", "application/json",
        "application/x-subrip",
        "text/vtt",
      ])
    for file in files {
      #expect(file.entry.bytes == file.data.count)
      #expect(file.entry.digest == Digest(of: file.data))
    }
  }

  @Test func `equal input gives equal bytes`() throws {
    let render = {
      try ArtefactSet.render(Sample.recap(), transcript: Sample.transcript(), reel: Sample.reel)
    }
    let first = try render()
    for _ in 0..<5 { #expect(try render() == first) }
  }

  @Test func `the listed artefacts do not change what is rendered`() throws {
    let recap = Sample.recap()
    var listed = recap
    listed.artefacts = [.init(name: "x", mediaType: "y", bytes: 1, digest: Digest(of: ""))]
    #expect(
      try ArtefactSet.render(recap, transcript: Sample.transcript(), reel: Sample.reel)
        == ArtefactSet.render(listed, transcript: Sample.transcript(), reel: Sample.reel))
  }

  @Test func `the transcript is canonical JSON and decodes to the same`() throws {
    let files = try ArtefactSet.render(Sample.recap(), transcript: Sample.transcript(), reel: nil)
    let data = try #require(files.first { $0.name == "transcript.json" }).data
    #expect(try JSONDecoder().decode(Transcript.self, from: data) == Sample.transcript())
    #expect(try Data(CanonicalJSON.serialize(JSONParser.parse(data)).utf8) == data)
    #expect(!files.contains { $0.name == "highlights.vtt" })
  }

  @Test func `a withheld recap has no artefacts`() throws {
    var recap = Sample.recap()
    recap.outcome = .withheld
    recap.reason = .tooFewWords
    #expect(try ArtefactSet.render(recap, transcript: Sample.transcript(), reel: nil).isEmpty)
  }

  @Test func `an empty transcript is rendered`() throws {
    let empty = Transcript(meetingID: "mtg-1", segments: [])
    #expect(try ArtefactSet.render(Sample.recap(), transcript: empty, reel: Sample.reel).count == 8)
  }
}
