/// Limits the wall-clock time of work.
package enum TimeLimit {
  /// Returns the result of `work`, or nil if it has not finished within `limit`; it is then cancelled and
  /// awaited.
  /// - Parameter sleep: returns when `limit` is over.
  package static func within<Result: Sendable>(
    _ limit: Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result? {
    try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await sleep(limit)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}
