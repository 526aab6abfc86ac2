import Foundation
import RecapCore
import RecapPostgres
import RecapTestSupport
import Testing

/// `recap store restored`: an older copy of the database takes the place of the newest.
@Suite(.ownThreads) struct StoreRestorationTests {
  /// A store with three meetings: one is in the copy, one came after it, one was erased after it.
  private func restored(_ engine: RestoreBench.Engine, signer: NoteSigner? = nil) async throws -> RestoreBench
  {
    let bench = try await RestoreBench(engine)
    try await bench.finish("mtg-1")
    try await bench.finish("mtg-erased")
    _ = try await bench.store.queue.enqueue(Sample.submission("mtg-3"))
    _ = try #require(try await bench.store.queue.claim(Sample.claim()))
    try await bench.keeper(signer).write()
    try await bench.backUp()
    bench.bench.clock.advance(by: 60)
    try await bench.finish("mtg-2")
    try await bench.finish("mtg-1", input: "other")
    _ = try await bench.store.retention.erase(meetingID: "mtg-erased", reason: "asked", source: "/t")
    try await bench.keeper(signer).keepErasure(of: "mtg-erased")
    try await bench.keeper(signer).write()
    try await bench.restore()
    bench.bench.clock.advance(by: 60)
    return bench
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `looking says what was lost and changes nothing`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await restored(engine)
    let report = try await bench.restoration().run(changes: false)
    #expect(report.outcome == .isNeeded)
    #expect(report.newest?.number == 2 && report.outlook.head.sequence == 2)
    #expect(report.lostRecords == 2 && report.lostEvents == 3)
    #expect(
      Set(report.lost.revisions.map { "\($0.meetingID) \($0.revision)" }) == ["mtg-2 1", "mtg-1 2"])
    #expect(report.erasures.map(\.meetingID) == ["mtg-erased"])
    #expect(report.recovery == nil)
    #expect(try await bench.store.retention.tombstones(meetingID: "mtg-erased").isEmpty)
    await #expect(throws: StaleStore.self) { try await bench.keeper().refuseStale() }
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `numbers go on and the erased stays erased`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await restored(engine)
    let before = try await bench.store.outbox.entries(after: 0, limit: 100)
    let report = try await bench.restoration().run(changes: true)
    #expect(report.outcome == .done && report.recovery?.leases == 1)
    try await bench.keeper().refuseStale()
    // Erased stays erased.
    #expect(try await bench.store.archive.revisions(meetingID: "mtg-erased").isEmpty)
    await #expect(throws: ErasedMeeting.self) {
      try await bench.store.retention.admit(meetingID: "mtg-erased")
    }
    // No number is given twice.
    let lost = try #require(report.lost.revisions.first { $0.meetingID == "mtg-2" })
    let again = try await bench.finish("mtg-2")
    #expect(again.recap.revision == 2 && again.recap.supersedes == lost.digest)
    #expect(try await bench.finish("mtg-1", input: "third").recap.revision == 3)
    let late = try await bench.store.outbox.entries(after: before.last?.sequence ?? 0, limit: 100)
    #expect(late.map(\.event.type) == [.erased, .ready, .ready])
    #expect(late.allSatisfy { $0.sequence > StoreRestoration.eventsLeftOut })
    let reused = try await bench.store.queue.enqueue(Sample.submission("mtg-4")).job.id
    #expect(reused > 1000)
    // The claim of before is nobody's, also after the next one.
    let claim = try #require(try await bench.store.queue.claim(Sample.claim())?.claim)
    #expect(claim.token > 1000)
    #expect(try await bench.store.archive.verify(meetingID: nil) == [])
    try await bench.keeper().write()
    let audit = try await bench.keeper().audit()
    #expect(audit.findings == [] && audit.abandoned == 1 && audit.checkpoints == 4)
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `a second run does nothing`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await restored(engine)
    _ = try await bench.restoration().run(changes: true)
    let outlook = try await bench.keeper().store.outlook()
    let report = try await bench.restoration().run(changes: true)
    #expect(report.outcome == .wasDone)
    let after = try await bench.keeper().store.outlook()
    #expect(after.newest == outlook.newest && after.lastEvent == outlook.lastEvent)
    // The same copy once more: now the checkpoint of the first restore is outside.
    try await bench.restore()
    await #expect(throws: StaleStore.self) { try await bench.keeper().refuseStale() }
    #expect(try await bench.restoration().run(changes: true).outcome == .done)
    #expect(try await bench.keeper().audit().findings == [])
    #expect(
      try await bench.keeper().store.outlook().lastEvent >= outlook.lastEvent + StoreRestoration.eventsLeftOut
    )
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `what is lost is deleted after seven days`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await restored(engine)
    _ = try await bench.restoration().run(changes: true)
    let lost = { () async throws -> Bool in
      switch engine {
      case .embedded:
        FileManager.default.fileExists(
          atPath: bench.bench.home.appending(path: "artefacts/mtg-2/1/recap.json").path)
      case .shared: try await !bench.keeper().store.outside.list("mtg-2/").isEmpty
      }
    }
    bench.bench.clock.advance(by: 6.9 * 86_400)
    try await bench.store.removeLeftovers(of: nil)
    #expect(try await lost())
    bench.bench.clock.advance(by: 0.2 * 86_400)
    try await bench.store.removeLeftovers(of: nil)
    #expect(try await !lost())
    #expect(try await bench.store.archive.verify(meetingID: nil) == [])
    #expect(try await bench.store.archive.revisions(meetingID: "mtg-1").count == 1)
  }

  @Test(arguments: RestoreBench.Engine.allCases)
  func `a cut-off erasure is repeated`(_ engine: RestoreBench.Engine) async throws {
    let bench = try await restored(engine)
    let erasure = try #require(try await bench.restoration().run(changes: false).erasures.first)
    try await bench.store.checkpoints.note(erasure)
    #expect(try await bench.restoration().run(changes: true).erasures == [erasure])
    #expect(try await bench.store.archive.revisions(meetingID: "mtg-erased").isEmpty)
    #expect(try await bench.store.checkpoints.erasures(since: nil) == [erasure])
  }

  @Test func `an erasure whose note has no signature is named`() async throws {
    let signer = try #require(NoteSigner(newNamed: "own"))
    let unsigned = try await restored(.shared)
    let report = try await unsigned.restoration(signer).run(changes: false)
    #expect(report.erasures.map(\.meetingID) == ["mtg-erased"] && report.unsignedErasures == ["mtg-erased"])
    #expect(try await unsigned.restoration().run(changes: false).unsignedErasures.isEmpty)
    let signed = try await restored(.shared, signer: signer)
    #expect(try await signed.restoration(signer).run(changes: false).unsignedErasures.isEmpty)
  }

  @Test func `a strange copy and strange notes are refused`() async throws {
    let signer = try #require(NoteSigner(newNamed: "own"))
    let bench = try await restored(.shared, signer: signer)
    let other = try #require(NoteSigner(newNamed: "other"))
    let unknown = await #expect(throws: OperationFailure.self) {
      try await bench.restoration(other).run(changes: true)
    }
    #expect(unknown?.cause.contains("not signed by a key that counts") == true)
    try bench.tamper("UPDATE recap.chain SET link = '\(Digest(of: "x").description)' WHERE sequence = 2")
    let strange = await #expect(throws: OperationFailure.self) {
      try await bench.restoration(signer).run(changes: true)
    }
    #expect(strange?.cause.contains("no older copy") == true)
    #expect(try await bench.keeper().store.outlook().newest?.checkpoint.number == 1)
  }

  @Test func `an emptied database takes the id of its store`() async throws {
    let bench = try await RestoreBench(.shared)
    try await bench.backUp()
    try await bench.finish("mtg-1")
    let made = try #require(try await bench.keeper().write())
    try await bench.restore()
    try bench.tamper("UPDATE recap.meta SET store_id = 'other'")
    let refused = await #expect(throws: StaleStore.self) { try await bench.keeper().refuseStale() }
    #expect(refused?.cause.contains("of another store") == true)
    #expect(try await bench.restoration().run(changes: true).outcome == .done)
    #expect(try await bench.keeper().store.outlook().storeID == made.storeID)
    #expect(try await bench.finish("mtg-1").recap.revision == 2)
    #expect(try await bench.keeper().audit().findings == [])
  }

  @Test func `nothing is put in order while a daemon works`() async throws {
    let bench = try await restored(.shared)
    let now = RFC3339.text(bench.bench.clock.now.date)
    try bench.tamper("INSERT INTO recap.daemons (identity, software, seen_at) VALUES ('{}', 't', '\(now)')")
    let refused = await #expect(throws: PostgresFailure.self) {
      try await bench.restoration().run(changes: true)
    }
    #expect(refused?.exitCode == .temporaryFailure)
  }
}
