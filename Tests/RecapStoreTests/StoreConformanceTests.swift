import Foundation
import RecapCore
import RecapStore
import RecapTestSupport
import Testing

/// A kind of store that keeps the promises of all ports.
enum StoreKind: String, CaseIterable {
  case sqliteFile, sqliteMemory, twin

  /// A store of this kind, with its files under `home`.
  func make(_ home: URL, policy: JobTransition.Policy = .init()) throws -> StoreSubject {
    guard self != .twin else { return StoreSubject(twin: home, policy: policy) }
    let manual = ManualClock()
    let clock: @Sendable () -> Instant = { manual.now }
    let database =
      self == .sqliteFile
      ? try RecapDatabase.open(home: home, clock: clock)
      : try RecapDatabase.inMemory(home: home, clock: clock)
    return StoreSubject(database, policy: policy, home: home, clock: manual)
  }
}

/// The same promises, kept by every kind of store.
@Suite struct StoreConformanceTests {
  private func check(_ promise: Conformance<StoreSubject>, _ kind: StoreKind) async throws {
    let folder = try TemporaryFolder()
    try await promise.check(kind.make(folder.url.appending(path: "home")))
  }

  @Test(arguments: StoreKind.allCases, QueueConformance.all)
  func `stores and twin keep the queue's promises`(_ kind: StoreKind, _ promise: Conformance<StoreSubject>)
    async throws
  { try await check(promise, kind) }

  @Test(arguments: StoreKind.allCases, ArchiveConformance.folders)
  func `stores and twin keep a record in a folder`(_ kind: StoreKind, _ promise: Conformance<StoreSubject>)
    async throws
  { try await check(promise, kind) }

  @Test(arguments: StoreKind.allCases, ArchiveConformance.all)
  func `stores and twin keep the archive's promises`(_ kind: StoreKind, _ promise: Conformance<StoreSubject>)
    async throws
  { try await check(promise, kind) }

  @Test(arguments: StoreKind.allCases, OutboxConformance.all)
  func `stores and twin keep the outbox's promises`(_ kind: StoreKind, _ promise: Conformance<StoreSubject>)
    async throws
  { try await check(promise, kind) }

  @Test(arguments: StoreKind.allCases, JournalConformance.all)
  func `stores and twin keep the journal's promises`(_ kind: StoreKind, _ promise: Conformance<StoreSubject>)
    async throws
  { try await check(promise, kind) }

  @Test(arguments: [StoreKind.sqliteFile, .sqliteMemory], JournalConformance.inStores)
  func `stores prune their journals`(_ kind: StoreKind, _ promise: Conformance<StoreSubject>) async throws {
    try await check(promise, kind)
  }

  @Test(arguments: StoreKind.allCases, ConstraintConformance.all)
  func `stores and twin refuse what the schema refuses`(
    _ kind: StoreKind, _ promise: Conformance<StoreSubject>
  )
    async throws
  { try await check(promise, kind) }
}
