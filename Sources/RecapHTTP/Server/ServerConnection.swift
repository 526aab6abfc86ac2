package import Foundation

/// A connection to one server, with bounded responses and a time limit.
package struct ServerConnection: Sendable {
  /// The bounds of one exchange.
  package struct Limits: Sendable, Hashable {
    /// From connecting to the last byte.
    package var time: Duration
    /// The most bytes of an answer.
    package var bytes: Int

    package init(time: Duration, bytes: Int) { (self.time, self.bytes) = (time, bytes) }
  }

  package var key: ServerKey?
  package var limits: Limits

  package init(key: ServerKey?, limits: Limits) { (self.key, self.limits) = (key, limits) }

  /// - Throws: only `CancellationError`.
  package func post(_ content: Data, type: String, to url: String) async throws -> HTTPReply {
    try await send(url, headers: [("Content-Type", type)], content)
  }

  /// - Throws: only `CancellationError`.
  package func get(_ url: String) async throws -> HTTPReply { try await send(url, headers: [], nil) }

  private func send(
    _ url: String, headers: [(name: String, value: String)], _ content: Data?
  ) async throws -> HTTPReply {
    var headers = headers + [("Accept", "application/json"), ("User-Agent", "recap")]
    if let key { headers.append(("Authorization", "Bearer \(key.value)")) }
    return try await HTTPClient.send(
      HTTPRequest(
        url: url, headers: headers, content: content.map { .data($0) },
        answer: .required(limits.bytes), connectionLimit: .seconds(10)),
      within: limits.time)
  }
}
