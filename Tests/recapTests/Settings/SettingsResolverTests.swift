import RecapCore
import Testing

@testable import recap

@Suite struct SettingsResolverTests {
  private struct Example: Codable, Sendable, Equatable {
    enum Colour: String, SettingsChoice { case red, blue }
    struct Inner: Codable, Sendable, Equatable {
      var longestClip = 20.0
      var folder: String?
    }
    /// Spells its keys itself.
    struct Spelt: Codable, Sendable, Equatable {
      var keyFile: String?
      enum CodingKeys: String, CodingKey { case keyFile = "key_file" }
    }
    struct Unspelt: Codable, Sendable, Equatable { var keyFile: String? }
    var spelt = Spelt()
    var unspelt = Unspelt()
    var colour = Colour.red
    var inner = Inner()
    var enabled = true
  }

  private func resolve(_ sources: String...) throws -> SettingsResolver<Example> {
    try SettingsResolver(
      defaults: Example(),
      layers: sources.enumerated().map { try SettingsLayer.yaml($1, origin: "layer \($0)") })
  }

  @Test func withoutLayersTheDefaultsHold() throws {
    #expect(try resolve().value == Example())
    #expect(try resolve("", "# nothing\n").value == Example())
  }

  @Test func laterLayersWin() throws {
    let settings = try resolve(
      "colour: blue\ninner: {longest_clip: 5}", "inner: {longest_clip: 7, folder: /x}")
    #expect(settings.value == Example(colour: .blue, inner: .init(longestClip: 7, folder: "/x")))
    #expect(
      settings.origins == ["colour": "layer 0", "inner.longest_clip": "layer 1", "inner.folder": "layer 1"])
  }

  @Test func aSettingWithoutAValueIsReadHoweverItsTypeSpellsIt() throws {
    let settings = try resolve("spelt: {key_file: a}\nunspelt: {key_file: b}")
    #expect(settings.value.spelt.keyFile == "a")
    #expect(settings.value.unspelt.keyFile == "b")
    #expect(try settings.tree()["spelt"] == .object(["key_file": .string("a")]))
    #expect(try resolve().tree()["spelt"] == .object(["key_file": .null]))
  }

  @Test func theTreeNamesEveryLegalKey() throws {
    #expect(
      CanonicalJSON.serialize(try resolve().tree())
        == #"{"colour":"red","enabled":true,"inner":{"folder":null,"longest_clip":20},"spelt":{"key_file":null},"unspelt":{"key_file":null}}"#
    )
  }

  @Test(arguments: [
    ("inner:\n  longest: 3", "line 2, inner.longest: unknown key; legal here: folder, longest_clip"),
    ("colour: green", "line 1, colour: \"green\" is unknown; legal here: red, blue"),
    ("enabled: yes please", "line 1, enabled: should be true or false, is \"yes please\""),
    ("inner: 4", "line 1, inner: should be an object, is 4"),
    ("- 1", "should be an object, is a list"),
  ])
  func mistakesAreNamedWithTheirPlace(yaml: String, message: String) {
    let failure = #expect(throws: SettingsFailure.self) { try resolve(yaml) }
    #expect(failure?.cause == message)
    #expect(failure?.exitCode == .configuration)
  }

  @Test func aKeyMayNotStandTwice() {
    #expect(throws: SettingsFailure.self) { try resolve("colour: red\ncolour: blue") }
  }

  @Test func assignmentsReadTheirValueAsYAML() throws {
    let settings = try SettingsResolver(
      defaults: Example(), layers: [.assignment("inner.longest_clip=2.5"), .assignment("enabled=false")])
    #expect(settings.value.inner.longestClip == 2.5)
    #expect(!settings.value.enabled)
    #expect(throws: SettingsFailure.self) { try SettingsLayer.assignment("enabled") }
  }
}
