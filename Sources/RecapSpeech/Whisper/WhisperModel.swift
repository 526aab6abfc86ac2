import Foundation

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

  /// What a model can hear: one that set-up puts in place, or a file in ggml's form, by its header. nil where the file
  /// is none.
  static func languages(of model: String?) -> Set<String>? {
    if let installed = model.flatMap(WhisperModel.init) {
      return installed.knowsEnglishOnly ? ["en"] : multilingual
    }
    guard let model, let file = FileHandle(forReadingAtPath: model) else { return nil }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: 8), header.count == 8 else { return nil }
    let words = [0, 4].map { place in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(header[place + $1]) << (8 * UInt32($1)) }
    }
    // "ggml", then how many tokens the model knows: English-only models have one fewer than the others.
    guard words[0] == 0x6767_6D6C, (50_000...100_000).contains(words[1]) else { return nil }
    return words[1] == 51_864 ? ["en"] : multilingual
  }

  /// The codes of OpenAI's Whisper (whisper/tokenizer.py), as whisper.cpp knows them.
  private static let multilingual = Set(
    """
    en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy
    sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo
    uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su yue
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
