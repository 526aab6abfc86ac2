import Foundation
import RecapCore
import RecapPostgres
import RecapStore
import RecapTestSupport
import Testing

/// What the schema refuses to SQL from outside the program, and what `verify` finds if a superuser passed the schema.
@Suite(.ownThreads) struct SchemaGuardTests {
  private struct Place {
    let folder: TemporaryFolder
    let server: PostgresServer
    let database: String
    let store: StoreSubject

    init() async throws {
      folder = try TemporaryFolder()
      server = try PostgresServer.shared.get()
      database = try server.makeDatabase()
      store = try await StoreSubject(shared: folder.url, in: database)
    }

    /// The same store, opened by a login of a role.
    func opened(by role: String) throws -> PostgresStore {
      let user = "user_" + UUID().uuidString.prefix(8).lowercased()
      _ = try server.psql("CREATE ROLE \(user) LOGIN IN ROLE \(role)", in: database)
      let url = server.url(database).replacing("recap_test@", with: "\(user)@")
      let clock = store.clock
      return PostgresStore(
        PostgresDatabase(
          PostgresSession(try PostgresAddress(url), label: "test"),
          objects: FolderObjects(folder.url.appending(path: "objects")), clock: { clock.now.date }))
    }
  }

  @Test(arguments: ["recaps", "artefacts", "chain", "tombstones", "outbox", "checkpoints", "lost_revisions"])
  func `a stored row is neither changed nor deleted`(table: String) async throws {
    let place = try await Place()
    try await place.store.finish()
    try await place.store.finish("mtg-2")
    _ = try await place.store.retention.erase(meetingID: "mtg-2", reason: "asked", source: "/t")
    _ = try place.server.psql(
      """
      INSERT INTO recap.checkpoints VALUES (1, 'note', now());
      INSERT INTO recap.lost_revisions VALUES ('mtg-1', 9, 'digest', now())
      """, in: place.database)
    let columns = ["outbox": "payload", "artefacts": "media_type", "checkpoints": "note"]
    let column = columns[table] ?? "meeting_id"
    for statement in [
      "UPDATE recap.\(table) SET \(column) = 'other'", "DELETE FROM recap.\(table)",
      "TRUNCATE recap.\(table) CASCADE",
    ] {
      #expect(throws: (any Error).self, "\(statement)") {
        try place.server.psql(statement, in: place.database)
      }
    }
    #expect(try await place.store.archive.verify(meetingID: nil) == [])
  }

  @Test(arguments: [
    "ALTER TABLE recap.recaps DISABLE TRIGGER recaps_stay", "DROP TRIGGER outbox_stays ON recap.outbox",
    "ALTER TABLE recap.jobs DISABLE TRIGGER jobs_marked_late",
  ])
  func `a guard that is off is found`(statement: String) async throws {
    let place = try await Place()
    _ = try place.server.psql(statement, in: place.database)
    #expect(try await place.store.archive.verify(meetingID: nil).count == 1)
  }

  @Test(arguments: [
    "UPDATE recap.recaps SET room_id = 'other'", "UPDATE recap.recaps SET outcome = 'withheld', reason = 'x'",
    "UPDATE recap.recaps SET created_at = '2025-03-04T10:00:01.000Z'",
    "UPDATE recap.chain SET created_at = '2025-03-04T10:00:01.000Z'",
    "UPDATE recap.artefacts SET media_type = 'x'", "DELETE FROM recap.artefacts",
    "DELETE FROM recap.artefacts; DELETE FROM recap.recaps", "DELETE FROM recap.chain",
    "UPDATE recap.recaps SET expires_at = '2030-01-01T00:00:00Z'",
  ])
  func `a row that a superuser changed is found`(change: String) async throws {
    let place = try await Place()
    try await place.store.finish()
    _ = try place.server.psql("SET session_replication_role = replica; \(change)", in: place.database)
    #expect(try await !place.store.archive.verify(meetingID: nil).isEmpty)
  }

  @Test func `a worker's role is enough for work and for no deletion`() async throws {
    let place = try await Place()
    let worker = try place.opened(by: "recap_worker")
    _ = try await worker.queue.enqueue(Sample.submission("mtg-1"))
    var draft = try place.store.draft("mtg-1")
    draft.claim = try #require(try await worker.queue.claim(Sample.claim())?.claim)
    let key = StageKey(meetingID: "mtg-1", stage: "reel", revision: 1, parts: [:])
    try await worker.journal.keep(
      StageRecord(key: key, output: Data("{}".utf8), cpu: .zero), claim: draft.claim)
    #expect(try await worker.archive.finish(draft).stored.sequence == 1)
    let daemon = try await worker.announce(Sample.worker(), software: "recap test")
    try await daemon.leave()
    let sent = try await worker.outbox.claimDelivery(
      to: Subscription(sink: "sink", replaysHistory: true), by: Sample.worker(), lease: .seconds(60))
    #expect(try await worker.outbox.settle(#require(sent), .delivered))
    try await worker.removeLeftovers(of: nil)
    for statement in ["DELETE FROM recap.recaps", "SELECT recap.bury('mtg-1', '{1}', 'erased', 'x')"] {
      await #expect(throws: PostgresFailure.self) {
        try await worker.database.session.transaction("test", "it") { try $0.execute(statement) }
      }
    }
    let refused = await #expect(throws: PostgresFailure.self) {
      try await worker.retention.erase(meetingID: "mtg-1", reason: "asked", source: "/t")
    }
    #expect(refused?.exitCode == .configuration)
    let keeper = try place.opened(by: "recap_keeper")
    #expect(try await keeper.retention.erase(meetingID: "mtg-1", reason: "asked", source: "/t")?.count == 1)
    let reader = try place.opened(by: "recap_reader")
    #expect(try await reader.outbox.entries(after: 0, limit: 10).map(\.event.type) == [.erased])
  }

  @Test func `floors of claims that cannot move are found`() async throws {
    let place = try await Place()
    let worker = try place.opened(by: "recap_worker").database
    _ = try await PostgresJobQueue(worker).enqueue(Sample.submission("mtg-1"))
    #expect(try await worker.condition().contains("PostgreSQL"))
    _ = try place.server.psql("REVOKE UPDATE ON recap.claim_floors FROM recap_worker", in: place.database)
    let refused = await #expect(throws: PostgresFailure.self) { try await worker.condition() }
    #expect(refused?.operation == "move the floors of claims in")
  }

  @Test func `a daemon is there while it beats`() async throws {
    let place = try await Place()
    let store = try place.opened(by: "recap_worker")
    #expect(try await store.daemons() == DaemonState(isThere: false, trouble: nil))
    let first = try await store.announce(Sample.worker(1), software: "recap test")
    let second = try await store.announce(Sample.worker(2), software: "recap test")
    try await first.note(trouble: "no engine")
    #expect(try await store.daemons() == DaemonState(isThere: true, trouble: nil))
    try await second.leave()
    #expect(try await store.daemons() == DaemonState(isThere: true, trouble: "no engine"))
    place.store.clock.advance(by: 61)
    #expect(try await store.daemons() == DaemonState(isThere: false, trouble: nil))
  }
}
