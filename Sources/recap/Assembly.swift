import Foundation
import Logging
import RecapCore
import RecapDelivery
import RecapExternalInsight
import RecapExternalSpeech
import RecapInsight
import RecapMedia
import RecapObjects
import RecapPipeline
import RecapPostgres
import RecapSpeech
import RecapStore

/// The composition root: the implementations behind the ports.
struct Assembly {
  /// The media ports.
  struct Media {
    var probe: any MediaProbe
    var audio: any AudioSource
    var cutter: any ReelCutter
  }

  /// Returns the relay from the outbox to the configured sinks.
  /// - Throws: `DeliveryFailure` (78) if a notice's template is invalid.
  static func relay(_ settings: Settings, store: any RecapStoring, log: Logger) throws -> EventRelay {
    EventRelay(outbox: store.outbox, sinks: try NoticeAssembly(settings: settings).sinks(store), log: log)
  }

  /// Checks that the configured engine supports the meeting's language.
  /// - Throws: `LanguageUnsupported` (78) if it does not. Never throws if AI was off, because nothing is
  ///   transcribed then.
  static func admit(_ meeting: Meeting, _ settings: Settings) throws {
    guard meeting.ai != .off else { return }
    try transcriber(settings, audio: media(settings).audio).admit(language: meeting.language)
  }

  /// Returns the key by which submissions are duplicates: of manifest content, recordings and settings.
  static func inputKey(_ settings: Settings) throws -> InputFingerprint {
    let media = media(settings)
    return InputFingerprint(
      probe: media.probe, transcriber: transcriber(settings, audio: media.audio),
      settingsDigest: Digest(of: CanonicalJSON.serialize(try settings.content())))
  }

  /// Recaps a meeting in a store in memory, which ends with the recap.
  /// - Parameter keep: a folder for the artefacts, which must not exist yet.
  static func rehearse(
    _ meeting: Meeting, _ settings: Settings, keep: URL?, progress: @escaping ProgressHandler, log: Logger
  ) async throws -> Recap {
    let home = FileManager.default.temporaryDirectory
      .appending(path: "recap-replay-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: home) }
    let store = SQLiteStore(try RecapDatabase.inMemory(home: home))
    let pipeline = try pipeline(
      settings, store: store, workspace: ScratchWorkspace(home: home), progress: progress, log: log)
    let stored = try await RemoteRecordings(settings).withFiles(
      of: meeting, named: "fetch", in: ScratchWorkspace(home: home), progress: progress, log: log
    ) { meeting in
      try await withTaskExecutorPreference(WorkExecutor(label: "recap.work")) {
        try await pipeline.recap(meeting).stored
      }
    }
    if let keep, let folder = stored.location.folder {
      do {
        try FileManager.default.createDirectory(
          at: keep.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder, to: keep)
      } catch {
        throw OperationFailure(
          "keep the artefacts in", keep.path, error.localizedDescription, exitCode: .cannotCreate)
      }
    }
    return stored.recap
  }

  /// Only transcribes: probe and transcription, without a store.
  static func transcribe(
    _ meeting: Meeting, _ settings: Settings, progress: @escaping ProgressHandler, log: Logger
  ) async throws -> Transcription.Output {
    try await RemoteRecordings(settings).withFiles(
      of: meeting, named: "fetch", in: TemporaryWorkspace(), progress: progress, log: log
    ) { try await transcribe(files: $0, settings, progress: progress, log: log) }
  }

  private static func transcribe(
    files meeting: Meeting, _ settings: Settings, progress: @escaping ProgressHandler, log: Logger
  ) async throws -> Transcription.Output {
    let media = media(settings)
    let opened = try inputKey(settings).open(meeting)
    for misfits in opened.meeting.misfitTurns { log.warning("\(misfits.warning)") }
    let transcriber = transcriber(settings, audio: media.audio)
    let runner = StageRunner(progress: progress, log: log, elsewhere: { transcriber.processorTime })
    return try await withTaskExecutorPreference(WorkExecutor(label: "recap.work")) {
      try await runner.run(
        Transcription(
          transcriber: transcriber, audio: media.audio, settings: settings.transcription.text),
        .init(meeting: opened.meeting, recordings: opened.openedRecordings))
    }
  }

  /// Opens the store of the settings: the one of the home, or that of many machines.
  /// - Parameter isMade: whether to create a missing store under the home. That of many machines is made by
  ///   `recap store create`, once.
  /// - Throws: `StoreFailure` (66) if there is no store and none is created.
  static func store(_ settings: Settings, isMade: Bool = false) throws -> any RecapStoring {
    let home = settings.homeFolder
    if let shared = try sharedDatabase(settings) {
      // The home holds only scratch then.
      if isMade { try DurableFiles.makeFolder(home) }
      return PostgresStore(shared, policy: settings.queue.retry)
    }
    return SQLiteStore(
      try isMade ? RecapDatabase.open(home: home) : RecapDatabase.openExisting(home: home),
      policy: settings.queue.retry)
  }

  /// What writes and compares the checkpoints of a store.
  /// - Throws: `SettingsFailure` if the key cannot be used.
  static func checkpoints(_ settings: Settings, _ store: any RecapStoring) throws -> CheckpointKeeper {
    let keys = try CheckpointKeys(settings.checkpoints)
    return CheckpointKeeper(store.checkpoints, signer: keys.signer, trusted: keys.trusted)
  }

  /// The database of the store of many machines; nil if the store is the one of the home.
  static func sharedDatabase(_ settings: Settings) throws -> PostgresDatabase? {
    try StoreAddress(settings).map { database(at: $0) }
  }

  /// - Parameter admission: who may write: the move that fills the store is let in when others are not.
  static func database(
    at address: StoreAddress, admission: PostgresDatabase.Admission = .program
  ) -> PostgresDatabase {
    let objects: any ObjectStore =
      switch address.objects {
      case .folder(let folder): FolderObjects(folder)
      case .s3(let place): S3Objects(place)
      }
    return PostgresDatabase(
      PostgresSession(address.database, label: "recap.store"), objects: objects, admission: admission)
  }

  static func media(_ settings: Settings) -> Media {
    Media(
      probe: FFmpegProbe(settings.media),
      audio: FFmpegAudioSource(settings.media),
      cutter: FFmpegReelCutter(settings.reel.encoding, mode: settings.reel.mode, reading: settings.media))
  }

  /// - Parameter workspace: the workspace for an engine's files. If nil, the system's temporary folder is
  ///   used.
  static func transcriber(
    _ settings: Settings, audio: any AudioSource, workspace: (any Workspace)? = nil
  ) -> any Transcriber {
    switch settings.transcription.engine {
    case .embedded:
      EmbeddedTranscriber(
        source: audio, engine: engine(settings), workers: settings.transcription.workers,
        settings: settings.transcription.recognition)
    case .host:
      EngineProcessTranscriber(
        source: audio, directory: EngineDirectory(setting: settings.transcription.engineDirectory),
        workers: settings.transcription.workers, settings: settings.transcription.host)
    case .command:
      CommandTranscriber(
        source: audio, workspace: workspace ?? TemporaryWorkspace(), settings: settings.transcription.command)
    case .http: HTTPTranscriber(source: audio, settings: settings.transcription.http)
    case .sidecar: SidecarTranscriber()
    }
  }

  /// Returns the pointing engine; nil if insights are the embedded engine's.
  static func pointer(_ settings: Settings) -> (any InsightPointer)? {
    switch settings.insights.engine {
    case .embedded: nil
    case .http: HTTPPointer(settings.insights.http)
    }
  }

  /// Returns the embedded engine, which is shared by all calls with the same settings in this process.
  static func engine(_ settings: Settings) -> SpeechEngine {
    SpeechEngine.shared(
      EngineDirectory(setting: settings.transcription.engineDirectory),
      settings: settings.transcription.recognition)
  }

  static func pipeline(
    _ settings: Settings, store: any RecapStoring, workspace: (any Workspace)? = nil,
    progress: @escaping ProgressHandler, log: Logger,
    onStage: @escaping @Sendable (String) async throws -> Void = { _ in }
  ) throws -> RecapPipeline {
    EngineProcessPool.tell { log.warning("\($0)") }
    let media = media(settings)
    let workspace = workspace ?? ScratchWorkspace(home: settings.homeFolder)
    let plan = PipelineConfiguration(
      transcription: settings.transcription.text, insights: InsightAnalysis(settings.insights.analysis),
      clips: settings.reel.clips, settings: try settings.content(), eventSource: settings.events.source,
      linkTemplate: settings.events.link, recordingTemplate: settings.events.recordingLink,
      reportTemplate: settings.events.reportLink, software: Software.name)
    return RecapPipeline(
      plan,
      in: RecapPipeline.Environment(
        probe: media.probe, audio: media.audio,
        transcriber: transcriber(settings, audio: media.audio, workspace: workspace),
        cutter: media.cutter, pointer: pointer(settings),
        encodingCutter: FFmpegReelCutter(settings.reel.encoding, mode: .reencode, reading: settings.media),
        archive: store.archive, workspace: workspace, journal: store.journal,
        now: { Date() }, progress: progress, log: log, onStage: onStage))
  }
}
