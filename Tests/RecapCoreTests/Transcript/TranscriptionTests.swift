import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

struct TranscriptionTests {
  /// Says what it is told to say, by stream, and remembers what it was asked.
  private final class Scripted: Transcriber {
    let hearsTracks: Bool
    let lines: [Int: [(Double, Double, String)]]
    let jobs = Mutex<[TranscriptionJob]>([])
    let decodedEnd: MediaTime?

    init(_ lines: [Int: [(Double, Double, String)]], hearsTracks: Bool = true, decodedEnd: Double? = nil) {
      self.lines = lines
      self.hearsTracks = hearsTracks
      self.decodedEnd = decodedEnd.map(MediaTime.init(seconds:))
    }

    func identify(_ job: TranscriptionJob?) -> EngineIdentity {
      EngineIdentity(engine: "scripted", version: "1", model: "", digests: [:])
    }

    func transcribe(
      _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
    ) async throws -> RawTranscription {
      jobs.withLock { $0.append(job) }
      for window in job.windows { progress(window.end) }
      let lines = (lines[job.stream] ?? []).map { (range: TimeRange(seconds: $0.0, $0.1), text: $0.2) }
      var report = AudioReport()
      report.decodedEnd = decodedEnd ?? .zero
      return RawTranscription(
        segments: lines.map { RecognizedSegment(range: $0.range, text: $0.text) }, speech: lines.map(\.range),
        audio: decodedEnd == nil && !hearsTracks ? nil : report, notes: ["stream \(job.stream): noted"])
    }
  }

  private func meeting(
    ai: AIWindows = .whole, offsets: [Double] = [0], timeline: [(Double, Double, String)] = []
  ) -> Meeting {
    Meeting(
      id: "m1", roomID: "r", title: "t", startedAt: Date(timeIntervalSince1970: 0),
      endedAt: Date(timeIntervalSince1970: 60),
      participants: [Participant(id: "p1", name: "Ann"), Participant(id: "p2", name: "Bob")], ai: ai,
      recordings: offsets.enumerated().map {
        RecordingReference(
          path: "r\($0).mp4", url: URL(filePath: "/r\($0).mp4"), offset: MediaTime(seconds: $1))
      },
      speakerTimeline: timeline.map {
        SpeakerTurn(range: TimeRange(seconds: $0.0, $0.1), participantID: $0.2)
      })
  }

  private func recording(_ length: Double = 60, titles: [String?] = [nil]) -> OpenedRecording {
    let description = RecordingDescription(
      format: "mp4", timeline: MediaTimeline(end: MediaTime(seconds: length)),
      audioTracks: titles.enumerated().map {
        .init(stream: $0, title: $1, codec: "aac", sampleRate: 48_000, channels: 1, isDefault: false)
      }, video: nil)
    return OpenedRecording(file: .blank, description: description)
  }

  @Test func participantsTracksAreMergedByTime() async throws {
    let engine = Scripted([
      0: [(0, 9, "Mixed.")], 1: [(5, 6, "Second."), (9, 10, "Last.")],
      2: [(1, 2, "First."), (5.5, 7, "Third.")],
    ])
    let output = try await Transcription(transcriber: engine).run(
      .init(meeting: meeting(), recordings: [recording(titles: ["Mixed", "Ann", "Bob"])]))
    #expect(output.transcript.segments.map(\.text) == ["First.", "Second.", "Third.", "Last."])
    #expect(output.transcript.segments.map(\.id) == ["s0001", "s0002", "s0003", "s0004"])
    #expect(output.transcript.segments.map(\.speaker) == ["p2", "p1", "p2", "p1"])
    #expect(
      output.transcript.segments.allSatisfy { $0.attribution == Attribution(method: .track, support: 1) })
    #expect(output.speech == [TimeRange(seconds: 1, 2), TimeRange(seconds: 5, 7), TimeRange(seconds: 9, 10)])
    #expect(output.tracks.map(\.participant) == ["p1", "p2"])
    // From 5.5 to 6 both speak.
    #expect(output.overlap == MediaTime(seconds: 0.5))
    // Nobody measured how loud they are.
    #expect(output.overheardWords == nil)
  }

  @Test func recordingsLieOnTheMeetingsTimeline() async throws {
    let engine = Scripted([0: [(1, 2, "Hello.")]])
    let output = try await Transcription(transcriber: engine).run(
      .init(
        meeting: meeting(
          ai: .ranges([TimeRange(seconds: 10, 130)]), offsets: [0, 100], timeline: [(101, 102, "p2")]),
        recordings: [recording(), recording()]))
    let jobs = engine.jobs.withLock { $0 }
    #expect(jobs.map(\.windows) == [[TimeRange(seconds: 10, 60)], [TimeRange(seconds: 0, 30)]])
    #expect(output.transcript.segments.map(\.start.seconds) == [101])
    #expect(output.transcript.segments.map(\.speaker) == ["p2"])
    #expect(output.windows == [TimeRange(seconds: 10, 60), TimeRange(seconds: 100, 130)])
  }

  @Test("Who listens is told where the recording ends and who is there, and is heard out")
  func notes() async throws {
    let engine = Scripted([:])
    let output = try await Transcription(transcriber: engine).run(
      .init(
        meeting: meeting(ai: .ranges([TimeRange(seconds: 110, 130)]), offsets: [100]),
        recordings: [recording(titles: ["Ann", "Bob"])]))
    let jobs = engine.jobs.withLock { $0 }
    #expect(jobs.map(\.end) == [MediaTime(seconds: 60), MediaTime(seconds: 60)])
    #expect(jobs.allSatisfy { $0.participants.map(\.id) == ["p1", "p2"] })
    #expect(output.notes == ["stream 0: noted", "stream 1: noted"])
  }

  @Test func speakerChangesAreOnTheRecordingsTimeline() async throws {
    let engine = Scripted([:])
    _ = try await Transcription(transcriber: engine).run(
      .init(
        meeting: meeting(offsets: [100], timeline: [(101, 102, "p1"), (103, 104, "p2")]),
        recordings: [recording()]))
    #expect(engine.jobs.withLock { $0.map(\.speakerChanges) } == [[MediaTime(seconds: 2.5)]])
  }

  @Test func aiOffAsksNothing() async throws {
    let engine = Scripted([0: [(1, 2, "Hello.")]])
    let output = try await Transcription(transcriber: engine).run(
      .init(meeting: meeting(ai: .off), recordings: [recording()]))
    #expect(engine.jobs.withLock { $0.isEmpty })
    #expect(output.transcript.segments.isEmpty)
    #expect(output.windows.isEmpty)
  }

  @Test("Engines are never given what has no sure place in time, unless AI was on throughout")
  func windowsUnderDoubt() async throws {
    var parted = recording(100)
    parted.description.timeline.parts.append(.init(start: MediaTime(seconds: 40)))
    let ai = AIWindows.ranges([TimeRange(seconds: 10, 20), TimeRange(seconds: 30, 90)])
    for (ai, windows) in [
      (ai, [TimeRange(seconds: 10, 20), TimeRange(seconds: 30, 40)]), (.whole, [TimeRange(seconds: 0, 100)]),
    ] {
      let engine = Scripted([0: [(11, 12, "Hello.")]])
      let output = try await Transcription(transcriber: engine).run(
        .init(meeting: meeting(ai: ai), recordings: [parted]))
      #expect(engine.jobs.withLock { $0.map(\.windows) } == [windows])
      #expect(output.windows == windows)
    }
  }

  @Test func aTranscriptOfTheWholeRecordingIsReadOnce() async throws {
    let engine = Scripted([0: [(1, 2, "Hello.")]], hearsTracks: false)
    let output = try await Transcription(transcriber: engine).run(
      .init(meeting: meeting(), recordings: [recording(titles: ["Mixed", "Ann", "Bob"])]))
    #expect(engine.jobs.withLock { $0.count } == 1)
    #expect(output.transcript.segments.count == 1)
    #expect(output.tracks.isEmpty)
  }

  @Test func withoutAudioThereIsNothingToHear() async throws {
    let error = await #expect(throws: InputFailure.self) {
      try await Transcription(transcriber: Scripted([:])).run(
        .init(meeting: meeting(), recordings: [recording(titles: [])]))
    }
    #expect(error?.exitCode == .dataError)
  }

  @Test func progressEndsAtOne() async throws {
    let seen = Mutex<[Double]>([])
    _ = try await Transcription(
      transcriber: Scripted([:]), progress: { value in seen.withLock { $0.append(value) } }
    )
    .run(.init(meeting: meeting(), recordings: [recording(titles: ["Ann", "Bob"])]))
    #expect(seen.withLock { $0 } == [0.5, 1, 1])
  }

  @Test func idsSortInTimeOrder() async throws {
    let lines = (0..<12_000).map { (Double($0), Double($0) + 0.5, "Word \($0).") }
    let output = try await Transcription(transcriber: Scripted([0: lines])).run(
      .init(meeting: meeting(), recordings: [recording(20_000)]))
    let ids = output.transcript.segments.map(\.id)
    #expect(ids.first == "s00001" && ids.last == "s12000")
    #expect(ids == ids.sorted())
  }
}
