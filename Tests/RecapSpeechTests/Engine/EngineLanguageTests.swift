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

  @Test(arguments: ["es", "pt-BR", "ZH", "haw", "auto"])
  func `the languages of a profile's model are known`(language: String) throws {
    #expect(try problem(language, model: "base") == nil)
    #expect(try problem(language, model: "tiny.en") == "it supports English only, not \"\(language)\"")
    #expect(try problem(language, .moonshine) == "it supports English only, not \"\(language)\"")
    #expect(try problem("en-GB", model: "tiny.en") == nil)
    #expect(try problem("EN", .moonshine) == nil)
  }

  @Test func `a language unknown to Whisper is refused before the start`() throws {
    #expect(try problem("tlh", model: "base") == "it does not support the language \"tlh\"")
  }

  @Test(arguments: [(51_864, false), (51_865, true), (51_866, true)])
  func `a ggml header says whether a model is English only`(tokens: UInt32, knowsSpanish: Bool) throws {
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

  @Test(arguments: [Data(), Data("not a model".utf8), Data(count: 64)])
  func `a file that is not ggml does not restrict languages`(content: Data) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "model.bin")
    try content.write(to: file)
    #expect(try problem("es", model: file.path) == nil)
    #expect(try problem("es", model: folder.path + "/none") == nil)
  }

  @Test func `a family's languages come from list or metadata`() {
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
