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

  @Test func `without layers the defaults hold`() throws {
    #expect(try resolve().value == Example())
    #expect(try resolve("", "# nothing\n").value == Example())
  }

  @Test func `later layers win`() throws {
    let settings = try resolve(
      "colour: blue\ninner: {longest_clip: 5}", "inner: {longest_clip: 7, folder: /x}")
    #expect(settings.value == Example(colour: .blue, inner: .init(longestClip: 7, folder: "/x")))
    #expect(
      settings.origins == ["colour": "layer 0", "inner.longest_clip": "layer 1", "inner.folder": "layer 1"])
  }

  @Test func `a null setting is read in both spellings of its type`() throws {
    let settings = try resolve("spelt: {key_file: a}\nunspelt: {key_file: b}")
    #expect(settings.value.spelt.keyFile == "a")
    #expect(settings.value.unspelt.keyFile == "b")
    #expect(try settings.tree()["spelt"] == .object(["key_file": .string("a")]))
    #expect(try resolve().tree()["spelt"] == .object(["key_file": .null]))
  }

  @Test func `the tree names every key`() throws {
    #expect(
      CanonicalJSON.serialize(try resolve().tree())
        == #"{"colour":"red","enabled":true,"inner":{"folder":null,"longest_clip":20},"spelt":{"key_file":null},"unspelt":{"key_file":null}}"#
    )
  }

  @Test(arguments: [
    (
      "inner:\n  longest: 3",
      "line 2, inner.longest: unknown key; did you mean \"longest_clip\"? Expected one of: folder, longest_clip"
    ),
    ("colour: green", "line 1, colour: unknown value \"green\"; expected one of: red, blue"),
    ("enabled: yes please", "line 1, enabled: should be true or false, is \"yes please\""),
    ("inner: 4", "line 1, inner: should be an object, is 4"),
    ("- 1", "should be an object, is an array"),
  ])
  func `an error is named with its place`(yaml: String, message: String) {
    let failure = #expect(throws: SettingsFailure.self) { try resolve(yaml) }
    #expect(failure?.cause == message)
    #expect(failure?.exitCode == .configuration)
  }

  @Test func `a duplicate key is refused`() {
    #expect(throws: SettingsFailure.self) { try resolve("colour: red\ncolour: blue") }
  }

  @Test func `an assignment's value is YAML`() throws {
    let settings = try SettingsResolver(
      defaults: Example(), layers: [.assignment("inner.longest_clip=2.5"), .assignment("enabled=false")])
    #expect(settings.value.inner.longestClip == 2.5)
    #expect(!settings.value.enabled)
    #expect(throws: SettingsFailure.self) { try SettingsLayer.assignment("enabled") }
  }

  private struct Texts: Codable, Sendable, Equatable {
    struct Inner: Codable, Sendable, Equatable {
      var name = "x"
      var perhaps: String?
    }
    var terms: [String] = []
    var inner = Inner()
    var flag = false
    var number = 1.0
  }

  private func texts(_ layers: SettingsLayer...) throws -> Texts {
    try SettingsResolver(defaults: Texts(), layers: layers).value
  }

  @Test func `a text is what was written`() throws {
    let words = [
      "no", "on", "yes", "y", "12:30", "3.10", "1e3", "0x10", "010", "1_000", "true", "2025-03-04", ".5",
      "+7",
    ]
    let settings = try texts(
      .yaml(
        "terms: [\(words.joined(separator: ", "))]\ninner:\n  name: 007\n  perhaps: 1.50", origin: "file"))
    #expect(settings.terms == words)
    #expect(settings.inner == .init(name: "007", perhaps: "1.50"))
    let assigned = try texts(
      .assignment("terms=[no, 3.10, {}]".replacing(", {}", with: "")), .assignment("inner.perhaps=2.0"),
      .assignment("inner.name=off"))
    #expect(assigned.terms == ["no", "3.10"])
    #expect(assigned.inner == .init(name: "off", perhaps: "2.0"))
  }

  @Test(arguments: [("yes", true), ("ON", true), ("off", false), ("n", false)])
  func `a switch takes the words of YAML 1.1`(word: String, value: Bool) throws {
    #expect(try texts(.yaml("flag: \(word)", origin: "file")).flag == value)
  }

  @Test(
    arguments: [
      ("no", .string("no")), ("12:30", .string("12:30")), ("1_000", .string("1_000")), ("010", .number(10)),
      ("0o10", .number(8)), ("0x1F", .number(31)), ("-1.5e3", .number(-1500)), (".5", .number(0.5)),
      ("5.", .number(5)), ("5.e1", .number(50)), ("+7", .number(7)), ("1e999", .string("1e999")),
      (".inf", .string(".inf")), ("True", .bool(true)), ("~", .null), ("Null", .null), ("null", .null),
      ("0x", .string("0x")), ("1.2.3", .string("1.2.3")), ("e5", .string("e5")), (".", .string(".")),
      ("-", .string("-")), ("0o8", .string("0o8")),
    ] as [(String, JSON)])
  func `plain words follow the core schema of YAML 1.2`(word: String, value: JSON) {
    #expect(YAMLScalar.value(of: word) == value)
  }

  @Test func `a list in place of a text is an error with its place`() {
    let failure = #expect(throws: SettingsFailure.self) {
      try texts(.yaml("terms:\n  - a\n  - [b]", origin: "file"))
    }
    #expect(failure?.cause.contains("terms[1]") == true, "\(failure?.cause ?? "")")
    #expect(throws: SettingsFailure.self) { try texts(.yaml("number: no", origin: "file")) }
  }
}
