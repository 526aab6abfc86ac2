import Foundation
import RecapCore
import RecapTestSupport
import Testing

@Suite(.ownThreads) struct ReplayCommandTests {
  @Test func everyFixtureIsAsExpected() throws {
    let replay = try Program.run(["replay", Program.fixtures.path])
    #expect(replay.status == 0, "\(replay.output)")
  }

  @Test func replayingTwiceGivesTheSameBytes() throws {
    let keep = try TemporaryFolder()
    for run in ["a", "b"] {
      // One worker and two must agree.
      let workers = run == "a" ? "1" : "2"
      let replay = try Program.run([
        "replay", Program.fixtures.appending(path: "audio-only").path, "--keep", keep.path + "/" + run,
        "--set", "transcription.workers=\(workers)",
      ])
      #expect(replay.status == 0, "\(replay.output)")
    }
    for file in ["recap.json", "transcript.json", "highlights.mp4", "index.html"] {
      let bytes = try ["a", "b"].map {
        try Data(contentsOf: keep.url.appending(path: "\($0)/audio-only/\(file)"))
      }
      #expect(bytes[0] == bytes[1], "\(file)")
    }
  }

  @Test func aDifferenceIsSaidAndIsExitCodeOne() throws {
    let folder = try TemporaryFolder()
    let fixture = folder.path + "/standup-short"
    let copy = try Program.system(
      "cp", ["-r", Program.fixtures.appending(path: "standup-short").path, fixture])
    #expect(copy.status == 0)
    let file = URL(fileURLWithPath: fixture + "/expected.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("too_few_words", with: "ai_disabled").write(
      to: file, atomically: true, encoding: .utf8)
    let command = ["replay", fixture, "--set", "transcription.profile=fast"]
    let replay = try Program.run(command)
    #expect(replay.status == 1)
    #expect(replay.output.contains("~ reason: ai_disabled → too_few_words"))
    #expect(try Program.run(command + ["--accept"]).status == 0)
    #expect(try Program.run(command).status == 0)
  }
}
