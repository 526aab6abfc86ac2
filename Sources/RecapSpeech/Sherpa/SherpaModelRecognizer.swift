import Foundation
import RecapCore

/// A model of any family through sherpa-onnx, as a host sees it.
final class SherpaModelRecognizer: WindowRecognizer {
  let engine: HostEngine
  private let model: SherpaModel
  private let library: SherpaLibrary
  /// Made for one language; another language makes another one.
  private var recognizer: SherpaRecognizer
  private var language: String

  init(_ model: SherpaModel, library: SherpaLibrary) throws(EngineUnavailable) {
    self.model = model
    self.library = library
    language = model.family.hint("en")
    recognizer = try SherpaRecognizer(model, library: library, language: language)
    engine = HostEngine(engine: "sherpa-onnx", version: SherpaLibrary.version, model: model.name)
  }

  func recognize(_ samples: [Float], for request: HostRequest) throws(RecognitionRefused) -> [HostSegment] {
    let found: SherpaRecognizer.Recognition
    do throws(EngineUnavailable) {
      let wanted = model.family.hint(request.language)
      if wanted != language {
        recognizer = try SherpaRecognizer(model, library: library, language: wanted)
        language = wanted
      }
      found = try recognizer.recognize(samples)
    } catch {
      throw RecognitionRefused(error.cause)
    }
    guard !found.text.allSatisfy(\.isWhitespace) else { return [] }
    let end = Double(samples.count) / Double(speechSampleRate)
    let isShouting = Self.isShouting(found.text)
    var words = SherpaWords.words(found.tokens, end: end)
    if isShouting { words = words?.map { Self.calm($0) } }
    let text = isShouting ? Self.calm(found.text) : found.text
    return [HostSegment(start: 0, end: end, text: text, words: words)]
  }

  /// Many models know capital letters only, which nobody wants to read.
  static func isShouting(_ text: String) -> Bool {
    text.count(where: \.isLetter) > 3 && !text.contains(where: \.isLowercase)
      && text.contains(where: \.isUppercase)
  }

  static func calm(_ text: String) -> String {
    text.lowercased().replacing(#/\bi\b/#, with: "I").trimmingCharacters(in: .whitespaces)
  }

  private static func calm(_ word: HostSegment.Word) -> HostSegment.Word {
    var word = word
    word.text = calm(word.text)
    return word
  }
}
