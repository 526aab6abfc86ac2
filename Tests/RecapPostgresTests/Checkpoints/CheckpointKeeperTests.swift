import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// Checkpoints of both stores: when they are written, and what they prove.
@Suite(.ownThreads) struct CheckpointKeeperTests {
  @Test(arguments: RestoreBench.Engine.allCases)
  func `one is written if something has changed`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await RestoreBench(engine)
    let keeper = bench.keeper()
    #expect(try await keeper.write() == nil)
    let first = try await bench.finish("mtg-1")
    let made = try #require(try await keeper.writeIfDue())
    #expect(
      made.number == 1 && made.head.sequence == 1 && made.head.link == first.link && made.lastEvent == 1)
    #expect(try await keeper.write() == nil)
    try await bench.finish("mtg-2")
    bench.bench.clock.advance(by: 599)
    #expect(try await keeper.writeIfDue() == nil)
    bench.bench.clock.advance(by: 1)
    #expect(try await keeper.writeIfDue()?.number == 2)
    bench.bench.clock.advance(by: 6000)
    #expect(try await keeper.writeIfDue() == nil)
    let listed = try await keeper.store.outside.survey("checkpoints/", after: nil).map(\.key)
    #expect(listed.count == 2 && listed.allSatisfy { $0.hasPrefix("checkpoints/chain/") })
    let audit = try await keeper.audit()
    #expect(audit.checkpoints == 2 && audit.findings == [])
    #expect(try await bench.store.archive.verify(meetingID: nil) == [])
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `one whose object was not written is written later`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await RestoreBench(engine)
    try await bench.finish("mtg-1")
    try await bench.keeper().write()
    let key = try #require(try await bench.keeper().store.outlook().newest?.key)
    try await bench.keeper().store.outside.delete(key)
    try await bench.finish("mtg-2")
    try await bench.keeper().write()
    #expect(try await bench.keeper().store.outside.has(key))
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `an older copy is refused and found`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await RestoreBench(engine)
    try await bench.finish("mtg-1")
    let first = try #require(try await bench.keeper().write())
    try await bench.backUp()
    bench.bench.clock.advance(by: 60)
    try await bench.finish("mtg-2")
    bench.bench.clock.advance(by: 60)
    let second = try #require(try await bench.keeper().write())
    try await bench.keeper().refuseStale()
    try await bench.restore()
    let refused = await #expect(throws: StaleStore.self) { try await bench.keeper().refuseStale() }
    #expect(refused?.exitCode == .configuration)
    #expect(refused?.cause.contains("number 2 of \(RFC3339.text(second.time)) has record 2") == true)
    #expect(refused?.hint?.contains("recap store restored") == true)
    await #expect(throws: StaleStore.self) { try await bench.keeper().write() }
    let findings = try await bench.keeper().audit().findings.map(\.problem)
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasPrefix(
        "this store was rolled back or rewritten after \(RFC3339.text(first.time)): the checkpoint 2 of ")
        == true,
      "\(findings)")
  }

  @Test func `a rewritten chain is found`() async throws {
    let bench = try await RestoreBench(.shared)
    for meeting in ["mtg-1", "mtg-2"] {
      try await bench.finish(meeting)
      try await bench.keeper().write()
    }
    let link = Digest(of: "other").description
    try bench.tamper("UPDATE recap.chain SET link = '\(link)' WHERE sequence = 2")
    let findings = try await bench.keeper().audit().findings.map(\.problem)
    #expect(findings.count == 1)
    #expect(findings.first?.contains("another record at place 2 of the chain") == true, "\(findings)")
    // Whoever also takes the checkpoint out of the database does not reach the one outside.
    try bench.tamper("DELETE FROM recap.checkpoints WHERE number = 2")
    #expect(try await bench.keeper().audit().findings.map(\.problem) == findings)
  }

  @Test func `event numbers that went back are found`() async throws {
    let bench = try await RestoreBench(.shared)
    try await bench.finish("mtg-1")
    try await bench.keeper().write()
    try bench.tamper("UPDATE recap.numbering SET last_event = 0")
    let findings = try await bench.keeper().audit().findings.map(\.problem)
    #expect(findings.first?.contains("has event 1, and the last one is 0") == true, "\(findings)")
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `two stores that go on from one copy are found`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await RestoreBench(engine)
    try await bench.finish("mtg-1")
    try await bench.backUp()
    try await bench.finish("mtg-2")
    try await bench.keeper().write()
    let object = try #require(try await bench.keeper().store.outside.survey("checkpoints/", after: nil).first)
    let note = try await bench.keeper().store.outside.read(object)
    try await bench.keeper().store.outside.delete(object.key)
    try await bench.restore()
    try await bench.finish("mtg-3")
    try await bench.keeper().write()
    _ = try await bench.keeper().store.outside.put(note, at: object.key)
    await #expect(throws: StaleStore.self) { try await bench.keeper().refuseStale() }
    let findings = try await bench.keeper().audit().findings.map(\.problem)
    #expect(findings == ["two stores have gone on from one copy: there are two checkpoints with number 1"])
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `a signature that does not count is found`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await RestoreBench(engine)
    let (own, other) = (
      try #require(NoteSigner(newNamed: "own")), try #require(NoteSigner(newNamed: "other"))
    )
    // Before there was a key.
    try await bench.finish("mtg-1")
    try await bench.keeper().write()
    try await bench.finish("mtg-2")
    try await bench.keeper(own).write()
    let audit = try await bench.keeper(trusted: [own.verifier]).audit()
    #expect(audit.checkpoints == 2 && audit.signed == 1 && audit.findings == [])
    try await bench.finish("mtg-3")
    try await bench.keeper(other).write()
    try await bench.finish("mtg-4")
    try await bench.keeper().write()
    #expect(
      try await bench.keeper(own).audit().findings.map(\.problem) == [
        "the checkpoint 3 is signed by other, whose key does not count",
        "the checkpoint 4 has no signature",
      ])
    #expect(try await bench.keeper(own, trusted: [other.verifier]).audit().findings.count == 1)
    #expect(try await bench.keeper().audit().findings == [])
  }

  @Test func `a meeting may be called checkpoints`() async throws {
    let bench = try await RestoreBench(.shared)
    try await bench.finish("checkpoints")
    try await bench.keeper().write()
    #expect(
      try await bench.store.retention.erase(meetingID: "checkpoints", reason: "asked", source: "/t")?.count
        == 1)
    #expect(try await bench.keeper().store.outside.survey("", after: nil).count == 1)
    try await bench.keeper().write()
    try await bench.keeper().keepErasure(of: "checkpoints")
    let keys = try await bench.keeper().store.outside.survey("", after: nil).map(\.key)
    #expect(keys.count { $0.hasPrefix("checkpoints/chain/") } == 2)
    #expect(keys.count { $0.hasPrefix("checkpoints/erasures/") } == 1)
    #expect(keys.count == 3, "\(keys)")
    #expect(try await bench.keeper().audit().findings == [])
  }
}
