import Foundation
import GRDB
import RecapCore

extension RecapDatabase {
  /// Runs `body` on the store's own executor, for work that mostly reads and writes the store.
  package func onOwnThread<T: Sendable>(_ body: () async throws -> T) async rethrows -> T {
    try await withTaskExecutorPreference(thread, operation: body)
  }

  /// Runs `body` on one snapshot of the store.
  func read<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    do { return try await writer.read(body) } catch {
      throw Self.failure(operation, subject, error)
    }
  }

  /// Runs `body` on the writing connection, outside a transaction. Cancellation does not interrupt `body`:
  /// files are moved with what it commits, and that must never be half done.
  func write<T: Sendable>(
    _ operation: String, _ subject: String, _ body: @escaping @Sendable (Database) throws -> T
  ) async throws -> T {
    try Task.checkCancellation()
    if thread.isCurrent {
      do { return try writeHere(body) } catch { throw Self.failure(operation, subject, error) }
    }
    return try await withCheckedThrowingContinuation { continuation in
      writer.asyncWriteWithoutTransaction { db in
        let result = Result { try body(db) }
        continuation.resume(with: result.mapError { Self.failure(operation, subject, $0) })
      }
    }
  }

  private func writeHere<T>(_ body: (Database) throws -> T) throws -> T {
    try writer.writeWithoutTransaction(body)
  }

  /// Runs `body` in one writing transaction. The statements that begin and end it are prepared once.
  /// - Throws: `StoreFailure` (78) if a newer program has changed the schema since this one opened the
  ///   store: what this one would write may no longer be correct.
  static func immediately<T>(_ db: Database, _ body: () throws -> T) throws -> T {
    try db.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
    do {
      let version = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
      guard version == Schema.version else {
        throw StoreFailure(
          "write to", "the store",
          "a newer program has brought its schema to version \(version) meanwhile, and this one knows "
            + "\(Schema.version)",
          hint: "end this program and start the newer one; nothing is lost", exitCode: .configuration)
      }
      let result = try body()
      try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      return result
    } catch {
      // The first error is the one to report; SQLite may have rolled back automatically.
      try? db.rollback()
      throw error
    }
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
      hint: "`recap verify` says which records are", exitCode: .configuration)
  }
}
