import CSherpa
import Glibc
import RecapCore

/// A model of sherpa-onnx that turns chunks of speech into text. Used by one thread at a time.
final class SherpaRecognizer {
  /// A piece of a word and its time, in seconds from the chunk's first sample.
  struct Token: Hashable {
    var text: String
    var start: Double
    /// The duration, or nil if the model does not report it.
    var duration: Double?
    /// 0 … 1, or nil if the model does not report it.
    var probability: Double?
  }

  /// The result for one chunk.
  struct Recognition: Hashable {
    var text = ""
    /// The language as the model names it, or nil if it names none.
    var language: String?
    /// The tokens; empty if the model has no times.
    var tokens: [Token] = []
  }

  private let library: SherpaLibrary
  private let handle: SherpaLibrary.Handle

  /// Loads the model. Call this only in an engine process, because sherpa-onnx ends the process on some
  /// damaged files.
  ///
  /// - Parameter language: the language as the model expects it; empty if it detects the language.
  init(_ model: SherpaModel, library: SherpaLibrary, language: String = "") throws(EngineUnavailable) {
    func path(_ role: String) -> String { model.files[role] ?? "" }
    let strings = [
      path("tokens"), "cpu", "greedy_search", model.family.modelType, language, path("encoder"),
      path("decoder"), path("joiner"), path("model"), "transcribe",
    ]
    let created = withCStrings(strings) { strings in
      var config = CSherpaRecognizerConfig()
      config.sample_rate = Int32(speechSampleRate)
      config.feature_dim = 80
      config.model.tokens = strings[0]
      config.model.provider = strings[1]
      config.decoding_method = strings[2]
      config.model.model_type = strings[3]
      // More threads for one chunk cost more than they gain: chunks are recognised in parallel.
      config.model.num_threads = 1
      let (language, encoder, decoder) = (strings[4], strings[5], strings[6])
      switch model.family {
      case .moonshine:
        config.model.moonshine.encoder = encoder
        config.model.moonshine.merged_decoder = decoder
      case .whisper:
        config.model.whisper.encoder = encoder
        config.model.whisper.decoder = decoder
        config.model.whisper.language = language
        config.model.whisper.task = strings[9]
      case .nemoTransducer, .zipformerTransducer:
        config.model.transducer = CSherpaTransducerConfig(
          encoder: encoder, decoder: decoder, joiner: strings[7])
      case .nemoCTC: config.model.nemo_ctc = strings[8]
      case .zipformerCTC: config.model.zipformer_ctc = strings[8]
      case .senseVoice:
        config.model.sense_voice = CSherpaSenseVoiceConfig(
          model: strings[8], language: language, use_inverse_text_normalization: 1)
      }
      return library.createRecognizer(&config)
    }
    guard let created else { throw EngineUnavailable(model.folder, "sherpa-onnx refused the model") }
    self.library = library
    handle = created
  }

  deinit { library.destroyRecognizer(handle) }

  /// - Parameter samples: the chunk at `speechSampleRate`.
  /// - Returns: a result with an empty text if the model recognises no words.
  func recognize(_ samples: [Float]) throws(EngineUnavailable) -> Recognition {
    guard let stream = library.createStream(handle) else {
      throw EngineUnavailable("sherpa-onnx", "it returned no stream; memory may be exhausted", hint: nil)
    }
    defer { library.destroyStream(stream) }
    library.acceptWaveform(stream, Int32(speechSampleRate), samples, Int32(clamping: samples.count))
    library.decode(handle, stream)
    guard let result = library.result(stream) else { return Recognition() }
    defer { library.destroyResult(result) }
    return Self.recognition(result.pointee)
  }

  private static func recognition(_ result: CSherpaResult) -> Recognition {
    // Repairs invalid UTF-8: a token may be part of a character.
    var recognition = Recognition(text: result.text.map { String(cString: $0) } ?? "")
    recognition.language = result.language.map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    guard let texts = result.token_texts, let times = result.timestamps else { return recognition }
    recognition.tokens = (0..<Int(max(0, result.count))).compactMap { index in
      guard let text = texts[index] else { return nil }
      return Token(
        text: String(cString: text), start: Double(times[index]),
        duration: result.durations.map { Double($0[index]) },
        probability: result.log_probabilities.map { Double(min(1, max(0, expf($0[index])))) })
    }
    return recognition
  }
}
