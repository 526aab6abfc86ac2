import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

struct PodcastTranscriptParserTests {
  @Test func `names and times are read`() throws {
    let text = #"""
      {"version": "1.0.0", "segments": [
        {"speaker": "Darth Vader", "startTime": 0.5, "endTime": 0.75, "body": "I"},
        {"startTime": 0.75, "endTime": 1.2, "body": "am"}, {"speaker": " ", "startTime": 2, "body": "here."}]}
      """#
    let found = try TranscriptFormat.read(Data(text.utf8)).segments
    #expect(found.map(\.speakerName) == ["Darth Vader", nil, nil])
    #expect(
      found.map(\.range) == [
        TimeRange(seconds: 0.5, 0.75), TimeRange(seconds: 0.75, 1.2), TimeRange(seconds: 2, 2.4),
      ])
  }
}
