package import RecapCore

/// The embedded engine: Silero VAD finds speech in this process, and engine processes recognise it. It
/// needs no network and no other program.
package struct EmbeddedTranscriber: Transcriber {
  private let source: any AudioSource
  private let settings: Settings
  private let engine: SpeechEngine
  private let workers: Int?

  /// - Parameters:
  ///   - engine: the engine of the same settings, shared by all transcribers of the process and loaded on first use.
  ///   - workers: the number of chunks that are recognised concurrently; nil uses the available processors, at most
  ///     four.
  package init(
    source: any AudioSource, engine: SpeechEngine, workers: Int? = nil, settings: Settings = Settings()
  ) {
    self.source = source
    self.engine = engine
    self.settings = settings
    self.workers = workers
  }

  package var processorTime: Duration { engine.processes.processorTime }

  package func identify(_ job: TranscriptionJob?) throws -> EngineIdentity { try engine.loaded().identity }

  /// Returns nil for a missing or damaged model: loading the engine reports that failure, and the job
  /// waits.
  package func problem(withLanguage language: String) -> String? {
    let problem: String?
    do { problem = try settings.problem(with: language) } catch { return nil }
    return problem.map { "\(settings.engine.engine)\(settings.model.map { " \($0)" } ?? ""): \($0)" }
  }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    guard !job.windows.isEmpty else { return RawTranscription(segments: [], speech: [], audio: nil) }
    try admit(language: job.language)
    let name = settings.engine.engine
    return try await RecognitionScheduler(
      source: source,
      engine: RecognitionScheduler.Engine(
        processes: engine.processes, name: name, runtime: try engine.loaded().runtime,
        directory: engine.directory,
        hint: engine.processes.command.hint),
      chunking: settings.chunking, workers: workers
    ).transcribe(job, progress: progress)
  }
}
