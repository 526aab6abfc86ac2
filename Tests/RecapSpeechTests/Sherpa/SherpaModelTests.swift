import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// Finding a model in a folder, and Moonshine as its maker packs it. What the other families recognise is in
/// `SherpaFamilyTests` and `SherpaProcessTests`.
@Suite(.ownThreads) struct SherpaModelTests {
  private let installed = EngineDirectory(setting: nil)
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ names: String...) throws {
    for name in names { try Data("no model".utf8).write(to: folder.url.appending(path: name)) }
  }

  private func engine(_ family: SherpaFamily?, _ model: String?) -> SpeechEngine {
    var settings = EmbeddedTranscriber.Settings(.sherpa)
    settings.family = family
    settings.model = model
    return SpeechEngine(installed, settings: settings, program: EngineDouble.program)
  }

  @Test func `files are found under their publishers' names`() throws {
    try write(
      "tiny.en-encoder.onnx", "tiny.en-encoder.int8.onnx", "tiny.en-decoder.int8.onnx", "tiny.en-tokens.txt",
      "joiner-epoch-99-avg-1.onnx", "README.md", ".encoder.int8.onnx")
    let whisper = try SherpaModel(family: .whisper, folder: folder.path).files
      .mapValues { URL(filePath: $0).lastPathComponent }
    #expect(
      whisper == [
        "encoder": "tiny.en-encoder.int8.onnx", "decoder": "tiny.en-decoder.int8.onnx",
        "tokens": "tiny.en-tokens.txt",
      ])
    let zipformer = try SherpaModel(family: .zipformerTransducer, folder: folder.path)
    #expect(zipformer.files["joiner"]?.hasSuffix("joiner-epoch-99-avg-1.onnx") == true)
    #expect(try zipformer.digests().count == 4)
  }

  @Test(arguments: [
    (SherpaFamily.whisper, "*decoder*.onnx and *tokens.txt"), (.moonshine, "*decoder*.onnx and *tokens.txt"),
    (.nemoTransducer, "*decoder*.onnx and *joiner*.onnx and *tokens.txt"),
    (.zipformerTransducer, "*decoder*.onnx and *joiner*.onnx and *tokens.txt"),
    (.nemoCTC, "*model*.onnx and *tokens.txt"), (.zipformerCTC, "*model*.onnx and *tokens.txt"),
    (.senseVoice, "*model*.onnx and *tokens.txt"),
  ])
  func `missing files are named`(_ family: SherpaFamily, _ lacking: String) throws {
    try write("encoder.onnx")
    let error = #expect(throws: EngineUnavailable.self) { try engine(family, folder.path).loaded() }
    #expect(error?.cause == "for the family \(family.rawValue) it lacks \(lacking)")
    #expect(error?.exitCode == .unavailable)
  }

  @Test func `a missing family or folder gives a hint`() throws {
    for (family, model) in [(nil, folder.path), (.whisper, nil), (SherpaFamily.whisper, "/nowhere")] {
      let error = #expect(throws: EngineUnavailable.self) { try engine(family, model).loaded() }
      #expect(error?.hint?.contains("family: FAMILY, model: FOLDER") == true)
    }
  }

  /// The library loads the model in an engine process: whatever it does there, this process lives and says 69.
  @Test(arguments: SherpaFamily.allCases) func `an invalid model is unavailable`(_ family: SherpaFamily)
    throws
  {
    try write("encoder.onnx", "decoder.onnx", "joiner.onnx", "model.onnx", "tokens.txt")
    let error = #expect(throws: EngineUnavailable.self) { try engine(family, folder.path).startProcess() }
    #expect(error?.exitCode == .unavailable)
  }

  @Test func `a truncated model is unavailable`() throws {
    let whole = try Data(contentsOf: URL(filePath: installed.path(.encoder)))
    try whole.prefix(whole.count / 2).write(to: folder.url.appending(path: "encoder_model.ort"))
    for file in [EngineDirectory.File.decoder, .tokens] {
      try FileManager.default.copyItem(
        at: URL(filePath: installed.path(file)), to: folder.url.appending(path: file.rawValue))
    }
    let error = #expect(throws: EngineUnavailable.self) { try engine(.moonshine, folder.path).startProcess() }
    #expect(error?.exitCode == .unavailable)
  }

  @Test func `a Moonshine folder gives the profile's result`() async throws {
    var settings = EmbeddedTranscriber.Settings(.sherpa)
    settings.family = .moonshine
    settings.model = installed.url.path(percentEncoded: false)
    func transcribe(_ settings: EmbeddedTranscriber.Settings) async throws -> [RecognizedSegment] {
      try await EmbeddedTranscriber(
        source: try SampleSource.threeVoices(),
        engine: SpeechEngine(installed, settings: settings, program: EngineDouble.program), workers: 1,
        settings: settings
      ).transcribe(
        TranscriptionJob(
          recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 10)]),
        progress: { _ in }
      ).segments
    }
    let (sherpa, moonshine) = (try await transcribe(settings), try await transcribe(.init(.moonshine)))
    #expect(sherpa.map(\.text) == moonshine.map(\.text))
    #expect(!sherpa.isEmpty)
  }

  @Test func `a language hint is given to models that know it`() {
    #expect(SherpaFamily.whisper.hint("en-GB") == "en")
    #expect(SherpaFamily.whisper.hint(nil) == "")
    #expect(SherpaFamily.senseVoice.hint("ja") == "ja")
    #expect(SherpaFamily.senseVoice.hint("de") == "auto")
    #expect(SherpaFamily.zipformerCTC.hint("en") == "")
  }
}
