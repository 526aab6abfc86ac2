import RecapPostgres
import Synchronization
import Testing

/// A transaction that is left open: the server keeps all versions of rows that its snapshot can see.
final class OpenTransaction: Sendable {
  private let isOver = Mutex(false)
  private let session: PostgresSession
  private let call = Mutex<Task<Bool, any Error>?>(nil)

  /// Returns when the transaction has its snapshot.
  init(in bench: MoveBench) async throws {
    session = PostgresSession(try PostgresAddress(bench.server.url(bench.name)), label: "test.open")
    call.withLock { call in
      call = Task {
        try await session.transaction("hold", "a snapshot") { [self] transaction in
          transaction.write("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
          while !isOver.withLock(\.self) {
            try transaction.execute("SELECT count(*) FROM recap.meta, pg_sleep(0.01)")
          }
          return true
        }
      }
    }
    let holders = """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND backend_xmin IS NOT NULL AND query LIKE '%meta, pg_sleep%'
        AND pid <> pg_backend_pid()
      """
    while try bench.server.psql(holders, in: bench.name).hasPrefix("0") { await Task.yield() }
  }

  func end() async throws {
    isOver.withLock { $0 = true }
    #expect(try await call.withLock(\.self)?.value == true)
  }
}
