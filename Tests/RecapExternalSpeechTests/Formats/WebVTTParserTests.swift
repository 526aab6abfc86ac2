import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

struct WebVTTParserTests {
  private func segments(_ text: String) throws -> [RecognizedSegment] {
    try read(text).segments
  }

  private func read(_ text: String) throws -> TranscriptFormat.Reading {
    try TranscriptFormat.read(Data(text.utf8))
  }

  private func cue(_ payload: String) throws -> [RecognizedSegment] {
    try segments("WEBVTT\n\n00:01.000 --> 00:03.000\n\(payload)\n")
  }

  @Test func `cues of every kind are read`() throws {
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
  func `any line ending is accepted`(_ end: String) throws {
    #expect(
      try segments(["WEBVTT", "", "00:01.000 --> 00:02.000", "Hi.", "", ""].joined(separator: end)).map(
        \.text) == ["Hi."])
  }

  @Test func `tags are removed and references decoded`() throws {
    let found = try cue("<v.loud Fran&amp;Co><b>Salt</b> &amp; <c.green>pepper</c> &lt;3</v>")
    #expect(found.map(\.text) == ["Salt & pepper <3"])
    #expect(found.map(\.speakerName) == ["Fran&Co"])
  }

  @Test func `a reference is decoded once`() throws {
    #expect(try cue("&amp;lt;").map(\.text) == ["&lt;"])
  }

  @Test func `each voice is a segment`() throws {
    let found = try cue("<v A>one two</v>\n<v B>three 4</v>")
    #expect(found.map(\.speakerName) == ["A", "B"])
    #expect(found.map(\.text) == ["one two", "three 4"])
    #expect(found.map(\.range) == [TimeRange(seconds: 1, 2), TimeRange(seconds: 2, 3)])
  }

  @Test func `inline times are word times`() throws {
    let words = try #require(try cue("<v A>one <00:01.500>two <00:00:02.250>three").first?.words)
    #expect(words.map(\.text) == ["one", "two", "three"])
    #expect(words.map(\.start.seconds) == [1, 1.5, 2.25])
    #expect(words.map(\.end.seconds) == [1.5, 2.25, 3])
  }

  @Test(arguments: ["one <00:02.500>two <00:02.000>three", "one <00:01.500>two three", "one <00:09.000>two"])
  func `inconsistent inline times are not word times`(_ payload: String) throws {
    #expect(try cue(payload).map(\.words) == [nil])
  }

  @Test(
    arguments: [
      ("WEBVTTX\n", "line 1: none of the forms that Recap reads: "),
      ("WEBVTT\n\nhello\n", "line 3: expected the times of a cue (00:00:01.000 --> 00:00:02.000)"),
      ("WEBVTT\n\n1\n00:61.000 --> 00:62.000\nx", "line 4: not a pair of times: 00:61.000 --> 00:62.000"),
      ("WEBVTT\n\n00:05.000 -->\nx", "line 3: not a pair of times: 00:05.000 -->"),
    ])
  func `a file without cues is refused with the line`(_ text: String, _ message: String) {
    let error = #expect(throws: TranscriptSyntaxError.self) { try read(text) }
    #expect(error?.description.hasPrefix(message) == true)
  }

  @Test func `invalid blocks are left out with a warning`() throws {
    let found = try read(
      """
      WEBVTT
      X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000

      REGION
      id:a

      00:01.000 --> 00:02.000
      First.

      Transcribed by somebody
      on a Monday

      NOTE not said

      00:99.000 --> 00:03.000
      Never placed.

      STYLE
      ::cue { color: red }

      WEBVTT
      Kind: captions

      3f2b-77/1-0
      00:04.000 --> 00:05.000
      Second, A --> B.
      4
      00:06.000 --> 00:07.000
      Third.
      """)
    #expect(found.segments.map(\.text) == ["First.", "Second, A --> B.", "Third."])
    #expect(
      found.notes == [
        TranscriptNote(kind: .textWithoutTimes, count: 1, words: 6, line: 10),
        TranscriptNote(kind: .unreadableTimes, count: 1, words: 2, line: 15),
      ])
  }

  @Test func `a line of spaces is text`() throws {
    let found = try segments(
      "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n \nOne.\n \n2\n00:03.000 --> 00:04.000\nTwo.\n")
    #expect(found.map(\.text) == ["One.", "Two."])
  }

  @Test(arguments: ["00:10.000", "00:09.000", "00:00.000"])
  func `a cue without length gets one from its words`(_ end: String) throws {
    let found = try read(
      """
      WEBVTT

      00:10.000 --> \(end)
      And I am here for the whole hour, hi.

      00:12.000 --> 00:13.000
      Next.

      00:20.000 --> 00:20.000
      Alone here.
      """)
    #expect(
      found.segments.map(\.range) == [
        TimeRange(seconds: 10, 12), TimeRange(seconds: 12, 13), TimeRange(seconds: 20, 20.8),
      ])
    #expect(found.segments[0].doubt?.contains(TimeRange(seconds: 10, 13.6)) == true)
    #expect(found.segments[1].doubt == nil)
    #expect(found.notes == [TranscriptNote(kind: .noLength, count: 2, line: 3, time: MediaTime(seconds: 10))])
  }

  @Test(
    arguments: [
      ("<lang en>Yes</lang> <i>and</i> <u>no</u>", "Yes and no"),
      ("<ruby>山<rt>yama</rt></ruby> it is", "山 it is"),
      ("five < six and I <3 you", "five < six and I <3 you"), ("<font color=\"red\">Red</font>", "Red"),
      ("co&shy;operate&lrm; now", "cooperate now"), ("in<b>con</b>clusive", "inconclusive"),
    ])
  func `tags are removed and other angle brackets kept`(_ payload: String, _ text: String) throws {
    #expect(try cue(payload).map(\.text) == [text])
  }

  @Test func `a voice has the times of its words`() throws {
    let found = try cue("<v A>one <00:01.500>two</v> <v B><00:02.500>three</v>")
    #expect(found.map(\.text) == ["one two", "three"])
    #expect(found.map(\.range) == [TimeRange(seconds: 1, 2.5), TimeRange(seconds: 2.5, 3)])
  }

  @Test(
    arguments: [
      ("00:01.000", 1000), ("01:02:03.004", 3_723_004), ("00:00:01,5", 1500), ("1:02", 62_000),
      ("99999:00:00.000", 359_996_400_000), ("00:1x.000", nil), ("-1:00.000", nil), ("00:01.462999", 1462),
      ("00:01.", nil),
      ("00:01.0000000000", nil), ("999999:00:00.000", nil), ("5.000", nil), ("", nil), ("٠٠:٠١", nil),
    ] as [(String, Int64?)])
  func `timestamps are read`(_ text: String, _ milliseconds: Int64?) {
    #expect(SubtitleLines.time(text[...])?.milliseconds == milliseconds)
  }
}

struct SubRipTests {
  @Test func `blocks are read`() throws {
    let text =
      "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Good</i> {\\an8}morning.\r\n\r\n\r\n00:00:03.5 --> 00:00:04\r\nNo number.\r\n"
    let found = try TranscriptFormat.read(Data(text.utf8)).segments
    #expect(found.map(\.text) == ["Good morning.", "No number."])
    #expect(found.map(\.range) == [TimeRange(seconds: 1, 2), TimeRange(seconds: 3.5, 4)])
  }

  @Test func `text after a blank line belongs to the cue before`() throws {
    let text = """
      made by hand

      1
      00:00:01,000 --> 00:00:02,000

      Just

      so you know.

      2
      00:00:03,000 --> 00:00:04,000
      It costs

      42

      3

      4
      00:00:05.000000 --> 00:00:06.000000
      <v Ann>Caf&eacute;</v>
      5
      00:00:07,000 --> 00:00:08,000
      Last.

      6
      """
    let found = try TranscriptFormat.read(Data(text.utf8))
    #expect(found.segments.map(\.text) == ["Just so you know.", "It costs 42", "Café", "Last."])
    #expect(found.segments.map(\.speakerName) == [nil, nil, "Ann", nil])
    #expect(found.notes == [TranscriptNote(kind: .textWithoutTimes, count: 1, words: 3, line: 1)])
  }
}
