import Foundation
import RecapCore
import RecapPostgres
import RecapTestSupport
import Synchronization
import Testing

/// Programs and tables of different versions.
@Suite(.ownThreads) struct SchemaUpgradeTests {
  @Test func `tables of the first version are brought up to date`() async throws {
    let bench = try MoveBench()
    try await bench.shared(.owner).create()
    // It waits since before the upgrade.
    _ = try await PostgresStore(try bench.shared()).queue.enqueue(Sample.submission("mtg-0"))
    _ = try bench.server.psql(
      """
      DROP TABLE recap.claim_floors; DROP SEQUENCE recap.claims; DROP FUNCTION recap.mark_late CASCADE;
      ALTER TABLE recap.jobs DROP COLUMN is_late;
      DROP TABLE recap.checkpoints, recap.lost_revisions; DROP FUNCTION recap.guard_checkpoints;
      ALTER TABLE recap.meta DROP COLUMN migration, DROP COLUMN store_id; ALTER TABLE recap.recaps ALTER COLUMN salt SET NOT NULL;
      UPDATE recap.meta SET schema = 1
      """, in: bench.name)
    let store = PostgresStore(try bench.shared())
    let refused = await #expect(throws: PostgresFailure.self) {
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
    }
    #expect(refused?.hint?.contains("recap store upgrade") == true)
    #expect(refused?.exitCode == .configuration)
    let (before, after) = try await bench.shared(.owner).upgrade()
    #expect(before == 1 && after > 1)
    let again = try await bench.shared(.owner).upgrade()
    #expect(again.from == after && again.to == after)
    _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
    #expect(try await store.queue.isDue())
    #expect(try await store.queue.claim(Sample.claim())?.meetingID == "mtg-0")
    #expect(try await store.queue.claim(Sample.claim())?.meetingID == "mtg-1")
  }

  @Test func `an older program ends what it holds and claims no more`() async throws {
    let bench = try MoveBench()
    try await bench.shared(.owner).create()
    let (old, new) = (PostgresStore(try bench.shared(program: 1)), PostgresStore(try bench.shared()))
    for meeting in ["mtg-1", "mtg-2"] { _ = try await new.queue.enqueue(Sample.submission(meeting)) }
    let held = try #require(try await old.queue.claim(Sample.claim())?.claim)
    _ = try bench.server.psql("UPDATE recap.meta SET oldest_program = 2", in: bench.name)
    #expect(try await !old.queue.isDue())
    let daemon = try await old.announce(Sample.worker(), software: "recap old")
    #expect(try await daemon.note(trouble: "no engine")?.contains("newer programs") == true)
    #expect(try await new.daemons().trouble == "no engine")
    #expect(try await daemon.note(trouble: nil)?.contains("update Recap") == true)
    #expect(try await new.daemons().trouble?.contains("newer programs") == true)
    #expect(try await new.queue.isDue())
    #expect(try await old.queue.renew(held, for: .seconds(60), progressed: true) == .held)
    let (settled, next) = try await old.queue.settle(
      .init(held, .completed(output: .null)), next: Sample.claim())
    #expect(settled?.state == .completed)
    #expect(next == nil)
    #expect(try await new.queue.claim(Sample.claim())?.meetingID == "mtg-2")
    // One that begins only now does not begin at all.
    let late = PostgresStore(try bench.shared(program: 1))
    let refused = await #expect(throws: PostgresFailure.self) {
      _ = try await late.queue.enqueue(Sample.submission("mtg-3"))
    }
    #expect(refused?.cause == "it is for newer programs")
  }

  @Test func `a lease is renewed while another call takes long`() async throws {
    let bench = try MoveBench()
    try await bench.shared(.owner).create()
    let store = PostgresStore(try bench.shared())
    _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
    let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
    let isDone = Flag()
    // The call holds the connection until the renewal has been made, or it would never end.
    let call = Task {
      try await store.database.session.transaction("wait", "long") { transaction in
        while !isDone.isSet { try transaction.execute("SELECT pg_sleep(0.01)") }
        return true
      }
    }
    #expect(try await store.queue.renew(claim, for: .seconds(60), progressed: true) == .held)
    isDone.set()
    #expect(try await call.value)
  }
}

/// Something that happens once.
private final class Flag: Sendable {
  private let value = Mutex(false)
  var isSet: Bool { value.withLock(\.self) }
  func set() { value.withLock { $0 = true } }
}
