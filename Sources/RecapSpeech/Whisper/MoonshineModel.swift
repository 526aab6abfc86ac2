import CWhisper
import Foundation
import RecapCore

/// Useful Sensors' Moonshine base, English, which recognises a chunk after Whisper. Used by one thread at a
/// time.
final class MoonshineModel {
  /// The name in a record's provenance.
  static let name = "moonshine-base-en q8_0"

  private let functions: WhisperLibrary.Moonshine
  private let handle: WhisperLibrary.Handle

  /// - Parameter path: the file that the set-up makes.
  init(_ library: WhisperLibrary, path: String) throws(EngineUnavailable) {
    functions = library.moonshine
    guard let handle = path.withCString({ library.moonshine.open($0) }) else {
      throw EngineUnavailable(
        path, FileManager.default.fileExists(atPath: path) ? "it is not a Moonshine model" : "no such file")
    }
    self.handle = handle
  }

  deinit { functions.close(handle) }

  /// Returns the words of one chunk, in order.
  ///
  /// - Parameter samples: the chunk at `speechSampleRate`, mono.
  func words(in samples: [Float]) throws(RecognitionRefused) -> [HypothesisWord] {
    let count = functions.run(handle, samples, Int32(clamping: samples.count))
    guard count >= 0 else { throw RecognitionRefused("Moonshine could not hear the window") }
    return HypothesisWord.words(
      of: (0..<count).lazy.map { number in
        var token = recap_moonshine_token()
        self.functions.token(self.handle, number, &token)
        let bytes = UnsafeRawBufferPointer(start: token.text, count: max(0, Int(token.length)))
        return (Array(bytes), Double(token.probability))
      })
  }
}
