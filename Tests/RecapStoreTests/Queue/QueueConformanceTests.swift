import Foundation
import RecapCore
import RecapStore
import RecapTestSupport
import Testing

/// The same promises, kept by every kind of queue.
@Suite struct QueueConformanceTests {
  enum Kind: String, CaseIterable { case sqliteFile, sqliteMemory, twin }

  @Test(arguments: Kind.allCases, QueueConformance.all)
  func `stores and twin keep the queue's promises`(_ kind: Kind, _ promise: Conformance<any JobQueue>)
    async throws
  {
    let folder = try TemporaryFolder()
    let home = folder.url.appending(path: "home")
    switch kind {
    case .twin: try await promise.check(InMemoryQueue())
    case .sqliteFile: try await promise.check(SQLiteJobQueue(RecapDatabase.open(home: home)))
    case .sqliteMemory: try await promise.check(SQLiteJobQueue(RecapDatabase.inMemory(home: home)))
    }
  }
}
