import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapObjects

/// What comes of a recording that a server does not give.
@Suite(.ownThreads) struct RecordingRefusalTests {
  private let stage: DownloadStage
  private static let file = FileServer.File(Data("recording".utf8))

  init() throws { stage = try DownloadStage() }

  @Test(arguments: [401, 403, 404, 410])
  func `a link that does not work is refused for good`(status: Int) async throws {
    let server = FileServer(Self.file, .refuses(status))
    let failure = try await stage.failure(.web, server, "a.mp4?X-Amz-Signature=s3cret")
    #expect(failure.exitCode == .noInput)
    #expect(failure.disposition == .discard)
    #expect(
      failure.description
        == "cannot fetch the recording http://127.0.0.1:\(server.port)/rec/a.mp4: its server answered \(status) "
        + "(the link may have expired: submit the meeting again with a new one)")
    #expect(server.requests.map(\.line) == ["GET /rec/a.mp4?X-Amz-Signature=s3cret"])
  }

  @Test(arguments: [301, 302, 303, 307, 308]) func `redirects are not followed`(status: Int) async throws {
    let other = FileServer(Self.file)
    let server = FileServer(
      Self.file, .refuses(status, fields: ["Location: http://127.0.0.1:\(other.port)/rec/b.mp4"]))
    let failure = try await stage.failure(.web, server)
    #expect(failure.disposition == .discard)
    #expect(failure.hint?.hasPrefix("redirects are not followed") == true)
    #expect(server.requests.count == 1)
    #expect(other.requests.isEmpty)
  }

  @Test(arguments: [
    (404, "NoSuchKey", "it is missing"), (404, "NoSuchVersion", "it answered 404 NoSuchVersion: words"),
  ])
  func `an object that is not there is refused for good`(status: Int, code: String, cause: String)
    async throws
  {
    let body = "<Error><Code>\(code)</Code><Message>words</Message></Error>"
    let server = FileServer(Self.file, .refuses(status, body: body))
    let failure = try await stage.failure(.bucket, server)
    #expect(failure.exitCode == .noInput)
    #expect(failure.disposition == .discard)
    #expect(failure.cause == cause)
    #expect(failure.subject == "s3://bucket/rec/a.mp4")
    #expect(server.requests.count == 1)
  }

  @Test func `an object that may be missing or forbidden is told apart`() async throws {
    let server = FileServer(Self.file, .refuses(403, body: "<Error><Code>AccessDenied</Code></Error>"))
    let failure = try await stage.failure(.bucket, server)
    #expect(failure.kind == .denied)
    #expect(failure.exitCode == .configuration && failure.disposition == .retry)
    #expect(failure.hint?.contains("without s3:ListBucket, S3 says this of a missing object as well") == true)
    // The answer to HEAD has no words.
    let looked = await #expect(throws: RecordingFailure.self) {
      _ = try await stage.downloads(DownloadKind.bucket.prefix(server.port)).look(
        at: RecordingAddress(DownloadKind.bucket.url(server.port)))
    }
    #expect(looked?.kind == .denied)
  }

  @Test(arguments: ["AccessDenied", "NoSuchBucket", "InvalidAccessKeyId", "PermanentRedirect"])
  func `what an operator can correct is tried again`(code: String) async throws {
    let server = FileServer(Self.file, .refuses(403, body: "<Error><Code>\(code)</Code></Error>"))
    let failure = try await stage.failure(.bucket, server)
    #expect(failure.exitCode == .configuration)
    #expect(failure.disposition == .retry)
    #expect(failure.hint != nil)
  }

  @Test(arguments: DownloadKind.allCases, [408, 425, 429, 500, 502, 503, 504])
  func `a server that is busy is asked again`(kind: DownloadKind, status: Int) async throws {
    try await stage.expect(Self.file.content, kind, FileServer(Self.file, .refuses(status), .resets, .none))
    let server = FileServer(Self.file, .refuses(status))
    let failure = try await stage.failure(kind, server)
    #expect(failure.exitCode == .temporaryFailure)
    #expect(failure.cause.hasSuffix("answered \(status)"))
    #expect(server.requests.count == 8)
  }

  @Test(arguments: DownloadKind.allCases, RetryAfterForm.allCases)
  func `a server that names a time is left alone until then`(kind: DownloadKind, form: RetryAfterForm)
    async throws
  {
    var stage = stage
    stage.now = { RetryAfterForm.now }
    let busy = FileServer.Fault.refuses(503, fields: ["Retry-After: \(form.value)"])
    let server = FileServer(Self.file, busy, busy, .none, busy, .none)
    try await stage.expect(Self.file.content, kind, server)
    // It is looked at as well when a meeting is submitted.
    _ = try await stage.downloads(kind.prefix(server.port)).look(at: RecordingAddress(kind.url(server.port)))
    #expect(server.requests.count == 5)
    #expect(stage.waits.all.count == 3 && stage.waits.all.allSatisfy(form.keeps), "\(stage.waits.all)")
  }

  @Test func `a private address needs the setting`() async throws {
    var strict = stage
    strict.allowsPrivateAddresses = false
    let server = FileServer(Self.file)
    for host in [
      "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.0.0.1", "[::1]", "[::ffff:127.0.0.1]",
    ] {
      let prefix = "https://\(host):\(server.port)/"
      let failure = await #expect(throws: RecordingFailure.self, "\(host)") {
        _ = try await strict.fetch(prefix + "a.mp4", of: prefix)
      }
      #expect(failure?.exitCode == .configuration)
      #expect(failure?.cause.contains("is private") == true)
      #expect(failure?.hint == "set recordings.allow_private_addresses to true to allow it")
    }
    #expect(try await strict.failure(.web, server).cause == "its address 127.0.0.1 is private")
    #expect(server.requests.isEmpty)
  }

  @Test func `an address beside the prefix is not asked`() async throws {
    let server = FileServer(Self.file)
    let failure = await #expect(throws: RecordingFailure.self) {
      _ = try await stage.fetch(
        "http://127.0.0.1:\(server.port)/other/a.mp4", of: DownloadKind.web.prefix(server.port))
    }
    #expect(failure?.cause.contains("recordings.sources") == true)
    #expect(server.requests.isEmpty)
  }

  @Test func `an odd key is sent and signed as it is`() async throws {
    let server = FileServer(Self.file)
    _ = try await stage.fetch(.bucket, server, "a b+é%20?versionId=v.1")
    let request = try #require(server.requests.first)
    #expect(request.line == "GET /bucket/rec/a%20b%2B%C3%A9%2520?versionId=v.1")
    #expect(request.fields["authorization"]?.contains("Signature=") == true)
  }

  // MARK: looking

  @Test func `looking asks for no more than a byte`() async throws {
    let server = FileServer(Self.file)
    for kind in DownloadKind.allCases {
      let stamp = try await stage.downloads(kind.prefix(server.port)).look(
        at: RecordingAddress(kind.url(server.port)))
      #expect(stamp == ["etag": "\"first\"", "length": "9"])
    }
    #expect(server.requests.map { "\($0.line.prefix(4)) \($0.wish)" } == ["HEAD all", "GET  bytes=0-0"])
  }

  @Test func `looking at an endless answer ends`() async throws {
    let server = FileServer(
      Self.file, .drips("HTTP/1.1 200 OK", chunk: String(repeating: "x", count: 4096), each: 0))
    let stamp = try await stage.downloads(DownloadKind.web.prefix(server.port))
      .look(at: RecordingAddress(DownloadKind.web.url(server.port)))
    #expect(stamp == [:])
  }

  @Test func `looking at what is gone is refused`() async throws {
    for kind in DownloadKind.allCases {
      let server = FileServer(Self.file, .refuses(404))
      let failure = await #expect(throws: RecordingFailure.self) {
        _ = try await stage.downloads(kind.prefix(server.port)).look(
          at: RecordingAddress(kind.url(server.port)))
      }
      #expect(failure?.kind == .gone)
    }
  }

  // MARK: sources

  @Test func `a source says whether it answers`() async throws {
    let server = FileServer(Self.file, .refuses(200))
    for (kind, words) in [(DownloadKind.bucket, "the bucket answers"), (.web, "the server answers")] {
      let prefix = kind.prefix(server.port)
      let source = try RecordingSource(prefix)
      #expect(try await stage.downloads(prefix).reach(source) == words)
      let gone = kind.prefix(try Listener.freePort())
      let failure = await #expect(throws: (any Error).self) {
        _ = try await stage.downloads(gone).reach(RecordingSource(gone))
      }
      #expect((failure as? any RecapFailure)?.exitCode == .temporaryFailure)
    }
  }

  @Test(arguments: [
    ("s3://bucket/rec/", "neither a region nor an endpoint"), ("s3://bucket/a+b/?region=x", "[A-Za-z0-9._-]"),
    ("s3://bucket/?region=x&key=y", "unknown setting"), ("https://host/?x=y", "with a query"),
    ("host/rec", "neither s3:// nor"),
  ])
  func `a setting that is no prefix is refused`(text: String, words: String) {
    let failure = #expect(throws: RecordingFailure.self) { try RecordingSource.read(["https://a/", text]) }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.subject == "recordings.sources[1]")
    #expect(failure?.cause.contains(words) == true, "\(String(describing: failure))")
  }
}
