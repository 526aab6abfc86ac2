import Foundation
import GRDB
import RecapCore

extension RecapDatabase {
  /// Runs `body` on the store's own thread, for work that mostly reads and writes here.
  package func onOwnThread<T: Sendable>(_ body: () async throws -> T) async rethrows -> T {
    try await withTaskExecutorPreference(thread, operation: body)
  }

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

  /// One writing transaction. Its beginning and end are prepared once.
  /// - Throws: `StoreFailure` (78) if a newer program has changed the schema since this one opened the
  ///   store: what this one would write may not be what it should be any more.
  static func immediately<T>(_ db: Database, _ body: () throws -> T) throws -> T {
    try db.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
    do {
      let version = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
      guard version == Schema.versions.count else {
        throw StoreFailure(
          "write to", "the store",
          "a newer program has brought its schema to version \(version) meanwhile, and this one knows "
            + "\(Schema.versions.count)",
          hint: "end this program and start the newer one; nothing is lost", exitCode: .configuration)
      }
      let result = try body()
      try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      return result
    } catch {
      // What went wrong first is what is told; SQLite may have taken everything back by itself.
      try? db.rollback()
      throw error
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
