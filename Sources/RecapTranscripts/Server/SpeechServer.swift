import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import RecapCore

/// Talks HTTP to one speech server: follows no redirect, reads a bounded answer, waits a bounded time.
///
/// All that the HTTP library can throw ends here, as a `ServerReply`.
struct SpeechServer: Sendable {
  private let client: HTTPClient
  private let key: ServerKey?
  /// Of one exchange, from connecting to the last byte.
  private let timeout: Duration

  /// Runs `body` with a client that is gone after.
  static func with<Result: Sendable>(
    key: ServerKey?, timeout: Duration, _ body: (SpeechServer) async throws -> Result
  ) async throws -> Result {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.httpVersion = .http1Only
    configuration.timeout.connect = .seconds(10)
    // What is tried again, and how often, is decided in one place, and not here.
    configuration.connectionPool.retryConnectionEstablishment = false
    let client = HTTPClient(configuration: configuration)
    let result: Swift.Result<Result, any Error>
    do {
      result = .success(try await body(SpeechServer(client: client, key: key, timeout: timeout)))
    } catch {
      result = .failure(error)
    }
    try await client.shutdown()
    return try result.get()
  }

  /// - Throws: `CancellationError` only.
  func post(_ form: MultipartForm, to url: String) async throws -> ServerReply {
    let (body, contentType) = form.encoded()
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: contentType)
    request.body = .bytes(ByteBuffer(bytes: body))
    return try await send(request)
  }

  /// - Throws: `CancellationError` only.
  func get(_ url: String) async throws -> ServerReply { try await send(HTTPClientRequest(url: url)) }

  private func send(_ request: HTTPClientRequest) async throws -> ServerReply {
    var request = request
    request.headers.add(name: "Accept", value: "application/json")
    request.headers.add(name: "User-Agent", value: "recap")
    if let key { request.headers.add(name: "Authorization", value: "Bearer \(key.value)") }
    let prepared = request
    do {
      return try await TimeLimit.within(timeout) {
        // The limit above holds for the answer's body, too; this one only for its head.
        let response = try await client.execute(prepared, timeout: .hours(24))
        return .response(
          ServerReply.Response(
            status: Int(response.status.code), retryAfter: response.headers.first(name: "Retry-After"),
            location: response.headers.first(name: "Location"),
            contentType: response.headers.first(name: "Content-Type")?
              .split(separator: ";").first.map { $0.trimmingCharacters(in: .whitespaces).lowercased() },
            body: try await Self.collect(response.body)))
      } ?? .timedOut
    } catch {
      try Task.checkCancellation()
      return Self.reply(for: error)
    }
  }

  private struct TooLarge: Error {}

  private static func collect(_ body: HTTPClientResponse.Body) async throws -> Data {
    var data = Data()
    for try await buffer in body {
      data.append(contentsOf: buffer.readableBytesView)
      guard data.count <= OutsideAnswer.mostBytes else { throw TooLarge() }
    }
    return data
  }

  private static let noConnection = [ECONNREFUSED, ENETUNREACH, EHOSTUNREACH, ETIMEDOUT]

  private static func words(_ error: IOError) -> String { String(cString: strerror(error.errnoCode)) }

  private static func reply(for error: any Error) -> ServerReply {
    switch error {
    case is TooLarge: .tooLarge
    case let error as HTTPClientError where error == .remoteConnectionClosed || error == .uncleanShutdown:
      .brokenOff("the server closed it")
    case let error as HTTPParserError: .brokenOff("\(error)")
    case let error as IOError:
      noConnection.contains(error.errnoCode) ? .unreachable(words(error)) : .brokenOff(words(error))
    case let error as HTTPClientError: .unreachable("\(error)")
    default: .unreachable("\(error)")
    }
  }
}
