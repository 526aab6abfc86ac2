import Foundation
import GRDB
import RecapCore

extension RecapDatabase {
  /// Runs `body` on one snapshot of the store.
  func read<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    do { return try await writer.read(body) } catch {
      throw Self.failure(operation, subject, error)
    }
  }

  /// Runs `body` in one writing transaction.
  func transaction<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    try await write(operation, subject) { db in try Self.inTransaction(db) { try body(db) } }
  }

  /// Runs `body` on the writing connection, outside a transaction. Cancellation does not interrupt `body`:
  /// files are moved with what it commits, and that must never be half done.
  func write<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      writer.asyncWriteWithoutTransaction { db in
        let result = Result { try body(db) }
        continuation.resume(with: result.mapError { Self.failure(operation, subject, $0) })
      }
    }
  }

  /// Runs `body` in one writing transaction on `db`.
  /// - Throws: `StoreFailure` (78) if a newer program has changed the schema since this one opened the
  ///   store: what this one would write may no longer be correct. Also if the store moves or has moved.
  static func inTransaction<T>(_ db: Database, _ body: () throws -> T) throws -> T {
    var result: T?
    try db.inTransaction(.immediate) {
      try checkVersion(db)
      result = try body()
      return .commit
    }
    return result!
  }

  /// Returns an error of SQLite or of decoding as a `StoreFailure`, and any other error unchanged.
  static func failure(_ operation: String, _ subject: String, _ error: any Error) -> any Error {
    switch error {
    case let error as DatabaseError: StoreFailure(operation, subject, error)
    case let error as RowDecodingError: damaged(operation, subject, error.description)
    case let error as DecodingError: damaged(operation, subject, "\(error)")
    default: error
    }
  }

  static func damaged(_ operation: String, _ subject: String, _ detail: String) -> StoreFailure {
    StoreFailure(
      operation, subject, "the stored record is damaged: \(detail.prefix(200))",
      hint: "`recap verify` lists the damaged records", exitCode: .configuration)
  }
}
