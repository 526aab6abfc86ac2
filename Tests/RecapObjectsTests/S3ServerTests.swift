import Foundation
import RecapCore
import RecapHTTP
import RecapTestSupport
import Testing

@testable import RecapObjects

extension S3Objects {
  private static let credentials = S3Credentials(key: ObjectServer.key, secret: ObjectServer.secret)

  /// Objects on a server of the tests, under a new prefix of one bucket.
  init(
    on server: ObjectServer, bucket: String = "recap-tests", port: Int? = nil, timing: S3Timing = S3Timing()
  ) async throws {
    let address = try S3Address(server.address(bucket, prefix: UUID().uuidString, port: port))
    self.init(address, timing: timing, credentials: { Self.credentials }, pause: { _ in })
    let call = S3Call(method: .put, key: "", operation: "make the bucket", subject: bucket)
    do { _ = try await client.send(call) } catch let refusal as S3Refusal
      where refusal.code == "BucketAlreadyOwnedByYou"
    {}
  }
}

/// Real servers: moto for forms, OpenStack Swift for integrity.
@Suite(.ownThreads) struct S3ServerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ObjectServer.Kind.allCases, ObjectConformance.all)
  func `servers keep the promises of objects`(
    kind: ObjectServer.Kind, promise: Conformance<ObjectSubject>
  ) async throws {
    var timing = S3Timing()
    // Both servers take tens of milliseconds for an object.
    timing.page = 50
    let objects = try await S3Objects(on: ObjectServer.shared(kind), timing: timing)
    let subject = ObjectSubject(objects, folder: folder.url, many: 120) {
      _ = try await objects.put($1, at: $0)
    }
    try await promise.check(subject)
  }

  @Test(arguments: ObjectServer.Kind.allCases)
  func `a file in parts is one object`(kind: ObjectServer.Kind) async throws {
    var timing = S3Timing()
    timing.multipartFrom = 12 << 20
    timing.part = 5 << 20
    let objects = try await S3Objects(on: ObjectServer.shared(kind), timing: timing)
    let content = ObjectSubject.content((17 << 20) + 1)
    let (source, copy) = (folder.url.appending(path: "source"), folder.url.appending(path: "copy"))
    try content.write(to: source)
    let record = try await objects.put(file: source, at: "a/b")
    #expect(record == ObjectRecord(key: "a/b", bytes: content.count, digest: Digest(of: content)))
    try await objects.get(record, to: copy)
    #expect(try Data(contentsOf: copy) == content)
    #expect(try await objects.list("a/") == ["a/b"])
    try await objects.delete("a/b")
    #expect(try await objects.list("a/") == [])
  }

  @Test func `a server refuses bytes of another digest`() async throws {
    let objects = try await S3Objects(on: ObjectServer.shared(.swift))
    let file = folder.url.appending(path: "file")
    try Data("abc".utf8).write(to: file)
    var whole = SHA256()
    let content = try S3Content(InputFile(file), offset: 0, count: 3, whole: &whole)
    // The file is changed between its hashing and its sending.
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data("abd".utf8))
    try handle.close()
    let address = try S3Address(ObjectServer.shared(.swift).address("recap-tests", prefix: ""))
    let key = objects.location(of: "a").dropFirst("s3://recap-tests/".count)
    let call = S3Call(
      method: .put, key: address.prefix + key, content: content, operation: "write the object", subject: "a")
    let failure = await #expect(throws: ObjectFailure.self) { try await objects.client.succeed(call) }
    #expect(failure?.kind == .away)
    let missing = await #expect(throws: ObjectFailure.self) {
      try await objects.get(ObjectRecord(key: "a", bytes: 3, digest: content.digest))
    }
    #expect(missing?.kind == .missing)
  }

  @Test(arguments: ObjectServer.Kind.allCases)
  func `a bucket that is not there is a matter of settings`(kind: ObjectServer.Kind) async throws {
    let server = try ObjectServer.shared(kind)
    let objects = S3Objects(
      try S3Address(server.address("recap-none", prefix: "")),
      environment: [
        "AWS_ACCESS_KEY_ID": ObjectServer.key, "AWS_SECRET_ACCESS_KEY": ObjectServer.secret,
      ])
    let record = ObjectRecord(key: "a/b", bytes: 0, digest: Digest(of: ""))
    for call in [
      { _ = try await objects.put(Data(), at: "a/b") }, { _ = try await objects.get(record) },
      { _ = try await objects.list("a/") }, { try await objects.delete("a/b") },
    ] as [@Sendable () async throws -> Void] {
      let failure = await #expect(throws: ObjectFailure.self) { try await call() }
      #expect(failure?.exitCode == .configuration)
      #expect(failure?.cause == "there is no such bucket")
    }
  }

  @Test(arguments: [(ObjectServer.key, "wrong"), ("nobody:nowhere", ObjectServer.secret)])
  func `wrong keys are a matter of settings`(key: String, secret: String) async throws {
    let server = try ObjectServer.shared(.swift)
    let objects = S3Objects(
      try S3Address(server.address("recap-tests", prefix: "")),
      environment: ["AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": secret])
    let failure = await #expect(throws: ObjectFailure.self) { try await objects.put(Data(), at: "a/b") }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.description.contains("AWS_SECRET_ACCESS_KEY") == true, "\(failure?.description ?? "")")
  }

  @Test func `a bucket that keeps versions cannot delete`() async throws {
    let objects = try await S3Objects(on: ObjectServer.shared(.moto), bucket: "recap-versions")
    let form = Data("<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>".utf8)
    _ = try await objects.client.succeed(
      S3Call(
        method: .put, key: "", query: [("versioning", "")], content: S3Content(form), operation: "set",
        subject: "versioning"))
    _ = try await objects.put(Data("a".utf8), at: "a/b")
    let failure = await #expect(throws: ObjectFailure.self) { try await objects.delete("a/b") }
    #expect(failure?.exitCode == .configuration)
    #expect(failure?.cause.contains("keeps versions") == true, "\(failure?.description ?? "")")
  }

  @Test(arguments: [
    FaultyProxy.Fault.cutAfter("PUT /"), .cutBefore("PUT /"), .cutAfter("<CompleteMultipartUpload>"),
  ])
  func `an answer that is lost is asked for again`(fault: FaultyProxy.Fault) async throws {
    let server = try ObjectServer.shared(.swift)
    let proxy = try FaultyProxy(to: server.port)
    var timing = S3Timing()
    timing.multipartFrom = 100_000
    timing.part = 50_000
    let objects = try await S3Objects(on: server, port: proxy.port, timing: timing)
    let file = folder.url.appending(path: "file")
    let content = ObjectSubject.content(120_000)
    try content.write(to: file)
    proxy.set(fault)
    let record = try await objects.put(file: file, at: "a/b")
    #expect(proxy.cutCount == 1)
    #expect(try await objects.get(record) == content)
    #expect(try await objects.list("a/") == ["a/b"])
  }
}
