import Foundation
import RecapCore
import RecapPostgres
import RecapTestSupport
import Testing

/// The promises of all ports, kept by the shared store.
@Suite(.ownThreads) struct SharedStoreConformanceTests {
  private func check(_ promise: Conformance<StoreSubject>) async throws {
    let folder = try TemporaryFolder()
    try await promise.check(StoreSubject(shared: folder.url))
  }

  @Test(arguments: QueueConformance.all)
  func `the shared store keeps the queue's promises`(_ promise: Conformance<StoreSubject>) async throws {
    try await check(promise)
  }

  @Test(arguments: ArchiveConformance.all)
  func `the shared store keeps the archive's promises`(_ promise: Conformance<StoreSubject>) async throws {
    try await check(promise)
  }

  @Test(arguments: OutboxConformance.all)
  func `the shared store keeps the outbox's promises`(_ promise: Conformance<StoreSubject>) async throws {
    try await check(promise)
  }

  @Test(arguments: JournalConformance.all + JournalConformance.inStores)
  func `the shared store keeps the journal's promises`(_ promise: Conformance<StoreSubject>) async throws {
    try await check(promise)
  }

  @Test(arguments: ConstraintConformance.all)
  func `the shared store refuses what the schema refuses`(_ promise: Conformance<StoreSubject>) async throws {
    try await check(promise)
  }

  /// The embedded store's answers are those of the twin, which is quick enough for many sequences.
  @Test func `any operations give equal answers in store and twin`() async throws {
    let seed = TestSeed("shared sequences")
    for round in 0..<TestSeed.rounds(4) {
      var random = seed.generator(round)
      let folder = try TemporaryFolder()
      let policy = JobTransition.Policy(maximumCrashes: 2)
      let subject = try await StoreSubject(shared: folder.url.appending(path: "shared"), policy: policy)
      let queue = try #require(subject.queue as? PostgresJobQueue)
      var shared = StoreDriver(subject)
      var twin = StoreDriver(StoreSubject(twin: folder.url.appending(path: "twin"), policy: policy))
      var done: [String] = []
      for _ in 0..<40 {
        let operation = StoreOperation.random(&random)
        done.append("\(operation)")
        // Where claims begin moves between any two operations: no answer depends on it.
        if random.oneIn(2) { try await queue.moveFloors(of: "default") }
        let (answer, expected) = (await shared.run(operation), await twin.run(operation))
        let (state, expectedState) = (try await shared.snapshot(), try await twin.snapshot())
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
}
