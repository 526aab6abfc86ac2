import Foundation
import RecapCore
import Synchronization

/// The time limits of a session.
package struct PostgresTiming: Sendable {
  /// The time for a connection to one host.
  package var connect = Duration.seconds(5)
  /// The time for one statement.
  package var statement = Duration.seconds(10)
  /// How long a call waits for a server that is away before it fails.
  package var patience = Duration.seconds(30)
  /// The waits between attempts to connect: the first and the longest.
  package var firstWait = Duration.milliseconds(100)
  package var longestWait = Duration.seconds(10)

  package init() {}
}

/// A connection that is opened when it is needed and replaced when it is lost.
///
/// Nothing depends on the state of a connection: no LISTEN, no session locks, no SET. A session therefore works
/// behind a pooler in transaction mode, and after a failover on another server.
///
/// Calls block a thread of the session's own, never one of the threads that tasks share.
package final class PostgresSession: Sendable {
  package let address: PostgresAddress
  private let timing: PostgresTiming
  private let prepares: Bool
  private let queue: DispatchQueue
  private let state = Mutex(State())

  private struct State {
    // Safety: used on `queue` only.
    nonisolated(unsafe) var connection: PostgresConnection?
    var connections = 0
    var attempts = 0
  }

  /// - Parameters:
  ///   - label: the name of the session's thread, for debuggers.
  ///   - prepares: whether statements are prepared once for each connection.
  package init(
    _ address: PostgresAddress, label: String, timing: PostgresTiming = PostgresTiming(),
    prepares: Bool = true
  ) {
    self.address = address
    self.timing = timing
    self.prepares = prepares
    queue = DispatchQueue(label: label)
  }

  /// Returns a session to the same server with a connection and a thread of its own.
  package func another(label: String) -> PostgresSession {
    PostgresSession(address, label: label, timing: timing, prepares: prepares)
  }

  /// How often a connection was opened.
  package var connections: Int { state.withLock { $0.connections } }

  /// How often a connection was tried to be opened.
  package var attempts: Int { state.withLock { $0.attempts } }

  /// Runs `body` in one transaction that only reads, and again if its connection ends.
  /// - Throws: `PostgresFailure`; what `body` throws; `CancellationError`.
  package func read<T: Sendable>(
    _ operation: String, _ subject: String,
    _ body: @escaping @Sendable (PostgresTransaction) throws -> T
  ) async throws -> T {
    try await transaction(operation, subject, recognise: { _ in nil }) { transaction in
      transaction.write("SET TRANSACTION READ ONLY")
      return try body(transaction)
    }
  }

  /// Runs `body` in one transaction at READ COMMITTED.
  ///
  /// A body that lost against another transaction, or whose connection ended before COMMIT was sent, is run again:
  /// it must have no effects but those on the database.
  ///
  /// - Parameters:
  ///   - operation: what the caller does, for messages: "claim a job of".
  ///   - tries: how often the body is run if it loses against other transactions.
  ///   - recognise: asked if it is unknown whether the COMMIT took effect, in a new transaction. Returns what
  ///     `body` would have returned if what it writes is there; otherwise nil, and `body` runs again. `body` must
  ///     begin with a lock or a unique row that the lost transaction also took: then it waits for that
  ///     transaction's end and sees what it wrote.
  /// - Throws: `PostgresFailure`; what `body` throws; `CancellationError`.
  @discardableResult
  package func transaction<T: Sendable>(
    _ operation: String, _ subject: String, tries: Int = PostgresSession.mostConflicts,
    recognise: (@Sendable (PostgresTransaction) throws -> T?)? = nil,
    _ body: @escaping @Sendable (PostgresTransaction) throws -> T
  ) async throws -> T {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(with: Result { try self.attempts(operation, subject, tries, recognise, body) })
      }
    }
  }

  /// Closes the connection, after the calls that are under way.
  package func close() async {
    await withCheckedContinuation { continuation in
      queue.async {
        self.connection = nil
        continuation.resume()
      }
    }
  }

  private var connection: PostgresConnection? {
    get { state.withLock { $0.connection } }
    set { state.withLock { $0.connection = newValue } }
  }

  /// How often a transaction that lost against another one is run.
  package static let mostConflicts = 10

  private func attempts<T: Sendable>(
    _ operation: String, _ subject: String, _ tries: Int,
    _ recognise: (@Sendable (PostgresTransaction) throws -> T?)?,
    _ body: @Sendable (PostgresTransaction) throws -> T
  ) throws -> T {
    let end = ContinuousClock.now + timing.patience
    var (conflicts, failures, isUnknown) = (0, 0, false)
    while true {
      do {
        let connection = try usable(operation, subject)
        func transaction() -> PostgresTransaction {
          PostgresTransaction(connection, operation, subject, timing.statement)
        }
        if isUnknown, let recognise, let known = try run(transaction(), { try recognise($0) }) {
          return known
        }
        isUnknown = false
        return try run(transaction(), body)
      } catch let failure as PostgresFailure {
        switch failure.kind {
        case .conflict, .locked:
          conflicts += 1
          guard conflicts < tries else { throw failure }
          // The holder of the row needs a moment.
          if failure.kind == .locked { Thread.sleep(forTimeInterval: .random(in: 0.002...0.04)) }
        case .away:
          failures += 1
          try pause(failures, before: end, failure)
        case .unknownOutcome:
          guard recognise != nil else { throw failure }
          isUnknown = true
          failures += 1
          try pause(failures, before: end, failure)
        default: throw failure
        }
      }
    }
  }

  private func run<T>(_ transaction: PostgresTransaction, _ body: (PostgresTransaction) throws -> T) throws
    -> T
  {
    let result: T
    do {
      result = try body(transaction)
      try transaction.flush()
    } catch {
      transaction.rollBack()
      // Without COMMIT the server rolls back: the unknown outcome of one statement does not matter.
      if var failure = error as? PostgresFailure, failure.kind == .unknownOutcome {
        failure.kind = .away
        throw failure
      }
      throw error
    }
    try transaction.commit()
    return result
  }

  private func usable(_ operation: String, _ subject: String) throws -> PostgresConnection {
    if let connection, connection.isUsable, !connection.isInTransaction { return connection }
    connection = nil
    state.withLock { $0.attempts += 1 }
    let opened = try PostgresConnection.open(address, limit: timing.connect, prepares: prepares)
    state.withLock {
      $0.connection = opened
      $0.connections += 1
    }
    return opened
  }

  /// Waits with full jitter, so that the clients of a server that was away do not return together
  /// (aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter).
  private func pause(
    _ failures: Int, before end: ContinuousClock.Instant, _ failure: PostgresFailure
  ) throws {
    let longest = min(timing.firstWait * (1 << min(failures - 1, 10)), timing.longestWait)
    let wait = longest * Double.random(in: 0...1)
    guard ContinuousClock.now + wait < end else { throw failure }
    Thread.sleep(forTimeInterval: wait / .seconds(1))
  }
}

/// An open transaction.
///
/// Safety: used on the session's thread, and only while the closure that got it runs.
package final class PostgresTransaction {
  private let connection: PostgresConnection
  private let operation: String
  private let subject: String
  private let limit: Duration
  /// What is sent with the next statement.
  private var queued: [PostgresConnection.Statement] = []
  private var hasBegun = false

  init(_ connection: PostgresConnection, _ operation: String, _ subject: String, _ limit: Duration) {
    self.connection = connection
    self.operation = operation
    self.subject = subject
    self.limit = limit
  }

  /// Runs one statement, after those that wait.
  /// - Throws: `PostgresFailure`.
  @discardableResult
  package func execute(_ sql: String, _ parameters: [PostgresValue] = []) throws -> PostgresRows {
    write(sql, parameters)
    defer { queued = [] }
    return try connection.execute(operation, subject, queued, until: .now + limit)
  }

  /// Runs a statement whose result is not needed, together with the next one: at the latest before COMMIT. Its
  /// failure is that of the statement with which it is sent.
  package func write(_ sql: String, _ parameters: [PostgresValue] = []) {
    if !hasBegun {
      hasBegun = true
      queued.append(.init(sql: "BEGIN"))
    }
    queued.append(.init(sql: sql, parameters: parameters))
  }

  /// Runs what waits: a failure before COMMIT is known to have changed nothing.
  fileprivate func flush() throws {
    if let last = queued.popLast() { try execute(last.sql, last.parameters) }
  }

  fileprivate func commit() throws {
    guard hasBegun else { return }
    do { _ = try execute("COMMIT") } catch var failure as PostgresFailure {
      // A server that ends may have committed before it said so.
      if failure.kind == .away { failure.kind = .unknownOutcome }
      throw failure
    }
  }

  fileprivate func rollBack() {
    queued = []
    guard connection.isUsable, connection.isInTransaction else { return }
    do { _ = try execute("ROLLBACK") } catch { connection.close() }
  }
}
