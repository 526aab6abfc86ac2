import Foundation
import RecapCore
import RecapTestSupport
import Synchronization

@testable import RecapObjects

/// An HTTP server that gives a test's answers, one after the other, and the last one for ever.
final class ScriptedServer: Sendable {
  struct Request: Sendable {
    /// Method, path and query.
    var line: String
    var fields: [String: String]
    var content: Data
  }

  enum Answer: Sendable {
    case whole(Int, fields: [String] = [], body: Data = Data())
    /// The body is shorter than the head says.
    case cut(body: Data, of: Int)
    /// The connection is reset when this many bytes of the request's content have come.
    case reset(after: Int)
    /// A byte now and then, as long as the client listens.
    case drip

    static func error(_ status: Int, _ code: String, fields: [String] = [], more: String = "") -> Answer {
      .whole(
        status, fields: fields,
        body: Data("<Error><Code>\(code)</Code><Message>its words</Message>\(more)</Error>".utf8))
    }

    static let stored = Answer.whole(200, fields: ["ETag: \"tag\""])
  }

  private let seen: Log
  private let server: RawServer
  /// For the address.
  let port: Int

  private final class Log: Sendable {
    private let requests = Mutex<[Request]>([])
    private let answers: Mutex<[Answer]>

    init(_ answers: [Answer]) { self.answers = Mutex(answers) }

    var all: [Request] { requests.withLock { $0 } }
    func add(_ request: Request) { requests.withLock { $0.append(request) } }
    func next() -> Answer { answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } }
  }

  convenience init(_ answers: Answer...) { self.init(answers) }

  init(_ answers: [Answer]) {
    let log = Log(answers)
    seen = log
    server = RawServer { connection in
      while Self.serve(connection, log) {}
    }
    port = Int(server.port)
  }

  var requests: [Request] { seen.all }
  /// The methods of the requests, in order.
  var methods: [String] { requests.map { String($0.line.prefix { $0 != " " }) } }

  /// - Returns: whether the connection goes on.
  private static func serve(_ connection: RawServer.Connection, _ log: Log) -> Bool {
    var (head, content) = connection.readHead()
    let lines = head.components(separatedBy: "\r\n")
    guard lines.count > 1 else { return false }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 {
        fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
    let answer = log.next()
    let length = Int(fields["content-length"] ?? "0") ?? 0
    let wanted = if case .reset(let after) = answer { min(after, length) } else { length }
    while content.count < wanted, let piece = connection.read() { content += piece }
    log.add(Request(line: String(lines[0].dropLast(" HTTP/1.1".count)), fields: fields, content: content))
    switch answer {
    case .whole(let status, let fields, let body):
      let isHead = lines[0].hasPrefix("HEAD")
      let head = ["HTTP/1.1 \(status) Words", "Content-Length: \(body.count)"] + fields
      connection.write(head.joined(separator: "\r\n") + "\r\n\r\n")
      return connection.write(isHead ? Data() : body)
    case .cut(let body, let length):
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\n")
      _ = connection.write(body)
      return false
    case .reset:
      connection.resetAtEnd()
      return false
    case .drip:
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
      while connection.write(Data([0x78])) { usleep(10_000) }
      return false
    }
  }
}

/// How a server says when it wants to be asked again.
enum RetryAfterForm: CaseIterable {
  case seconds, date, tooLong

  /// When the client asks.
  static let now = Date(timeIntervalSince1970: 1_740_000_000)

  var value: String {
    switch self {
    case .seconds: "7"
    case .date: "Wed, 19 Feb 2025 21:20:30 GMT"
    case .tooLong: "86400"
    }
  }

  /// Whether a client waits as long as it is asked to, up to a minute.
  func keeps(_ wait: Duration) -> Bool {
    switch self {
    case .seconds: wait >= .seconds(7) && wait < .seconds(9)
    case .date: wait >= .seconds(30) && wait < .seconds(32)
    case .tooLong: wait >= .seconds(60) && wait < .seconds(62)
    }
  }
}

/// The waits of a client, which a test does not wait for.
final class Waits: Sendable {
  private let waits = Mutex<[Duration]>([])
  var all: [Duration] { waits.withLock { $0 } }
  func add(_ wait: Duration) { waits.withLock { $0.append(wait) } }
}

extension S3Objects {
  /// Objects behind the server on a port of this machine.
  init(port: Int, timing: S3Timing = S3Timing(), waits: Waits = Waits()) throws {
    self.init(
      try S3Address("s3://bucket/p?endpoint=http://127.0.0.1:\(port)"), timing: timing,
      credentials: { S3Credentials(key: "KEYID", secret: "s3cret") }, now: { RetryAfterForm.now },
      pause: { waits.add($0) })
  }
}
