import Foundation
import RecapCore
import RecapHTTP
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapObjects

/// Real servers, behind a proxy that cuts what they send.
@Suite(.ownThreads) struct RecordingServerTests {
  private static let content = ObjectSubject.content(3_000_000)
  private static let bucket = "recordings"
  private let stage: DownloadStage

  init() throws { stage = try DownloadStage() }

  private func client(_ server: ObjectServer) throws -> S3Client {
    S3Client(
      try S3Address(server.address(Self.bucket, prefix: "")), timing: S3Timing(),
      credentials: { S3Credentials(key: ObjectServer.key, secret: ObjectServer.secret) }, now: { Date() },
      pause: { _ in })
  }

  private func put(_ content: Data, at key: String, on server: ObjectServer) async throws -> [String: String]
  {
    try await Self.put(content, at: key, client(server))
  }

  private static func put(_ content: Data, at key: String, _ client: S3Client) async throws -> [String:
    String]
  {
    let bucket = S3Call(method: .put, key: "", operation: "make the bucket", subject: Self.bucket)
    do { _ = try await client.send(bucket) } catch let refusal as S3Refusal
      where refusal.code == "BucketAlreadyOwnedByYou"
    {}
    let call = S3Call(
      method: .put, key: key, content: S3Content(content), operation: "write the object", subject: key)
    return try await client.succeed(call).fields
  }

  private func prefix(_ server: ObjectServer, port: Int? = nil) -> String {
    server.address(Self.bucket, prefix: "", port: port)
  }

  @Test(arguments: ObjectServer.Kind.allCases)
  func `an object is fetched, also after a cut`(kind: ObjectServer.Kind) async throws {
    let server = try ObjectServer.shared(kind)
    let key = "\(UUID().uuidString)/kick off+é%20.mp4"
    _ = try await put(Self.content, at: key, on: server)
    let proxy = try FaultyProxy(to: server.port)
    for cut in [nil, 1_000_000] {
      if let cut { proxy.set(.cutAnswers(after: cut)) }
      let digest = try await stage.fetch("s3://\(Self.bucket)/\(key)", of: prefix(server, port: proxy.port))
      #expect(digest == Digest(of: Self.content))
      #expect(try Data(contentsOf: stage.file) == Self.content)
      try FileManager.default.removeItem(at: stage.file)
    }
    #expect(proxy.cutCount == 1)
    #expect(stage.waits.all.count == 1)
  }

  @Test(arguments: ObjectServer.Kind.allCases)
  func `an object that is replaced after a cut is fetched anew`(kind: ObjectServer.Kind) async throws {
    let server = try ObjectServer.shared(kind)
    let key = "\(UUID().uuidString)/a.mp4"
    _ = try await put(Self.content, at: key, on: server)
    let other = ObjectSubject.content(2_500_000)
    let client = try client(server)
    var stage = stage
    stage.meanwhile = { _ = try await Self.put(other, at: key, client) }
    let proxy = try FaultyProxy(to: server.port)
    proxy.set(.cutAnswers(after: 1_000_000))
    let digest = try await stage.fetch("s3://\(Self.bucket)/\(key)", of: prefix(server, port: proxy.port))
    #expect(digest == Digest(of: other))
    #expect(stage.waits.all.count == 2)
  }

  @Test(arguments: ObjectServer.Kind.allCases)
  func `looking at an object tells its versions apart`(kind: ObjectServer.Kind) async throws {
    let server = try ObjectServer.shared(kind)
    let key = "\(UUID().uuidString)/a.mp4"
    let address = try RecordingAddress("s3://\(Self.bucket)/\(key)")
    let downloads = try stage.downloads(prefix(server))
    let missing = await #expect(throws: RecordingFailure.self) { _ = try await downloads.look(at: address) }
    #expect(missing?.kind == .gone)
    _ = try await put(Data("one".utf8), at: key, on: server)
    let first = try await downloads.look(at: address)
    #expect(first["length"] == "3")
    #expect(try await downloads.look(at: address)["etag"] == first["etag"])
    _ = try await put(Data("two".utf8), at: key, on: server)
    #expect(try await downloads.look(at: address)["etag"] != first["etag"])
  }

  @Test func `a version of an object is fetched`() async throws {
    let server = try ObjectServer.shared(.moto)
    let client = try client(server)
    let key = "\(UUID().uuidString)/a.mp4"
    _ = try await put(Data(), at: key + ".first", on: server)
    let versions = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"
    let call = S3Call(
      method: .put, key: "", query: [("versioning", "")], content: S3Content(Data(versions.utf8)),
      operation: "keep versions in", subject: Self.bucket)
    _ = try await client.succeed(call)
    let fields = try await put(Data("one".utf8), at: key, on: server)
    _ = try await put(Data("two".utf8), at: key, on: server)
    let version = try #require(fields["x-amz-version-id"])
    let digest = try await stage.fetch("s3://\(Self.bucket)/\(key)?versionId=\(version)", of: prefix(server))
    #expect(digest == Digest(of: "one"))
    let missing = await #expect(throws: RecordingFailure.self) {
      _ = try await DownloadStage().fetch("s3://\(Self.bucket)/\(key)?versionId=none", of: prefix(server))
    }
    #expect(missing?.subject.hasSuffix("?versionId=none") == true)
  }

  @Test func `a file of an https server is fetched, also after a cut`() async throws {
    let server = try TLSServer(names: ["localhost"], content: Self.content)
    let proxy = try FaultyProxy(to: server.port)
    var stage = stage
    stage.trusted = server.certificate
    let prefix = "https://localhost:\(proxy.port)/rec/"
    for cut in [nil, 1_000_000] {
      if let cut { proxy.set(.cutAnswers(after: cut)) }
      let digest = try await stage.fetch(prefix + "a.mp4?token=s3cret", of: prefix)
      #expect(digest == Digest(of: Self.content))
      #expect(try Data(contentsOf: stage.file) == Self.content)
      try FileManager.default.removeItem(at: stage.file)
    }
    let requests = try server.requests
    #expect(requests.count == 3)
    #expect(requests.prefix(2) == ["/rec/a.mp4?token=s3cret -", "/rec/a.mp4?token=s3cret -"])
    #expect(requests.last?.contains(/bytes=[1-9][0-9]*-$/) == true)
  }

  @Test func `an https server without trust gets no request`() async throws {
    let server = try TLSServer(names: ["localhost"], content: Self.content)
    var stage = stage
    stage.timing.tries = 2
    let prefix = "https://localhost:\(server.port)/"
    let failure = await #expect(throws: RecordingFailure.self) {
      _ = try await stage.fetch(prefix + "a.mp4", of: prefix)
    }
    #expect(failure?.exitCode == .temporaryFailure)
    #expect(failure?.cause.contains("certificate") == true)
    #expect(try server.requests.isEmpty)
  }
}
