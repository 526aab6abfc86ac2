import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

/// What real recognisers wrote about `three-voices.wav`.
struct RealAnswersTests {
  private func read(_ name: String) throws -> TranscriptFormat.Reading {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Resources/transcripts/\(name).json")
    return try TranscriptFormat.read(try Data(contentsOf: file))
  }

  @Test(arguments: [
    ("whisper-cpp-full", TranscriptFormat.whisperCpp, true), ("whisper-server", .whisper, true),
    ("faster-whisper", .whisper, true), ("openai-verbose", .whisper, false),
  ])
  func `words of real answers have their times`(_ name: String, format: TranscriptFormat, saysHowSure: Bool)
    throws
  {
    let reading = try read(name)
    #expect(reading.format == format)
    let text = reading.segments.map(\.text).joined(separator: " ")
    #expect(text.contains("here for the whole hour"))
    #expect(text.contains("Let me start with, well, with what I saw in the analytics."))
    for segment in reading.segments {
      let words = try #require(segment.words)
      // The words are the text, mark for mark.
      #expect(words.map(\.text).joined(separator: " ") == segment.text)
      #expect(words.allSatisfy { segment.range.start <= $0.start && $0.end <= segment.range.end })
      #expect(zip(words, words.dropFirst()).allSatisfy { $0.start <= $1.start })
      #expect(words.allSatisfy { ($0.confidence != nil) == saysHowSure })
      #expect(!segment.isNonSpeech)
    }
    let last = try #require(reading.segments.last?.words?.last)
    #expect(last.text == "analytics.")
    #expect(abs(last.end.seconds - 9.5) <= 0.5)
  }
}
