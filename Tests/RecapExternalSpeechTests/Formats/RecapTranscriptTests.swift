import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

struct RecapTranscriptTests {
  private func read(_ text: String) throws -> [RecognizedSegment] {
    try RecapTranscript.entries(JSONParser.parse(Data(text.utf8))).segments
  }

  @Test func `a transcript of Recap is read back`() throws {
    let segment = Segment(
      id: "s0001", start: MediaTime(seconds: 1), end: MediaTime(seconds: 2), speaker: "p1",
      text: "Good morning.",
      confidence: 0.5,
      words: [
        Word(text: "Good", start: MediaTime(seconds: 1), end: MediaTime(seconds: 1.4)),
        Word(text: "morning.", start: MediaTime(seconds: 1.4), end: MediaTime(seconds: 2)),
      ], wordTiming: .measured)
    let data = try CanonicalJSON.encode(Transcript(meetingID: "m", segments: [segment]))
    let found = try RecapTranscript.entries(JSONParser.parse(data)).segments
    #expect(found.map(\.text) == ["Good morning."])
    #expect(found.map(\.speakerName) == ["p1"])
    #expect(found.map(\.words) == [segment.words])
    #expect(found.map(\.confidence) == [0.5])
  }

  @Test func `interpolated times are not word times`() throws {
    let found = try read(
      #"{"segments": [{"start": 1, "end": 2, "text": "Hi", "word_timing": "interpolated", "words": [{"text": "Hi", "start": 1, "end": 2}]}]}"#
    )
    #expect(found.map(\.words) == [nil])
  }

  @Test(arguments: [
    (#"{}"#, "`segments` is missing, or no list"),
    (#"{"segments": [{"start": 1, "end": 2}]}"#, "`segments[0].text` is missing, or no string"),
    (#"{"segments": [{"start": 1, "text": "a"}]}"#, "`segments[0]` needs `start` and `end` in seconds"),
    (
      #"{"segments": [{"start": 2, "end": 1, "text": "a"}]}"#,
      "`segments[0]` is negative or ends before it starts"
    ),
    (
      #"{"segments": [{"start": -2, "end": 1, "text": "a"}]}"#,
      "`segments[0]` is negative or ends before it starts"
    ),
    (
      #"{"segments": [{"start": 1, "end": 2, "text": "a", "speaker": 7}]}"#,
      "`segments[0].speaker` is not a string"
    ),
    (
      #"{"segments": [{"start": 1, "end": 2, "text": "a", "confidence": 7}]}"#,
      "`segments[0].confidence` is not a number from 0 to 1"
    ),
    (
      #"{"segments": [{"start": 1, "end": 2, "text": "a", "words": [{"text": "a", "start": 1}]}]}"#,
      "`segments[0].words[0]` needs `start` and `end` in seconds"
    ),
  ])
  func `an error names its place`(_ text: String, _ message: String) {
    #expect(throws: TranscriptSyntaxError(message)) { try read(text) }
  }

  @Test func `huge times do not trap`() throws {
    #expect(try read(#"{"segments": [{"start": 1e300, "end": 1e301, "text": "a"}]}"#).count == 1)
  }
}
