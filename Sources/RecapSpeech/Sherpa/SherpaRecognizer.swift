import CSherpa
import Glibc
import RecapCore

/// A model of sherpa-onnx, ready to turn windows of speech into text. One thread at a time.
final class SherpaRecognizer {
  /// A piece of a word and when it was said, in seconds from the window's first sample.
  struct Token: Hashable {
    var text: String
    var start: Double
    /// nil if the model does not say.
    var duration: Double?
    /// 0 … 1; nil if the model does not say.
    var probability: Double?
  }

  /// What was recognised in one window.
  struct Recognition: Hashable {
    var text = ""
    /// As the model names it; nil if it names none.
    var language: String?
    /// Empty if the model has no times.
    var tokens: [Token] = []
  }

  private let library: SherpaLibrary
  private let handle: SherpaLibrary.Handle

  /// sherpa-onnx ends the process on some damaged files: only in a host.
  ///
  /// - Parameter language: as the model wants it; empty if it finds out.
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
      // More threads for one window cost more than they gain: parallelism is by window.
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

  /// - Parameter samples: at `speechSampleRate`.
  /// - Returns: an empty text if the model hears no words.
  func recognize(_ samples: [Float]) throws(EngineUnavailable) -> Recognition {
    guard let stream = library.createStream(handle) else {
      throw EngineUnavailable("sherpa-onnx", "it gave no stream: out of memory?", hint: nil)
    }
    defer { library.destroyStream(stream) }
    library.acceptWaveform(stream, Int32(speechSampleRate), samples, Int32(clamping: samples.count))
    library.decode(handle, stream)
    guard let result = library.result(stream) else { return Recognition() }
    defer { library.destroyResult(result) }
    return Self.recognition(result.pointee)
  }

  private static func recognition(_ result: CSherpaResult) -> Recognition {
    // Repairs what is no UTF-8: a token may be half of a character.
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
