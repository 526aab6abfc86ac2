import RecapCore

/// The engines that Recap runs in hosts of its own.
package enum EmbeddedRecognizer: String, Codable, CaseIterable, Hashable, Sendable {
  /// OpenAI's Whisper through whisper.cpp: a model that set-up put in place, or any file in ggml's form.
  case whisper
  /// Useful Sensors' Moonshine through sherpa-onnx: small and fast, English.
  case moonshine
  /// Another model through sherpa-onnx: a folder, and the family that its files belong to.
  case sherpa

  /// The files of the engine's folder that decide its words, but for Whisper's model.
  var files: [EngineDirectory.File] {
    switch self {
    case .whisper: [.whisperLibrary, .runtime, .detector]
    case .moonshine: [.library, .runtime, .encoder, .decoder, .tokens, .detector]
    case .sherpa: [.library, .runtime, .detector]
    }
  }

  /// The engine's own name.
  var engine: String {
    switch self {
    case .whisper: "whisper.cpp"
    case .moonshine, .sherpa: "sherpa-onnx"
    }
  }

  /// The one version that Recap works with.
  var version: String {
    switch self {
    case .whisper: WhisperLibrary.version
    case .moonshine, .sherpa: SherpaLibrary.version
    }
  }

  /// The longest stretch that gives its best.
  var bestWindow: MediaTime {
    switch self {
    case .whisper, .sherpa: MediaTime(seconds: 28)
    case .moonshine: MediaTime(seconds: 16)
    }
  }
}
