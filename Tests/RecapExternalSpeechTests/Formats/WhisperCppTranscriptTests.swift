import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

struct WhisperCppTranscriptTests {
  private func token(_ text: String, _ from: Int, _ to: Int, _ p: Double) -> String {
    #"{"text": "\#(text)", "offsets": {"from": \#(from), "to": \#(to)}, "id": 1, "p": \#(p), "t_dtw": -1}"#
  }

  private func read(_ text: String, _ tokens: [String]) throws -> RecognizedSegment {
    let json =
      #"{"systeminfo": "", "result": {"language": "en"}, "transcription": [{"timestamps": {"from": "00:00:00,000", "to": "00:00:03,000"}, "offsets": {"from": 0, "to": 3000}, "text": "\#(text)", "tokens": [\#(tokens.joined(separator: ", "))]}]}"#
    return try #require(TranscriptFormat.read(Data(json.utf8)).segments.first)
  }

  @Test func `tokens are joined into words`() throws {
    let found = try read(
      " Abbie's here.",
      [
        token("[_BEG_]", 0, 0, 0.9), token(" Abb", 0, 200, 0.5), token("ie", 200, 400, 1),
        token("'s", 400, 500, 0.6), token(" here", 600, 1500, 0.8), token(".", 1500, 1600, 0.4),
        token("[_TT_150]", 3000, 3000, 0.1),
      ])
    #expect(found.text == "Abbie's here.")
    #expect(found.words?.map(\.text) == ["Abbie's", "here."])
    #expect(found.words?.map(\.start.milliseconds) == [0, 600])
    #expect(found.words?.map(\.end.milliseconds) == [500, 1600])
    #expect(abs((found.words?[0].confidence ?? 0) - 0.7) < 1e-9)
    #expect(abs((found.confidence ?? 0) - 0.66) < 1e-9)
  }

  @Test func `halves of characters are taken from the text`() throws {
    let text = #" Café open."#
    let json = Data(
      #"{"transcription": [{"offsets": {"from": 0, "to": 900}, "text": "\#(text)", "tokens": [{"text": " Caf", "offsets": {"from": 0, "to": 300}, "p": 1}, {"text": ""#
        .utf8)
    let rest = Data(
      #"", "offsets": {"from": 300, "to": 400}, "p": 1}, {"text": " open.", "offsets": {"from": 400, "to": 900}, "p": 1}]}]}"#
        .utf8)
    let found = try TranscriptFormat.read(json + Data([0xC3]) + rest).segments
    #expect(found.first?.words?.map(\.text) == ["Café", "open."])
  }

  @Test func `without tokens there are no word times`() throws {
    let found = try read(" Hello there.", [])
    #expect(found.words == nil)
    #expect(found.confidence == nil)
    #expect(found.range == TimeRange(seconds: 0, 3))
  }
}
