import Foundation
import Logging
import RecapCore
import RecapInsight
import RecapPipeline
import RecapTestSupport
import Synchronization

/// A pipeline whose ports say what a test wants and note what they were asked.
final class Rehearsal: Sendable {
  struct Script: Sendable {
    /// What is said, sentence by sentence, two seconds each.
    var sentences: [String]
    var hasPicture = true
    var hasSound = true
    var cutterFails = false
    /// The cutter fails that often and then works.
    var failingCuts = 0
    /// The first clip of that many lists cannot be cut.
    var badClips = 0
    var keepsStages = false
    /// What becomes of the recording while a port works on it; of `describe`, `transcribe` or `cut`.
    var meanwhile: (@Sendable (_ port: String, _ recording: URL) -> Void)?
    /// The probe finds damage.
    var isDamaged = false
  }

  let folder: TemporaryFolder
  let store: InMemoryStore
  let journal: InMemoryJournal
  let calls = Mutex<[String]>([])
  let stages = Mutex<[String]>([])
  private let script: Script

  init(_ script: Script) throws {
    self.script = script
    folder = try TemporaryFolder()
    store = InMemoryStore(home: folder.url)
    journal = InMemoryJournal(folder: folder.url)
    try Data("sound".utf8).write(to: recording)
  }

  var recording: URL { folder.url.appending(path: "a.mp4") }
  var probe: any MediaProbe { Probe(rehearsal: self) }
  var transcriber: any Transcriber { Voice(rehearsal: self) }
  var scratch: URL { folder.url.appending(path: "scratch") }

  func meeting(ai: AIWindows = .whole) -> Meeting {
    Meeting(
      id: "m-1", roomID: "room", title: "Weekly", startedAt: ManualTime.start,
      endedAt: ManualTime.after(1800),
      participants: [Participant(id: "ada", name: "Ada Okafor", email: "ada@example.org")], ai: ai,
      recordings: [RecordingReference(path: "a.mp4", url: recording)],
      speakerTimeline: [SpeakerTurn(range: TimeRange(seconds: 0, 3600), participantID: "ada")],
      chat: [ChatMessage(at: MediaTime(seconds: 5), from: "ada", text: "hello")])
  }

  func pipeline(
    settings: JSON = .object([:]), journal other: (any StageJournal)? = nil, recordingTemplate: String? = nil,
    pointer: (any InsightPointer)? = nil
  ) -> RecapPipeline {
    RecapPipeline(
      PipelineConfiguration(
        transcription: Transcription.Settings(), insights: InsightAnalysis(), clips: ClipPlanner.Settings(),
        settings: settings, eventSource: "urn:recap:test", linkTemplate: "/{meeting_id}/{revision}",
        recordingTemplate: recordingTemplate, software: "recap test"),
      in: RecapPipeline.Environment(
        probe: probe, audio: Ear(), transcriber: transcriber, cutter: Scissors(rehearsal: self),
        pointer: pointer, encodingCutter: Scissors(rehearsal: self, name: "encode"), archive: store,
        workspace: Bench(root: scratch),
        journal: other ?? (script.keepsStages ? journal : nil), now: { ManualTime.start },
        progress: { event in
          if case .started = event.kind { self.stages.withLock { $0.append(event.stage) } }
        }, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
  }

  private func note(_ call: String) {
    calls.withLock { $0.append(call) }
    script.meanwhile?(call, recording)
  }

  // MARK: the ports

  private struct Probe: MediaProbe {
    let rehearsal: Rehearsal

    func describe(_ recording: InputFile) throws -> RecordingDescription {
      rehearsal.note("describe")
      let script = rehearsal.script
      if script.isDamaged { throw OperationFailure("probe", "a.mp4", "its index is cut short") }
      return RecordingDescription(
        format: "test",
        timeline: MediaTimeline(end: MediaTime(seconds: Double(script.sentences.count) * 2 + 1)),
        audioTracks: script.hasSound
          ? [.init(stream: 0, title: nil, codec: "aac", sampleRate: 48_000, channels: 1, isDefault: true)]
          : [],
        video: nil)
    }
  }

  /// Nothing is measured where a recording has one track.
  private struct Ear: AudioSource {
    func open(_ request: AudioRequest) throws -> any AudioReader {
      throw OperationFailure("decode", "a.mp4", "nobody should ask")
    }
  }

  private struct Voice: Transcriber {
    let rehearsal: Rehearsal
    var transcribesPerTrack: Bool { true }

    func identify(_ job: TranscriptionJob?) throws -> EngineIdentity {
      EngineIdentity(engine: "voice", version: "1", model: "test", digests: [:])
    }

    func transcribe(
      _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
    ) async throws -> RawTranscription {
      rehearsal.note("transcribe")
      let segments = rehearsal.script.sentences.enumerated().map { index, text in
        RecognizedSegment(
          range: TimeRange(seconds: Double(index) * 2, Double(index) * 2 + 1.8), text: text)
      }
      return RawTranscription(
        segments: segments, speech: segments.map(\.range), audio: AudioReport())
    }
  }

  private struct Scissors: ReelCutter {
    let rehearsal: Rehearsal
    var name = "cut"

    func cut(
      _ list: EditDecisionList, to output: URL, stills: URL?, progress: (Double) -> Void
    ) throws -> Reel {
      rehearsal.note(name)
      let cuts = rehearsal.calls.withLock { $0.count { $0 == name } }
      if rehearsal.script.cutterFails || cuts <= rehearsal.script.failingCuts {
        throw OperationFailure("cut the reel", "a.mp4", "no frame decodes", exitCode: .temporaryFailure)
      }
      if cuts <= rehearsal.script.badClips {
        throw ClipFailure(clip: 0, OperationFailure("cut the reel", "a.mp4", "no frame decodes"))
      }
      try Data("reel".utf8).write(to: output)
      if let stills, rehearsal.script.hasPicture {
        for name in [ArtefactName.poster] + list.clips.indices.map({ ArtefactName.thumbnail($0 + 1) }) {
          try Data(name.utf8).write(to: stills.appending(path: name))
        }
      }
      var start = MediaTime.zero
      let clips = list.clips.map { clip in
        defer { start = start + clip.source.duration }
        return Reel.Clip(source: clip.source, reelStart: start)
      }
      return Reel(clips: clips, duration: start, hasPicture: rehearsal.script.hasPicture)
    }
  }

  private struct Bench: Workspace {
    let root: URL

    func withScratch<Output: Sendable>(
      _ name: String, _ body: (URL) async throws -> Output
    ) async throws -> Output {
      let folder = root.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      return try await body(folder)
    }
  }
}
