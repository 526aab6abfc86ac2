import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// Checkpoints of a home's store, as operators use them.
@Suite(.ownThreads) struct StoreCheckpointTests {
  private let folder: TemporaryFolder
  private var home: String { folder.path + "/home" }
  private var key: String { folder.path + "/checkpoint.key" }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult private func recap(_ arguments: String..., status: Int32 = 0) throws -> Program.Outcome {
    let outcome = try Program.run(arguments + ["--home", home, "--set", "checkpoints.key=\(key)"])
    #expect(outcome.status == status, "\(arguments): \(outcome.output)\(outcome.errors)")
    return outcome
  }

  /// Hands in a meeting without AI: quick to recap.
  private func manifest(_ name: String) throws -> String {
    let text = try String(contentsOfFile: Program.manifest("ai-disabled"), encoding: .utf8)
    return try folder.write(text.replacing("mtg-2056", with: name), to: "\(name).json").path
  }

  private func makeKey() throws -> String {
    let made = try Program.run(["store", "key", "--new", key, "--name", "desk"])
    #expect(made.status == 0, "\(made.errors)")
    return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `a key is made once, for its owner alone`() throws {
    let line = try makeKey()
    #expect(line.hasPrefix("desk+"))
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try recap("store", "key").output == line + "\n")
    let again = try Program.run(["store", "key", "--new", key])
    #expect(again.status == 73, "\(again.errors)")
    #expect(try recap("store", "key").output == line + "\n")
    _ = chmod(key, 0o644)
    #expect(try recap("store", "key", status: 78).errors.contains("chmod 600"))
    let strange = try Program.run(["config", "check", "--set", "checkpoints.trusted=[\"desk+1\"]"])
    #expect(strange.status == 78 && strange.errors.contains("checkpoints.trusted"), "\(strange.errors)")
  }

  @Test func `an older copy works only after it is put in order`() throws {
    let line = try makeKey()
    try recap("run", manifest("m-1"))
    try recap("run", manifest("m-erased"))
    let copy = folder.path + "/copy.db"
    try recap("backup", copy)
    try recap("run", manifest("m-2"))
    try recap("erase", "m-erased", "--reason", "asked", "--yes")
    // At once: the next checkpoint may never be written.
    let erasures = try FileManager.default.contentsOfDirectory(atPath: home + "/checkpoints/erasures")
    #expect(erasures.count == 1)
    let note = try recap("store", "checkpoint").output
    #expect(note.hasPrefix("recap/") && note.contains("\n\u{2014} desk "), "\(note)")
    #expect(try recap("doctor").output.contains("checkpoints: number 2 of "))
    #expect(try recap("verify").errors.contains("2 signed by a key that counts"))
    for suffix in ["-wal", "-shm"] { unlink(home + "/recap.db" + suffix) }
    try Data(contentsOf: URL(filePath: copy)).write(to: URL(filePath: home + "/recap.db"))
    for arguments in [
      ["run", try manifest("m-3")], ["work", "--drain"], ["purge"], ["deliver"], ["deliver", "--retry"],
      ["reprocess", "m-1"],
    ] {
      let refused = try Program.run(arguments + ["--home", home])
      #expect(refused.status == 78 && refused.errors.contains("recap store restored"), "\(refused.errors)")
    }
    let found = try recap("verify", status: 1).output
    #expect(found.contains("this store was rolled back or rewritten after "))
    #expect(found.contains("it is older than its checkpoints: number 2 of "))
    // Who only reads is told, and goes on.
    let events = try recap("events")
    #expect(events.output.contains("m-erased") && events.errors.contains("it is older than its checkpoints"))
    #expect(try recap("store", "restored", "--check").output.contains("would be erased again: m-erased"))
    let said = try recap("store", "restored").output
    #expect(said.contains("lost: m-2 revision 1"), "\(said)")
    #expect(try recap("store", "restored").output.contains("nothing to do"))
    #expect(try recap("run", manifest("m-2"), "--json").json()["revision"] == .number(2))
    try recap("show", "m-erased", status: 66)
    try recap("run", manifest("m-erased"), status: 65)
    try recap("store", "checkpoint")
    #expect(try recap("verify").errors.contains("of what a restore lost"))
    // Who has the public key alone proves the same.
    let other = try Program.run(["verify", "--home", home, "--set", "checkpoints.trusted=[\"\(line)\"]"])
    #expect(other.status == 0 && other.errors.contains("4 signed by a key that counts"), "\(other.errors)")
  }
}
