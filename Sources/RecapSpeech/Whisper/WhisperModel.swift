import Foundation

/// The Whisper models that the set-up installs, by OpenAI's names.
enum WhisperModel: String, CaseIterable, Hashable, Sendable {
  case base
  case tinyEnglish = "tiny.en"

  var file: EngineDirectory.File {
    switch self {
    case .base: .whisperBase
    case .tinyEnglish: .whisperTinyEnglish
    }
  }

  /// The name in a record's provenance.
  var name: String { "whisper-\(rawValue) q8_0" }

  var knowsEnglishOnly: Bool { rawValue.hasSuffix(".en") }

  /// Returns the languages of a model that the set-up installs, or of a file in ggml's format, by its
  /// header. Returns nil if the file cannot be read or is in another format: loading it reports why.
  /// Without a name the model is `base`, as in `EngineDescriptor`.
  static func languages(of model: String?) -> Set<String>? {
    let model = model ?? base.rawValue
    if let installed = WhisperModel(rawValue: model) {
      return installed.knowsEnglishOnly ? ["en"] : multilingual
    }
    guard let file = FileHandle(forReadingAtPath: model) else { return nil }
    let header: Data
    do { header = try file.read(upToCount: 8) ?? Data() } catch { return nil }
    guard header.count == 8 else { return nil }
    let words = header.withUnsafeBytes { bytes in
      [0, 4].map { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)) }
    }
    // "ggml", then the size of the vocabulary: English-only models have one token fewer than the others.
    guard words[0] == 0x6767_6D6C, (50_000...100_000).contains(words[1]) else { return nil }
    return words[1] == 51_864 ? ["en"] : multilingual
  }

  /// The codes of OpenAI's Whisper (whisper/tokenizer.py), as whisper.cpp has them.
  private static let multilingual = Set(
    """
    en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy
    sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo
    uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su yue
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
