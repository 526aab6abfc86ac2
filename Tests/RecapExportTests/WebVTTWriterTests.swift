import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct WebVTTWriterTests {
  private func transcript(_ segments: [Segment]) -> String {
    WebVTTWriter.transcript(Transcript(meetingID: "m", segments: segments), of: Sample.recap())
  }

  @Test func `a cue has the segment's id, times and voice`() {
    #expect(
      transcript([Sample.segment("s1", "ada", 1.25, 3661.5, "Hello there.")]) == """
        WEBVTT

        s1
        00:00:01.250 --> 01:01:01.500
        <v Ada Okafor>Hello there.

        """)
  }

  @Test func `names and words are escaped`() {
    let text = transcript([Sample.segment("s1", "ben", 0, 1, "a < b && c > d --> e\n\nWEBVTT")])
    #expect(text.hasSuffix("<v Ben &lt;Sørensen&gt;>a &lt; b &amp;&amp; c &gt; d --&gt; e WEBVTT\n"))
  }

  @Test func `an id cannot break the file`() {
    let text = transcript([Sample.segment("s1 --> 2\n\nNOTE", nil, 0, 1, "x")])
    #expect(text == "WEBVTT\n\ns1 → 2 NOTE\n00:00:00.000 --> 00:00:01.000\n<v Unknown speaker>x\n")
  }

  @Test func `a name cannot make an arrow`() {
    var recap = Sample.recap()
    recap.meeting.participants[0].name = "<!--"
    let segment = Sample.segment("s", "ada", 0, 1, "x")
    let text = WebVTTWriter.transcript(Transcript(meetingID: "m", segments: [segment]), of: recap)
    #expect(text.hasSuffix("\n<v &lt;!-- >x\n"))
  }

  @Test func `a cue ends after it starts`() {
    #expect(transcript([Sample.segment("s", nil, 2, 2, "x")]).contains("00:00:02.000 --> 00:00:02.001"))
    #expect(WebVTTWriter.timestamp(MediaTime(milliseconds: -5)) == "00:00:00.000")
    #expect(WebVTTWriter.timestamp(MediaTime(seconds: 400_000)) == "111:06:40.000")
  }

  @Test func `a segment without text has no cue`() {
    #expect(transcript([Sample.segment("s", nil, 0, 1, " \n ")]) == "WEBVTT\n")
  }

  @Test func `chapters do not overlap`() {
    var recap = Sample.recap()
    recap.chapters[0].end = MediaTime(seconds: 50)
    #expect(
      WebVTTWriter.chapters(recap) == """
        WEBVTT

        chapter-1
        00:00:00.000 --> 00:00:45.000
        Launch date

        chapter-2
        00:00:45.000 --> 00:02:00.000
        Photos and redirects

        """)
  }

  @Test func `captions are on the reel's timeline`() {
    let cues = ReelSpeech(Sample.transcript(), Sample.recap().highlights).cues(CaptionLayout())
    let words = cues.flatMap(\.lines).joined(separator: " ")
    #expect(
      words
        == "Then let's fix the payment page first and launch on the twenty-second of April, not before. "
        + "I will send the photos to the printer by Friday.")
    #expect(cues.first?.start == MediaTime(seconds: 0.5))
    #expect(cues.last { $0.lines.joined().contains("Friday") }?.end == MediaTime(seconds: 23.5))
    #expect(cues.allSatisfy { $0.end <= MediaTime(seconds: 24) })
  }

  @Test func `only words inside a clip are captioned`() {
    var recap = Sample.recap()
    recap.highlights = [recap.highlights[0]]
    recap.highlights[0].start = MediaTime(seconds: 25)
    recap.highlights[0].end = MediaTime(seconds: 30)
    recap.highlights[0].reelStart = MediaTime(seconds: 100)
    let cues = ReelSpeech(Sample.transcript(), recap.highlights).cues(CaptionLayout())
    #expect(cues.flatMap(\.lines).joined(separator: " ") == "page first and launch on the")
    #expect(cues.allSatisfy { $0.start >= MediaTime(seconds: 100) && $0.end <= MediaTime(seconds: 105) })
  }
}
