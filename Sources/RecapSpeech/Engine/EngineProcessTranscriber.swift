import Foundation
package import RecapCore

/// The engine that runs a third-party program with the engine protocol (docs/engine-protocol.md). The
/// program loads its model once and keeps running, and is treated exactly as Recap's own engine processes
/// are.
package struct EngineProcessTranscriber: Transcriber {
  /// The maximum length of a chunk if neither the program nor the settings have one.
  private static let usualChunk = MediaTime(seconds: 28)

  private let source: any AudioSource
  private let directory: EngineDirectory
  private let workers: Int?
  private let settings: Settings
  private let path: String?

  /// - Parameters:
  ///   - directory: the engine's folder, for VAD.
  ///   - workers: the number of processes of the program; nil uses the available processors, at most four.
  ///   - path: the folders in which a program without a folder is searched, as in `PATH`.
  package init(
    source: any AudioSource, directory: EngineDirectory, workers: Int? = nil, settings: Settings,
    path: String? = ProcessInfo.processInfo.environment["PATH"]
  ) {
    self.source = source
    self.directory = directory
    self.workers = workers
    self.settings = settings
    self.path = path
  }

  /// The processor time, or zero if the program is missing: transcribing reports that.
  package var processorTime: Duration { (try? processes())?.processorTime ?? .zero }

  /// Starts the program if it is not running: only the program knows its model.
  package func identify(_ job: TranscriptionJob?) throws -> EngineIdentity {
    var identity = try submission(job)
    let engine = try greeted()
    identity.engine = engine.engine
    identity.version = engine.version
    identity.model = "\(engine.model), silero-vad 6.2.3"
    return identity
  }

  package func submission(_ job: TranscriptionJob?) throws -> EngineIdentity {
    var digests = try directory.verifiedDigests(of: [.runtime, .detector])
    let program = try program()
    do {
      digests.merge(try program.digests(of: settings.arguments)) { $1 }
    } catch {
      throw EngineUnavailable(error.path, error.cause, hint: Self.hint)
    }
    return EngineIdentity(engine: "host", version: "1", model: "", digests: digests)
  }

  package func transcribe(
    _ job: TranscriptionJob, progress: @escaping @Sendable (MediaTime) -> Void
  ) async throws -> RawTranscription {
    guard !job.windows.isEmpty else { return RawTranscription(segments: [], speech: [], audio: nil) }
    let engine = try greeted()
    return try await RecognitionScheduler(
      source: source,
      engine: RecognitionScheduler.Engine(
        processes: try processes(), name: engine.engine,
        runtime: try OnnxRuntime(path: directory.path(.runtime)),
        directory: directory, hint: Self.hint),
      chunking: RecognitionScheduler.Chunking(
        maximumLength: settings.maximumWindow ?? engine.longestChunk.map(MediaTime.init(seconds:))
          ?? Self.usualChunk,
        maximumGap: settings.maximumGap, margin: settings.margin, threshold: settings.threshold),
      workers: workers
    ).transcribe(job, progress: progress)
  }

  private static let hint =
    "check transcription.host.arguments, and that the program speaks version \(EngineProtocol.version) of the engine protocol"

  /// Returns the identity of the engine as a running process of the program, or a new one, reports it.
  private func greeted() throws -> EngineInfo {
    let processes = try processes()
    do throws(EngineProcessFailure) {
      let process = try processes.take()
      processes.giveBack(process, hasAnswered: false)
      return process.engine
    } catch {
      if error == .interrupted { throw CancellationError() }
      throw EngineUnavailable(error, command: processes.command)
    }
  }

  private func processes() throws -> EngineProcessPool {
    EngineProcessPool.shared(
      EngineCommand(
        executable: try program().path, arguments: Array(settings.arguments.dropFirst()),
        variables: settings.environment, hint: Self.hint))
  }

  private func program() throws -> Executable {
    guard let name = settings.arguments.first, !name.isEmpty else {
      throw OperationFailure(
        "transcribe with", "transcription.host.arguments", "it names no program",
        hint: "for example [/opt/asr/bin/python, /opt/asr/host.py, --model, /models/base]",
        exitCode: .configuration)
    }
    guard let program = Executable(name, path: path) else {
      throw EngineUnavailable(name, Executable.absence(of: name), hint: Self.hint)
    }
    return program
  }
}
