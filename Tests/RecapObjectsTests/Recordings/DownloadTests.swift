import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapObjects

/// A recording arrives whole, whatever servers and networks do to its bytes.
@Suite(.ownThreads) struct DownloadTests {
  private static let content = ObjectSubject.content(100_000)
  private static let other = ObjectSubject.content(120_001)
  private var stage: DownloadStage

  init() throws { stage = try DownloadStage() }

  private static let first = FileServer.File(content)

  @Test(arguments: DownloadKind.allCases)
  func `a recording is fetched in one request`(kind: DownloadKind) async throws {
    let server = FileServer(Self.first)
    #expect(try await stage.fetch(kind, server) == Digest(of: Self.content))
    #expect(try Data(contentsOf: stage.file) == Self.content)
    let mode = try FileManager.default.attributesOfItem(atPath: stage.file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(server.requests.map(\.line) == [kind == .web ? "GET /rec/a.mp4" : "GET /bucket/rec/a.mp4"])
    #expect(server.wishes == ["all"])
  }

  @Test(arguments: DownloadKind.allCases) func `an empty recording is fetched`(kind: DownloadKind)
    async throws
  {
    try await stage.expect(Data(), kind, FileServer(FileServer.File(Data())))
  }

  // MARK: cut

  @Test(arguments: DownloadKind.allCases)
  func `a download goes on where a cut has left it`(kind: DownloadKind) async throws {
    let server = FileServer(
      Self.first, .cut(after: 60_000), .resets, .refuses(503), .cut(after: 10_000), .cut(after: 0), .none)
    try await stage.expect(Self.content, kind, server)
    let rest = #"bytes=60000- of "first""#
    #expect(
      server.wishes == ["all", rest, rest, rest, #"bytes=70000- of "first""#, #"bytes=70000- of "first""#])
    #expect(stage.waits.all.count == 5)
  }

  @Test(arguments: DownloadKind.allCases, ["W/\"first\"", "first", "\"\"", nil])
  func `without a sure tag a download begins again`(kind: DownloadKind, tag: String?) async throws {
    let server = FileServer(FileServer.File(Self.content, tag: tag), .cut(after: 60_000), .none)
    try await stage.expect(Self.content, kind, server)
    #expect(server.wishes == ["all", "all"])
  }

  @Test(arguments: DownloadKind.allCases)
  func `a download that is cut for ever is given up`(kind: DownloadKind) async throws {
    let server = FileServer(Self.first, .cut(after: 1))
    let failure = try await stage.failure(kind, server)
    #expect(failure.exitCode == .temporaryFailure)
    #expect(failure.disposition == .retry)
    #expect(failure.cause.hasPrefix("the connection broke off: "))
    #expect(failure.hint == "tried 8 times; it is tried again later")
    #expect(server.requests.count == 8)
    #expect(server.wishes.last == #"bytes=7- of "first""#)
  }

  // MARK: changed

  @Test(arguments: DownloadKind.allCases, [true, false])
  func `a recording that changes after a cut is fetched anew`(kind: DownloadKind, isAsked: Bool) async throws
  {
    let other = FileServer.File(Self.other, tag: "\"second\"")
    let server = FileServer(
      Self.first, .cut(after: 60_000), isAsked ? .becomes(other) : .becomesUnasked(other), .none)
    try await stage.expect(Self.other, kind, server)
    #expect(server.wishes == ["all", #"bytes=60000- of "first""#] + (isAsked ? ["all"] : []))
  }

  @Test(arguments: [
    "Content-Range: bytes 60000-99999/100000\r\nETag: \"second\"", "Content-Range: bytes 60000-99999/100000",
    "Content-Range: bytes 60000-99999/100001\r\nETag: \"first\"",
    "Content-Range: bytes 50000-99999/100000\r\nETag: \"first\"",
    "Content-Range: bytes 60000-99998/100000\r\nETag: \"first\"",
    "Content-Range: bytes 60000-99999/*\r\nETag: \"first\"", "ETag: \"first\"",
  ])
  func `a part of something else is not taken`(fields: String) async throws {
    for kind in DownloadKind.allCases {
      let server = FileServer(
        Self.first, .cut(after: 60_000),
        .says("HTTP/1.1 206 Part\r\nContent-Length: 40000\r\n\(fields)", body: Data(count: 40_000)), .none)
      try await stage.expect(Self.content, kind, server)
      #expect(server.wishes == ["all", #"bytes=60000- of "first""#, "all"])
    }
  }

  @Test func `a recording that changes all the time is given up`() async throws {
    let round: [FileServer.Fault] = [.cut(after: 60_000), .refuses(412)]
    let server = FileServer(Self.first, round + round + round + round)
    let failure = try await stage.failure(.web, server)
    #expect(failure.exitCode == .temporaryFailure)
    #expect(failure.cause == "it changed while it was fetched")
  }

  // MARK: wrong length

  @Test(arguments: DownloadKind.allCases)
  func `a recording of another length than announced is found`(kind: DownloadKind) async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nTransfer-Encoding: chunked"
    for (count, words) in [(5, "5 of 10 bytes came"), (15, "it is longer than announced")] {
      let body = Data(
        "\(String(count, radix: 16))\r\n\(String(repeating: "x", count: count))\r\n0\r\n\r\n".utf8)
      let failure = try await stage.failure(kind, FileServer(Self.first, .says(head, body: body)))
      #expect(failure.exitCode == .temporaryFailure)
      #expect(failure.cause == words)
      try await stage.expect(Self.content, kind, FileServer(Self.first, .says(head, body: body), .none))
    }
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked",
  ])
  func `a recording without an announced length is refused`(head: String) async throws {
    for kind in DownloadKind.allCases {
      // Endless: only the head can have been looked at.
      let server = FileServer(Self.first, .drips(head, chunk: "1\r\nx\r\n", each: 1000))
      let failure = try await stage.failure(kind, server)
      #expect(failure.exitCode == .dataError)
      #expect(failure.disposition == .discard)
      #expect(failure.cause == "its server does not announce its length")
      #expect(server.requests.count == 1)
    }
  }

  @Test func `a body without an end is cut off`() async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nTransfer-Encoding: chunked"
    let chunk = "100\r\n\(String(repeating: "x", count: 256))\r\n"
    let server = FileServer(Self.first, .drips(head, chunk: chunk, each: 0))
    #expect(try await stage.failure(.web, server).cause == "it is longer than announced")
    #expect(server.requests.count == 8)
  }

  @Test func `an answer of another kind is refused`() async throws {
    let server = FileServer(Self.first, .refuses(206, fields: ["Content-Range: bytes 0-9/10"]))
    let failure = try await stage.failure(.web, server)
    #expect(failure.exitCode == .dataError)
    #expect(failure.cause == "it answered 206 to a request for the whole file")
  }

  // MARK: slow

  @Test(.timeLimit(.minutes(2))) func `a server that only drips is left, and asked for the rest`()
    async throws
  {
    var slow = stage
    slow.timing.slowest = (bytes: 1000, seconds: 1)
    let content = Data(repeating: UInt8(ascii: "x"), count: 100_000)
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\nETag: \"first\""
    let server = FileServer(FileServer.File(content), .drips(head, chunk: "x", each: 10_000), .none)
    try await slow.expect(content, .web, server)
    #expect(server.wishes.last?.contains("bytes=") == true)
    #expect(server.requests.count == 2)
  }

  @Test func `a download has a longest time`() async throws {
    var slow = stage
    slow.timing.whole = .milliseconds(300)
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 100000"
    let server = FileServer(Self.first, .drips(head, chunk: "x", each: 10_000))
    let failure = try await slow.failure(.web, server)
    #expect(failure.exitCode == .temporaryFailure)
    #expect(failure.cause == "it did not come within 0.3 seconds")
  }

  @Test func `a cancelled download leaves nothing`() async throws {
    let stage = stage
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 100000"
    let server = FileServer(Self.first, .drips(head, chunk: "x", each: 10_000))
    let work = Task { try await stage.fetch(.web, server) }
    while !stage.isFileThere { try await Task.sleep(for: .milliseconds(5)) }
    work.cancel()
    await #expect(throws: CancellationError.self) { _ = try await work.value }
    #expect(!stage.isFileThere)
  }

  // MARK: length

  private struct TooMuch: Error {}

  @Test(arguments: DownloadKind.allCases)
  func `the length is asked about before the first byte`(kind: DownloadKind) async throws {
    var strict = stage
    strict.admit = { if $0 == 100_000 { throw TooMuch() } }
    let server = FileServer(Self.first)
    await #expect(throws: TooMuch.self) { _ = try await strict.fetch(kind, server) }
    #expect(!stage.isFileThere)
    #expect(server.requests.count == 1)
  }
}
