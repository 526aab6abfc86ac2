import RecapCore
import Testing

@testable import RecapTranscripts

struct WebVTTTests {
  private func segments(_ text: String) throws -> [RecognizedSegment] {
    try WebVTT.cues(text).flatMap(VoiceSpans.segments)
  }

  private func cue(_ payload: String) throws -> [RecognizedSegment] {
    try segments("WEBVTT\n\n00:01.000 --> 00:03.000\n\(payload)\n")
  }

  @Test func cuesOfEveryKind() throws {
    let found = try segments(
      """
      WEBVTT - made by hand
      Kind: captions

      NOTE
      a remark

      STYLE
      ::cue { color: red }

      1
      00:01.000 --> 00:02.500 align:start position:10%
      <v Maya Lindgren>Good morning.

      01:00:00.000 --> 01:00:01.000
      Two
      lines.
      """)
    #expect(found.map(\.text) == ["Good morning.", "Two lines."])
    #expect(found.map(\.speakerName) == ["Maya Lindgren", nil])
    #expect(found.map(\.range) == [TimeRange(seconds: 1, 2.5), TimeRange(seconds: 3600, 3601)])
  }

  @Test(arguments: ["\r\n", "\r"])
  func anyLineEnd(_ end: String) throws {
    #expect(
      try segments(["WEBVTT", "", "00:01.000 --> 00:02.000", "Hi.", "", ""].joined(separator: end)).map(
        \.text) == ["Hi."])
  }

  @Test func tagsAndReferences() throws {
    let found = try cue("<v.loud Fran&amp;Co><b>Salt</b> &amp; <c.green>pepper</c> &lt;3</v>")
    #expect(found.map(\.text) == ["Salt & pepper <3"])
    #expect(found.map(\.speakerName) == ["Fran&Co"])
  }

  @Test func aReferenceIsReadOnce() throws {
    #expect(try cue("&amp;lt;").map(\.text) == ["&lt;"])
  }

  @Test func eachVoiceIsASegment() throws {
    let found = try cue("<v A>one two</v>\n<v B>three 4</v>")
    #expect(found.map(\.speakerName) == ["A", "B"])
    #expect(found.map(\.text) == ["one two", "three 4"])
    #expect(found.map(\.range) == [TimeRange(seconds: 1, 2), TimeRange(seconds: 2, 3)])
  }

  @Test func inlineTimesAreWordTimes() throws {
    let words = try #require(try cue("<v A>one <00:01.500>two <00:00:02.250>three").first?.words)
    #expect(words.map(\.text) == ["one", "two", "three"])
    #expect(words.map(\.start.seconds) == [1, 1.5, 2.25])
    #expect(words.map(\.end.seconds) == [1.5, 2.25, 3])
  }

  @Test(arguments: ["one <00:02.500>two <00:02.000>three", "one <00:01.500>two three", "one <00:09.000>two"])
  func inlineTimesThatAreNoWordTimes(_ payload: String) throws {
    #expect(try cue(payload).map(\.words) == [nil])
  }

  @Test(arguments: [
    ("", "line 1: a WebVTT file begins with WEBVTT"),
    ("WEBVTTX\n", "line 1: a WebVTT file begins with WEBVTT"),
    ("WEBVTT\n\nhello\n", "line 3: expected the times of a cue (00:00:01.000 --> 00:00:02.000)"),
    ("WEBVTT\n\n1\n00:61.000 --> 00:62.000\nx", "line 4: not a pair of times: 00:61.000 --> 00:62.000"),
    ("WEBVTT\n\n00:05.000 --> 00:04.000\nx", "line 3: the cue ends before it starts"),
    ("WEBVTT\n\n00:05.000 -->\nx", "line 3: not a pair of times: 00:05.000 -->"),
  ])
  func mistakesHaveTheirLine(_ text: String, _ message: String) {
    #expect(throws: TranscriptSyntaxError(message)) { try WebVTT.cues(text) }
  }

  @Test(
    arguments: [
      ("00:01.000", 1000), ("01:02:03.004", 3_723_004), ("00:00:01,5", 1500), ("1:02", 62_000),
      ("99999:00:00.000", 359_996_400_000), ("00:1x.000", nil), ("-1:00.000", nil), ("00:01.0000", nil),
      ("999999:00:00.000", nil), ("5.000", nil), ("", nil), ("٠٠:٠١", nil),
    ] as [(String, Int64?)])
  func times(_ text: String, _ milliseconds: Int64?) {
    #expect(SubtitleLines.time(text[...])?.milliseconds == milliseconds)
  }
}

struct SubRipTests {
  @Test func blocks() throws {
    let text =
      "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Good</i> {\\an8}morning.\r\n\r\n\r\n00:00:03.5 --> 00:00:04\r\nNo number.\r\n"
    let found = try SubRip.cues(text).map(SubRip.segment)
    #expect(found.map(\.text) == ["Good morning.", "No number."])
    #expect(found.map(\.range) == [TimeRange(seconds: 1, 2), TimeRange(seconds: 3.5, 4)])
  }

  @Test func aBlockWithoutTimesIsAMistake() {
    #expect(
      throws: TranscriptSyntaxError(line: 5, "expected the times of a cue (00:00:01.000 --> 00:00:02.000)")
    ) {
      try SubRip.cues("1\n00:00:01,000 --> 00:00:02,000\nHi.\n\nlost text\n")
    }
  }
}
