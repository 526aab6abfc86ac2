import Foundation
import RecapCore
import RecapTestSupport
import Testing

@Suite(.ownThreads) struct ReplayCommandTests {
  @Test func `a second run gives the same bytes`() throws {
    let fixture = try ToldFixture("kickoff")
    let folders = try ["a", "b"].map { name in
      let run = try Program.run(
        ["run", fixture.manifest, "--json", "--home", fixture.folder.path + "/" + name] + ToldFixture.engine)
      #expect(run.status == 0, "\(run.errors)")
      return URL(filePath: try #require(try run.json()["directory"]?.stringValue))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folders[0].path)
    #expect(files.count > 10)
    for file in files {
      let bytes = try folders.map { try Data(contentsOf: $0.appending(path: file)) }
      #expect(bytes[0] == bytes[1], "\(file)")
    }
  }

  @Test func `a difference is printed and exits with 1`() throws {
    let fixture = try ToldFixture("standup-short")
    let expected = Program.fixtures.appending(path: "standup-short/expected.json")
    let text = try String(contentsOf: expected, encoding: .utf8)
    try text.replacing("too_few_words", with: "ai_disabled").write(
      to: fixture.folder.url.appending(path: "expected.json"), atomically: true, encoding: .utf8)
    let command = ["replay", fixture.folder.path] + ToldFixture.engine
    let replay = try Program.run(command)
    #expect(replay.status == 1)
    #expect(replay.output.contains("~ reason: ai_disabled → too_few_words"))
    #expect(try Program.run(command + ["--accept"]).status == 0)
    #expect(try Program.run(command).status == 0)
  }
}
