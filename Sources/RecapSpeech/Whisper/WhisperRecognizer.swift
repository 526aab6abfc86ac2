import CWhisper
import Foundation
import RecapCore

/// A Whisper model in ggml's format, which turns chunks of speech into text. Used by one thread at a time.
package final class WhisperRecognizer: ChunkRecognizer {
  /// The settings that decide the transcript, besides the model.
  package struct Settings: Codable, Hashable, Sendable {
    /// The number of beams; 1 is greedy decoding.
    package var beam = 1
    /// The confidence, 0 to 1, below which a chunk that is not hopeless is decoded in a second pass with
    /// more beams; the more confident hypothesis wins. 0 means never; nil is the profile's.
    package var doubtfulBelow: Double?
    /// The number of beams in the second pass.
    package var doubtfulBeam = 5
    /// The confidence, 0 to 1, below which Moonshine recognises a chunk, too, and the more confident words
    /// win; English only. 0 means never; nil is the profile's, with its own model.
    package var secondOpinionBelow: Double?
    /// The time beyond the chunk's end that the encoder sees, in seconds: if it is cut off at the very end,
    /// words are lost. If negative, the encoder always sees 30 s, as in training.
    package var context = 2.0
    /// A Boolean value that indicates whether the model gets the names and terms that doubtful words of a
    /// chunk sound like, when it hears that chunk again.
    package var prompt = true

    package init() {}
  }

  package let engine: EngineInfo
  private let library: WhisperLibrary
  private let handle: WhisperLibrary.Handle
  private let settings: Settings
  private let second: MoonshineModel?

  /// - Parameters:
  ///   - model: a file in ggml's format.
  ///   - second: the second recogniser for fusion, if the settings require it.
  init(
    _ library: WhisperLibrary, model: String, settings: Settings, second: MoonshineModel? = nil
  ) throws(EngineUnavailable) {
    guard let handle = model.withCString({ library.open($0) }) else {
      throw EngineUnavailable(
        model,
        FileManager.default.fileExists(atPath: model) ? "whisper.cpp refused the model" : "no such file")
    }
    self.library = library
    self.handle = handle
    self.settings = settings
    self.second = second
    engine = EngineInfo(
      engine: "whisper.cpp", version: WhisperLibrary.version, model: URL(filePath: model).lastPathComponent)
  }

  deinit { library.close(handle) }

  package func recognize(
    _ samples: [Float], for request: EngineRequest
  ) throws(RecognitionRefused) -> [EngineSegment] {
    let language = request.language.map(Self.primarySubtag)
    if let language, language.withCString({ library.knows(handle, $0) }) == 0 {
      throw RecognitionRefused("this Whisper model does not support the language \"\(language)\"")
    }
    // whisper.cpp returns nothing for less than a tenth of a second.
    guard samples.count > speechSampleRate / 10 else { return [] }
    if let prompt = request.prompt {
      // A second hearing looks for the prompt's names only: one pass is enough.
      return settings.prompt
        ? try decode(samples, language: language, prompt: prompt, beam: settings.beam) : []
    }
    return try fused(hypothesis(samples, language: language), samples)
  }

  /// Returns Whisper's hypothesis, of the second pass if the first had a low confidence and the second has
  /// a higher one.
  private func hypothesis(
    _ samples: [Float], language: String?
  ) throws(RecognitionRefused) -> [EngineSegment] {
    let first = try decode(samples, language: language, prompt: nil, beam: settings.beam)
    let bound = settings.doubtfulBelow ?? TranscriptionProfile.accurate.doubtfulBelow
    guard settings.doubtfulBeam > settings.beam, bound > Self.hopeless,
      let confidence = Self.confidence(of: first),
      (Self.hopeless..<bound).contains(confidence)
    else { return first }
    let second = try decode(
      samples, again: true, language: language, prompt: nil, beam: settings.doubtfulBeam)
    return (Self.confidence(of: second) ?? 0) > confidence ? second : first
  }

  /// Returns the segments fused with Moonshine's words, or unchanged if Moonshine is not used or its text
  /// is a loop.
  private func fused(
    _ segments: [EngineSegment], _ samples: [Float]
  ) throws(RecognitionRefused) -> [EngineSegment] {
    guard let second, let confidence = Self.confidence(of: segments),
      confidence < settings.secondOpinionBelow ?? 0,
      // A segment that is left out as invented would otherwise get a high confidence.
      !segments.contains(where: ChunkRecognition.isInvented),
      library.language(handle).map({ String(cString: $0) }) == "en"
    else { return segments }
    let words = try second.words(in: samples)
    let seconds = Double(samples.count) / Double(speechSampleRate)
    guard !RepetitionLoop.holds(words.map(\.text).joined(separator: " "), seconds: seconds) else {
      return segments
    }
    return HypothesisFusion.fused(segments, with: words)
  }

  /// Decodes the chunk in one pass.
  ///
  /// - Parameter again: whether it is the same chunk as in the call before.
  private func decode(
    _ samples: [Float], again: Bool = false, language: String?, prompt: String?, beam: Int
  ) throws(RecognitionRefused) -> [EngineSegment] {
    let status = withCStrings([language ?? "auto", prompt ?? ""]) { strings in
      var options = recap_whisper_options()
      options.language = strings[0]
      options.prompt = prompt == nil ? nil : strings[1]
      options.audio_context = audioContext(samples.count)
      options.beam_size = Int32(clamping: beam)
      // No limit: text that is too long to be spoken in that time is detected as a loop afterwards.
      options.maximum_tokens = 0
      options.temperature_step = 0
      options.entropy_threshold = 2.4
      options.log_probability_threshold = -1
      options.no_speech_threshold = 0.6
      return library.run(handle, samples, again ? 0 : Int32(clamping: samples.count), &options)
    }
    guard status == 0 else { throw RecognitionRefused("whisper_full returned \(status)") }
    let spaced = !Self.unspaced.contains(library.language(handle).map { String(cString: $0) } ?? "")
    let end = Double(samples.count) / Double(speechSampleRate)
    return (0..<library.segmentCount(handle)).compactMap { segment(at: $0, end: end, spaced: spaced) }
  }

  /// e⁻¹, OpenAI's bound for text that is not worth keeping: more beams do not help with mumbling.
  private static let hopeless = 0.368

  /// Returns the confidence of a chunk: the geometric mean of the segments' confidences, weighted by the
  /// length of their text, or nil if there is no text.
  static func confidence(of segments: [EngineSegment]) -> Double? {
    let sure = segments.map { (weight: Double($0.text.utf8.count), value: $0.confidence ?? 0) }
    let all = sure.reduce(0) { $0 + $1.weight }
    return all == 0 ? nil : exp(sure.reduce(0) { $0 + $1.weight * log(max($1.value, 1e-6)) } / all)
  }

  /// Returns how many of its 1500 positions, 20 ms each, the encoder computes: those of the chunk, and some
  /// silence. Fewer positions cost less.
  private func audioContext(_ samples: Int) -> Int32 {
    guard settings.context >= 0 else { return 0 }
    let positions = (Double(samples) / Double(speechSampleRate) + settings.context) * 50
    // In steps of 64, so that the memory for them has few sizes.
    return min(1500, Int32(saturating: (positions / 64).rounded(.up) * 64))
  }

  private func segment(at number: Int32, end: Double, spaced: Bool) -> EngineSegment? {
    var found = recap_whisper_segment()
    library.segment(handle, number, &found)
    let text = found.text.map { String(cString: $0) } ?? ""
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    var words = WhisperWords(end: end)
    for index in 0..<found.token_count {
      var token = recap_whisper_token()
      library.token(handle, number, index, &token)
      guard token.is_text != 0, let bytes = token.text else { continue }
      words.add(
        Array(UnsafeRawBufferPointer(start: bytes, count: strlen(bytes))),
        start: Double(token.start_milliseconds) / 1000, end: Double(token.end_milliseconds) / 1000,
        probability: Double(token.probability))
    }
    let start = min(Double(found.start_milliseconds) / 1000, end)
    return EngineSegment(
      start: start, end: max(start, min(Double(found.end_milliseconds) / 1000, end)), text: text,
      words: spaced ? words.finish() : nil, confidence: words.confidence,
      noSpeech: Double(found.no_speech))
  }

  /// The languages written without spaces between words: a token is not a word there, and a segment's words
  /// are found later.
  private static let unspaced: Set<String> = ["zh", "ja", "th", "lo", "my", "km", "yue"]

  private static func primarySubtag(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
