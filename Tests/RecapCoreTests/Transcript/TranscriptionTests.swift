import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

struct TranscriptionTests {
  /// Says what it is told to say, by stream, and remembers what it was asked.
  private final class Scripted: Transcriber {
    let transcribesPerTrack: Bool
    let lines: [Int: [(Double, Double, String)]]
    let jobs = Mutex<[TranscriptionJob]>([])
    let decodedEnd: MediaTime?
    let voices: [Int: ScriptedVoice]
    let warns: Bool

    init(
      _ lines: [Int: [(Double, Double, String)]], transcribesPerTrack: Bool = true, decodedEnd: Double? = nil,
      voices: [Int: ScriptedVoice] = [:], warns: Bool = false
    ) {
      self.lines = lines
      self.transcribesPerTrack = transcribesPerTrack
      self.voices = voices
      self.warns = warns
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
        audio: decodedEnd == nil && !transcribesPerTrack ? nil : report,
        loudness: voices[job.stream]?.loudness(in: job.windows),
        warnings: warns ? [QualityWarning(.encodingGuessed, "stream \(job.stream): noted")] : [])
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

  private static let ann = ScriptedVoice([5...6, 9...10, 20...40], seconds: 60, seed: 1)
  private static let bob = ScriptedVoice([1...2, 5.5...7, 41...55], seconds: 60, seed: 2)
  private static let cem = ScriptedVoice([10...19, 56...59], seconds: 60, seed: 3)
  /// Stream 0 is the mix of the others.
  private static var mixed: LevelSource { LevelSource([0: .mix(ann, bob), 1: ann, 2: bob]) }

  @Test func `participants' tracks are merged by time`() async throws {
    let engine = Scripted([
      0: [(0, 9, "Mixed.")], 1: [(5, 6, "Second."), (9, 10, "Last.")],
      2: [(1, 2, "First."), (5.5, 7, "Third.")],
    ])
    let output = try await Transcription(transcriber: engine, audio: Self.mixed).run(
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
    #expect(output.crosstalkWords == nil)
  }

  @Test func `recordings are placed on the meeting's timeline`() async throws {
    let engine = Scripted([0: [(1, 2, "Hello.")]])
    let output = try await Transcription(transcriber: engine, audio: LevelSource()).run(
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

  @Test func `the engine gets end and names, and its warnings are kept`() async throws {
    let engine = Scripted([:], warns: true)
    let output = try await Transcription(transcriber: engine, audio: LevelSource()).run(
      .init(
        meeting: meeting(ai: .ranges([TimeRange(seconds: 110, 130)]), offsets: [100]),
        recordings: [recording(titles: ["Ann", "Bob"])]))
    let jobs = engine.jobs.withLock { $0 }
    #expect(jobs.map(\.end) == [MediaTime(seconds: 60), MediaTime(seconds: 60)])
    #expect(jobs.allSatisfy { $0.participants.map(\.id) == ["p1", "p2"] })
    #expect(output.warnings.map(\.text) == ["stream 0: noted", "stream 1: noted"])
    #expect(output.warnings.map(\.recording) == ["r0.mp4", "r0.mp4"])
  }

  @Test func `speaker changes are on the recording's timeline`() async throws {
    let engine = Scripted([:])
    _ = try await Transcription(transcriber: engine, audio: LevelSource()).run(
      .init(
        meeting: meeting(offsets: [100], timeline: [(101, 102, "p1"), (103, 104, "p2")]),
        recordings: [recording()]))
    #expect(engine.jobs.withLock { $0.map(\.speakerChanges) } == [[MediaTime(seconds: 2.5)]])
  }

  @Test func `the engine is not called if AI is off`() async throws {
    let engine = Scripted([0: [(1, 2, "Hello.")]])
    let output = try await Transcription(transcriber: engine, audio: LevelSource()).run(
      .init(meeting: meeting(ai: .off), recordings: [recording()]))
    #expect(engine.jobs.withLock { $0.isEmpty })
    #expect(output.transcript.segments.isEmpty)
    #expect(output.windows.isEmpty)
  }

  @Test func `AI windows end at a clock restart, the whole does not`() async throws {
    var parted = recording(100)
    parted.description.timeline.parts.append(.init(start: MediaTime(seconds: 40)))
    let ai = AIWindows.ranges([TimeRange(seconds: 10, 20), TimeRange(seconds: 30, 90)])
    for (ai, windows) in [
      (ai, [TimeRange(seconds: 10, 20), TimeRange(seconds: 30, 40)]), (.whole, [TimeRange(seconds: 0, 100)]),
    ] {
      let engine = Scripted([0: [(11, 12, "Hello.")]])
      let output = try await Transcription(transcriber: engine, audio: LevelSource()).run(
        .init(meeting: meeting(ai: ai), recordings: [parted]))
      #expect(engine.jobs.withLock { $0.map(\.windows) } == [windows])
      #expect(output.windows == windows)
    }
  }

  @Test func `a transcript of the whole recording is read once`() async throws {
    let engine = Scripted([0: [(1, 2, "Hello.")]], transcribesPerTrack: false)
    let output = try await Transcription(transcriber: engine, audio: LevelSource()).run(
      .init(meeting: meeting(), recordings: [recording(titles: ["Mixed", "Ann", "Bob"])]))
    #expect(engine.jobs.withLock { $0.count } == 1)
    #expect(output.transcript.segments.count == 1)
    #expect(output.tracks.isEmpty)
  }

  @Test func `a recording without audio is refused`() async throws {
    let error = await #expect(throws: OperationFailure.self) {
      try await Transcription(transcriber: Scripted([:]), audio: LevelSource()).run(
        .init(meeting: meeting(), recordings: [recording(titles: [])]))
    }
    #expect(error?.exitCode == .dataError)
  }

  @Test func `progress ends at one`() async throws {
    let seen = Mutex<[Double]>([])
    _ = try await Transcription(transcriber: Scripted([:]), audio: LevelSource()).run(
      .init(meeting: meeting(), recordings: [recording(titles: ["Ann", "Bob"])]),
      progress: { value in seen.withLock { $0.append(value) } })
    #expect(seen.withLock { $0 } == [0.5, 1, 1])
  }

  @Test func `ids sort in time order`() async throws {
    let lines = (0..<12_000).map { (Double($0), Double($0) + 0.5, "Word \($0).") }
    let output = try await Transcription(transcriber: Scripted([0: lines]), audio: LevelSource()).run(
      .init(meeting: meeting(), recordings: [recording(20_000)]))
    let ids = output.transcript.segments.map(\.id)
    #expect(ids.first == "s00001" && ids.last == "s12000")
    #expect(ids == ids.sorted())
  }

  // MARK: Tracks that no name gives to anybody

  @Test func `tracks are not decoded for levels if all have owners`() async throws {
    for titles in [["Mixed"], ["Ann", "bob (guest)"], [nil]] as [[String?]] {
      let source = LevelSource()
      let output = try await Transcription(transcriber: Scripted([:]), audio: source).run(
        .init(meeting: meeting(), recordings: [recording(titles: titles)]))
      #expect(source.streams.isEmpty)
      #expect(output.warnings.isEmpty)
      #expect(output.sounding == [Array(titles.indices)])
    }
  }

  @Test func `a mix beside own tracks is decoded but not recognised`() async throws {
    let source = LevelSource([0: .mix(Self.ann, Self.bob)])
    let engine = Scripted([:], voices: [1: Self.ann, 2: Self.bob])
    let window = TimeRange(seconds: 3, 50)
    let output = try await Transcription(transcriber: engine, audio: source).run(
      .init(
        meeting: meeting(ai: .ranges([window])), recordings: [recording(titles: ["Mixed", "Ann", "Bob"])]))
    #expect(source.requests.withLock { $0.map(\.windows) } == [[window]])
    #expect(source.streams == [0])
    #expect(engine.jobs.withLock { $0.map(\.stream) } == [1, 2])
    #expect(output.warnings.isEmpty)
    #expect(output.sounding == [[0]])
  }

  @Test func `a track that fits no participant is heard with a warning`() async throws {
    let engine = Scripted([1: [(5, 6, "Mine.")], 2: [(1, 2, "Whose?")]])
    let output = try await Transcription(
      transcriber: engine, audio: LevelSource([1: Self.ann, 2: Self.bob])
    ).run(.init(meeting: meeting(), recordings: [recording(titles: ["Ann", "Ann", "+49 30 1234"])]))
    #expect(output.transcript.segments.map(\.speaker) == [nil, "p1"])
    #expect(output.tracks.map(\.stream) == [0, 1, 2])
    #expect(
      output.warnings.map(\.text) == [
        "r0.mp4, stream 2 (\"+49 30 1234\"): no participant's name fits the track; only the speaker timeline names "
          + "who speaks there"
      ])
  }

  @Test func `the timeline names the speaker on an unmatched track`() async throws {
    let engine = Scripted([1: [(1, 2, "Hello.")]])
    let output = try await Transcription(
      transcriber: engine, audio: LevelSource([0: Self.ann, 1: Self.bob])
    ).run(
      .init(
        meeting: meeting(timeline: [(0.5, 2.5, "p2")]), recordings: [recording(titles: ["Ann", "iPhone"])]))
    #expect(output.transcript.segments.map(\.speaker) == ["p2"])
    #expect(output.transcript.segments.map(\.attribution.method) == [.timeline])
  }

  @Test func `the mix is heard only where its caller speaks`() async throws {
    let mix = ScriptedVoice.mix(Self.ann, Self.bob, Self.cem)
    let engine = Scripted(
      [0: [(11, 12, "I call.")], 1: [(5, 6, "Mine.")]], voices: [1: Self.ann, 2: Self.bob])
    let output = try await Transcription(transcriber: engine, audio: LevelSource([0: mix])).run(
      .init(meeting: meeting(), recordings: [recording(titles: ["Mixed", "Ann", "Bob"])]))
    let job = try #require(engine.jobs.withLock { $0.first { $0.stream == 0 } })
    #expect(!job.isWholeRecording)
    #expect(job.windows.count == 2)
    #expect(job.windows[0].contains(TimeRange(seconds: 10.5, 18.5)))
    #expect(!job.windows.contains { $0.contains(MediaTime(seconds: 30)) })
    #expect(output.transcript.segments.map(\.text) == ["Mine.", "I call."])
    #expect(output.transcript.segments.map(\.speaker) == ["p1", nil])
    #expect(output.warnings.map(\.code) == [.mixHoldsMore])
    #expect(output.sounding == [[0]])
    #expect(output.windows == [TimeRange(seconds: 0, 60)])
  }

  @Test func `of unnamed tracks a mix is heard alone, else each voice`() async throws {
    let silence = ScriptedVoice([], seconds: 60, seed: 9)
    let cases: [([ScriptedVoice], transcribed: [Int], codes: [QualityWarning.Code], sounding: [Int])] = [
      ([silence, Self.ann], [1], [.trackSilent], [1]),
      ([Self.ann, .mix(Self.ann, Self.bob), Self.bob], [1], [], [1]),
      ([Self.ann, Self.bob], [0, 1], [.trackUnmatched, .trackUnmatched], [0, 1]),
      ([Self.ann, Self.ann], [0], [], [0]),
      ([silence, silence], [0], [.trackSilent], [0]),
    ]
    for (voices, transcribed, codes, sounding) in cases {
      let engine = Scripted([:])
      let source = LevelSource(Dictionary(uniqueKeysWithValues: voices.enumerated().map { ($0, $1) }))
      let output = try await Transcription(transcriber: engine, audio: source).run(
        .init(meeting: meeting(), recordings: [recording(titles: voices.map { _ in nil })]))
      #expect(engine.jobs.withLock { $0.map(\.stream) } == transcribed)
      #expect(output.warnings.map(\.code) == codes)
      #expect(output.sounding == [sounding])
    }
  }

  @Test func `an undecodable unnamed track is skipped unless alone`() async throws {
    let output = try await Transcription(
      transcriber: Scripted([:]), audio: LevelSource([0: Self.ann], broken: [1])
    ).run(.init(meeting: meeting(), recordings: [recording(titles: ["Ann", "x"])]))
    #expect(output.warnings.map(\.code) == [.trackUndecodable])
    #expect(output.tracks.map(\.stream) == [0])
    await #expect(throws: OperationFailure.self) {
      try await Transcription(transcriber: Scripted([:]), audio: LevelSource(broken: [0, 1])).run(
        .init(meeting: meeting(), recordings: [recording(titles: [nil, nil])]))
    }
  }

  @Test func `a sidecar transcript needs no levels`() async throws {
    let source = LevelSource()
    let output = try await Transcription(
      transcriber: Scripted([0: [(1, 2, "Hello.")]], transcribesPerTrack: false), audio: source
    ).run(.init(meeting: meeting(), recordings: [recording(titles: [nil, nil])]))
    #expect(source.streams.isEmpty && output.warnings.isEmpty && output.sounding == [[]])
  }

  private static let twentyFourWords =
    "the harbour office moves on monday and ann orders forty chairs before that while bob asks the landlord for keys to both upper floors"

  @Test func `the same talk in two recordings counts once and is reported`() async throws {
    let engine = Scripted([0: [(1, 12, Self.twentyFourWords)]])
    for (offset, ending) in [(0.5, ""), (30, ", 0:30 later in the meeting")] {
      let output = try await Transcription(transcriber: engine, audio: LevelSource()).run(
        .init(meeting: meeting(offsets: [0, offset]), recordings: [recording(), recording()]))
      #expect(output.transcript.segments.count == 1)
      #expect(
        output.warnings.map(\.text) == [
          "r1.mp4: it holds the talk of r0.mp4\(ending); 24 words that both have count once"
        ])
      #expect(output.warnings.map(\.code) == [.talkRepeated])
      #expect(output.repeated.flatMap { $0.holders(of: "r1.mp4") } == ["r0.mp4"])
    }
  }

  @Test func `talk at two times of a meeting with AI windows is refused`() async throws {
    let engine = Scripted([0: [(1, 12, Self.twentyFourWords)]])
    let windows = AIWindows.ranges([TimeRange(seconds: 0, 20), TimeRange(seconds: 25, 90)])
    func run(offset: Double) async throws -> Transcription.Output {
      try await Transcription(transcriber: engine, audio: LevelSource()).run(
        .init(meeting: meeting(ai: windows, offsets: [0, offset]), recordings: [recording(), recording()]))
    }
    #expect(try await run(offset: 1).transcript.segments.count == 1)
    let error = await #expect(throws: OperationFailure.self) { try await run(offset: 30) }
    #expect(error?.cause.contains("r0.mp4") == true && error?.exitCode == .dataError)
  }
}
