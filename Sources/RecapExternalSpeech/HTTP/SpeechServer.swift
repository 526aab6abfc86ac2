import Foundation
import RecapHTTP

/// A connection to one speech server, with bounded responses and a time limit.
struct SpeechServer: Sendable {
  var key: ServerKey?
  /// The time limit of one exchange, from connecting to the last byte.
  var timeout: Duration

  /// - Throws: only `CancellationError`.
  func post(_ form: MultipartForm, to url: String) async throws -> HTTPReply {
    let (body, contentType) = form.encoded()
    return try await send(url, headers: [("Content-Type", contentType)], body)
  }

  /// - Throws: only `CancellationError`.
  func get(_ url: String) async throws -> HTTPReply { try await send(url, headers: [], nil) }

  private func send(
    _ url: String, headers: [(name: String, value: String)], _ content: Data?
  ) async throws -> HTTPReply {
    var headers = headers + [("Accept", "application/json"), ("User-Agent", "recap")]
    if let key { headers.append(("Authorization", "Bearer \(key.value)")) }
    return try await HTTPClient.send(
      HTTPRequest(
        url: url, headers: headers, content: content.map { .data($0) },
        answer: .required(ExternalTranscript.mostBytes), connectionLimit: .seconds(10)),
      within: timeout)
  }
}
