import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapHTTP

/// Methods, contents from files, and bodies that are handed over.
@Suite struct HTTPContentTests {
  private struct Unexpected: Error {}

  private func send(_ request: HTTPRequest, to server: RawServer) async throws -> HTTPReply {
    defer { withExtendedLifetime(server) {} }
    return try await HTTPClient.send(request, within: .seconds(86_400))
  }

  /// A file of bytes that differ from place to place, and the bytes.
  private func file(_ count: Int) throws -> (file: InputFile, content: Data) {
    let content = ObjectSubject.content(count)
    let url = try TemporaryFolder().url.appending(path: "content")
    try content.write(to: url)
    return (try InputFile(url), content)
  }

  @Test(arguments: [HTTPRequest.Method.get, .head, .post, .put, .delete])
  func `a request has its method`(method: HTTPRequest.Method) async throws {
    let line = Mutex("")
    let server = RawServer { connection in
      line.withLock { $0 = connection.readHead().head.components(separatedBy: "\r\n")[0] }
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
      if method != .head { connection.write("ok") }
    }
    let content: HTTPRequest.Content? = [.post, .put].contains(method) ? .data(Data("a".utf8)) : nil
    let request = HTTPRequest(
      method, url: server.url, headers: [], content: content, answer: .required(10),
      connectionLimit: .seconds(60))
    guard case .response(let response) = try await send(request, to: server) else { throw Unexpected() }
    #expect(line.withLock { $0 } == "\(method.rawValue) / HTTP/1.1")
    #expect(response.body == (method == .head ? Data() : Data("ok".utf8)))
    #expect(response.fields["content-length"] == "2")
  }

  @Test(arguments: [(0, 0), (0, 1), (5, 100_000), (1 << 20, 4 << 20)])
  func `a part of a file arrives whole`(offset: Int, count: Int) async throws {
    let (file, content) = try file(5 << 20)
    let got = Mutex(Data())
    let server = RawServer { connection in
      let (head, first) = connection.readHead()
      var content = first
      while content.count < count, let piece = connection.read() { content += piece }
      #expect(head.hasPrefix("PUT / HTTP/1.1\r\n"))
      #expect(head.contains("Content-Length: \(count)"))
      #expect(!head.lowercased().contains("expect:") && !head.lowercased().contains("transfer-encoding"))
      got.withLock { $0 = content }
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    }
    let request = HTTPRequest(
      .put, url: server.url, headers: [], content: .part(file, offset: Int64(offset), count: count),
      answer: .required(10), connectionLimit: .seconds(60))
    guard case .response(let response) = try await send(request, to: server) else { throw Unexpected() }
    #expect(response.status == 200)
    #expect(got.withLock { $0 } == content[offset..<offset + count])
  }

  @Test func `a file that became shorter ends the request`() async throws {
    let (file, _) = try file(1000)
    let server = RawServer { connection in
      _ = connection.readHead()
      while connection.read() != nil {}
    }
    let request = HTTPRequest(
      .put, url: server.url, headers: [], content: .part(file, offset: 500, count: 501),
      answer: .required(10), connectionLimit: .seconds(60))
    let reply = try await send(request, to: server)
    #expect(reply == .brokenOff("the file that is sent has become shorter"))
  }

  /// The reply to a request that is answered with these bytes, and what was handed over of them.
  private func handOver(
    _ answer: String, atMost limit: Int, refusesAfter most: Int = .max
  ) async throws -> (reply: HTTPReply, taken: String) {
    let taken = Mutex("")
    let server = RawServer { connection in
      _ = connection.readHead()
      connection.write(answer)
      connection.finish()
    }
    let take: @Sendable (UnsafeRawBufferPointer) -> Bool = { piece in
      taken.withLock {
        $0 += String(decoding: piece, as: UTF8.self)
        return $0.count <= most
      }
    }
    let request = HTTPRequest(
      url: server.url, headers: [], answer: .handedOver(limit, to: take), connectionLimit: .seconds(60))
    let reply = try await send(request, to: server)
    return (reply, taken.withLock { $0 })
  }

  @Test func `a body is handed over if the request succeeded`() async throws {
    let good = try await handOver("HTTP/1.1 206 Part\r\nContent-Length: 4\r\n\r\nbody", atMost: 4)
    guard case .response(let response) = good.reply else { throw Unexpected() }
    #expect(good.taken == "body")
    #expect(response.body.isEmpty)
    let bad = try await handOver("HTTP/1.1 404 None\r\nContent-Length: 4\r\n\r\nwhy?", atMost: 2)
    guard case .response(let refusal) = bad.reply else { throw Unexpected() }
    #expect(bad.taken.isEmpty)
    #expect(refusal.body == Data("why?".utf8))
  }

  @Test func `a body that is cut, too long or not taken is told`() async throws {
    let answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody"
    guard case .brokenOff = try await handOver(String(answer.dropLast()), atMost: 4).reply else {
      throw Unexpected()
    }
    #expect(try await handOver(answer, atMost: 3).reply == .tooLarge)
    guard case .brokenOff = try await handOver(answer, atMost: 4, refusesAfter: 0).reply else {
      throw Unexpected()
    }
  }

  @Test func `a connection serves many requests`() async throws {
    let opened = Atomic(0)
    let asked = Atomic(0)
    let server = RawServer { connection in
      opened.add(1, ordering: .relaxed)
      while connection.readHead().head.hasPrefix("GET") {
        asked.add(1, ordering: .relaxed)
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
      }
    }
    let connections = HTTPConnections(keeping: 2)
    let request = HTTPRequest(
      url: server.url, headers: [], answer: .required(10), connectionLimit: .seconds(60))
    for _ in 0..<5 {
      guard
        case .response = try await HTTPClient.send(request, over: connections, within: .seconds(86_400))
      else { throw Unexpected() }
    }
    withExtendedLifetime(server) {}
    #expect(asked.load(ordering: .relaxed) == 5)
    #expect(opened.load(ordering: .relaxed) == 1)
  }

  @Test(arguments: [false, true])
  func `a kept connection that the server closed costs nothing`(isLate: Bool) async throws {
    let (file, content) = try file(300_000)
    let opened = Atomic(0)
    let server = RawServer { connection in
      // Each connection answers one request and closes, without saying so; if it is late, after the next one.
      opened.add(1, ordering: .relaxed)
      let read = {
        var (_, got) = connection.readHead()
        while got.count < content.count, let piece = connection.read() { got += piece }
        return got
      }
      #expect(read() == content)
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      if isLate { _ = read() }
    }
    let connections = HTTPConnections(keeping: 2)
    let request = HTTPRequest(
      .put, url: server.url, headers: [], content: .part(file, offset: 0, count: content.count),
      answer: .required(10), connectionLimit: .seconds(60))
    for _ in 0..<5 {
      let reply = try await HTTPClient.send(request, over: connections, within: .seconds(86_400))
      guard case .response(let response) = reply else { throw Unexpected() }
      #expect(response.status == 200)
    }
    withExtendedLifetime(server) {}
    #expect(opened.load(ordering: .relaxed) == 5)
  }
}
