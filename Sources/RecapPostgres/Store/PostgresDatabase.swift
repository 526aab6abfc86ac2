package import Foundation
package import RecapCore
import Synchronization

/// The shared store: a PostgreSQL database for state, an object store for bytes.
package final class PostgresDatabase: Sendable {
  package let session: PostgresSession
  /// The connection of renewals alone: a lease must not wait behind a long call. It is opened by the first one.
  package let heartbeat: PostgresSession
  package let objects: any ObjectStore
  /// The row among several of each counter that this process adds to.
  let shard = Int.random(in: 0..<64)
  /// A test's clock; nil for the server's.
  private let clock: (@Sendable () -> Date)?
  /// The program's number, of those that `meta.oldest_program` counts.
  let program: Int
  /// Whether the store has been asked if this program may write to it.
  private let isAdmitted: Mutex<Bool>
  /// The connection by which the store was last found to be its newest copy, counted from the first.
  private let newest = Mutex<Int?>(nil)

  /// Who may write to the store.
  package enum Admission: Sendable {
    /// A program that is new enough, unless the store is being filled by a move.
    case program
    /// The move that fills the store, or its upgrade.
    case owner
  }

  /// - Parameters:
  ///   - clock: a test's clock, which takes the place of the server's.
  ///   - program: the program's number; a test takes the place of an older one.
  package init(
    _ session: PostgresSession, objects: any ObjectStore, clock: (@Sendable () -> Date)? = nil,
    admission: Admission = .program, program: Int? = nil
  ) {
    self.session = session
    heartbeat = session.another(label: "recap.heartbeat")
    self.objects = objects
    self.clock = clock
    self.program = program ?? PostgresSchema.version
    isAdmitted = Mutex(admission == .owner)
  }

  /// The store's name in messages.
  package var name: String { session.address.description }

  /// Creates the schema unless it is there.
  /// - Returns: whether it was created.
  package func createIfMissing() async throws -> Bool {
    let isThere = try await hasSchema()
    if !isThere { try await create() }
    return !isThere
  }

  func hasSchema() async throws -> Bool {
    try await session.read("look for the schema in", name) { transaction in
      try transaction.execute("SELECT 1 AS one FROM pg_namespace WHERE nspname = 'recap'").count == 1
    }
  }

  /// Creates the schema in an empty database.
  package func create() async throws {
    let clock = clock == nil ? PostgresSchema.Clock.server : .transaction
    try await session.transaction("create the schema in", name) { transaction in
      for statement in PostgresSchema.statements(clock: clock) { try transaction.execute(statement) }
      let mayCreateRoles = try transaction.execute(
        "SELECT rolcreaterole OR rolsuper AS may FROM pg_roles WHERE rolname = current_user"
      ).first?.boolean("may")
      guard mayCreateRoles == true else { return }
      // Two schemas in one server share its roles, and grants to one role exclude each other.
      try transaction.execute("SELECT pg_advisory_xact_lock(\(PostgresSchema.rolesLock))")
      for statement in PostgresSchema.roles { try transaction.execute(statement) }
    }
  }

  /// Brings the tables to this program's version. Other programs may be at work meanwhile.
  /// - Returns: the versions before and after.
  package func upgrade() async throws -> (from: Int, to: Int) {
    let name = name
    return try await session.transaction("upgrade the tables of", name, recognise: { _ in nil }) {
      transaction in
      transaction.write("SET LOCAL lock_timeout = '2s'")
      try transaction.execute("SELECT pg_advisory_xact_lock(\(PostgresSchema.upgradeLock))")
      let version = try PostgresSchema.Terms(transaction).schema
      guard version < PostgresSchema.version else { return (version, version) }
      for statement in PostgresSchema.upgrades.dropFirst(version - 1).joined() {
        try transaction.execute(statement)
      }
      try transaction.execute("UPDATE recap.meta SET schema = $1", [.integer(PostgresSchema.version)])
      return (version, PostgresSchema.version)
    }
  }

  /// Asks once whether this program may write to the store. What it holds by then, it may finish, also if the store
  /// does not take its kind any more.
  private func admit() async throws {
    guard !isAdmitted.withLock(\.self) else { return }
    let (name, program) = (name, program)
    try await session.read("work with", name) { transaction in
      let terms = try PostgresSchema.Terms(transaction)
      if let refusal = terms.refusal(name, program: program) { throw refusal }
      if terms.isMoving {
        throw PostgresFailure(
          .configuration, "work with", name, "a store is being moved to it",
          hint: "wait until `recap store migrate` is done")
      }
    }
    isAdmitted.withLock { $0 = true }
  }

  /// Refuses a store that is older than its checkpoints, before numbers are given or events are sent. Asks once for each
  /// connection: nobody puts another copy in the place of a database that has connections.
  /// - Returns: the connection, counted from the first.
  /// - Throws: `StaleStore`.
  @discardableResult
  func refuseStale() async throws -> Int {
    while true {
      let connection = session.connections
      if connection > 0, newest.withLock({ $0 == connection }) { return connection }
      try await CheckpointKeeper(PostgresCheckpoints(self)).refuseStale()
      // The call may have opened one itself.
      newest.withLock { $0 = max(1, connection) }
    }
  }

  /// Runs `body` in one transaction. See `PostgresSession.transaction`.
  @discardableResult
  func transaction<T: Sendable>(
    _ operation: String, _ subject: String, tries: Int = PostgresSession.mostConflicts,
    on session: PostgresSession? = nil,
    recognise: (@Sendable (PostgresTransaction) throws -> T?)? = nil,
    _ body: @escaping @Sendable (PostgresTransaction) throws -> T
  ) async throws -> T {
    try await admit()
    let session = session ?? self.session
    guard let clock else {
      return try await session.transaction(operation, subject, tries: tries, recognise: recognise, body)
    }
    return try await session.transaction(
      operation, subject, tries: tries,
      recognise: recognise.map { recognise -> (@Sendable (PostgresTransaction) throws -> T?) in
        { transaction in
          transaction.setTime(clock())
          return try recognise(transaction)
        }
      },
      { transaction in
        transaction.setTime(clock())
        return try body(transaction)
      })
  }

  /// Runs `body` in one transaction that only reads.
  func read<T: Sendable>(
    _ operation: String, _ subject: String,
    _ body: @escaping @Sendable (PostgresTransaction) throws -> T
  ) async throws -> T {
    guard let clock else { return try await session.read(operation, subject, body) }
    return try await session.read(operation, subject) { transaction in
      transaction.setTime(clock())
      return try body(transaction)
    }
  }

  static func damaged(_ operation: String, _ subject: String, _ detail: String) -> PostgresFailure {
    PostgresFailure(.configuration, operation, subject, "the stored row is damaged: \(detail)")
  }
}

extension PostgresTransaction {
  /// Sets what `recap.clock()` tells in this transaction, in a test's schema.
  fileprivate func setTime(_ time: Date) {
    write("SELECT set_config('recap.now', $1, true)", [.text(RFC3339.text(time))])
  }
}

/// JSON columns.
enum JSONText {
  static func value<T: Decodable>(_ text: String) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(text.utf8))
  }

  static func text(_ value: some Encodable) throws -> String {
    CanonicalJSON.serialize(try CanonicalJSON.tree(value))
  }
}
