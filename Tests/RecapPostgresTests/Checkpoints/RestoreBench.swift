import Foundation
import RecapCore
import RecapPostgres
import RecapStore
import RecapTestSupport

/// A store whose database can be copied and put back, while everything beside it stays.
final class RestoreBench: @unchecked Sendable {
  enum Engine: CaseIterable { case embedded, shared }

  let engine: Engine
  let bench: MoveBench
  private(set) var store: any RecapStoring
  /// The database in use: a name, or nothing for the one of the home.
  private(set) var name: String
  private var open: RecapDatabase?
  private var session: PostgresSession?

  init(_ engine: Engine) async throws {
    self.engine = engine
    bench = try MoveBench()
    name = bench.name
    switch engine {
    case .embedded:
      let database = try bench.openHome()
      open = database
      store = SQLiteStore(database)
    case .shared:
      let database = try bench.shared(.owner)
      try await database.create()
      session = database.session
      store = PostgresStore(database)
    }
  }

  private var copy: URL { bench.folder.url.appending(path: "copy.db") }

  /// Copies the database.
  func backUp() async throws {
    switch engine {
    case .embedded: _ = try await open?.copy(to: copy)
    case .shared: try await duplicate(name, as: "\(bench.name)_copy")
    }
  }

  /// Puts the copy in the place of the database.
  func restore() async throws {
    switch engine {
    case .embedded:
      try open?.close()
      let file = bench.home.appending(path: "recap.db")
      for path in ["-wal", "-shm"].map({ file.path + $0 }) where FileManager.default.fileExists(atPath: path)
      {
        try FileManager.default.removeItem(atPath: path)
      }
      try Data(contentsOf: copy).write(to: file)
      let database = try bench.openHome()
      open = database
      store = SQLiteStore(database)
    case .shared:
      name = "\(bench.name)_\(UUID().uuidString.prefix(8).lowercased())"
      try await duplicate("\(bench.name)_copy", as: name)
      let clock = bench.clock
      let database = PostgresDatabase(
        PostgresSession(try PostgresAddress(bench.server.url(name)), label: "test"), objects: bench.objects,
        clock: { clock.now.date })
      session = database.session
      store = PostgresStore(database)
    }
  }

  private func duplicate(_ name: String, as copy: String) async throws {
    // A database that somebody is connected to is not copied.
    await session?.close()
    _ = try bench.server.psql("CREATE DATABASE \(copy) TEMPLATE \(name)", in: "postgres")
  }

  /// Changes rows as a superuser can, past all guards.
  func tamper(_ shared: String) throws {
    _ = try bench.server.psql("SET session_replication_role = replica; \(shared)", in: name)
  }

  @discardableResult func finish(_ meeting: String, input: String = "input") async throws -> StoredRecap {
    try await store.archive.finish(
      Sample.draft(
        in: bench.folder.url.appending(path: "draft-\(UUID().uuidString)"), meetingID: meeting, input: input,
        createdAt: bench.clock.now.date)
    ).stored
  }

  func keeper(_ signer: NoteSigner? = nil, trusted: [NoteVerifier] = []) -> CheckpointKeeper {
    CheckpointKeeper(store.checkpoints, signer: signer, trusted: trusted)
  }

  func restoration(_ signer: NoteSigner? = nil, trusted: [NoteVerifier] = []) -> StoreRestoration {
    StoreRestoration(store.checkpoints, signer: signer, trusted: trusted, source: "/t")
  }
}
