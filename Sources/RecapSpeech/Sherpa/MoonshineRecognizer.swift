import Foundation
import RecapCore

/// Moonshine through sherpa-onnx, as a recogniser in an engine process.
final class MoonshineRecognizer: ChunkRecognizer {
  static let name = "moonshine-tiny-en 0.0.73"

  let engine: EngineInfo
  private let recognizer: SherpaRecognizer

  /// - Parameter directory: the engine's folder, verified, because sherpa-onnx ends the process on some
  ///   damaged files.
  init(_ directory: EngineDirectory) throws(EngineUnavailable) {
    let model = SherpaModel(
      family: .moonshine, folder: directory.url.path(percentEncoded: false),
      files: [
        "encoder": directory.path(.encoder), "decoder": directory.path(.decoder),
        "tokens": directory.path(.tokens),
      ])
    recognizer = try SherpaRecognizer(model, library: SherpaLibrary(path: directory.path(.library)))
    engine = EngineInfo(
      engine: "sherpa-onnx", version: SherpaLibrary.version, model: Self.name)
  }

  func recognize(_ samples: [Float], for request: EngineRequest) throws(RecognitionRefused) -> [EngineSegment]
  {
    if let language = request.language, !language.lowercased().hasPrefix("en") {
      throw RecognitionRefused("this Moonshine model supports English only, not \"\(language)\"")
    }
    let text: String
    do { text = try recognizer.recognize(samples).text } catch { throw RecognitionRefused(error.cause) }
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    let end = Double(samples.count) / Double(speechSampleRate)
    return [EngineSegment(start: 0, end: end, text: Self.modern(text))]
  }

  /// Returns `text` with modern spelling: the model learnt some spellings from old books, and readers
  /// search for "tomorrow".
  static func modern(_ text: String) -> String {
    text.replacing(#/(^|[^\w-])([Tt])o-(day|morrow|night)\b/#) {
      "\($0.output.1)\($0.output.2)o\($0.output.3)"
    }
  }
}
