import Foundation
import RecapCore
import RecapPostgres
import RecapStore
import RecapTestSupport

extension StoreSubject {
  /// A shared store in a database of its own, with the objects in a folder.
  ///
  /// It has the queue so far; the other ports are the twin's.
  /// - Parameter name: a fresh database; nil makes one.
  init(shared home: URL, policy: JobTransition.Policy = .init(), in name: String? = nil) async throws {
    let server = try PostgresServer.shared.get()
    let clock = ManualClock()
    let address = try PostgresAddress(server.url(name ?? server.makeDatabase()))
    let database = PostgresDatabase(
      PostgresSession(address, label: "test"), objects: FolderObjects(home.appending(path: "objects")),
      clock: { clock.now.date })
    try await database.create()
    let twin = InMemoryStore(home: home, policy: policy, clock: clock)
    self.init(
      queue: PostgresJobQueue(database, policy: policy), archive: twin,
      journal: InMemoryJournal(folder: home),
      outbox: twin, retention: twin, home: home, clock: clock)
  }
}
