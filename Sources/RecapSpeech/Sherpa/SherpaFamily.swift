import RecapCore

/// The kinds of models that sherpa-onnx runs and Recap can be given a folder of.
package enum SherpaFamily: String, SettingsChoice {
  /// Useful Sensors' Moonshine with a merged decoder.
  case moonshine
  /// OpenAI's Whisper as encoder and decoder in ONNX.
  case whisper
  /// NVIDIA NeMo with a transducer, such as Parakeet TDT.
  case nemoTransducer = "nemo_transducer"
  /// NVIDIA NeMo with CTC.
  case nemoCTC = "nemo_ctc"
  case zipformerTransducer = "zipformer_transducer"
  case zipformerCTC = "zipformer_ctc"
  /// Alibaba's SenseVoice: Chinese, Cantonese, English, Japanese, Korean.
  case senseVoice = "sense_voice"

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// What has to lie in the folder: each role, and the word that the file's name holds.
  var parts: [(role: String, word: String)] {
    switch self {
    case .moonshine, .whisper: [("encoder", "encoder"), ("decoder", "decoder"), ("tokens", "tokens")]
    case .nemoTransducer, .zipformerTransducer:
      [("encoder", "encoder"), ("decoder", "decoder"), ("joiner", "joiner"), ("tokens", "tokens")]
    case .nemoCTC, .zipformerCTC, .senseVoice: [("model", "model"), ("tokens", "tokens")]
    }
  }

  /// What tells a model of this family, made for sherpa-onnx, from all others: which file has what in its
  /// metadata. nil if no file has any.
  var mark: (role: String, key: String)? {
    switch self {
    case .whisper: ("encoder", "sot_sequence")
    case .nemoTransducer: ("encoder", "pred_hidden")
    case .zipformerTransducer: ("decoder", "context_size")
    case .nemoCTC: ("model", "subsampling_factor")
    case .senseVoice: ("model", "lfr_window_size")
    case .moonshine, .zipformerCTC: nil
    }
  }

  /// The longest window that is heard to its end, in seconds; nil if there is no bound.
  var longestWindow: Double? { self == .whisper ? 29 : nil }

  /// sherpa-onnx's own word for it, where it cannot tell by itself.
  var modelType: String {
    switch self {
    case .nemoTransducer: "nemo_transducer"
    case .zipformerTransducer: "transducer"
    default: ""
    }
  }

  /// The language to tell the model, empty if it finds out or knows only one.
  func hint(_ language: String?) -> String {
    let primary = Self.primarySubtag(language ?? "")
    switch self {
    case .whisper: return primary
    case .senseVoice: return Self.senseVoiceLanguages.contains(primary) ? primary : "auto"
    default: return ""
    }
  }

  /// What a model of this family can hear, as far as that is known: SenseVoice's languages, and what Whisper's metadata
  /// says. nil if nothing tells.
  func languages(_ metadata: [String: String]) -> Set<String>? {
    self == .senseVoice ? Self.senseVoiceLanguages : Self.languages(metadata)
  }

  private static let senseVoiceLanguages: Set = ["zh", "en", "ja", "ko", "yue"]

  /// What a model can be told to hear, by its metadata; nil if that does not say: only Whisper's does.
  static func languages(_ metadata: [String: String]) -> Set<String>? {
    guard let isMultilingual = metadata["is_multilingual"] else { return nil }
    guard isMultilingual != "0" else { return ["en"] }
    return metadata["all_language_codes"].map { Set($0.split(separator: ",").map(String.init)) }
  }

  /// Why a model of these languages cannot do `language` (BCP 47), nil if it can. sherpa-onnx ends the process
  /// for one that Whisper does not know, and writes down English where that is all that it knows.
  static func problem(with language: String?, of languages: Set<String>?) -> String? {
    guard let languages, let language, !languages.contains(primarySubtag(language)) else { return nil }
    return languages == ["en"]
      ? "it knows English only, not \"\(language)\"" : "it does not know the language \"\(language)\""
  }

  /// `de` of `de-AT`.
  static func primarySubtag(_ language: String) -> String {
    String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
  }
}
