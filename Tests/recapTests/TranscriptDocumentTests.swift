import Foundation
import RecapCore
import RecapInsight
import Testing

@testable import recap

@Suite struct TranscriptDocumentTests {
  private func document(_ text: String) throws -> TranscriptDocument {
    try TranscriptDocument(Data(text.utf8), named: "t.json")
  }

  @Test func `reads the evaluation form`() throws {
    let document = try document(
      #"{"meeting":"ES1","corpus":"ami","variant":"asr","timed":true,"duration":60,"segments":[{"id":0,"start":1,"end":3,"speaker":"B","text":"hello"},{"id":1,"start":4,"end":5,"speaker":"A","text":"hi"}]}"#
    )
    #expect(document.input.transcript.segments.map(\.id) == ["0", "1"])
    #expect(document.input.duration == MediaTime(seconds: 60))
    #expect(document.input.meeting.participants.map(\.id) == ["A", "B"])
  }

  @Test func `segments without times get them by word count`() throws {
    let segments = try document(
      #"{"meeting":"Q","timed":false,"segments":[{"id":"a","speaker":"X","text":"one two three four five"},{"id":"b","speaker":"X","text":"six"}]}"#
    ).input.transcript.segments
    #expect(segments[0].end == MediaTime(seconds: 2))
    #expect(segments[1].start == MediaTime(seconds: 2))
  }

  @Test func `reads a manifest with its transcript`() throws {
    let document = try document(
      #"{"meeting":{"meeting_id":"m","room_id":"r","title":"t","started_at":"2025-03-04T09:00:00Z","ended_at":"2025-03-04T10:00:00Z","participants":[{"id":"p1","name":"Ada"}]},"transcript":{"meeting_id":"m","language":"en","segments":[{"id":"s1","start":0,"end":1,"speaker":"p1","attribution":{"method":"track","support":1},"text":"Hi.","confidence":null,"words":[],"word_timing":"interpolated"}]}}"#
    )
    #expect(document.input.meeting.participants.map(\.name) == ["Ada"])
  }

  @Test func `writes ids as they were read`() throws {
    let document = try document(
      #"{"meeting":"E","segments":[{"id":7,"start":0,"end":1,"speaker":"A","text":"x"}]}"#)
    let insights = Insights(
      summary: [
        CitedLine(
          text: "X.", speakers: ["A"],
          citations: [Citation(segmentID: "7", start: .zero, end: MediaTime(seconds: 1))],
          edits: [LineEdit(citation: 0, words: 0..<1, text: "X.", rules: [.stop, .capital])])
      ], extract: ["7"])
    let json = document.json(insights)
    #expect(json["extract"] == .array([.number(7)]))
    #expect(
      json["summary"]
        == .array([
          .object([
            "text": .string("X."), "speakers": .array([.string("A")]), "segment_ids": .array([.number(7)]),
            "edits": .array([
              .array([.number(0), .number(0), .number(1), .string("X."), .string("stop"), .string("capital")])
            ]),
            "rank": .number(1),
          ])
        ]))
  }

  @Test func `an endless segment is refused`() throws {
    let text = String(repeating: "and ", count: Segment.mostBytes / 4 + 1)
    let failure = #expect(throws: OperationFailure.self) {
      try document(#"{"segments":[{"id":1,"text":"\#(text)"}]}"#)
    }
    #expect(failure?.cause == "segments[0].text: is longer than 64 KiB; no segment is")
  }

  @Test func `a duplicate segment id is refused`() {
    #expect(throws: (any Error).self) {
      try document(#"{"segments":[{"id":1,"text":"a"},{"id":1,"text":"b"}]}"#)
    }
  }

  private static let talk =
    #""transcript":{"segments":[{"id":"s1","start":0,"end":4,"speaker":"p1","text":"I'll send it by Friday."}]}"#

  @Test func `a meeting needs neither end, recording nor ids`() throws {
    let bare = try document(
      #"{"meeting":{"started_at":"2025-03-04T23:30:00Z","time_zone":"Asia/Tokyo","participants":[{"id":"p1","name":"Ada"}],"language":"en-GB","chat":[{"at":1,"from":"p1","text":"hi"}],"vocabulary":["Zephyr"]},\#(Self.talk)}"#
    ).input.meeting
    #expect(bare.participants.map(\.name) == ["Ada"])
    #expect(bare.timeZone.identifier == "Asia/Tokyo")
    #expect(bare.chat.map(\.text) == ["hi"])
    #expect(bare.language == "en-GB")
    let odd = try document(
      #"{"meeting":{"version":9,"meeting_id":"../x","room_id":7,"title":null,"started_at":"2025-03-04T09:00:00Z","ended_at":"yesterday","recording":"../../etc/passwd","recordings":[],"tracks":"none","host":"nobody","room_members":[1],"speaker_timeline":[{"start":5,"end":1}]},\#(Self.talk)}"#
    ).input.meeting
    #expect(odd.participants.map(\.id) == ["p1"])
  }

  @Test(
    arguments: [
      (#""participants":[]"#, "started_at: is missing"),
      (#""started_at":"soon""#, "started_at: "),
      (#""started_at":"2025-03-04T09:00:00Z","time_zone":"Mars/Base""#, "time_zone: "),
      (
        #""started_at":"2025-03-04T09:00:00Z","participants":[{"id":"p1"}]"#,
        "participants[0].name: is missing"
      ),
      (#""started_at":"2025-03-04T09:00:00Z","chat":[{"at":1,"from":"p9","text":"x"}]"#, "chat[0].from: "),
      (#""started_at":"2025-03-04T09:00:00Z","language":7"#, "language: "),
      (#""started_at":"2025-03-04T09:00:00Z","ai_windows":[{"start":5,"end":1}]"#, "ai_windows[0].end: "),
      (#""started_at":"2025-03-04T09:00:00Z","started":1"#, "started: unknown key"),
      // The transcript ends after 4 s.
      (
        #""started_at":"2025-03-04T09:00:00Z","ai_windows":[{"start":0,"end":2000}]"#,
        "meeting.ai_windows[0].end: 2000 is too late"
      ),
    ])
  func `an invalid field is refused with its place`(meeting: String, cause: String) {
    let failure = #expect(throws: OperationFailure.self) {
      try document(#"{"meeting":{\#(meeting)},\#(Self.talk)}"#)
    }
    #expect(failure?.cause.contains(cause) == true, "\(failure?.cause ?? "")")
    #expect(failure?.exitCode == .dataError)
  }

  @Test(arguments: [#""ai_enabled":false"#, #""ai_windows":[]"#])
  func `a meeting with AI off is refused`(setting: String) {
    #expect(throws: OperationFailure.self) {
      try document(#"{"meeting":{"started_at":"2025-03-04T09:00:00Z",\#(setting)},\#(Self.talk)}"#)
    }
  }
}
