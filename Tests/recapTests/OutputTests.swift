import Foundation
import RecapProcess
import RecapTestSupport
import Testing

/// Where output goes that cannot go there: an exit code and one line, never a crash.
@Suite(.ownThreads) struct OutputTests {
  private static let recording = Program.fixtures.appending(path: "audio-only/audio-only.ogg").path

  private func shell(_ command: String) throws -> Program.Outcome {
    try Program.system("sh", ["-c", command, Program.executable.path])
  }

  @Test(arguments: [["config", "show"], ["--version"]])
  func `a closed pipe ends the command by SIGPIPE`(command: [String]) throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let process = try SpawnedProcess(
      Spawn(
        Program.executable.path, command, environment: TestProgram.environment(),
        output: pipe.fileHandleForWriting.fileDescriptor))
    // As every program ends whose reader has left.
    #expect(try process.ended() == .killed(signal: SIGPIPE))
  }

  @Test func `a full device is a temporary failure`() throws {
    let outcome = try shell("\"$0\" config show > /dev/full")
    #expect(outcome.status == 75)
    #expect(
      outcome.errors
        == "recap: cannot write standard output: No space left on device (free some space, then try again)\n")
  }

  @Test func `closed streams do not crash the command`() throws {
    #expect(try shell("\"$0\" config show >&-").status == 73)
    #expect(try shell("\"$0\" run nowhere.json 2>&-").status == 66)
    #expect(try shell("\"$0\" run nowhere.json 2>/dev/full").status == 66)
  }

  @Test func `an output folder that is missing is 73`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["stage", "decode", Self.recording, "-o", folder.path + "/none/a.f32"])
    #expect(outcome.status == 73)
    #expect(outcome.errors.hasPrefix("recap: cannot write \(folder.path)/none/a.f32: No such file"))
  }

  @Test func `a device is written to and not replaced`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["stage", "decode", Self.recording, "-o", "/dev/null"], environment: ["TMPDIR": folder.path])
    #expect(outcome.status == 0)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
