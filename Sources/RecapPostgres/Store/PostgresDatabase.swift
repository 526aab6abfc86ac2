package import Foundation
package import RecapCore

/// The shared store: a PostgreSQL database for state, an object store for bytes.
package final class PostgresDatabase: Sendable {
  package let session: PostgresSession
  package let objects: any ObjectStore
  /// The row among several of each counter that this process adds to.
  let shard = Int.random(in: 0..<64)
  /// A test's clock; nil for the server's.
  private let clock: (@Sendable () -> Date)?

  /// - Parameter clock: a test's clock, which takes the place of the server's.
  package init(_ session: PostgresSession, objects: any ObjectStore, clock: (@Sendable () -> Date)? = nil) {
    self.session = session
    self.objects = objects
    self.clock = clock
  }

  /// The store's name in messages.
  package var name: String { session.address.description }

  /// Creates the schema unless it is there.
  /// - Returns: whether it was created.
  package func createIfMissing() async throws -> Bool {
    let isThere = try await session.read("look for the schema in", name) { transaction in
      try transaction.execute("SELECT 1 AS one FROM pg_namespace WHERE nspname = 'recap'").count == 1
    }
    if !isThere { try await create() }
    return !isThere
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

  /// Runs `body` in one transaction. See `PostgresSession.transaction`.
  @discardableResult
  func transaction<T: Sendable>(
    _ operation: String, _ subject: String, tries: Int = PostgresSession.mostConflicts,
    recognise: (@Sendable (PostgresTransaction) throws -> T?)? = nil,
    _ body: @escaping @Sendable (PostgresTransaction) throws -> T
  ) async throws -> T {
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
