import FlyingFox
import FlyingSocks
import Foundation
import RecapCore
import Synchronization

@testable import RecapDelivery

/// A real HTTP server on 127.0.0.1 that answers each request as the test says, and checks signatures by itself.
final class Receiver: Sendable {
  /// What came in.
  struct Received: Sendable {
    var path: String
    var headers: [String: String]
    var body: Data

    var id: String { headers["webhook-id"] ?? "" }
    func json() throws -> JSON { try JSONParser.parse(body) }
  }

  /// What becomes of a request.
  enum Answer: Sendable {
    case status(Int, headers: [String: String] = [:])
    /// It arrived, but nobody hears of it.
    case silence
  }

  private struct State {
    var received: [Received] = []
    var waiting: [AsyncStream<Void>.Continuation] = []
  }

  private let state = Mutex(State())
  private let silences: AsyncStream<Void>
  private let beSilent: AsyncStream<Void>.Continuation

  init() { (silences, beSilent) = AsyncStream.makeStream() }

  /// Until a request has come in that is not answered: each is told of once.
  func silence() async {
    for await _ in silences { return }
  }

  var received: [Received] { state.withLock { $0.received } }
  /// The ids of the events that it has, each once.
  var accepted: Set<String> { Set(received.map(\.id)) }

  /// Runs `body` with the address of a server.
  /// - Parameter answer: to the request with that number, from 1.
  static func run(
    _ answer: @escaping @Sendable (_ number: Int, _ request: Received) -> Answer,
    _ body: (String, Receiver) async throws -> Void
  ) async throws {
    let receiver = Receiver()
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 86_400, logger: .disabled)
    await server.appendRoute("*") { request in
      let received = Received(
        path: request.path,
        headers: Dictionary(
          request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { $1 }),
        body: try await request.bodyData)
      return await receiver.take(received, answer)
    }
    let task = Task { try await server.run() }
    try await server.waitUntilListening(timeout: 86_400)
    guard case .ip4(_, let port) = await server.listeningAddress else { return }
    let result: Result<Void, any Error>
    do { result = .success(try await body("http://127.0.0.1:\(port)/hook", receiver)) } catch {
      result = .failure(error)
    }
    for waiting in receiver.state.withLock({ $0.waiting }) { waiting.finish() }
    task.cancel()
    _ = await task.result
    try result.get()
  }

  private func take(_ request: Received, _ answer: (Int, Received) -> Answer) async -> HTTPResponse {
    let number = state.withLock { state in
      state.received.append(request)
      return state.received.count
    }
    switch answer(number, request) {
    case .status(let code, let headers):
      var fields = HTTPHeaders()
      for (name, value) in headers { fields[HTTPHeader(name)] = value }
      return HTTPResponse(statusCode: HTTPStatusCode(code, phrase: ""), headers: fields)
    case .silence:
      let (end, continuation) = AsyncStream<Void>.makeStream()
      state.withLock { $0.waiting.append(continuation) }
      beSilent.yield()
      for await _ in end {}
      return HTTPResponse(statusCode: .ok)
    }
  }
}

extension Receiver.Received {
  /// As a receiver checks it: written from the specification alone.
  func isSigned(with secret: String, at time: Date, tolerance: Double = 300) -> Bool {
    guard let timestamp = headers["webhook-timestamp"], let seconds = Int(timestamp),
      abs(Double(seconds) - time.timeIntervalSince1970) <= tolerance,
      let key = Data(base64Encoded: String(secret.dropFirst("whsec_".count)))
    else { return false }
    var content = Data("\(id).\(timestamp).".utf8)
    content.append(body)
    return (headers["webhook-signature"] ?? "").split(separator: " ").contains { entry in
      guard entry.hasPrefix("v1,"), let code = Data(base64Encoded: String(entry.dropFirst(3))) else {
        return false
      }
      return Data(SHA256.authenticationCode(of: content, key: key)) == code
    }
  }
}
