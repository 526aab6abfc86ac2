import Foundation
import GRDB
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

@testable import RecapStore

/// R8: what must go is gone, what is left still verifies.
@Suite(.ownThreads) struct RetentionTests {
  private struct Bench {
    let folder: TemporaryFolder
    let database: RecapDatabase
    let store: StoreSubject
    let retention: SQLiteRetention
    let queue: SQLiteJobQueue

    init() throws {
      folder = try TemporaryFolder()
      let home = folder.url.appending(path: "home")
      let clock = ManualClock()
      database = try RecapDatabase.open(home: home, clock: { clock.now })
      store = StoreSubject(database, home: folder.url, clock: clock)
      retention = SQLiteRetention(database)
      queue = SQLiteJobQueue(database)
    }

    func erase(_ meeting: String) async throws -> [Tombstone]? {
      try await store.at(60).retention.erase(meetingID: meeting, reason: "asked for", source: "urn:test")
    }

    func expire(_ date: String) async throws -> [Tombstone] {
      let date = try #require(RFC3339.date(date))
      return try await store.at(date.timeIntervalSince(ManualTime.start)).retention.expire(
        asOf: nil, source: "urn:test")
    }

    /// The files under the home that hold `text` somewhere.
    func files(holding text: String) throws -> [String] {
      let home = database.files.home
      let all = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
      return try all.filter { name in
        let file = home.appending(path: name)
        guard DurableFiles.isRegular(file) else { return false }
        return try Data(contentsOf: file).range(of: Data(text.utf8)) != nil
      }
    }
  }

  @Test func `records expire to the fraction of a second`() async throws {
    let bench = try Bench()
    for (index, time) in ["10Z", "10.400Z", "10.500Z", "10.600Z", "11Z"].enumerated() {
      var draft = try bench.store.draft("m-\(index)")
      let compose = draft.compose
      draft.compose = { slot in
        var (recap, events) = try compose(slot)
        recap.expiresAt = "2025-09-04T09:02:\(time)"
        return (recap, events)
      }
      _ = try await bench.store.archive.finish(draft)
    }
    let date = try #require(RFC3339.date("2025-09-04T09:02:10.500Z"))
    // A later time than the store's does not count, however sure the caller is.
    #expect(try await bench.retention.expired(asOf: date).isEmpty)
    bench.store.clock.set(date.timeIntervalSince(ManualTime.start) + 60)
    #expect(try await bench.retention.expired(asOf: date).map(\.meetingID) == ["m-0", "m-1", "m-2"])
  }

  @Test func `refusal events go with the meeting or by expiry`() async throws {
    let bench = try Bench()
    for meeting in ["a", "b"] {
      let event = RecapEvents.refused(
        meetingID: meeting, manifest: Data(), OperationFailure("open", "rec.mp4", "it is damaged"),
        time: ManualTime.start, source: "urn:test")
      try await bench.store.outbox.add([event])
    }
    #expect(try await bench.erase("a") == [])
    #expect(try await bench.store.outbox.entries(after: 0, limit: 9).map(\.event.subject) == ["b"])
    _ = try await bench.expire("2025-09-03T10:00:00Z")
    #expect(try await bench.store.outbox.entries(after: 0, limit: 9).count == 1)
    _ = try await bench.expire("2025-09-04T10:00:00Z")
    #expect(try await bench.store.outbox.entries(after: 0, limit: 9).isEmpty)
  }

  @Test func `an erasure leaves tombstones with time and reason`() async throws {
    let bench = try Bench()
    let first = try await bench.store.finish("mtg-1").stored
    try await bench.store.finish("mtg-2")
    try await bench.store.finish("mtg-1", input: "other")
    let tombstones = try #require(try await bench.erase("mtg-1"))
    #expect(tombstones.map(\.revision) == [1, 2])
    #expect(tombstones.map(\.sequence) == [1, 3])
    #expect(tombstones.first?.commitment == first.commitment)
    #expect(tombstones.allSatisfy { $0.reason == "asked for" && $0.deletedAt == ManualTime.after(60) })
    #expect(try await bench.retention.tombstones(meetingID: "mtg-1") == tombstones)
    #expect(try await bench.store.archive.verify(meetingID: nil) == [])
    #expect(try await bench.store.archive.revisions(meetingID: "mtg-1").isEmpty)
    #expect(try await bench.store.archive.latest(roomID: nil).map(\.recap.meetingID) == ["mtg-2"])
    let events = try await bench.store.outbox.entries(after: 0, limit: 9).map(\.event)
    #expect(
      events.map { "\($0.subject) \($0.type.rawValue)" } == [
        "mtg-2 recap.ready", "mtg-1 recap.erased", "mtg-1 recap.erased",
      ])
  }

  /// The meeting never had a recap, so that no tombstone's event comes after the one that goes.
  @Test func `the sequence of a deleted event is not reused`() async throws {
    let bench = try Bench()
    try await bench.store.finish("mtg-1")
    for round in 1...2 {
      _ = try await bench.queue.enqueue(Sample.submission("mtg-2\(round)"))
      let failed = Event(
        kind: .failed, meetingID: "mtg-2\(round)", revision: 1, time: ManualTime.start, source: "urn:test",
        data: .null)
      try await bench.database.write("add", "event") { db in
        try OutboxRow.add(failed, createdAt: ManualTime.start, db)
      }
      #expect(try await bench.erase("mtg-2\(round)")?.isEmpty == true)
      #expect(try await bench.store.outbox.entries(after: 0, limit: 9).map(\.sequence) == [1])
    }
    try await bench.store.finish("mtg-3")
    #expect(try await bench.store.outbox.entries(after: 0, limit: 9).map(\.sequence) == [1, 4])
  }

  @Test func `no word of an erased meeting is left in any file`() async throws {
    let bench = try Bench()
    let words = ["zanzibar", "quicksilver", "marmalade"]
    var submission = Sample.submission("mtg-1", settings: .object(["vocabulary": .string(words[1])]))
    submission.input.manifest = Data("{\"title\": \"\(words[0])\"}".utf8)
    _ = try await bench.queue.enqueue(submission)
    let failure = JobOutcome.failed(error: words[2], disposition: .retry, stage: nil)
    _ = try await bench.queue.settle(
      .init(bench.queue.claim(Sample.claim())!.claim!, failure), next: nil)
    try await SQLiteStageJournal(bench.database).keep(
      StageRecord(
        key: StageKey(meetingID: "mtg-1", stage: "transcribe", revision: 1, parts: [:]),
        output: Data(words[0].utf8), cpu: .zero), claim: nil)
    let stored = try await bench.store.finish("mtg-1").stored
    let spoken = try #require(stored.recap.summary.first?.text)
    for word in words + [spoken] { #expect(try !bench.files(holding: word).isEmpty) }
    _ = try await bench.erase("mtg-1")
    for word in words + [spoken, stored.digest.description] { #expect(try bench.files(holding: word) == []) }
    #expect(try await bench.queue.jobs(JobFilter()).isEmpty)
  }

  @Test func `an erased meeting cannot be submitted again`() async throws {
    let bench = try Bench()
    try await bench.store.finish("mtg-1")
    _ = try await bench.erase("mtg-1")
    await #expect(throws: ErasedMeeting.self) { try await bench.store.finish("mtg-1") }
    await #expect(throws: ErasedMeeting.self) { try await bench.retention.admit(meetingID: "mtg-1") }
    try await bench.retention.admit(meetingID: "mtg-2")
    #expect(try await bench.erase("mtg-1")?.count == 1)
    #expect(try await bench.erase("nobody") == nil)
  }

  @Test func `a worker on an erased meeting loses its claim`() async throws {
    let bench = try Bench()
    _ = try await bench.queue.enqueue(Sample.submission("mtg-1"))
    let claim = try #require(try await bench.queue.claim(Sample.claim())?.claim)
    #expect(try await bench.erase("mtg-1") == [])
    #expect(try await bench.queue.renew(claim, for: .seconds(60), progressed: false) == .lost)
    var draft = try bench.store.draft("mtg-1")
    draft.claim = claim
    let late = draft
    await #expect(throws: ClaimLost.self) { try await bench.store.archive.finish(late) }
  }

  @Test func `an expired record is deleted and its sequence not reused`() async throws {
    let bench = try Bench()
    let stored = try await bench.store.finish("mtg-1").stored
    let expiry = try #require(RFC3339.date(stored.recap.expiresAt))
    #expect(try await bench.expire(RFC3339.text(expiry.addingTimeInterval(-1))).isEmpty)
    bench.store.clock.set(expiry.timeIntervalSince(ManualTime.start))
    #expect(try await bench.retention.expired(asOf: expiry).map(\.meetingID) == ["mtg-1"])
    #expect(try await bench.expire(stored.recap.expiresAt).map(\.kind) == [.expired])
    #expect(!FileManager.default.fileExists(atPath: stored.folder.path))
    let again = try await bench.store.finish("mtg-1").stored
    #expect(again.recap.revision == 2)
    #expect(again.recap.supersedes == stored.commitment)
    #expect(again.sequence == 2)
    #expect(try await bench.store.archive.verify(meetingID: nil) == [])
  }

  @Test func `tombstones cannot be changed or deleted`() async throws {
    let bench = try Bench()
    try await bench.store.finish("mtg-1")
    try await bench.store.finish("mtg-2")
    _ = try await bench.erase("mtg-1")
    for statement in ["DELETE FROM tombstones", "UPDATE tombstones SET reason = 'other'"] {
      await #expect(throws: DatabaseError.self) {
        try await bench.database.writer.write { try $0.execute(sql: statement) }
      }
    }
    try await bench.database.writer.write {
      try $0.execute(sql: "DROP TRIGGER tombstones_stay; DELETE FROM tombstones")
    }
    let problems = try await bench.store.archive.verify(meetingID: nil).map(\.problem)
    #expect(problems.contains("record 1 is missing from the chain"))
    #expect(problems.contains("the trigger tombstones_stay is missing, so records are not protected"))
  }

  @Test(arguments: DeletionStep.allCases)
  func `a crash in a deletion deletes all or nothing`(_ step: DeletionStep) async throws {
    let bench = try Bench()
    try await bench.store.finish("mtg-1")
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "StoreCrash").path
    let crash = try TestProgram.run(program, [bench.database.files.home.path, step.rawValue])
    try #require(crash.end == .killed(signal: SIGKILL))
    let isThere = step == .deleted
    #expect(try await bench.store.archive.revisions(meetingID: "mtg-1").count == (isThere ? 1 : 0))
    // Files that are still there are no secret.
    let left = step == .deletionCommitted ? ["artefacts/mtg-1/1 has no record"] : []
    #expect(try await bench.store.archive.verify(meetingID: nil).map(\.problem) == left)
    _ = try await bench.erase("mtg-1")
    #expect(try bench.files(holding: "mtg-1/1") == [])
    #expect(!FileManager.default.fileExists(atPath: bench.database.files.artefacts.path + "/mtg-1"))
    #expect(try await bench.store.archive.verify(meetingID: nil) == [])
  }

  @Test func `a copy verifies against the artefacts`() async throws {
    let bench = try Bench()
    try await bench.store.finish("mtg-1")
    let file = bench.folder.url.appending(path: "copy.db")
    #expect(try await bench.database.copy(to: file) == 1)
    try await bench.store.finish("mtg-2")
    #expect(DurableFiles.mode(of: file).map { $0 & 0o777 } == 0o600)
    let copy = try RecapDatabase.openCopy(file, home: bench.database.files.home)
    let archive = SQLiteRecapArchive(copy)
    #expect(try await archive.revisions(meetingID: "mtg-1").count == 1)
    // What came after the copy is there without a record, as after restoring it.
    #expect(try await archive.verify(meetingID: nil).map(\.problem) == [])
    await #expect(throws: StoreFailure.self) { try await archive.finish(bench.store.draft("mtg-3")) }
  }

  @Test func `later revisions survive an older copy of the store`() async throws {
    let bench = try Bench()
    try await bench.store.finish("mtg-1")
    let copy = bench.folder.url.appending(path: "copy.db")
    _ = try await bench.database.copy(to: copy)
    for input in ["b", "c"] { try await bench.store.finish("mtg-1", input: input) }
    try bench.database.close()
    let home = bench.database.files.home
    for name in ["recap.db", "recap.db-wal", "recap.db-shm"] {
      try? FileManager.default.removeItem(at: home.appending(path: name))
    }
    try FileManager.default.copyItem(at: copy, to: home.appending(path: "recap.db"))
    let restored = SQLiteRecapArchive(try RecapDatabase.open(home: home))
    #expect(try await restored.removeOrphans() == ["artefacts/mtg-1/2"])
    #expect(
      try await restored.verify(meetingID: nil).map(\.problem) == [
        "artefacts/mtg-1/3 has no record"
      ])
  }

  @Test func `a store of the first version is migrated`() async throws {
    let bench = try Bench()
    let stored = try await bench.store.finish("mtg-1").stored
    let home = bench.folder.url.appending(path: "old")
    try DurableFiles.makeFolder(home.appending(path: "artefacts/mtg-1"))
    try FileManager.default.copyItem(
      at: stored.folder, to: home.appending(path: "artefacts/mtg-1/1"))
    for folder in ["artefacts/mtg-1/1"] { chmod(home.appending(path: folder).path, 0o700) }
    let row = RecordRow(
      stored.recap, content: stored.content, sequence: 1, after: RecordChain.origin,
      createdAt: stored.createdAt, salt: nil)
    let file = home.appending(path: "recap.db")
    let old = try DatabaseQueue(path: file.path)
    try await old.write { db in
      try db.execute(sql: Schema.migrations[0])
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
      try db.execute(
        sql: """
          INSERT INTO recaps (sequence, meeting_id, room_id, revision, input_digest, outcome, digest, previous_link,
            link, content, started_at, created_at, expires_at, seal)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          row.sequence, row.meetingID, row.roomID, row.revision, row.inputDigest, row.outcome, row.digest,
          row.previousLink, row.link, row.content, row.startedAt, row.createdAt, row.expiresAt, row.seal,
        ])
      for artefact in stored.recap.artefacts { try ArtefactRow(recap: 1, artefact).insert(db) }
    }
    try old.close()
    let database = try RecapDatabase.open(home: home)
    let archive = SQLiteRecapArchive(database)
    #expect(try await archive.verify(meetingID: nil).map(\.problem) == [])
    #expect(try await archive.revisions(meetingID: "mtg-1").first?.commitment == stored.digest)
    let tombstones = try await SQLiteRetention(database).erase(
      meetingID: "mtg-1", reason: "asked for", source: "urn:test")
    #expect(tombstones?.map(\.sequence) == [1])
    #expect(try await archive.verify(meetingID: nil) == [])
  }
}
