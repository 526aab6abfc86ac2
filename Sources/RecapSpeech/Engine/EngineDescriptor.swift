import Foundation
import RecapCore

/// The engine that an engine process runs, with its settings: the argument of `recap engine-host`.
package struct EngineDescriptor: Codable, Hashable, Sendable {
  package var recognizer: EmbeddedRecognizer
  /// The engine's folder.
  package var directory: String
  /// The model: the name of one in the engine's folder, a file, or a folder; nil is the recogniser's own.
  package var model: String?
  package var family: SherpaFamily?
  package var whisper: WhisperRecognizer.Settings

  init(
    recognizer: EmbeddedRecognizer, directory: EngineDirectory, model: String?, family: SherpaFamily?,
    whisper: WhisperRecognizer.Settings
  ) {
    self.recognizer = recognizer
    self.directory = directory.url.path(percentEncoded: false)
    self.model = model
    self.family = family
    self.whisper = whisper
  }

  /// Runs an engine process's loop in this process, until its input ends.
  ///
  /// - Parameter argument: the argument that `command` encoded.
  package static func serve(_ argument: String) -> Never {
    EngineServer.serve { () throws(EngineUnavailable) -> any ChunkRecognizer in
      let engine: EngineDescriptor
      do {
        engine = try JSONDecoder().decode(EngineDescriptor.self, from: Data(argument.utf8))
      } catch {
        throw EngineUnavailable(argument, "it does not describe an engine", hint: nil)
      }
      return try engine.loaded()
    }
  }

  /// Returns the command that runs this engine.
  ///
  /// - Parameter program: a program with the subcommand `engine-host`. If nil, the executable of this
  ///   process is used, not by its path, which may be another program after an upgrade.
  func command(_ program: String?) -> EngineCommand {
    // Strings, numbers and names: encoding them cannot fail.
    let argument = (try? CanonicalJSON.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return EngineCommand(
      executable: program ?? "/proc/self/exe", arguments: ["engine-host", argument], subject: subject,
      hint: isInstalled ? EngineUnavailable.setUp : "check transcription.embedded.model")
  }

  /// The Whisper model that the set-up installs, if it is one of those.
  var installedModel: WhisperModel? { model.map(WhisperModel.init) ?? .base }

  /// A Boolean value that indicates whether all files of the engine are in its folder.
  private var isInstalled: Bool {
    switch recognizer {
    case .whisper: installedModel != nil
    case .moonshine: true
    case .sherpa: false
    }
  }

  /// A Boolean value that indicates whether Moonshine recognises chunks, too, for fusion.
  var fusesHypotheses: Bool { recognizer == .whisper && (whisper.secondOpinionBelow ?? 0) > 0 }

  /// The path of the model.
  var modelPath: String {
    let folder = EngineDirectory(URL(filePath: directory, directoryHint: .isDirectory))
    return installedModel.map { folder.path($0.file) } ?? model ?? ""
  }

  /// What an engine process has to load, for messages.
  private var subject: String {
    switch recognizer {
    case .whisper: modelPath
    case .moonshine: directory
    case .sherpa: model ?? directory
    }
  }

  private func loaded() throws(EngineUnavailable) -> any ChunkRecognizer {
    let folder = EngineDirectory(URL(filePath: directory, directoryHint: .isDirectory))
    switch recognizer {
    case .moonshine: return try MoonshineRecognizer(folder)
    case .sherpa:
      return try SherpaModelRecognizer(
        SherpaModel(family: family, folder: model), library: SherpaLibrary(path: folder.path(.library)))
    case .whisper:
      let library = try WhisperLibrary(path: folder.path(.whisperLibrary))
      return try WhisperRecognizer(
        library, model: modelPath, settings: whisper,
        second: fusesHypotheses ? try MoonshineModel(library, path: folder.path(.moonshineBase)) : nil)
    }
  }
}
