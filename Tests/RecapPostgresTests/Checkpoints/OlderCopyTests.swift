import Foundation
import RecapCore
import RecapPostgres
import RecapTestSupport
import Testing

/// An older copy before it is put in order: whoever reads may, but nothing gets a number and nothing is sent.
@Suite(.ownThreads) struct OlderCopyTests {
  /// A copy in which a record and its event were committed and not numbered, behind which the store went on.
  private func older() async throws -> RestoreBench {
    let bench = try await RestoreBench(.shared)
    try await bench.finish("mtg-1")
    try await bench.keeper().write()
    try await bench.backUp()
    try await bench.finish("mtg-2")
    try await bench.keeper().write()
    try await bench.restore()
    // What a process that ended between its commit and the numbering has left.
    try bench.tamper(
      """
      INSERT INTO recap.outbox (event_id, type, subject, payload, created_at)
        VALUES ('late', 'recap.ready', 'mtg-1', '{}', now());
      INSERT INTO recap.chain_pending (recap) SELECT id FROM recap.recaps;
      DELETE FROM recap.chain
      """)
    return bench
  }

  private func numbers(_ bench: RestoreBench) throws -> [String] {
    try bench.bench.server.psql(
      """
      SELECT count(*) FROM recap.outbox WHERE sequence IS NULL; SELECT count(*) FROM recap.chain_pending;
      SELECT last_event FROM recap.numbering
      """, in: bench.name
    )
    .split(separator: "\n").map(String.init)
  }

  @Test func `reading numbers and links nothing`() async throws {
    let bench = try await older()
    #expect(try await bench.store.outbox.entries(after: 0, limit: 10).map(\.sequence) == [1])
    _ = try await bench.store.archive.verify(meetingID: nil)
    #expect(try numbers(bench) == ["1", "1", "1"])
  }

  @Test func `nothing is sent, added or recorded`() async throws {
    let bench = try await older()
    let sink = Subscription(sink: "webhook")
    await #expect(throws: StaleStore.self) {
      _ = try await bench.store.outbox.claimDelivery(to: sink, by: Sample.worker(), lease: .seconds(60))
    }
    await #expect(throws: StaleStore.self) { try await bench.store.outbox.introduce(sink) }
    await #expect(throws: StaleStore.self) { try await bench.finish("mtg-3") }
    #expect(try await bench.store.archive.revisions(meetingID: "mtg-3").isEmpty)
    #expect(try numbers(bench) == ["1", "1", "1"])
  }

  @Test func `what is numbered already is not sent either`() async throws {
    let bench = try await older()
    try bench.tamper(
      "UPDATE recap.outbox SET sequence = 2 WHERE event_id = 'late'; DELETE FROM recap.chain_pending")
    let sink = Subscription(sink: "webhook")
    await #expect(throws: StaleStore.self) {
      _ = try await bench.store.outbox.claimDelivery(to: sink, by: Sample.worker(), lease: .seconds(60))
    }
  }

  @Test func `a copy that takes the place behind a process is seen`() async throws {
    let bench = try await RestoreBench(.shared)
    try await bench.finish("mtg-1")
    try await bench.keeper().write()
    // Another process goes on with the store, and leaves a checkpoint that this one does not know.
    let note = KeptCheckpoint(
      try await bench.store.checkpoints.outlook().checkpoint(number: 2), signer: nil)
    _ = try await bench.keeper().store.outside.put(note.note.data, at: note.key)
    try await bench.finish("mtg-2")
    try bench.tamper(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    // Committed in the connection that replaced the lost one, and left without a place in the chain.
    await #expect(throws: StaleStore.self) { try await bench.finish("mtg-3") }
    #expect(try numbers(bench) == ["1", "1", "2"])
  }
}
