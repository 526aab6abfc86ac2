import Foundation
import RecapTestSupport
import Synchronization

/// A web server of one file, which knows `Range` and `If-Match`, and whose answers go wrong as a test says.
final class FileServer: Sendable {
  struct File: Sendable {
    var content: Data
    var tag: String?

    init(_ content: Data, tag: String? = "\"first\"") {
      self.content = content
      self.tag = tag
    }
  }

  struct Request: Sendable {
    /// Method, path and query.
    var line: String
    var fields: [String: String]
    /// `Range`, and `If-Match` if it is there.
    var wish: String {
      [fields["range"] ?? "all", fields["if-match"]].compactMap(\.self).joined(separator: " of ")
    }
  }

  enum Fault: Sendable {
    case none
    /// So many bytes of the body come.
    case cut(after: Int)
    /// There is another file from now on.
    case becomes(File)
    /// The same, and the server knows neither header.
    case becomesUnasked(File)
    case refuses(Int, fields: [String] = [], body: String = "")
    case says(String, body: Data = Data())
    /// The head, and then a chunk now and then as long as the client listens.
    case drips(String, chunk: String, each: useconds_t)
    case resets
  }

  private final class State: Sendable {
    let requests = Mutex<[Request]>([])
    let faults: Mutex<[Fault]>
    let file: Mutex<File>

    init(_ file: File, _ faults: [Fault]) {
      self.file = Mutex(file)
      self.faults = Mutex(faults)
    }

    func next() -> Fault {
      let fault = faults.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .none }
      switch fault {
      case .becomes(let other), .becomesUnasked(let other): file.withLock { $0 = other }
      default: break
      }
      return fault
    }
  }

  private let state: State
  private let server: RawServer
  let port: Int

  // The faults are of the requests, in order; the last one stays.
  convenience init(_ file: File, _ faults: Fault...) { self.init(file, faults) }

  init(_ file: File, _ faults: [Fault]) {
    let state = State(file, faults)
    self.state = state
    server = RawServer { connection in
      while Self.serve(connection, state) {}
    }
    port = Int(server.port)
  }

  var requests: [Request] { state.requests.withLock { $0 } }
  var wishes: [String] { requests.map(\.wish) }

  /// - Returns: whether the connection goes on.
  private static func serve(_ connection: RawServer.Connection, _ state: State) -> Bool {
    let lines = connection.readHead().head.components(separatedBy: "\r\n")
    guard lines.count > 1 else { return false }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    let fault = state.next()
    state.requests.withLock {
      $0.append(Request(line: String(lines[0].dropLast(" HTTP/1.1".count)), fields: fields))
    }
    let isHead = lines[0].hasPrefix("HEAD")
    switch fault {
    case .says(let head, let body):
      connection.write(head + "\r\n\r\n")
      _ = connection.write(body)
      return false
    case .drips(let head, let chunk, let wait):
      connection.write(head + "\r\n\r\n")
      while connection.write(Data(chunk.utf8)) { usleep(wait) }
      return false
    case .resets:
      connection.resetAtEnd()
      return false
    case .refuses(let status, let more, let body):
      connection.write(
        (["HTTP/1.1 \(status) Words", "Content-Length: \(body.utf8.count)"] + more).joined(separator: "\r\n")
          + "\r\n\r\n" + (isHead ? "" : body))
      return true
    case .cut(let most):
      _ = answer(connection, state.file.withLock { $0 }, fields, isHead: isHead, most: most)
      return false
    case .becomesUnasked(let file): return answer(connection, file, [:], isHead: isHead)
    case .none, .becomes:
      return answer(connection, state.file.withLock { $0 }, fields, isHead: isHead)
    }
  }

  private static func answer(
    _ connection: RawServer.Connection, _ file: File, _ fields: [String: String], isHead: Bool,
    most: Int = .max
  ) -> Bool {
    if let wanted = fields["if-match"], wanted != file.tag {
      connection.write("HTTP/1.1 412 Changed\r\nContent-Length: 0\r\n\r\n")
      return true
    }
    var head = ["HTTP/1.1 200 OK"]
    var body = file.content
    if let range = fields["range"]?.firstMatch(of: /bytes=([0-9]+)-([0-9]*)/) {
      let first = Int(range.1) ?? 0
      let last = min(Int(range.2) ?? .max, file.content.count - 1)
      guard first <= last else {
        connection.write("HTTP/1.1 416 Nothing\r\nContent-Length: 0\r\n\r\n")
        return true
      }
      body = file.content.dropFirst(first).prefix(last - first + 1)
      head = ["HTTP/1.1 206 Part", "Content-Range: bytes \(first)-\(last)/\(file.content.count)"]
    }
    head.append("Content-Length: \(body.count)")
    if let tag = file.tag { head.append("ETag: \(tag)") }
    connection.write(head.joined(separator: "\r\n") + "\r\n\r\n")
    return isHead || connection.write(Data(body.prefix(most)))
  }
}
