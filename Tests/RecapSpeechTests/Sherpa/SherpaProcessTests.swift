import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// Models of each family in an engine process, as Recap runs them, whole and damaged: sherpa-onnx ends its
/// process for some of these.
@Suite(.ownThreads) struct SherpaProcessTests {
  private let installed = EngineDirectory(setting: nil)
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func settings(_ family: SherpaFamily, _ model: String) -> EmbeddedTranscriber.Settings {
    var settings = EmbeddedTranscriber.Settings(.sherpa)
    settings.family = family
    settings.model = model
    return settings
  }

  private func engine(_ family: SherpaFamily, _ model: String) -> SpeechEngine {
    SpeechEngine(installed, settings: settings(family, model), program: EngineDouble.program)
  }

  /// An engine process alone, without the inspection of the files before it.
  private func process(_ family: SherpaFamily, _ model: String) throws -> EngineProcess {
    try engine(family, model).processes.take()
  }

  private func ask(_ process: EngineProcess, _ samples: [Float]) throws(EngineProcessFailure)
    -> [EngineSegment]
  {
    try process.recognize(samples, language: "en", prompt: nil, within: .seconds(20))
  }

  @Test(arguments: SherpaTones.families) func `each family runs in an engine process`(_ family: SherpaFamily)
    throws
  {
    let engine = engine(family, SherpaTones.folder(family.rawValue))
    let (_, memory) = try engine.startProcess()
    #expect(memory ?? 0 > 1 << 20)
    let process = try engine.processes.take()
    let text = try ask(process, SherpaTones.samples(SherpaTones.hello)).first?.text
    #expect(text?.lowercased().filter(\.isLetter) == "helloworld")
    let identity = try engine.identity
    #expect(identity.model.hasPrefix("\(family.rawValue) "))
    #expect(identity.digests.keys.count { $0.hasPrefix("model.") } == family.parts.count)
  }

  @Test(arguments: SherpaTones.families) func `the transcriber runs each family`(
    _ family: SherpaFamily
  ) async throws {
    let model = SherpaTones.folder(family.rawValue)
    let result = try await EmbeddedTranscriber(
      source: try SampleSource.threeVoices(), engine: engine(family, model), workers: 2,
      settings: settings(family, model)
    ).transcribe(
      TranscriptionJob(
        recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 10)]),
      progress: { _ in })
    #expect(result.audio?.unrecognized ?? .zero == .zero)
    // Voices are no tones, but something sounds like them; Whisper's seconds may be none of them.
    #expect(family == .whisper || !result.segments.isEmpty)
    for segment in result.segments {
      #expect(!segment.text.isEmpty)
      let words = segment.words ?? []
      for (word, next) in zip(words, words.dropFirst()) { #expect(word.start <= next.start) }
      for word in words {
        #expect(word.start <= word.end)
        #expect(segment.range.contains(TimeRange(start: word.start, end: word.end)))
      }
    }
  }

  /// Before any engine process starts.
  @Test(arguments: [
    ("whisper", "tlh", "it does not support the language \"tlh\""),
    ("whisper_en", "de-AT", "it supports English only, not \"de-AT\""),
  ])
  func `a meeting in another language is refused`(_ name: String, _ language: String, _ cause: String)
    async throws
  {
    let model = SherpaTones.folder(name)
    let settings = settings(.whisper, model)
    let transcriber = EmbeddedTranscriber(
      source: try SampleSource.threeVoices(), engine: engine(.whisper, model), settings: settings)
    let error = await #expect(throws: LanguageUnsupported.self) {
      try await transcriber.transcribe(
        TranscriptionJob(
          recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 10)],
          language: language), progress: { _ in })
    }
    #expect(error?.cause.hasSuffix(cause) == true, "\(error?.cause ?? "")")
    #expect(error?.exitCode == .configuration)
    #expect(error?.disposition == .discard)
    #expect(try settings.problem(with: "en-GB") == nil)
    // Only a model that knows several can find out which it is.
    #expect(try (settings.problem(with: "auto") == nil) == (name == "whisper"))
    var missing = settings
    missing.model = "/nowhere"
    #expect(throws: EngineUnavailable.self) { try missing.problem(with: "de") }
  }

  @Test(arguments: SherpaTones.families) func `a truncated model is named`(_ family: SherpaFamily) throws {
    for role in family.parts.map(\.role) where role != "tokens" {
      let model = try TemporaryFolder()
      let path = try SherpaTones.copy(family, to: model.url, changing: role) { $0 = $0.prefix($0.count / 2) }
      let error = #expect(throws: EngineUnavailable.self) { try engine(family, model.path).startProcess() }
      #expect(error?.subject == path)
      #expect(error?.cause == "the model is cut short")
      #expect(error?.hint == "download the file again")
      #expect(error?.exitCode == .unavailable)
    }
  }

  @Test(arguments: SherpaTones.families.filter { $0.mark != nil })
  func `a model without metadata is named`(_ family: SherpaFamily) throws {
    let mark = try #require(family.mark)
    let path = try SherpaTones.copy(family, to: folder.url, changing: mark.role) {
      $0.replace("\(mark.key)", with: String(repeating: "x", count: mark.key.count))
    }
    let error = #expect(throws: EngineUnavailable.self) { try engine(family, folder.path).startProcess() }
    #expect(error?.subject == path)
    #expect(error?.cause.hasPrefix("its metadata has no \"\(mark.key)\"") == true)
    #expect(error?.hint?.contains("exported for sherpa-onnx") == true)
  }

  @Test func `a model of another family is named`() throws {
    for (family, other) in [(SherpaFamily.nemoCTC, SherpaFamily.zipformerCTC), (.senseVoice, .nemoCTC)] {
      let error = #expect(throws: EngineUnavailable.self) {
        try engine(family, SherpaTones.folder(other.rawValue)).startProcess()
      }
      #expect(
        error?.cause.hasSuffix("so it is not a model for sherpa-onnx of the family \(family.rawValue)")
          == true)
    }
  }

  @Test func `a file that is not a model is named`() throws {
    let path = try SherpaTones.copy(.nemoCTC, to: folder.url, changing: "model") {
      $0 = Data("version https://git-lfs.github.com/spec/v1\n".utf8)
    }
    let error = #expect(throws: EngineUnavailable.self) { try engine(.nemoCTC, folder.path).startProcess() }
    #expect(error?.subject == path)
    #expect(error?.cause == "the file is not an ONNX model")
  }

  /// sherpa-onnx calls `exit`, and this process lives.
  @Test(arguments: [
    (SherpaFamily.whisper, "encoder", "n_mels"), (.nemoTransducer, "encoder", "vocab_size"),
    (.nemoCTC, "model", "vocab_size"), (.zipformerTransducer, "decoder", "vocab_size"),
    (.senseVoice, "model", "vocab_size"),
  ])
  func `missing metadata inside ends only the engine process`(
    _ family: SherpaFamily, _ role: String, _ key: String
  ) throws {
    _ = try SherpaTones.copy(family, to: folder.url, changing: role) {
      $0.replace(key, with: String(key.reversed()))
    }
    #expect(throws: EngineProcessFailure.died("exit code 255")) { try process(family, folder.path) }
    let error = #expect(throws: EngineUnavailable.self) { try engine(family, folder.path).startProcess() }
    #expect(error?.subject == folder.path)
    #expect(error?.cause == "the engine process died: exit code 255")
    #expect(error?.hint == "check transcription.embedded.model")
  }

  /// It aborts in the middle of a chunk.
  @Test func `a missing token ends only the engine process`() throws {
    _ = try SherpaTones.copy(.zipformerCTC, to: folder.url, changing: "tokens") {
      $0.replace("LO 2\n", with: "")
    }
    let process = try process(.zipformerCTC, folder.path)
    #expect(try ask(process, SherpaTones.samples([.low])).first?.text == "HEL")
    let error = #expect(throws: EngineProcessFailure.self) {
      try ask(process, SherpaTones.samples([.middle]))
    }
    #expect(error.map { "\($0)" }?.contains("died: signal 6") == true, "\(String(describing: error))")
  }

  /// ONNX Runtime throws inside, of which sherpa-onnx makes an empty text.
  @Test func `an exception inside is an error and not silence`() throws {
    _ = try SherpaTones.copy(.whisper, to: folder.url, changing: "encoder") {
      $0.replace("n_text_ctx\u{12}\u{2}32", with: "n_text_ctx\u{12}\u{2}16")
    }
    let process = try process(.whisper, folder.path)
    let refused = EngineProcessFailure.refused("sherpa-onnx could not run the model on this window")
    #expect(throws: refused) { try ask(process, SherpaTones.samples(SherpaTones.hello)) }
    #expect(throws: refused) { try ask(process, SherpaTones.samples([])) }
  }
}

extension Data {
  /// Each occurrence, which has to be there.
  fileprivate mutating func replace(_ text: String, with other: String) {
    var isFound = false
    while let range = range(of: Data(text.utf8)) {
      replaceSubrange(range, with: Data(other.utf8))
      isFound = true
    }
    precondition(isFound, "no \(text)")
  }
}
