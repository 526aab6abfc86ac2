import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What the shared queue does besides the promises of every queue.
@Suite(.ownThreads) struct PostgresQueueTests {
  @Test func `no manifest is kept that no row names`() async throws {
    let folder = try TemporaryFolder()
    let store = try await StoreSubject(shared: folder.url)
    let failure = JobOutcome.failed(error: "no", disposition: .discard, stage: nil)
    // The same manifest again and again: after a failure, as a duplicate, and once more when all is pruned.
    for _ in 0..<2 {
      try await store.queue.run(Sample.submission("mtg-1"), to: failure)
      let job = try await store.queue.enqueue(Sample.submission("mtg-1")).job
      #expect(try await store.queue.enqueue(Sample.submission("mtg-1")).isDuplicate)
      #expect(try await store.queue.input(of: job.id) == Sample.submission("mtg-1").input)
      _ = try await store.queue.cancel(job.id)
      #expect(try objects(in: folder) == 1)
      store.clock.advance(by: 60)
      #expect(try await store.queue.prune([.discarded, .cancelled], olderThan: .zero) == 2)
      #expect(try objects(in: folder) == 0)
    }
  }

  private func objects(in folder: TemporaryFolder) throws -> Int {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).count { $0.contains("/input-") }
  }

  @Test func `no word of a manifest enters the database`() async throws {
    let folder = try TemporaryFolder()
    let server = try PostgresServer.shared.get()
    let database = try server.makeDatabase()
    let store = try await StoreSubject(shared: folder.url, in: database)
    var submission = Sample.submission("mtg-1")
    submission.input.manifest = Data(#"{"title": "zanzibar"}"#.utf8)
    let job = try await store.queue.enqueue(submission).job
    #expect(try await store.queue.input(of: job.id)?.manifest == submission.input.manifest)
    let dump = try server.dump(database)
    #expect(dump.contains("mtg-1"))
    #expect(!dump.contains("zanzibar"))
  }
}
