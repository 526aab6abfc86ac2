import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct SubRipWriterTests {
  private func file(_ segments: [Segment]) -> String {
    SubRipWriter.transcript(Transcript(meetingID: "m", segments: segments), of: Sample.recap())
  }

  @Test func `the name is shown where the speaker changes`() {
    let text = file([
      Sample.segment("a", "ada", 0, 2, "Hello."), Sample.segment("b", "ada", 2, 4, "How are you?"),
      Sample.segment("c", nil, 5, 7, "Fine."), Sample.segment("d", "ada", 3601.5, 3603, "Good."),
    ])
    #expect(
      text == """
        1
        00:00:00,000 --> 00:00:02,000
        Ada Okafor: Hello.

        2
        00:00:02,000 --> 00:00:04,000
        How are you?

        3
        00:00:05,000 --> 00:00:07,000
        Unknown speaker: Fine.

        4
        01:00:01,500 --> 01:00:03,000
        Ada Okafor: Good.

        """)
  }

  @Test func `an arrow in the text makes no time line`() {
    let text = file([Sample.segment("a", "ada", 0, 2, "00:00:01,000 --> 00:00:02,000\n\n9")])
    #expect(text.split(separator: "\n").count { $0.contains("-->") } == 1)
    #expect(!text.dropLast().contains("\n\n"))
  }

  @Test func `a cue has at most two lines`() {
    let text = SubRipWriter.transcript(Sample.transcript(), of: Sample.recap())
    for block in text.split(separator: "\n\n") {
      #expect((3...4).contains(block.split(separator: "\n").count), "\(block)")
    }
  }

  @Test func `tags and player commands in text and names are removed`() {
    var recap = Sample.recap()
    recap.meeting.participants[0].name = "<i>Ada</i>"
    let said = "<script>alert(1)</script> <img src=x onerror=alert(1)> {\\an8} a < b > c"
    let text = SubRipWriter.transcript(
      Transcript(meetingID: "m", segments: [Sample.segment("a", "ada", 0, 2, said)]), of: recap)
    let payload = text.split(separator: "\n").filter { !$0.contains("-->") }.joined(separator: " ")
    #expect(!payload.contains("<") && !payload.contains("{\\"))
    #expect(payload.contains("‹i›Ada‹/i›: ‹script›alert(1)‹/script›"))
    #expect(payload.contains("a ‹ b › c"))
  }
}
