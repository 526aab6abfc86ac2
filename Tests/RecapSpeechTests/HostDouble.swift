import Foundation
import RecapSpeech

extension EmbeddedRecognizer {
  /// Those whose models set-up puts in place.
  static let installed: [EmbeddedRecognizer] = [.whisper, .moonshine]
}

/// The host for tests, which stands beside the test bundle.
enum HostDouble {
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "HostDouble").path(percentEncoded: false)

  static func command(_ words: String...) -> HostCommand {
    HostCommand(executable: program, arguments: words)
  }
}
