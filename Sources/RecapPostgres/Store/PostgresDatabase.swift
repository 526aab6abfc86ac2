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
  var name: String { session.address.description }

  /// Creates the schema in an empty database.
  package func create() async throws {
    let clock = clock == nil ? PostgresSchema.Clock.server : .transaction
    try await session.transaction("create the schema in", name) { transaction in
      for statement in PostgresSchema.statements(clock: clock) { try transaction.execute(statement) }
    }
  }

  /// Runs `body` in one transaction. See `PostgresSession.transaction`.
  @discardableResult
  func transaction<T: Sendable>(
    _ operation: String, _ subject: String,
    recognise: (@Sendable (PostgresTransaction) throws -> T?)? = nil,
    _ body: @escaping @Sendable (PostgresTransaction) throws -> T
  ) async throws -> T {
    guard let clock else {
      return try await session.transaction(operation, subject, recognise: recognise, body)
    }
    return try await session.transaction(
      operation, subject,
      recognise: recognise.map { recognise -> (@Sendable (PostgresTransaction) throws -> T?) in
        { transaction in
          try transaction.setTime(clock())
          return try recognise(transaction)
        }
      },
      { transaction in
        try transaction.setTime(clock())
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
      try transaction.setTime(clock())
      return try body(transaction)
    }
  }

  static func damaged(_ operation: String, _ subject: String, _ detail: String) -> PostgresFailure {
    PostgresFailure(.configuration, operation, subject, "the stored row is damaged: \(detail)")
  }
}

extension PostgresTransaction {
  /// Sets what `recap.clock()` tells in this transaction, in a test's schema.
  fileprivate func setTime(_ time: Date) throws {
    try execute("SELECT set_config('recap.now', $1, true)", [.text(RFC3339.text(time))])
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
