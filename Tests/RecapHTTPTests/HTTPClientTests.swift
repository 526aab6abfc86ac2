import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapHTTP

/// Servers that answer well, badly, late and never.
@Suite struct HTTPClientTests {
  private static func request(
    _ url: String, headers: [(name: String, value: String)] = [], content: Data? = nil,
    answer: HTTPRequest.Body = .required(1000)
  ) -> HTTPRequest {
    HTTPRequest(
      url: url, headers: headers, content: content.map { .data($0) }, answer: answer,
      connectionLimit: .seconds(60))
  }

  /// With a time limit that is never over.
  /// - Parameter server: kept until the reply is there: it stops listening when nothing refers to it.
  private func send(_ request: HTTPRequest, to server: RawServer? = nil) async throws -> HTTPReply {
    defer { withExtendedLifetime(server) {} }
    return try await HTTPClient.send(request, within: .seconds(86_400))
  }

  /// The reply to a request that is answered with these bytes.
  private func reply(to answer: String, _ body: HTTPRequest.Body = .required(1000)) async throws -> HTTPReply
  {
    let server = RawServer { connection in
      _ = connection.readHead()
      connection.write(answer)
      connection.finish()
    }
    return try await send(Self.request(server.url, answer: body), to: server)
  }

  private func isBrokenOff(_ reply: HTTPReply) -> Bool { if case .brokenOff = reply { true } else { false } }

  @Test func `a request has only the given headers`() async throws {
    let head = Mutex("")
    let server = RawServer { connection in
      head.withLock { $0 = connection.readHead().head }
      connection.write("HTTP/1.1 204 No Content\r\n\r\n")
    }
    let reply = try await send(
      Self.request(server.url + "a?b=c", headers: [("X-One", "1"), ("Accept", "x/y")]))
    #expect(reply == .response(HTTPResponse(status: 204, fields: [:], body: Data())))
    let lines = head.withLock { $0 }.components(separatedBy: "\r\n")
    #expect(lines.first == "GET /a?b=c HTTP/1.1")
    #expect(Set(lines.dropFirst()) == ["Host: 127.0.0.1:\(server.port)", "X-One: 1", "Accept: x/y"])
  }

  @Test func `a body arrives whole, also an empty one`() async throws {
    for size in [0, 1, 20 << 20] {
      let digest = Mutex(Digest(of: ""))
      let server = RawServer { connection in
        let (head, first) = connection.readHead()
        var content = first
        while content.count < size, let piece = connection.read() { content += piece }
        #expect(head.hasPrefix("POST / HTTP/1.1\r\n"))
        #expect(head.contains("Content-Length: \(size)"))
        #expect(!head.lowercased().contains("expect:"))
        digest.withLock { $0 = Digest(of: content) }
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      }
      let content = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      let reply = try await send(Self.request(server.url, content: content), to: server)
      guard case .response(let response) = reply else {
        Issue.record("\(reply)")
        return
      }
      #expect(response.status == 200)
      #expect(digest.withLock { $0 } == Digest(of: content))
    }
  }

  @Test func `an answer has the fields that its reader needs`() async throws {
    let reply = try await reply(
      to: """
        HTTP/1.1 503 Later\r
        Content-Type: Application/JSON; charset=utf-8\r
        retry-after: 7\r
        Location: /else\r
        Content-Length: 2\r
        \r
        {}
        """)
    guard case .response(let response) = reply else { throw Unexpected() }
    #expect(response.status == 503)
    #expect(response.retryAfter == "7")
    #expect(response.location == "/else")
    #expect(response.contentType == "application/json")
    #expect(response.fields["content-length"] == "2")
    #expect(response.body == Data("{}".utf8))
  }

  @Test func `a redirect is not followed`() async throws {
    let requests = Mutex(0)
    let server = RawServer { connection in
      _ = connection.readHead()
      requests.withLock { $0 += 1 }
      connection.write("HTTP/1.1 307 Elsewhere\r\nLocation: /else\r\nContent-Length: 0\r\n\r\n")
    }
    guard case .response(let response) = try await send(Self.request(server.url), to: server) else {
      throw Unexpected()
    }
    #expect(response.status == 307)
    #expect(requests.withLock { $0 } == 1)
  }

  @Test func `an interim answer is not the answer`() async throws {
    let hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
    guard case .response(let response) = try await reply(to: hints + "HTTP/1.1 200 OK\r\n\r\nyes") else {
      throw Unexpected()
    }
    #expect(response.status == 200)
    #expect(response.body == Data("yes".utf8))
    #expect(isBrokenOff(try await reply(to: hints, .optional(10))))
  }

  @Test(
    arguments: ["", "HTTP/1.1 200 OK\r\nContent-Le", "SSH-2.0-OpenSSH_9.2\r\n", "{\"text\": \"no head\"}"])
  func `a connection that ends before the head is not an answer`(_ bytes: String) async throws {
    #expect(isBrokenOff(try await reply(to: bytes)))
    #expect(isBrokenOff(try await reply(to: bytes, .optional(10))))
  }

  @Test(arguments: [
    "Content-Length: 10\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n8\r\nhal",
    "Content-Length: 2\r\n\r\n",
  ])
  func `a body that is cut off is an error only if required`(_ rest: String) async throws {
    let answer = "HTTP/1.1 200 OK\r\n" + rest
    #expect(isBrokenOff(try await reply(to: answer)))
    guard case .response(let response) = try await reply(to: answer, .optional(1000)) else {
      throw Unexpected()
    }
    #expect(response.status == 200)
  }

  @Test func `a body that is too long ends the exchange`() async throws {
    let answer = "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 1001)
    #expect(try await reply(to: answer) == .tooLarge)
    guard case .response(let response) = try await reply(to: answer, .optional(1000)) else {
      throw Unexpected()
    }
    #expect(response.status == 200)
    guard case .response = try await reply(to: answer, .required(1001)) else { throw Unexpected() }
  }

  @Test func `a server may answer before it has read everything`() async throws {
    let server = RawServer { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
      connection.finish()
    }
    let request = Self.request(server.url, content: Data(count: 20 << 20))
    guard case .response(let response) = try await send(request, to: server) else { throw Unexpected() }
    #expect(response.status == 413)
  }

  @Test func `a closed port is unreachable`() async throws {
    let url = RawServer { _ in }.url
    #expect(try await send(Self.request(url)) == .unreachable("Connection refused"))
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "nonsense"])
  func `only http and https are allowed`(_ url: String) async throws {
    guard case .unreachable = try await send(Self.request(url)) else { throw Unexpected() }
  }

  @Test func `the limit ends a wait for an answer`() async throws {
    let (asked, ask) = AsyncStream<Void>.makeStream()
    let server = RawServer { connection in
      _ = connection.readHead()
      ask.yield()
      connection.finish()
    }
    let silent = RawServer { connection in
      _ = connection.readHead()
      ask.yield()
      while connection.read() != nil {}
    }
    #expect(isBrokenOff(try await send(Self.request(server.url), to: server)))
    for await _ in asked { break }
    let reply = try await HTTPClient.send(Self.request(silent.url), within: .seconds(1)) { _ in
      for await _ in asked { return }
    }
    withExtendedLifetime(silent) {}
    #expect(reply == .timedOut)
  }

  @Test func `a cancelled request ends at once`() async throws {
    let (asked, ask) = AsyncStream<Void>.makeStream()
    let server = RawServer { connection in
      _ = connection.readHead()
      ask.yield()
      while connection.read() != nil {}
    }
    let task = Task { try await send(Self.request(server.url), to: server) }
    for await _ in asked { break }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    // One that is cancelled before it begins does not begin.
    let early = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await send(Self.request(server.url), to: server)
    }
    await #expect(throws: CancellationError.self) { try await early.value }
  }

  @Test func `the given address is connected to, whatever the URL names`() async throws {
    let host = Mutex("")
    let server = RawServer { connection in
      host.withLock { $0 = connection.readHead().head }
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    }
    for name in ["hooks.invalid", "10.0.0.1", "[2001:db8::1]", "localhost"] {
      var request = Self.request("http://\(name):\(server.port)/")
      request.address = "127.0.0.1"
      guard case .response(let response) = try await send(request, to: server) else { throw Unexpected() }
      #expect(response.status == 200)
      #expect(host.withLock { $0 }.contains("Host: \(name):\(server.port)"))
    }
  }

  @Test func `the environment's proxy is not used`() async {
    await #expect(processExitsWith: .success) {
      for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        setenv(name, "http://127.0.0.1:9", 1)
      }
      let server = RawServer { connection in
        _ = connection.readHead()
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      }
      let request = HTTPRequest(
        url: server.url, headers: [], answer: .required(10), connectionLimit: .seconds(60))
      guard case .response = try await HTTPClient.send(request, within: .seconds(3600)) else { exit(1) }
      withExtendedLifetime(server) {}
    }
  }

  private struct Unexpected: Error {}
}
