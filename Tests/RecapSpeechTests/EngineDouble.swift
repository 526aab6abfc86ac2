import Foundation
import RecapSpeech

extension EmbeddedRecognizer {
  /// Those whose models set-up puts in place.
  static let installed: [EmbeddedRecognizer] = [.whisper, .moonshine]
}

/// The engine process for tests, beside the test bundle.
enum EngineDouble {
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "EngineDouble").path(percentEncoded: false)

  static func command(_ words: String...) -> EngineCommand {
    EngineCommand(executable: program, arguments: words)
  }
}
