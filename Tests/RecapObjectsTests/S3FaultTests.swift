import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapObjects

/// What servers and networks do to requests.
@Suite(.ownThreads) struct S3FaultTests {
  let folder: TemporaryFolder
  let waits = Waits()

  init() throws { folder = try TemporaryFolder() }

  func objects(_ server: ScriptedServer, _ change: (inout S3Timing) -> Void = { _ in }) throws
    -> S3Objects
  {
    var timing = S3Timing()
    change(&timing)
    return try S3Objects(port: server.port, timing: timing, waits: waits)
  }

  func record(_ content: Data, _ key: String = "a/b") -> ObjectRecord {
    ObjectRecord(key: key, bytes: content.count, digest: Digest(of: content))
  }

  func file(_ content: Data) throws -> URL {
    let file = folder.url.appending(path: UUID().uuidString)
    try content.write(to: file)
    return file
  }

  func failure<Result: Sendable>(
    _ place: SourceLocation = #_sourceLocation, of call: () async throws -> Result
  ) async throws -> ObjectFailure {
    try #require(
      await #expect(throws: ObjectFailure.self, sourceLocation: place) { _ = try await call() },
      sourceLocation: place)
  }

  // MARK: sent again

  @Test(arguments: [
    ScriptedServer.Answer.whole(500), .whole(502), .whole(503), .whole(429), .error(503, "SlowDown"),
    .error(400, "RequestTimeout"), .error(400, "BadDigest"), .error(400, "XAmzContentSHA256Mismatch"),
    .reset(after: 0), .reset(after: 50_000), .cut(body: Data(), of: 10),
  ])
  func `a request that failed for now is sent again, whole`(fault: ScriptedServer.Answer) async throws {
    let content = ObjectSubject.content(100_000)
    for isFile in [false, true] {
      let server = ScriptedServer(fault, .stored)
      let objects = try objects(server)
      let made =
        isFile
        ? try await objects.put(file: file(content), at: "a/b") : try await objects.put(content, at: "a/b")
      #expect(made == record(content))
      #expect(server.requests.last?.content == content)
      #expect(server.requests.map(\.line) == ["PUT /bucket/p/a/b", "PUT /bucket/p/a/b"])
    }
    #expect(waits.all.count == 2)
  }

  @Test(arguments: [429, 503], RetryAfterForm.allCases)
  func `a server that names a time is left alone until then`(status: Int, form: RetryAfterForm)
    async throws
  {
    let server = ScriptedServer(
      .error(status, "SlowDown", fields: ["Retry-After: \(form.value)"]), .stored)
    _ = try await objects(server).put(Data(), at: "a/b")
    #expect(server.requests.count == 2)
    #expect(waits.all.count == 1 && waits.all.allSatisfy(form.keeps), "\(waits.all)")
  }

  @Test func `a server that is busy for ever is given up`() async throws {
    let server = ScriptedServer(.error(503, "SlowDown"))
    let failure = try await failure { try await objects(server).put(Data(), at: "a/b") }
    #expect(failure.exitCode == .temporaryFailure)
    #expect(failure.disposition == .retry)
    #expect(
      failure.description
        == "cannot write the object s3://bucket/p/a/b: it answered 503 SlowDown: its words "
        + "(tried 6 times; check that the server runs and has room)")
    #expect(server.requests.count == 6)
    #expect(waits.all.count == 5)
    for (wait, most) in zip(waits.all, [200, 400, 800, 1600, 3200]) {
      #expect(wait >= .zero && wait <= .milliseconds(most))
    }
  }

  @Test func `a server that is not there is given up`() async throws {
    let port = try Listener.freePort()
    let objects = try S3Objects(port: port, waits: waits)
    let failure = try await failure { try await objects.list("a/") }
    #expect(failure.exitCode == .temporaryFailure)
    #expect(failure.cause == "it cannot be reached: Connection refused")
    #expect(waits.all.count == 5)
  }

  @Test func `an answer that takes too long is given up`() async throws {
    let server = ScriptedServer(.drip)
    let objects = try objects(server) {
      $0.request = .milliseconds(300)
      $0.perMiB = .zero
      $0.tries = 2
    }
    let copy = folder.url.appending(path: "copy")
    let failure = try await failure {
      try await objects.get(.init(key: "a/b", bytes: 1_000_000, digest: Digest(of: "")), to: copy)
    }
    #expect(failure.exitCode == .temporaryFailure)
    #expect(failure.cause == "there was no whole answer within 0.3 seconds")
    #expect(server.requests.count == 2)
    #expect(!FileManager.default.fileExists(atPath: copy.path))
  }

  @Test func `a body that was cut off is read again`() async throws {
    let content = ObjectSubject.content(100_000)
    let cut = ScriptedServer.Answer.cut(body: content.prefix(60_000), of: content.count)
    let server = ScriptedServer(cut, .whole(200, body: content), cut, .whole(200, body: content))
    let objects = try objects(server)
    #expect(try await objects.get(record(content)) == content)
    let copy = folder.url.appending(path: "copy")
    try await objects.get(record(content), to: copy)
    #expect(try Data(contentsOf: copy) == content)
  }

  // MARK: wrong bytes

  @Test func `wrong bytes are read once more`() async throws {
    let content = ObjectSubject.content(100_000)
    var wrong = content
    wrong[5] ^= 1
    for other in [wrong, content + Data([0]), content.dropLast()] {
      let server = ScriptedServer(
        .whole(200, body: other), .whole(200, body: content), .whole(200, body: other),
        .whole(200, body: content))
      let objects = try objects(server)
      #expect(try await objects.get(record(content)) == content)
      let copy = folder.url.appending(path: UUID().uuidString)
      try await objects.get(record(content), to: copy)
      #expect(try Data(contentsOf: copy) == content)
      let damaged = ScriptedServer(.whole(200, body: other))
      let failure = try await failure { try await self.objects(damaged).get(record(content)) }
      #expect(failure == .damaged("s3://bucket/p/a/b"))
      #expect(damaged.requests.count == 2)
    }
    #expect(waits.all.isEmpty)
  }

  // MARK: refused

  @Test(arguments: [
    (ScriptedServer.Answer.error(404, "NoSuchBucket"), "there is no such bucket"),
    (.error(403, "AccessDenied"), "check what the keys may do"), (.whole(403), "check what the keys may do"),
    (.error(403, "InvalidAccessKeyId"), "AWS_ACCESS_KEY_ID"),
    (.error(403, "SignatureDoesNotMatch"), "AWS_SECRET_ACCESS_KEY"),
    (.error(403, "RequestTimeTooSkewed"), "clock"), (.error(400, "ExpiredToken"), "renew"),
    (.error(400, "AuthorizationHeaderMalformed", more: "<Region>eu-west-3</Region>"), "region=eu-west-3"),
    (.error(301, "PermanentRedirect", fields: ["x-amz-bucket-region: eu-west-2"]), "region=eu-west-2"),
    (.whole(307, fields: ["Location: http://127.0.0.1:9/"]), "the bucket is elsewhere"),
    (.error(501, "NotImplemented"), "an S3 server's"),
    (.whole(404, body: Data("<html>".utf8)), "an S3 server's"),
    (.error(400, "InvalidArgument"), "it answered 400 InvalidArgument: its words"),
    (.whole(200), "no ETag"),
  ])
  func `what an operator must change is said at once`(
    answer: ScriptedServer.Answer, words: String
  ) async throws {
    let server = ScriptedServer(answer)
    let failure = try await failure { try await objects(server).put(Data("a".utf8), at: "a/b") }
    #expect(failure.exitCode == .configuration)
    #expect(failure.description.contains(words), "\(failure)")
    for secret in ["KEYID", "s3cret", "Signature="] { #expect(!failure.description.contains(secret)) }
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    "", "<html><body>Welcome</body></html>", "{}", "<ListBucketResult>", "<!DOCTYPE a><ListBucketResult/>",
    "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>",
    "<ListBucketResult><Contents><Key>other/a</Key></Contents></ListBucketResult>",
    "<ListBucketResult><Contents/></ListBucketResult>",
    "<ListBucketResult><Contents><Key>p/a/2</Key></Contents><Contents><Key>p/a/1</Key></Contents></ListBucketResult>",
    "<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>"
      + "<Contents><Key>p/a/1</Key></Contents></ListBucketResult>",
    "<ListBucketResult>" + String(repeating: " ", count: 8 << 20) + "</ListBucketResult>",
  ])
  func `a listing that makes no sense is refused`(answer: String) async throws {
    let server = ScriptedServer(.whole(200, body: Data(answer.utf8)))
    let failure = try await failure { try await objects(server).list("a/") }
    #expect(failure.exitCode == .configuration)
    #expect(failure.operation == "list the objects")
    #expect(server.requests.count <= 2)
  }

  @Test func `a request has its digests and is signed`() async throws {
    let server = ScriptedServer(.stored)
    _ = try await objects(server).put(Data("abc".utf8), at: "a/b")
    let fields = try #require(server.requests.first?.fields)
    #expect(fields["x-amz-content-sha256"] == String(Digest(of: "abc").hex))
    #expect(fields["content-md5"] == "kAFQmDzST7DWlj99KOF/cg==")
    #expect(fields["content-length"] == "3")
    #expect(
      fields["authorization"]?.contains(
        "SignedHeaders=content-md5;content-type;host;x-amz-content-sha256;x-amz-date,") == true)
    #expect(fields["host"] == "127.0.0.1:\(server.port)")
  }

  @Test func `temporary keys are sent with their token`() async throws {
    let server = ScriptedServer(.stored)
    let objects = S3Objects(
      try S3Address("s3://bucket?endpoint=http://127.0.0.1:\(server.port)"),
      environment: [
        "AWS_ACCESS_KEY_ID": "KEYID", "AWS_SECRET_ACCESS_KEY": "s3cret", "AWS_SESSION_TOKEN": "t0ken",
      ])
    _ = try await objects.put(Data(), at: "a")
    let fields = try #require(server.requests.first?.fields)
    #expect(fields["x-amz-security-token"] == "t0ken")
    #expect(fields["authorization"]?.contains("x-amz-date;x-amz-security-token,") == true)
  }

  @Test func `nothing is sent without keys or for a bad key`() async throws {
    let server = ScriptedServer(.stored)
    let objects = S3Objects(
      try S3Address("s3://bucket?endpoint=http://127.0.0.1:\(server.port)"),
      environment: ["HOME": folder.path])
    #expect(try await failure { try await objects.put(Data(), at: "a") }.exitCode == .configuration)
    #expect(try await failure { try await objects.put(Data(), at: "../a") }.exitCode == .software)
    #expect(server.requests.isEmpty)
  }

  @Test func `a file that cannot be written is not asked for again`() async throws {
    let server = ScriptedServer(.whole(200, body: Data("a".utf8)))
    let objects = try objects(server)
    await #expect(throws: OutputFailure.self) {
      try await objects.get(record(Data("a".utf8)), to: folder.url.appending(path: "none/copy"))
    }
    #expect(server.requests.isEmpty)
  }

  // MARK: deletion

  @Test func `a deletion is confirmed`() async throws {
    let server = ScriptedServer(.whole(204), .whole(404))
    try await objects(server).delete("a/b")
    #expect(server.requests.map(\.line) == ["DELETE /bucket/p/a/b", "HEAD /bucket/p/a/b"])
  }

  @Test(arguments: [
    (
      [ScriptedServer.Answer.whole(204), .whole(200)], "it is still there",
      ["DELETE", "HEAD", "DELETE", "HEAD"]
    ),
    (
      [.whole(204), .whole(404, fields: ["x-amz-delete-marker: true"])], "keeps versions", ["DELETE", "HEAD"]
    ),
    ([.error(404, "NoSuchBucket")], "no such bucket", ["DELETE"]),
    ([.whole(404)], "an S3 server's", ["DELETE"]),
    ([.whole(204), .whole(403)], "may do", ["DELETE", "HEAD"]),
  ])
  func `a deletion that leaves something is an error`(
    answers: [ScriptedServer.Answer], words: String, methods: [String]
  ) async throws {
    let all = answers.count == 1 ? answers : [answers[0], answers[1], answers[0], answers[1]]
    let server = ScriptedServer(all)
    let objects = try objects(server) { $0.tries = 2 }
    let failure = try await failure { try await objects.delete("a/b") }
    #expect(failure.exitCode == .configuration)
    #expect(failure.description.contains(words), "\(failure)")
    #expect(server.methods == methods)
  }
}
