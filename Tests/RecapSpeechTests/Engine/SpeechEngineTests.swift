import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// What an engine says of itself, and what it says when something is missing.
@Suite(.ownThreads) struct SpeechEngineTests {
  private let installed = EngineDirectory(setting: nil)

  private func engine(
    _ settings: EmbeddedTranscriber.Settings, in directory: EngineDirectory? = nil
  ) -> SpeechEngine {
    SpeechEngine(directory ?? installed, settings: settings, program: EngineDouble.program)
  }

  private func identity(_ settings: EmbeddedTranscriber.Settings) throws -> EngineIdentity {
    try EmbeddedTranscriber(
      source: SampleSource(samples: []), engine: engine(settings), settings: settings
    ).identify(nil)
  }

  @Test func `the identity has a digest of every file`() throws {
    let moonshine = try identity(.init(.moonshine))
    #expect(moonshine.engine == "sherpa-onnx")
    #expect(moonshine.version == "2.0.1")
    #expect(
      moonshine.digests.keys.sorted() == [
        "library", "model.decoder", "model.encoder", "model.tokens", "runtime", "vad",
      ])
    let whisper = try identity(.init(.whisper))
    #expect(whisper.engine == "whisper.cpp")
    #expect(whisper.version == "1.8.5")
    #expect(whisper.digests.keys.sorted() == ["library.whisper", "model", "runtime", "vad"])
    let both = try identity(EmbeddedTranscriber.Settings().completed(by: .fast))
    #expect(both.model.hasPrefix("whisper-tiny.en q8_0, moonshine-base-en q8_0"))
    #expect(both.digests.keys.sorted() == ["library.whisper", "model", "model.second", "runtime", "vad"])
  }

  @Test func `another model has another identity`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "ggml-other.bin")
    try Data("other".utf8).write(to: file)
    var settings = EmbeddedTranscriber.Settings(.whisper)
    settings.model = file.path
    let identity = try identity(settings)
    #expect(identity.model.hasPrefix("ggml-other.bin"))
    #expect(identity.digests["model"] == Digest(of: "other").description)
    settings.model = "/nowhere/ggml.bin"
    #expect(throws: EngineUnavailable.self) { try self.identity(settings) }
  }

  @Test func `a truncated model is refused`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "ggml-short.bin")
    let whole = try FileHandle(forReadingFrom: URL(filePath: installed.path(.whisperBase)))
    try (whole.read(upToCount: 1 << 20) ?? Data()).write(to: file)
    var settings = EmbeddedTranscriber.Settings(.whisper)
    settings.model = file.path
    let error = #expect(throws: EngineUnavailable.self) { try engine(settings).startProcess() }
    #expect(error?.exitCode == .unavailable)
    #expect(error?.description.contains("ggml-short.bin") == true)
    #expect(error?.hint == "check transcription.embedded.model")
  }

  @Test func `installed models have names`() throws {
    var settings = EmbeddedTranscriber.Settings(.whisper)
    settings.model = "tiny.en"
    let small = try identity(settings)
    #expect(small.model.hasPrefix("whisper-tiny.en q8_0"))
    settings.model = "base"
    #expect(try identity(settings) == identity(.init(.whisper)))
    #expect(try identity(settings).digests["model"] != small.digests["model"])
    settings.model = "large"
    let error = #expect(throws: EngineUnavailable.self) { try identity(settings) }
    #expect(error?.hint?.contains("base, tiny.en") == true)
  }

  @Test(arguments: EmbeddedRecognizer.installed)
  func `a missing engine is named with its remedy`(_ recognizer: EmbeddedRecognizer) throws {
    let nowhere = engine(.init(recognizer), in: EngineDirectory(setting: "/nowhere/engine"))
    let error = #expect(throws: EngineUnavailable.self) { try nowhere.loaded() }
    #expect(error?.exitCode == .unavailable)
    #expect(error?.description.contains("/nowhere/engine") == true)
    #expect(error?.description.contains("Scripts/setup-speech") == true)
  }

  @Test(arguments: [("no library", "file too short"), ("", "file too short")])
  func `an invalid library is refused`(_ content: String, _ cause: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "librecap-whisper.so")
    try Data(content.utf8).write(to: file)
    let error = #expect(throws: EngineUnavailable.self) { try WhisperLibrary(path: file.path) }
    #expect(error?.cause.contains(cause) == true, "\(error?.cause ?? "")")
    let other = #expect(throws: EngineUnavailable.self) { try WhisperLibrary(path: installed.path(.library)) }
    #expect(other?.cause.contains("recap_whisper_abi") == true)
  }

  @Test func `an engine process that was tried is kept`() throws {
    let engine = engine(.init(.whisper))
    let cost = try engine.startProcess()
    #expect(cost.memory ?? 0 > 50 << 20)
    #expect(try engine.processes.take().engine.engine == "whisper.cpp")
  }

  @Test func `equal settings share an engine`() {
    let directory = EngineDirectory(setting: "/nowhere/engine")
    let first = SpeechEngine.shared(directory, settings: .init(.whisper))
    #expect(SpeechEngine.shared(directory, settings: .init(.whisper)) === first)
    #expect(SpeechEngine.shared(directory, settings: .init(.moonshine)) !== first)
  }

  @Test func `a profile completes open settings`() {
    let open = EmbeddedTranscriber.Settings()
    #expect(open.completed(by: .fast).model == "tiny.en")
    #expect(open.completed(by: .fast).whisper.doubtfulBelow == 0)
    #expect(open.completed(by: .fast).whisper.secondOpinionBelow == 0.8)
    #expect(open.completed(by: .accurate).whisper.secondOpinionBelow == 1)
    var own = open
    own.model = "/models/ggml-large.bin"
    #expect(own.completed(by: .accurate).whisper.secondOpinionBelow == 0)
    own.whisper.secondOpinionBelow = 0.5
    #expect(own.completed(by: .accurate).whisper.secondOpinionBelow == 0.5)
    #expect(open.completed(by: .accurate).recognizer == .whisper)
    #expect(open.completed(by: .accurate).model == "base")
    #expect(open.completed(by: .accurate).maximumWindow == MediaTime(seconds: 28))
    let chosen = EmbeddedTranscriber.Settings(.moonshine).completed(by: .fast)
    #expect(chosen.recognizer == .moonshine)
    #expect(chosen.model == nil)
    #expect(chosen.maximumWindow == MediaTime(seconds: 16))
  }
}
