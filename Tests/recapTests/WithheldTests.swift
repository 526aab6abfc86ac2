import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// R1–R3: what is withheld, and that nothing of it stays.
@Suite(.ownThreads) struct WithheldTests {
  private func run(_ fixture: String) throws -> (reply: JSON, home: TemporaryFolder) {
    let home = try TemporaryFolder()
    let run = try Program.run(
      [
        "run", Program.manifest(fixture), "--home", home.path, "--json", "--set",
        "transcription.profile=fast",
      ])
    #expect(run.status == 0, "\(run.errors)")
    return (try run.json(), home)
  }

  @Test(arguments: ["standup-short", "no-speech", "broken-middle"])
  func `too few words withhold the recap`(fixture: String) throws {
    let (reply, home) = try run(fixture)
    #expect(reply["outcome"] == .string("withheld"))
    #expect(reply["reason"] == .string("too_few_words"))
    if fixture == "no-speech" { #expect(reply["words"] == .number(0)) }
    let events = try Program.run(["events", "--home", home.path]).output
    #expect(events.contains("recap.withheld"))
    // Only the damaged recording may owe its few words to what is missing.
    #expect(events.contains("missing_sound") == (fixture == "broken-middle"))
  }

  @Test func `disabled AI opens no recording`() throws {
    // The fixture's recording does not exist.
    let (reply, _) = try run("ai-disabled")
    #expect(reply["reason"] == .string("ai_disabled"))
    #expect(reply["words"] == .number(0))
  }

  @Test func `speech outside AI windows is nowhere in the home`() throws {
    let (reply, home) = try run("ai-toggle")
    #expect(reply["reason"] == .string("too_few_words"))
    let truth = try JSONParser.parse(
      Data(contentsOf: Program.fixtures.appending(path: "ai-toggle/truth.json")))
    let forbidden = try #require(truth["must_not_appear"]?.arrayValue).compactMap(\.stringValue)
    #expect(!forbidden.isEmpty)
    for text in forbidden {
      let found = try Program.system("grep", ["-r", "-i", "-l", "--binary-files=text", text, home.path])
      #expect(found.output == "", "\(text)")
    }
  }
}
