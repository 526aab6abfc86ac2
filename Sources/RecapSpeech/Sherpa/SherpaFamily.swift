import RecapCore

/// The families of models that sherpa-onnx runs and that can be configured as a folder.
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

  /// The files that the folder must contain: each role, and the word that the file's name contains.
  var parts: [(role: String, word: String)] {
    switch self {
    case .moonshine, .whisper: [("encoder", "encoder"), ("decoder", "decoder"), ("tokens", "tokens")]
    case .nemoTransducer, .zipformerTransducer:
      [("encoder", "encoder"), ("decoder", "decoder"), ("joiner", "joiner"), ("tokens", "tokens")]
    case .nemoCTC, .zipformerCTC, .senseVoice: [("model", "model"), ("tokens", "tokens")]
    }
  }

  /// The metadata key by which a model of this family, exported for sherpa-onnx, differs from all others,
  /// and the role of the file that has it; nil if no file has one.
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

  /// The longest chunk that is recognised to its end, in seconds, or nil if there is no limit.
  var longestChunk: Double? { self == .whisper ? 29 : nil }

  /// sherpa-onnx's name of the family, if it cannot detect the family itself.
  var modelType: String {
    switch self {
    case .nemoTransducer: "nemo_transducer"
    case .zipformerTransducer: "transducer"
    default: ""
    }
  }

  /// Returns the language to set for the model, or an empty string if it detects the language or supports
  /// only one.
  func hint(_ language: String?) -> String {
    let primary = Self.primarySubtag(language ?? "")
    switch self {
    case .whisper: return primary
    case .senseVoice: return Self.senseVoiceLanguages.contains(primary) ? primary : "auto"
    default: return ""
    }
  }

  /// Returns the languages that a model of this family supports, if known: those of SenseVoice, and those
  /// in Whisper's metadata. Returns nil if unknown.
  func languages(_ metadata: [String: String]) -> Set<String>? {
    self == .senseVoice ? Self.senseVoiceLanguages : Self.languages(metadata)
  }

  private static let senseVoiceLanguages: Set = ["zh", "en", "ja", "ko", "yue"]

  /// Returns the languages that can be set for a model, by its metadata, or nil if it does not list them:
  /// only Whisper's does.
  static func languages(_ metadata: [String: String]) -> Set<String>? {
    guard let isMultilingual = metadata["is_multilingual"] else { return nil }
    guard isMultilingual != "0" else { return ["en"] }
    return metadata["all_language_codes"].map { Set($0.split(separator: ",").map(String.init)) }
  }

  /// Returns why a model with these languages does not support `language` (BCP 47), or nil if it does.
  /// sherpa-onnx ends the process for a language that Whisper does not support, and writes English if the
  /// model supports only English.
  static func problem(with language: String?, of languages: Set<String>?) -> String? {
    guard let languages, let language, !languages.contains(primarySubtag(language)) else { return nil }
    return languages == ["en"]
      ? "it supports English only, not \"\(language)\"" : "it does not support the language \"\(language)\""
  }

  /// Returns the primary subtag: `de` of `de-AT`.
  static func primarySubtag(_ language: String) -> String {
    String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
  }
}
