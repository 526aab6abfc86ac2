/// The Whisper models that set-up puts in place, by the names that OpenAI gave them.
enum WhisperModel: String, CaseIterable, Hashable, Sendable {
  case base
  case tinyEnglish = "tiny.en"

  var file: EngineDirectory.File {
    switch self {
    case .base: .whisperBase
    case .tinyEnglish: .whisperTinyEnglish
    }
  }

  /// In a record's provenance.
  var name: String { "whisper-\(rawValue) q8_0" }

  var knowsEnglishOnly: Bool { rawValue.hasSuffix(".en") }
}
