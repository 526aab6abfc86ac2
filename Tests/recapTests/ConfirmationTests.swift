import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What cannot be taken back is not done unasked where nobody can be asked.
@Suite(.ownThreads) struct ConfirmationTests {
  /// A home with one recap that was withheld: quick to make.
  private static func home() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try Program.run(["run", Program.manifest("ai-disabled"), "--home", folder.path])
    guard run.status == 0 else { throw InputFailure("run", "ai-disabled", run.errors) }
    return folder
  }

  private func shell(_ command: String, _ home: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(
      ["-c", command, Program.executable.path, home.path], executable: URL(fileURLWithPath: "/bin/sh"))
  }

  @Test(
    "erase without a terminal and without --yes is refused, and nothing is erased",
    arguments: [
      "\"$0\" erase mtg-2056 --reason x --home \"$1\" < /dev/null",
      "\"$0\" erase mtg-2056 --reason x --home \"$1\" < /dev/null 2> /dev/null",
      "echo n | \"$0\" erase mtg-2056 --reason x --home \"$1\"",
      "yes | \"$0\" erase mtg-2056 --reason x --home \"$1\" --json",
      "\"$0\" prune --all --home \"$1\" < /dev/null",
    ])
  func refusesUnasked(command: String) throws {
    let home = try Self.home()
    let outcome = try shell(command, home)
    #expect(outcome.status == 64)
    #expect(command.contains("2>") || outcome.errors.contains("--yes does it without asking"))
    #expect(try Program.run(["show", "mtg-2056", "--home", home.path]).status == 0)
    #expect(try Program.run(["jobs", "--home", home.path]).output.contains("mtg-2056"))
  }

  @Test("--yes erases without a terminal") func yesErases() throws {
    let home = try Self.home()
    let erase = ["erase", "mtg-2056", "--reason", "x", "--home", home.path, "--yes"]
    #expect(try Program.run(erase).status == 0)
    #expect(try Program.run(["show", "mtg-2056", "--home", home.path]).status == 66)
  }

  @Test("purge and prune do by themselves only what the rules have ended, and need no answer")
  func boundedDeletion() throws {
    let home = try Self.home()
    #expect(try Program.run(["prune", "--home", home.path]).status == 0)
    #expect(try Program.run(["jobs", "--home", home.path]).output.contains("mtg-2056"))
    // The meeting may have expired by the day that this runs: purge comes last.
    #expect(try Program.run(["purge", "--home", home.path]).status == 0)
  }

  @Test(
    "a backup never replaces the store that it copies",
    arguments: ["recap.db", "recap.db-wal", "../home/recap.db"])
  func backupSparesTheStore(name: String) throws {
    let folder = try TemporaryFolder()
    let home = folder.path + "/home"
    #expect(try Program.run(["run", Program.manifest("ai-disabled"), "--home", home]).status == 0)
    let backup = try Program.run(["backup", home + "/" + name, "--force", "--home", home])
    #expect(backup.status == 73)
    #expect(backup.errors.contains("that is the store itself"), "\(backup.errors)")
    #expect(try Program.run(["verify", "--home", home]).status == 0)
  }
}
