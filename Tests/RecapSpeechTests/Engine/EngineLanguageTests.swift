import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// Which languages an engine can do, as far as that is known without starting it.
@Suite struct EngineLanguageTests {
  private func problem(
    _ language: String, _ recognizer: EmbeddedRecognizer = .whisper, model: String? = nil,
    family: SherpaFamily? = nil
  ) throws -> String? {
    var settings = EmbeddedTranscriber.Settings(recognizer)
    settings.model = model
    settings.family = family
    return try settings.problem(with: language)
  }

  @Test("A profile's model knows what it knows", arguments: ["es", "pt-BR", "ZH", "haw", "auto"])
  func profiles(language: String) throws {
    #expect(try problem(language, model: "base") == nil)
    #expect(try problem(language, model: "tiny.en") == "it knows English only, not \"\(language)\"")
    #expect(try problem(language, .moonshine) == "it knows English only, not \"\(language)\"")
    #expect(try problem("en-GB", model: "tiny.en") == nil)
    #expect(try problem("EN", .moonshine) == nil)
  }

  @Test("A language that no Whisper knows is told before one listens")
  func unknownLanguage() throws {
    #expect(try problem("tlh", model: "base") == "it does not know the language \"tlh\"")
  }

  @Test(
    "A file in ggml's form says in its header whether it knows English only",
    arguments: [(51_864, false), (51_865, true), (51_866, true)])
  func files(tokens: UInt32, knowsSpanish: Bool) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "model.bin")
    var header = Data()
    for word in [0x6767_6D6C, tokens] {
      withUnsafeBytes(of: word.littleEndian) { header.append(contentsOf: $0) }
    }
    try (header + Data(count: 100)).write(to: file)
    #expect(try (problem("es", model: file.path) == nil) == knowsSpanish)
    #expect(try problem("en", model: file.path) == nil)
  }

  @Test(
    "What is not a model of ggml's tells nothing",
    arguments: [Data(), Data("not a model".utf8), Data(count: 64)])
  func otherFiles(content: Data) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "model.bin")
    try content.write(to: file)
    #expect(try problem("es", model: file.path) == nil)
    #expect(try problem("es", model: folder.path + "/none") == nil)
  }

  @Test("SenseVoice knows five languages, Whisper what its metadata says, the others do not tell")
  func families() {
    #expect(SherpaFamily.senseVoice.languages([:]) == ["zh", "en", "ja", "ko", "yue"])
    #expect(SherpaFamily.problem(with: "es", of: SherpaFamily.senseVoice.languages([:])) != nil)
    #expect(SherpaFamily.whisper.languages(["is_multilingual": "0"]) == ["en"])
    #expect(
      SherpaFamily.whisper.languages(["is_multilingual": "1", "all_language_codes": "en,es"]) == ["en", "es"])
    for family in [SherpaFamily.nemoCTC, .nemoTransducer, .zipformerCTC, .zipformerTransducer, .moonshine] {
      #expect(family.languages([:]) == nil)
    }
  }
}
