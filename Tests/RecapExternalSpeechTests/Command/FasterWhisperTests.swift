import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExternalSpeech

/// With faster-whisper, where `RECAP_TEST_FASTER_WHISPER` names a Python that has it and
/// `RECAP_TEST_FASTER_WHISPER_MODEL` a folder with a model; the README says how to get both.
@Suite(.ownThreads) struct FasterWhisperTests {
  private static let python = ProcessInfo.processInfo.environment["RECAP_TEST_FASTER_WHISPER"]
  private static let model = ProcessInfo.processInfo.environment["RECAP_TEST_FASTER_WHISPER_MODEL"]

  @Test(.enabled(if: python != nil && model != nil))
  func `speech is recognised`() async throws {
    let program = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scripts/faster-whisper-transcribe")
    let script = try Script("exit 1")
    let transcriber = CommandTranscriber(
      source: try VoiceSource(), workspace: script,
      settings: {
        var settings = CommandTranscriber.Settings()
        settings.arguments = [
          Self.python ?? "", program.path, "--model", Self.model ?? "", "--language", "{language}", "{input}",
        ]
        return settings
      }())
    let result = try await transcriber.transcribe(
      TranscriptionJob(
        recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 10)]),
      progress: { _ in })
    let text = result.segments.map(\.text).joined(separator: " ").lowercased()
    for word in ["coming", "for the whole hour", "let me start with", "analytics"] {
      #expect(text.contains(word), "\(text)")
    }
    let words = result.segments.flatMap { $0.words ?? [] }
    #expect(words.count > 20)
    #expect(words.allSatisfy { $0.confidence != nil && $0.end <= MediaTime(seconds: 10) })
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.start <= $1.start })
  }
}
