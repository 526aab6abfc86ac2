import RecapCore

/// The recognisers that Recap runs in engine processes.
package enum EmbeddedRecognizer: String, Codable, CaseIterable, Hashable, Sendable {
  /// OpenAI's Whisper through whisper.cpp: a model that the set-up installs, or any file in ggml's format.
  case whisper
  /// Useful Sensors' Moonshine through sherpa-onnx: small and fast, English only.
  case moonshine
  /// Another model through sherpa-onnx: a folder, and the family to which its files belong.
  case sherpa

  /// The files of the engine's folder that decide the transcript, except Whisper's model.
  var files: [EngineDirectory.File] {
    switch self {
    case .whisper: [.whisperLibrary, .runtime, .detector]
    case .moonshine: [.library, .runtime, .encoder, .decoder, .tokens, .detector]
    case .sherpa: [.library, .runtime, .detector]
    }
  }

  /// The name of the library.
  var engine: String {
    switch self {
    case .whisper: "whisper.cpp"
    case .moonshine, .sherpa: "sherpa-onnx"
    }
  }

  /// The only supported version of the library.
  var version: String {
    switch self {
    case .whisper: WhisperLibrary.version
    case .moonshine, .sherpa: SherpaLibrary.version
    }
  }

  /// The longest chunk with the best results.
  var bestChunk: MediaTime {
    switch self {
    case .whisper, .sherpa: MediaTime(seconds: 28)
    case .moonshine: MediaTime(seconds: 16)
    }
  }
}
