import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import RecapCore

/// What became of one POST.
enum WebhookReply: Sendable, Hashable {
  case answered(status: Int, retryAfter: String?)
  /// There was no connection: nothing was sent.
  case unreachable(String)
  /// The connection ended before the answer did: nobody knows what arrived.
  case brokenOff(String)
  case timedOut
}

/// Posts to one address: follows no redirect, reads a bounded answer, waits a bounded time. All that the HTTP
/// library can throw ends here.
enum WebhookClient {
  struct Request: Sendable {
    var url: String
    var host: String
    var headers: [(name: String, value: String)]
    var body: Data
  }

  private static let mostAnswerBytes = 64 << 10

  /// - Parameters:
  ///   - address: the one that was checked: it is connected to, whatever the name leads to by now.
  ///   - sleep: returns when `limit` is over.
  /// - Throws: `CancellationError` only.
  static func post(
    _ request: Request, to address: NetworkAddress, within limit: Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) async throws -> WebhookReply {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.httpVersion = .http1Only
    configuration.dnsOverride = [request.host: address.description]
    configuration.timeout.connect = .seconds(5)
    configuration.connectionPool.retryConnectionEstablishment = false
    let client = HTTPClient(configuration: configuration)
    let reply: Result<WebhookReply, any Error>
    do {
      reply = .success(try await send(request, client, limit, sleep))
    } catch {
      reply = .failure(error)
    }
    try? await client.shutdown()
    return try reply.get()
  }

  private static func send(
    _ request: Request, _ client: HTTPClient, _ limit: Duration,
    _ sleep: @escaping @Sendable (Duration) async throws -> Void
  ) async throws -> WebhookReply {
    var message = HTTPClientRequest(url: request.url)
    message.method = .POST
    for header in request.headers { message.headers.add(name: header.name, value: header.value) }
    message.body = .bytes(ByteBuffer(bytes: request.body))
    let prepared = message
    do {
      return try await TimeLimit.within(limit, sleep: sleep) {
        let response = try await client.execute(prepared, timeout: .hours(1))
        // The status decides; an answer that is cut off after it is an answer.
        _ = try? await response.body.collect(upTo: mostAnswerBytes)
        return .answered(
          status: Int(response.status.code), retryAfter: response.headers.first(name: "Retry-After"))
      } ?? .timedOut
    } catch {
      try Task.checkCancellation()
      return reply(for: error)
    }
  }

  private static let noConnection = [ECONNREFUSED, ENETUNREACH, EHOSTUNREACH, ETIMEDOUT, EADDRNOTAVAIL]

  private static func reply(for error: any Error) -> WebhookReply {
    switch error {
    case let error as HTTPClientError where error == .remoteConnectionClosed || error == .uncleanShutdown:
      .brokenOff("the receiver closed the connection")
    case let error as HTTPParserError: .brokenOff("\(error)")
    case let error as IOError:
      noConnection.contains(error.errnoCode)
        ? .unreachable(String(cString: strerror(error.errnoCode)))
        : .brokenOff(String(cString: strerror(error.errnoCode)))
    default: .unreachable("\(error)")
    }
  }
}
