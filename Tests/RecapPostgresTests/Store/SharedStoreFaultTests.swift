import Foundation
import RecapCore
import RecapPostgres
import RecapStore
import RecapTestSupport
import Testing

/// What a shared store is like after its connection was cut at any of its commits.
@Suite(.ownThreads) struct SharedStoreFaultTests {
  /// A store behind a proxy.
  private struct Bench {
    let folder: TemporaryFolder
    let proxy: FaultyProxy
    let store: PostgresStore
    let clock = ManualClock()
    let home: URL

    init() async throws {
      folder = try TemporaryFolder()
      home = folder.url.appending(path: "home")
      let server = try PostgresServer.shared.get()
      proxy = try FaultyProxy(to: server.port)
      var timing = PostgresTiming()
      (timing.firstWait, timing.longestWait) = (.milliseconds(2), .milliseconds(20))
      let address = try PostgresAddress(server.url(server.makeDatabase(), port: proxy.port))
      let clock = clock
      let database = PostgresDatabase(
        PostgresSession(address, label: "test", timing: timing),
        objects: FolderObjects(folder.url.appending(path: "objects")), clock: { clock.now.date })
      try await database.create()
      store = PostgresStore(database)
    }

    func draft(_ meetingID: String, input: String = "input", claim: JobClaim? = nil) throws -> RecapDraft {
      var draft = try Sample.draft(
        in: home.appending(path: "draft-\(UUID().uuidString)"), meetingID: meetingID, input: input,
        createdAt: clock.now.date)
      draft.claim = claim
      return draft
    }

    /// A claim of the one job. One whose answer was lost runs out, and counts as lost.
    func claim() async throws -> JobClaim {
      if let claim = try await store.queue.claim(Sample.claim())?.claim { return claim }
      clock.advance(by: 61)
      for id in try await store.queue.running() {
        guard let claim = try await store.queue.job(id)?.claim else { continue }
        _ = try await store.queue.settle(.init(claim, .lost(reason: "silent")), next: nil)
      }
      clock.advance(by: 3600)
      return try #require(try await store.queue.claim(Sample.claim())?.claim)
    }

    /// Sends all events to a sink. One whose claim's answer was lost is sent after its lease.
    func deliverAll() async throws -> [Int] {
      var sent: [Int] = []
      for _ in 0..<20 {
        let claim = try await store.outbox.claimDelivery(
          to: Subscription(sink: "sink", replaysHistory: true), by: Sample.worker(), lease: .seconds(60))
        if let claim {
          sent.append(claim.entry.sequence)
          #expect(try await store.outbox.settle(claim, .delivered))
        } else if try await store.outbox.backlog().contains(where: { $0.waiting > 0 }) {
          clock.advance(by: 61)
        } else {
          return sent
        }
      }
      return sent
    }

    /// One transaction of each kind.
    func work() async throws {
      _ = try await store.queue.enqueue(Sample.submission("mtg-1"))
      let claim = try await claim()
      let key = StageKey(meetingID: "mtg-1", stage: "reel", revision: 1, parts: [:])
      let draft = try draft("mtg-1", claim: claim)
      let reel = draft.folder.appending(path: ArtefactName.reel)
      try await store.journal.keep(
        StageRecord(key: key, output: Data("{}".utf8), files: [reel], cpu: .zero), claim: claim)
      #expect(try await !store.archive.finish(draft).isDuplicate)
      #expect(try await !store.archive.finish(self.draft("mtg-2")).isDuplicate)
      #expect(try await store.archive.finish(self.draft("mtg-2")).isDuplicate)
      #expect(try await !store.archive.finish(self.draft("mtg-2", input: "other")).isDuplicate)
      try await store.outbox.add([
        RecapEvents.refused(
          meetingID: "mtg-3", manifest: Data(), OperationFailure("open", "it", "no"), time: clock.now.date,
          source: "urn:test")
      ])
      // A meeting's events go in order; those of others need not wait for a lost claim.
      let sent = try await deliverAll()
      #expect(sent.sorted() == [1, 2, 3, 4])
      #expect(sent.filter { [2, 3].contains($0) } == [2, 3])
      #expect(try await store.retention.erase(meetingID: "mtg-2", reason: "asked", source: "/t")?.count == 2)
    }

    /// The paths of all objects.
    func objects() throws -> [String] {
      let root = folder.url.appending(path: "objects")
      return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appending(path: $0).path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }.sorted()
    }

    func check(_ note: Comment) async throws {
      #expect(try await store.archive.verify(meetingID: nil) == [], note)
      #expect(try await store.archive.revisions(meetingID: "mtg-1").map(\.recap.revision) == [1], note)
      #expect(try await store.archive.revisions(meetingID: "mtg-2").isEmpty, note)
      let entries = try await store.outbox.entries(after: 0, limit: 100)
      #expect(entries.map(\.sequence) == [1, 4, 5, 6], note)
      #expect(entries.map(\.event.type) == [.ready, .failed, .erased, .erased], note)
      #expect(try await store.queue.counts() == [.completed: 1], note)
      // Once all that was being sent has arrived, there is an object for each row, and no other.
      for _ in 0..<3 {
        clock.advance(by: 2 * 86_400)
        try await store.removeLeftovers(of: nil)
      }
      let named = try await store.database.session.read("list", "objects") { transaction in
        try transaction.execute("SELECT key FROM recap.objects").rows.map { try $0.text("key") }
      }
      #expect(try objects() == named.sorted(), note)
      #expect(try await store.archive.verify(meetingID: nil) == [], note)
    }
  }

  /// A commit that is cut before the server has it, or after.
  enum Cut: String, CaseIterable {
    case before, after

    var fault: FaultyProxy.Fault { self == .before ? .cutBefore("COMMIT") : .cutAfter("COMMIT") }
  }

  /// The commits from one that is cut to the next; `RECAP_TEST_ROUNDS=1` cuts all.
  private static let step = TestSeed.rounds(6)

  @Test(arguments: Cut.allCases)
  func `whatever commit is cut, the work is done once`(cut: Cut) async throws {
    var number = cut == .before ? 0 : Self.step / 2
    while true {
      let bench = try await Bench()
      let note: Comment = "commit \(number) cut \(cut)"
      bench.proxy.set(cut.fault, skipping: number)
      try await bench.work()
      let isOver = bench.proxy.cutCount == 0
      bench.proxy.set(.none)
      try await bench.check(note)
      if isOver { break }
      number += Self.step
    }
    // One transaction of each kind at least.
    #expect(number > 25)
  }
}
