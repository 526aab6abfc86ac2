import Foundation
import RecapCore

/// A model of any family through sherpa-onnx, as a recogniser in an engine process.
final class SherpaModelRecognizer: ChunkRecognizer {
  let engine: EngineInfo
  private let model: SherpaModel
  private let library: SherpaLibrary
  /// The languages that can be set for the model, or nil if it does not list them.
  private let languages: Set<String>?
  /// A Boolean value that indicates whether the model always names the language that it detected.
  private let namesLanguage: Bool
  /// The recogniser for `language`. Another language replaces it.
  private var recognizer: SherpaRecognizer?
  private var language: String

  init(_ model: SherpaModel, library: SherpaLibrary) throws(EngineUnavailable) {
    self.model = model
    self.library = library
    let description = try model.inspected()
    languages = SherpaFamily.languages(description)
    namesLanguage = model.family == .whisper && description["is_multilingual"] != "0"
    language = model.family.hint("en")
    recognizer = try SherpaRecognizer(model, library: library, language: language)
    engine = EngineInfo(engine: "sherpa-onnx", version: SherpaLibrary.version, model: model.name)
  }

  func recognize(_ samples: [Float], for request: EngineRequest) throws(RecognitionRefused) -> [EngineSegment]
  {
    if let problem = SherpaFamily.problem(with: request.language, of: languages) {
      throw RecognitionRefused(problem)
    }
    let end = Double(samples.count) / Double(speechSampleRate)
    // sherpa-onnx ends the process for a chunk without a frame; no word is as short as this.
    guard end >= 0.1 else { return [] }
    // A refused chunk is recognised in halves.
    if let longest = model.family.longestChunk, end > longest {
      throw RecognitionRefused("the model takes at most \(Int(longest)) s of a chunk")
    }
    let found: SherpaRecognizer.Recognition
    do throws(EngineUnavailable) {
      found = try recognizer(for: model.family.hint(request.language)).recognize(samples)
    } catch {
      throw RecognitionRefused(error.cause)
    }
    // An exception inside the library gives an empty result, which must not pass for silence.
    guard !namesLanguage || found.language != nil else {
      throw RecognitionRefused("sherpa-onnx could not run the model on this window")
    }
    guard !found.text.allSatisfy(\.isWhitespace) else { return [] }
    let isShouting = Self.isShouting(found.text)
    var words = SherpaWords.words(found.tokens, end: end)
      .flatMap { SherpaWords.spell(found.text, $0) ? $0 : nil }
    if isShouting { words = words?.map { Self.calm($0) } }
    let text = isShouting ? Self.calm(found.text) : found.text
    return [EngineSegment(start: 0, end: end, text: text, words: words)]
  }

  private func recognizer(for wanted: String) throws(EngineUnavailable) -> SherpaRecognizer {
    if let recognizer, wanted == language { return recognizer }
    // The old recogniser is released first: two large models may not fit into memory.
    recognizer = nil
    let made = try SherpaRecognizer(model, library: library, language: wanted)
    (recognizer, language) = (made, wanted)
    return made
  }

  /// Returns whether the text has only capital letters: many models have no others, which are hard to read.
  static func isShouting(_ text: String) -> Bool {
    text.count(where: \.isLetter) > 3 && !text.contains(where: \.isLowercase)
      && text.contains(where: \.isUppercase)
  }

  static func calm(_ text: String) -> String {
    text.lowercased().replacing(#/\bi\b/#, with: "I").trimmingCharacters(in: .whitespaces)
  }

  private static func calm(_ word: EngineSegment.Word) -> EngineSegment.Word {
    var word = word
    word.text = calm(word.text)
    return word
  }
}
