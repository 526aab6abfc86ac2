import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// A meeting in a language that the engine of the settings does not know is refused where it is handed in.
@Suite struct LanguageTests {
  private let folder: TemporaryFolder
  private static let fast = ["--set", "transcription.profile=fast"]

  init() throws {
    folder = try TemporaryFolder()
    let fixture = Program.fixtures.appending(path: "audio-only")
    try FileManager.default.copyItem(
      at: fixture.appending(path: "audio-only.ogg"), to: folder.url.appending(path: "audio-only.ogg"))
    try Data("WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nHola.\n".utf8)
      .write(to: folder.url.appending(path: "audio-only.vtt"))
  }

  private func manifest(_ name: String, _ changes: [String: JSON]) throws -> String {
    let file = Program.fixtures.appending(path: "audio-only/meeting.json")
    let members = try #require(try JSONParser.parse(Data(contentsOf: file)).objectValue)
    let path = folder.path + "/\(name).json"
    try Data(CanonicalJSON.serialize(.object(members.merging(changes) { $1 })).utf8)
      .write(to: URL(fileURLWithPath: path))
    return path
  }

  private func recap(_ words: [String]) throws -> Program.Outcome {
    try Program.run(words + ["--home", folder.path + "/home"])
  }

  @Test(arguments: ["run", "enqueue"])
  func `run and enqueue refuse an unknown language with 78`(command: String) throws {
    let spanish = try manifest("es", ["language": .string("es")])
    let outcome = try recap([command, spanish] + Self.fast)
    #expect(outcome.status == 78)
    #expect(
      outcome.errors.contains(
        "cannot transcribe speech in \"es\": whisper.cpp tiny.en: it supports English only"))
    #expect(outcome.errors.contains("set transcription.profile to accurate"))
    #expect(try recap(["jobs", "--json"]).output == "")
    let unknown = try manifest("tlh", ["language": .string("tlh")])
    #expect(try recap([command, unknown]).status == 78)
  }

  @Test func `a meeting in another language does not stop others`() throws {
    let spanish = try manifest("es", ["language": .string("es"), "meeting_id": .string("m-es")])
    let english = try manifest("en", ["meeting_id": .string("m-en")])
    let outcome = try recap(["enqueue", spanish, english] + Self.fast)
    #expect(outcome.status == 78)
    #expect(outcome.output.contains("m-en: job"))
    #expect(!outcome.output.contains("m-es"))
  }

  @Test func `with AI off the language does not matter`() throws {
    let spanish = try manifest("es", ["language": .string("es"), "ai_enabled": .bool(false)])
    let outcome = try recap(["run", spanish, "--json"] + Self.fast)
    #expect(outcome.status == 0)
    #expect(try outcome.json()["reason"] == .string("ai_disabled"))
  }

  @Test func `reprocess refuses a language the engine does not know`() throws {
    let spanish = try manifest("es", ["language": .string("es")])
    #expect(try recap(["run", spanish] + ToldFixture.engine).status == 0)
    for words in [["--dry-run"], ["--enqueue"], []] {
      let outcome = try recap(["reprocess", "mtg-2080"] + words + Self.fast)
      #expect(outcome.status == 78, "\(outcome.errors)")
    }
    #expect(try recap(["reprocess", "mtg-2080"] + ToldFixture.engine).status == 0)
  }
}
