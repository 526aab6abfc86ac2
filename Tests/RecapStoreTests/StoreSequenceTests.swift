import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// The real store and its twin under the same operations, in orders that nobody thought of.
@Suite struct StoreSequenceTests {
  private static let policy = JobTransition.Policy(maximumCrashes: 2)

  @Test func `any operations give equal answers in store and twin`() async throws {
    let seed = TestSeed("store sequences")
    for round in 0..<TestSeed.rounds(10) {
      var random = seed.generator(round)
      let folder = try TemporaryFolder()
      var real = StoreDriver(
        try StoreKind.sqliteMemory.make(folder.url.appending(path: "real"), policy: Self.policy))
      var twin = StoreDriver(StoreSubject(twin: folder.url.appending(path: "twin"), policy: Self.policy))
      var done: [String] = []
      for _ in 0..<50 {
        let operation = StoreOperation.random(&random)
        done.append("\(operation)")
        let (answer, expected) = (await real.run(operation), await twin.run(operation))
        let (state, expectedState) = (try await real.snapshot(), try await twin.snapshot())
        guard answer == expected, state == expectedState else {
          let difference = zip(state, expectedState).first { $0 != $1 }
          Issue.record(
            """
            round \(round), \(seed), after:
            \(done.joined(separator: "\n"))
            real: \(answer)
            twin: \(expected)
            real: \(difference?.0 ?? "\(state.count) lines")
            twin: \(difference?.1 ?? "\(expectedState.count) lines")
            """)
          return
        }
      }
    }
  }
}
