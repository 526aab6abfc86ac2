import Foundation
import RecapCore

/// Which engine a host is to run, and with what: the argument of `recap engine-host`.
package struct HostedEngine: Codable, Hashable, Sendable {
  package var recognizer: EmbeddedRecognizer
  /// The engine's folder.
  package var directory: String
  /// The model: the name of one in the engine's folder, a file or a folder; nil: the recognizer's own.
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

  /// Runs a host in this process, until its input ends.
  ///
  /// - Parameter argument: what `argument` gave.
  package static func serve(_ argument: String) -> Never {
    HostServer.serve { () throws(EngineUnavailable) -> any WindowRecognizer in
      let engine: HostedEngine
      do {
        engine = try JSONDecoder().decode(HostedEngine.self, from: Data(argument.utf8))
      } catch {
        throw EngineUnavailable(argument, "no description of an engine", hint: nil)
      }
      return try engine.loaded()
    }
  }

  /// The command that runs this engine.
  ///
  /// - Parameter program: a program with the subcommand `engine-host`, nil for this process's own: not
  ///   by its path, for after an upgrade there may be another program.
  func command(_ program: String?) -> HostCommand {
    // Strings, numbers and names: this cannot fail.
    let argument = (try? CanonicalJSON.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return HostCommand(
      executable: program ?? "/proc/self/exe", arguments: ["engine-host", argument], subject: subject,
      hint: isInstalled ? EngineUnavailable.setUp : "check transcription.embedded.model")
  }

  /// The Whisper model that set-up put in place, where it is one.
  var installedModel: WhisperModel? { model.map(WhisperModel.init) ?? .base }

  /// Whether all of it is in the engine's folder.
  private var isInstalled: Bool {
    switch recognizer {
    case .whisper: installedModel != nil
    case .moonshine: true
    case .sherpa: false
    }
  }

  /// Whether Moonshine hears windows, too.
  var asksForSecondOpinion: Bool { recognizer == .whisper && (whisper.secondOpinionBelow ?? 0) > 0 }

  /// Where the model is.
  var modelPath: String {
    let folder = EngineDirectory(URL(filePath: directory, directoryHint: .isDirectory))
    return installedModel.map { folder.path($0.file) } ?? model ?? ""
  }

  /// What a host is told to load, for people.
  private var subject: String {
    switch recognizer {
    case .whisper: modelPath
    case .moonshine: directory
    case .sherpa: model ?? directory
    }
  }

  private func loaded() throws(EngineUnavailable) -> any WindowRecognizer {
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
        second: asksForSecondOpinion ? try MoonshineModel(library, path: folder.path(.moonshineBase)) : nil)
    }
  }
}
