import Foundation
import RecapStore
import RecapTestSupport
import Testing

/// The same promises, kept by every kind of store.
@Suite struct StoreConformanceTests {
  enum Kind: String, CaseIterable { case sqliteFile, sqliteMemory, twin }

  private func withStore(_ kind: Kind, _ body: (StoreSubject) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let home = folder.url.appending(path: "home")
    switch kind {
    case .twin:
      let twin = InMemoryStore(home: home)
      try await body(StoreSubject(archive: twin, outbox: twin, home: home))
    case .sqliteFile, .sqliteMemory:
      let database =
        kind == .sqliteFile ? try RecapDatabase.open(home: home) : try RecapDatabase.inMemory(home: home)
      try await body(
        StoreSubject(archive: SQLiteRecapArchive(database), outbox: SQLiteOutbox(database), home: home))
    }
  }

  @Test(arguments: Kind.allCases, ArchiveConformance.all)
  func `store and twin keep the archive's promises`(_ kind: Kind, _ promise: Conformance<StoreSubject>)
    async throws
  {
    try await withStore(kind, promise.check)
  }

  @Test(arguments: Kind.allCases, OutboxConformance.all)
  func `store and twin keep the outbox's promises`(_ kind: Kind, _ promise: Conformance<StoreSubject>)
    async throws
  {
    try await withStore(kind, promise.check)
  }
}
