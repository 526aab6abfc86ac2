import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// A real HTTP server on 127.0.0.1 that answers each request as the test says.
final class TestServer: Sendable {
  typealias Answer = @Sendable (_ number: Int, _ request: Received) async throws -> HTTPResponse

  /// What came in.
  struct Received: Sendable {
    var path: String
    var key: String?
    var body: Data

    /// The value of a field of the form; nil if it is absent.
    func field(_ name: String) -> String? {
      let text = String(decoding: body, as: UTF8.self)
      guard let head = text.range(of: "name=\"\(name)\"\r\n\r\n") else { return nil }
      return text[head.upperBound...].components(separatedBy: "\r\n").first
    }
  }

  private let requests = Mutex<[Received]>([])
  var received: [Received] { requests.withLock { $0 } }

  /// Runs `body` with the server's address.
  static func run(
    _ answer: @escaping Answer, _ body: (String, TestServer) async throws -> Void
  ) async throws {
    let test = TestServer()
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 86_400, logger: .disabled)
    await server.appendRoute("*") { request in
      let received = Received(
        path: request.path, key: request.headers[.authorization], body: try await request.bodyData)
      let number = test.requests.withLock { requests in
        requests.append(received)
        return requests.count
      }
      return try await answer(number, received)
    }
    let task = Task { try await server.run() }
    try await server.waitUntilListening(timeout: 86_400)
    guard case .ip4(_, let port) = await server.listeningAddress else { return }
    let result: Result<Void, any Error>
    do { result = .success(try await body("http://127.0.0.1:\(port)", test)) } catch {
      result = .failure(error)
    }
    task.cancel()
    _ = await task.result
    try result.get()
  }

  static func json(_ text: String, status: HTTPStatusCode = .ok) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: [.contentType: "application/json; charset=utf-8"], body: Data(text.utf8))
  }
}
