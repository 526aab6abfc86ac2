import CSherpa
import RecapCore

/// A Moonshine model, ready to turn windows of speech into text.
final class SherpaRecognizer {
  private let library: SherpaLibrary
  private let handle: SherpaLibrary.Handle

  /// - Parameter directory: verified; sherpa-onnx ends the process on some damaged files.
  init(_ directory: EngineDirectory, library: SherpaLibrary) throws(EngineUnavailable) {
    let strings = [
      directory.path(.encoder), directory.path(.decoder), directory.path(.tokens), "cpu", "greedy_search",
    ]
    let created = withCStrings(strings) { strings in
      var config = CSherpaRecognizerConfig()
      config.sample_rate = Int32(speechSampleRate)
      config.feature_dim = 80
      config.model.moonshine.encoder = strings[0]
      config.model.moonshine.merged_decoder = strings[1]
      config.model.tokens = strings[2]
      config.model.provider = strings[3]
      config.decoding_method = strings[4]
      // More threads for one window cost more than they gain: parallelism is by window.
      config.model.num_threads = 1
      return library.createRecognizer(&config)
    }
    guard let created else {
      throw EngineUnavailable(directory.path(.encoder), "sherpa-onnx refused the model")
    }
    self.library = library
    handle = created
  }

  deinit { library.destroyRecognizer(handle) }

  /// The text of `samples` (at `speechSampleRate`), empty where the model hears no words.
  func text(of samples: [Float]) throws(EngineUnavailable) -> String {
    guard let stream = library.createStream(handle) else {
      throw EngineUnavailable("sherpa-onnx", "it gave no stream: out of memory?", hint: nil)
    }
    defer { library.destroyStream(stream) }
    library.acceptWaveform(stream, Int32(speechSampleRate), samples, Int32(clamping: samples.count))
    library.decode(handle, stream)
    guard let result = library.result(stream) else { return "" }
    defer { library.destroyResult(result) }
    // Repairs what is no UTF-8: a token may be half of a character.
    return result.pointee.text.map { String(cString: $0) } ?? ""
  }
}
