import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// Commands that read a store or change what is in it make none.
@Suite(.ownThreads) struct MissingHomeTests {
  static let commands: [[String]] = [
    ["verify"], ["jobs"], ["jobs", "why", "1"], ["show", "m"], ["list"], ["list", "--room", "r", "--html"],
    ["export", "m", "--format", "markdown"], ["events"], ["events", "--deliveries"], ["purge", "--dry-run"],
    ["purge"], ["cancel", "1"], ["retry", "1"], ["prune"], ["prune", "--all", "--yes"],
    ["erase", "m", "--reason", "x", "--yes"], ["backup", "copy.db"], ["deliver"], ["deliver", "--retry"],
    ["reprocess", "m"], ["reprocess", "m", "--dry-run"], ["reprocess", "--all-since", "2026-01-01"],
  ]

  @Test(arguments: commands)
  func `a missing home is 66 with its path and is not made`(command: [String]) throws {
    let folder = try TemporaryFolder()
    let home = folder.path + "/none"
    let outcome = try Program.run(command + ["--home", home])
    #expect(outcome.status == 66, "\(outcome.errors)")
    #expect(outcome.errors.contains(home + "/recap.db: it does not exist"), "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(!FileManager.default.fileExists(atPath: home))
  }

  @Test func `a missing home is a permanent failure`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["jobs", "--json", "--home", folder.path + "/none"])
    #expect(try outcome.json()["error"]?["class"] == .string("permanent"))
  }

  @Test(arguments: [["jobs"], ["verify"], ["purge"]])
  func `a folder without a store is not changed`(command: [String]) throws {
    let folder = try TemporaryFolder()
    try Data().write(to: folder.url.appending(path: "notes.txt"))
    #expect(try Program.run(command + ["--home", folder.path]).status == 66)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
  }

  @Test func `a lost store beside artefacts is 78`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["run", Program.manifest("ai-disabled"), "--home", folder.path])
    #expect(run.status == 0, "\(run.errors)")
    for name in ["recap.db", "recap.db-wal", "recap.db-shm"] { unlink(folder.path + "/" + name) }
    let verify = try Program.run(["verify", "--home", folder.path])
    #expect(verify.status == 78)
    #expect(verify.errors.contains("restore it from a backup"), "\(verify.errors)")
  }

  @Test func `verify counts records and names an unknown meeting`() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["run", Program.manifest("ai-disabled"), "--home", folder.path]).status == 0)
    let verify = ["verify", "--home", folder.path]
    let all = try Program.run(verify)
    #expect(all.errors == "recap: 1 record and 0 tombstones read: no findings\n")
    let one = try Program.run(verify + ["mtg-2056"])
    #expect(one.errors.contains("1 record and 0 tombstones read"))
    let none = try Program.run(verify + ["mtg-9999"])
    #expect(none.status == 66)
    #expect(none.errors.contains("there is no record of it"))
    let erase = ["erase", "mtg-2056", "--reason", "x", "--yes", "--home", folder.path]
    #expect(try Program.run(erase).status == 0)
    #expect(try Program.run(verify + ["mtg-2056"]).errors.contains("0 records and 1 tombstone read"))
  }
}
