import Foundation
import GRDB
import RecapCore

extension RecapDatabase {
  /// Reads one snapshot.
  func read<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    do { return try await writer.read(body) } catch {
      throw Self.failure(operation, subject, error)
    }
  }

  /// Runs `body` on the writing connection, outside a transaction. Not cut short by cancellation once
  /// it runs: files move along with what it commits, and half of that is the one thing that must not be.
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

  /// An error of SQLite or of decoding in the store's own words; others as they are.
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
      hint: "`recap verify` says which records are", exitCode: .configuration)
  }
}
