import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapObjects

/// Uploads in parts: what was begun ends, whatever goes wrong.
extension S3FaultTests {
  private func small(_ timing: inout S3Timing) {
    timing.multipartFrom = 1000
    timing.part = 1000
  }

  private static let begun = ScriptedServer.Answer.whole(
    200,
    body: Data("<InitiateMultipartUploadResult><UploadId>u/1</UploadId></InitiateMultipartUploadResult>".utf8)
  )
  private static let ended = ScriptedServer.Answer.whole(
    200, body: Data("<CompleteMultipartUploadResult/>".utf8))

  @Test func `a large file is sent in parts`() async throws {
    let content = ObjectSubject.content(2500)
    let server = ScriptedServer(Self.begun, .stored, .stored, .stored, Self.ended)
    let made = try await objects(server, small).put(file: file(content), at: "a/b")
    #expect(made == record(content))
    let requests = server.requests
    let parts = requests.dropFirst().prefix(3)
    #expect(requests.first?.line == "POST /bucket/p/a/b?uploads=")
    #expect(requests.first?.fields["content-type"] == "application/octet-stream")
    let lines = (1...3).map { "PUT /bucket/p/a/b?partNumber=\($0)&uploadId=u%2F1" }
    #expect(parts.map(\.line).sorted() == lines)
    #expect(parts.map(\.content).sorted { $0.count > $1.count }.map(\.count) == [1000, 1000, 500])
    #expect(requests.last?.line == "POST /bucket/p/a/b?uploadId=u%2F1")
    let named = (1...3).map { "<Part><PartNumber>\($0)</PartNumber><ETag>\"tag\"</ETag></Part>" }
    #expect(
      requests.last.map { String(decoding: $0.content, as: UTF8.self) }
        == "<CompleteMultipartUpload>\(named.joined())</CompleteMultipartUpload>")
  }

  @Test(
    arguments: [
      [begun, .error(403, "AccessDenied"), .whole(204)],
      [begun, .stored, .stored, .stored, .error(403, "AccessDenied"), .whole(204)],
      [begun, .whole(200), .whole(204)],
      [begun, .stored, .stored, .stored, .error(200, "InvalidPart"), .whole(204)],
    ] as [[ScriptedServer.Answer]])
  func `an upload that fails is taken back`(answers: [ScriptedServer.Answer]) async throws {
    let server = ScriptedServer(answers)
    let objects = try objects(server) {
      small(&$0)
      $0.parallel = 1
    }
    let failure = try await failure {
      try await objects.put(file: file(ObjectSubject.content(2500)), at: "a/b")
    }
    #expect(failure.exitCode == .configuration)
    #expect(server.requests.last?.line == "DELETE /bucket/p/a/b?uploadId=u%2F1")
    #expect(server.methods.filter { $0 == "DELETE" }.count == 1)
  }

  @Test func `parts that cannot be taken back are told`() async throws {
    let server = ScriptedServer(Self.begun, .error(403, "AccessDenied"), .error(403, "AccessDenied"))
    let objects = try objects(server) {
      small(&$0)
      $0.parallel = 1
    }
    let failure = try await failure {
      try await objects.put(file: file(ObjectSubject.content(2500)), at: "a/b")
    }
    #expect(server.requests.last?.line == "DELETE /bucket/p/a/b?uploadId=u%2F1")
    #expect(failure.cause.contains("the parts that were sent stay in the bucket"))
  }

  @Test func `an error in an answer that began well is seen`() async throws {
    let server = ScriptedServer(
      Self.begun, .stored, .stored, .stored, .error(200, "InternalError"), Self.ended)
    _ = try await objects(server, small).put(file: file(ObjectSubject.content(2500)), at: "a/b")
    #expect(server.methods == ["POST", "PUT", "PUT", "PUT", "POST", "POST"])
  }

  @Test(arguments: [(2500, true), (2499, false)])
  func `an upload whose end was lost is recognised`(length: Int, isThere: Bool) async throws {
    let server = ScriptedServer(
      Self.begun, .stored, .stored, .stored, .reset(after: 10_000), .error(404, "NoSuchUpload"),
      .whole(200, body: Data(count: length)), .whole(204))
    let objects = try objects(server, small)
    if isThere {
      _ = try await objects.put(file: file(ObjectSubject.content(2500)), at: "a/b")
    } else {
      _ = try await failure { try await objects.put(file: file(ObjectSubject.content(2500)), at: "a/b") }
    }
    #expect(Array(server.methods.dropFirst(4).prefix(3)) == ["POST", "POST", "HEAD"])
  }

  @Test func `a cancelled upload ends and is taken back`() async throws {
    let server = ScriptedServer(Self.begun, .drip, .whole(204))
    let objects = try objects(server) {
      small(&$0)
      $0.parallel = 1
    }
    let content = try file(ObjectSubject.content(2500))
    let task = Task { try await objects.put(file: content, at: "a/b") }
    while server.requests.count < 2 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(server.requests.last?.line == "DELETE /bucket/p/a/b?uploadId=u%2F1")
  }
}
