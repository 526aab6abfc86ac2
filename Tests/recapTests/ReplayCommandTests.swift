import Foundation
import RecapCore
import RecapTestSupport
import Testing

@Suite(.ownThreads) struct ReplayCommandTests {
  @Test func `every fixture is as expected, and gives the same bytes once more`() throws {
    let keep = try TemporaryFolder()
    // One worker and as many as there are cores must agree.
    for (run, folder, workers) in [("a", "", [String]()), ("b", "audio-only", ["transcription.workers=1"])] {
      let replay = try Program.run(
        ["replay", Program.fixtures.appending(path: folder).path, "--keep", keep.path + "/" + run]
          + workers.flatMap { ["--set", $0] })
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
