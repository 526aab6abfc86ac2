import Foundation
import RecapTestSupport
import Testing

@testable import RecapCore

/// A stage's output changes with its revision only.
@Suite struct StageRevisionTests {
  /// Says the same lines on every track, with everything that the handling of text acts on.
  private struct Talk: Transcriber {
    func identify(_ job: TranscriptionJob?) -> EngineIdentity {
      EngineIdentity(engine: "talk", version: "1", model: "", digests: [:])
    }

    func transcribe(
      _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
    ) async throws -> RawTranscription {
      let loop = Array(repeating: "thank you", count: 12).joined(separator: " ")
      let lines: [(Double, Double, String)] = [
        (1, 9, " Good morning ,  today we decide on the launch date. Who prepares the pages? "),
        (10, 14, "[MUSIC]"), (15, 19, "(laughs) Um, the shop is ready, but -- the payment page isn't."),
        (20, 26, loop), (27, 33, "I'll send the photos to the printer by Friday and, uh, call the office"),
        (33.5, 41, "on Monday. Then we fix the payment page first. Agreed?"), (44, 45, "…"),
        (46, 49, "Sí, mañana."),
      ]
      return RawTranscription(
        segments: lines.map { line in
          RecognizedSegment(
            range: TimeRange(seconds: line.0, line.1), text: line.2,
            speech: [TimeRange(seconds: line.0 + 0.2, line.1)], confidence: 0.75)
        }, speech: lines.map { TimeRange(seconds: $0.0, $0.1) }, audio: AudioReport())
    }
  }

  private func heard(_ titles: [String?], timeline: [SpeakerTurn]) async throws -> Transcription.Output {
    let start = Date(timeIntervalSince1970: 0)
    let meeting = Meeting(
      id: "m", roomID: "r", title: "t", startedAt: start, endedAt: start.addingTimeInterval(60),
      participants: [Participant(id: "p1", name: "Ann"), Participant(id: "p2", name: "Bob")],
      ai: .ranges([TimeRange(seconds: 0, 30), TimeRange(seconds: 32, 55)]),
      recordings: [RecordingReference(path: "r.mp4", url: URL(filePath: "/r.mp4"))], speakerTimeline: timeline
    )
    let recording = RecordingDescription(
      format: "mp4", timeline: MediaTimeline(end: MediaTime(seconds: 60)),
      audioTracks: titles.enumerated().map {
        .init(stream: $0, title: $1, codec: "aac", sampleRate: 48_000, channels: 1, isDefault: false)
      }, video: nil)
    return try await Transcription(transcriber: Talk(), audio: LevelSource()).run(
      .init(meeting: meeting, recordings: [OpenedRecording(file: .blank, description: recording)]))
  }

  @Test func `a changed transcription has a new revision`() async throws {
    let timeline = [
      SpeakerTurn(range: TimeRange(seconds: 0, 26), participantID: "p1"),
      SpeakerTurn(range: TimeRange(seconds: 26, 50), participantID: "p2"),
    ]
    let outputs = [
      try await heard([nil], timeline: timeline), try await heard(["Ann", "Bob"], timeline: []),
    ]
    try GoldenDigest("Transcription.revision", revision: 8, "5477508398e94d6b")
      .check(outputs, madeBy: Transcription.revision)
  }

  @Test func `a changed gate has a new revision`() throws {
    let gate = WordGate()
    let verdict = gate.run(.init(transcript: Sample.transcript(), windows: Sample.windows))
    try GoldenDigest("WordGate.revision", revision: 1, "3f8012abb30f9487").check(
      verdict, madeBy: WordGate.revision)
  }
}
