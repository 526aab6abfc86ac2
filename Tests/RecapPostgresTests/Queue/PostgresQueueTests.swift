import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// The promises of every queue, kept by the shared one.
@Suite(.ownThreads) struct PostgresQueueTests {
  @Test(arguments: QueueConformance.all)
  func `the shared queue keeps the queue's promises`(_ promise: Conformance<StoreSubject>) async throws {
    let folder = try TemporaryFolder()
    try await promise.check(StoreSubject(shared: folder.url))
  }

  @Test(arguments: ConstraintConformance.jobs)
  func `the shared queue refuses what the schema refuses`(_ promise: Conformance<StoreSubject>) async throws {
    let folder = try TemporaryFolder()
    try await promise.check(StoreSubject(shared: folder.url))
  }

  /// The embedded queue's answers are those of the twin, which is quick enough for many sequences.
  @Test func `any operations on jobs give equal answers in queue and twin`() async throws {
    let seed = TestSeed("shared sequences")
    for round in 0..<TestSeed.rounds(4) {
      var random = seed.generator(round)
      let folder = try TemporaryFolder()
      let policy = JobTransition.Policy(maximumCrashes: 2)
      var shared = StoreDriver(
        try await StoreSubject(shared: folder.url.appending(path: "shared"), policy: policy))
      var twin = StoreDriver(StoreSubject(twin: folder.url.appending(path: "twin"), policy: policy))
      var done: [String] = []
      while done.count < 50 {
        let operation = StoreOperation.random(&random)
        guard operation.isAboutJobs else { continue }
        done.append("\(operation)")
        let (answer, expected) = (await shared.run(operation), await twin.run(operation))
        let (state, expectedState) = (try await shared.jobSnapshot(), try await twin.jobSnapshot())
        guard answer == expected, state == expectedState else {
          let difference = zip(state, expectedState).first { $0 != $1 }
          Issue.record(
            """
            round \(round), \(seed), after:
            \(done.joined(separator: "\n"))
            shared: \(answer)
            twin: \(expected)
            shared: \(difference?.0 ?? "\(state.count) lines")
            twin: \(difference?.1 ?? "\(expectedState.count) lines")
            """)
          return
        }
      }
    }
  }

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
