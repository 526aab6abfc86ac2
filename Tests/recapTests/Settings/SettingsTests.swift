import Foundation
import RecapCore
import Testing

@testable import recap

@Suite struct SettingsTests {
  /// The commented file in the repository says what the program does without it.
  @Test func pipelineYAMLHoldsTheDefaults() throws {
    let file = Program.repository.appending(path: "pipeline.yaml")
    let layer = try SettingsLayer.yaml(String(contentsOf: file, encoding: .utf8), origin: "pipeline.yaml")
    #expect(try SettingsResolver(defaults: Settings(), layers: [layer]).value == Settings())
  }

  @Test func onlyWhatDecidesTheContentIsInTheRecord() throws {
    var moved = Settings()
    moved.home = "/elsewhere"
    moved.transcription.workers = 7
    moved.events.link = "https://example.org"
    #expect(try moved.content() == Settings().content())
    var other = Settings()
    other.transcription.engine = .sidecar
    #expect(try other.content() != Settings().content())
  }

  @Test func settingsOfAnEngineThatIsNotUsedDoNotCount() throws {
    #expect(try Settings().content()["transcription"]?["embedded"] != nil)
    var settings = Settings()
    settings.transcription.engine = .sidecar
    #expect(try settings.content()["transcription"]?["embedded"] == nil)
  }
}
