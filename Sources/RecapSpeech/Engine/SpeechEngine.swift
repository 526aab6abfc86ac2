import Foundation
package import RecapCore
import Synchronization

/// The embedded engine: its engine processes, and the library for VAD. It is verified and loaded on first
/// use and then shared.
package final class SpeechEngine: Sendable {
  struct Loaded: Sendable {
    /// The runtime for VAD.
    var runtime: OnnxRuntime
    var identity: EngineIdentity
  }

  /// The engine that was used last, so that its processes stay loaded between meetings.
  private static let last = Mutex<SpeechEngine?>(nil)

  let descriptor: EngineDescriptor
  let processes: EngineProcessPool
  package let directory: EngineDirectory
  private let state = Mutex<Loaded?>(nil)

  /// - Parameter program: the program for the engine processes; nil is this process's own.
  package init(_ directory: EngineDirectory, settings: EmbeddedTranscriber.Settings, program: String? = nil) {
    self.directory = directory
    descriptor = EngineDescriptor(
      recognizer: settings.engine, directory: directory, model: settings.model,
      family: settings.family, whisper: settings.whisper)
    processes = EngineProcessPool(descriptor.command(program))
  }

  /// Returns the engine of these settings, the same as in the last call if they are unchanged.
  package static func shared(
    _ directory: EngineDirectory, settings: EmbeddedTranscriber.Settings
  ) -> SpeechEngine {
    last.withLock { last in
      let engine = SpeechEngine(directory, settings: settings)
      if let last, last.descriptor == engine.descriptor { return last }
      last = engine
      return engine
    }
  }

  /// Ends all idle engine processes, so that their resource use is counted as that of this process's
  /// children.
  package static func endProcesses() {
    last.withLock { $0?.processes.drain() }
    EngineProcessPool.drainShared()
  }

  /// Returns the verified and loaded engine; the first call takes about half a second.
  func loaded() throws(EngineUnavailable) -> Loaded {
    try state.withLock { (state) throws(EngineUnavailable) in
      if let state { return state }
      let loaded = Loaded(
        runtime: try OnnxRuntime(path: directory.path(.runtime)), identity: try identified())
      state = loaded
      return loaded
    }
  }

  /// The exact identity of the engine.
  package var identity: EngineIdentity {
    get throws(EngineUnavailable) { try loaded().identity }
  }

  /// Starts an engine process, which then waits for work, and returns what that cost.
  package func startProcess() throws -> (loading: Duration, memory: Int?) {
    _ = try loaded()
    let start = ContinuousClock.now
    do throws(EngineProcessFailure) {
      let process = try processes.take()
      let taken = start.duration(to: .now)
      defer { processes.giveBack(process, hasAnswered: false) }
      return (taken, process.peakMemory)
    } catch {
      if error == .interrupted { throw CancellationError() }
      throw EngineUnavailable(error, command: processes.command)
    }
  }

  private func identified() throws(EngineUnavailable) -> EngineIdentity {
    let recognizer = descriptor.recognizer
    var digests = try directory.verifiedDigests(of: recognizer.files)
    let model: String
    switch recognizer {
    case .whisper:
      let found = try whisperModel()
      digests.merge(found.digests) { $1 }
      model = descriptor.fusesHypotheses ? "\(found.name), \(MoonshineModel.name)" : found.name
      if descriptor.fusesHypotheses {
        digests.merge(try directory.verifiedDigests(of: [.moonshineBase])) { $1 }
      }
    case .moonshine: model = MoonshineRecognizer.name
    case .sherpa:
      let found = try SherpaModel(family: descriptor.family, folder: descriptor.model)
      try found.inspected()
      digests.merge(try found.digests()) { $1 }
      model = found.name
    }
    return EngineIdentity(
      engine: recognizer.engine, version: recognizer.version, model: "\(model), silero-vad 6.2.3",
      digests: digests)
  }

  private func whisperModel() throws(EngineUnavailable) -> (name: String, digests: [String: String]) {
    if let model = descriptor.installedModel {
      return (model.name, try directory.verifiedDigests(of: [model.file]))
    }
    let file = URL(filePath: descriptor.modelPath)
    do {
      return (
        file.lastPathComponent, [EngineDirectory.File.whisperBase.role: try Digest(ofFile: file).description]
      )
    } catch {
      let installed = WhisperModel.allCases.map(\.rawValue).joined(separator: ", ")
      throw EngineUnavailable(
        descriptor.modelPath, "the model cannot be read: \(error)",
        hint: "transcription.embedded.model: a file in ggml's form, or one of \(installed)")
    }
  }
}
