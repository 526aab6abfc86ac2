import Foundation
import RecapHTTP

/// Talks to one speech server: reads a bounded answer, waits a bounded time.
struct SpeechServer: Sendable {
  var key: ServerKey?
  /// Of one exchange, from connecting to the last byte.
  var timeout: Duration

  /// - Throws: `CancellationError` only.
  func post(_ form: MultipartForm, to url: String) async throws -> HTTPReply {
    let (body, contentType) = form.encoded()
    return try await send(url, headers: [("Content-Type", contentType)], body)
  }

  /// - Throws: `CancellationError` only.
  func get(_ url: String) async throws -> HTTPReply { try await send(url, headers: [], nil) }

  private func send(
    _ url: String, headers: [(name: String, value: String)], _ content: Data?
  ) async throws -> HTTPReply {
    var headers = headers + [("Accept", "application/json"), ("User-Agent", "recap")]
    if let key { headers.append(("Authorization", "Bearer \(key.value)")) }
    return try await HTTPClient.send(
      HTTPRequest(
        url: url, headers: headers, content: content, answer: .required(OutsideAnswer.mostBytes),
        connectionLimit: .seconds(10)),
      within: timeout)
  }
}
