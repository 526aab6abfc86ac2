package import Foundation
package import RecapCore
import RecapHTTP

/// Objects in a bucket of a server that speaks S3 (docs.aws.amazon.com/AmazonS3/latest/API).
///
/// It uses PUT, GET, HEAD, DELETE, ListObjectsV2 and multipart uploads, and nothing that servers do differently:
/// no conditional writes, no checksum trailers, no deletion of many.
package struct S3Objects: ObjectStore {
  let address: S3Address
  let client: S3Client
  let timing: S3Timing
  /// The time of an object whose listing has none that can be read.
  private let now: @Sendable () -> Date

  /// The length of the longest page of a listing, in bytes: a thousand keys of a kilobyte, each with what a server says
  /// of it.
  static let mostPage = 8 << 20
  /// The number of keys of the longest listing.
  private static let mostKeys = 1_000_000

  package init(
    _ address: S3Address, environment: [String: String] = ProcessInfo.processInfo.environment,
    timing: S3Timing = S3Timing(), now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.init(
      address, timing: timing, credentials: { try S3Credentials.read(environment) }, now: now,
      pause: { try await Task.sleep(for: $0) })
  }

  init(
    _ address: S3Address, timing: S3Timing, credentials: @escaping @Sendable () throws -> S3Credentials,
    now: @escaping @Sendable () -> Date = { Date() },
    pause: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.address = address
    self.timing = timing
    self.now = now
    client = S3Client(address, timing: timing, credentials: credentials, now: now, pause: pause)
  }

  package func location(of key: String) -> String { address.location(of: key) }

  package func put(_ content: Data, at key: String) async throws -> ObjectRecord {
    try await put(S3Content(content), at: key)
  }

  package func put(file: URL, at key: String) async throws -> ObjectRecord {
    _ = try ObjectKey.names(key)
    let input: InputFile
    do { input = try InputFile(file) } catch {
      throw OperationFailure("read", file.path, error.description, hint: error.hint, exitCode: error.exitCode)
    }
    let bytes = Int(input.identity.size)
    if bytes >= timing.multipartFrom {
      let upload = S3Upload(
        client: client, timing: timing, key: address.prefix + key, subject: location(of: key))
      return ObjectRecord(key: key, bytes: bytes, digest: try await upload.send(input, bytes))
    }
    var whole = SHA256()
    return try await put(S3Content(input, offset: 0, count: bytes, whole: &whole), at: key)
  }

  private func put(_ content: S3Content, at key: String) async throws -> ObjectRecord {
    let call = try call(.put, key, "write the object", content)
    let response = try await client.succeed(call)
    guard response.fields["etag"] != nil else {
      throw ObjectFailure(
        .configuration, call.operation, call.subject, "its answer has no ETag",
        hint: "check that the endpoint is an S3 server's")
    }
    return ObjectRecord(key: key, bytes: content.bytes, digest: content.digest)
  }

  package func get(_ record: ObjectRecord) async throws -> Data {
    var call = try call(.get, record.key, "read the object")
    call.expected = record.bytes
    // Longer than a small object, because an error is an answer as well.
    call.mostAnswer = max(record.bytes, 64 << 10)
    return try await read(record, call) { response in
      let isRight = response.body.count == record.bytes && Digest(of: response.body) == record.digest
      return isRight ? response.body : nil
    }
  }

  package func get(_ record: ObjectRecord, to file: URL) async throws {
    var call = try call(.get, record.key, "read the object")
    let sink = try FileSink(file)
    call.expected = record.bytes
    call.mostAnswer = record.bytes
    call.sink = sink
    // The thread of a request may refer to the sink a moment longer than this call.
    defer { sink.discard() }
    try await read(record, call) { _ in sink.keep(as: record) ? () : nil }
  }

  /// Reads an object, and once more if its bytes are wrong: they may have been changed on their way.
  /// - Parameter take: returns nil if the bytes are wrong.
  private func read<Content>(
    _ record: ObjectRecord, _ call: S3Call, _ take: (HTTPResponse) -> Content?
  ) async throws -> Content {
    for _ in 1...2 {
      do {
        if let content = take(try await client.succeed(call)) { return content }
      } catch let failure as ObjectFailure {
        // An answer that is too long is of wrong bytes as well.
        guard failure.kind == .damaged else { throw failure }
      }
    }
    throw ObjectFailure.damaged(call.subject)
  }

  package func delete(_ key: String) async throws {
    for round in 1...timing.tries {
      do { _ = try await client.succeed(call(.delete, key, "delete the object")) } catch let failure
        as ObjectFailure where failure.kind == .missing
      {}
      if try await isGone(key) { return }
      // Some servers answer from copies that hear of it a moment later.
      try await client.pause(timing.wait(after: round, chance: 1))
    }
    throw ObjectFailure(
      .configuration, "delete the object", location(of: key), "it is still there after it was deleted",
      hint: "check that the bucket has no retention, and that nothing restores its objects")
  }

  /// Asks whether nothing is left of an object.
  private func isGone(_ key: String) async throws -> Bool {
    let call = try call(.head, key, "delete the object")
    do { _ = try await client.send(call) } catch let refusal as S3Refusal {
      if refusal.kind == .missing, refusal.isMarker {
        throw ObjectFailure(
          .configuration, call.operation, call.subject,
          "the bucket keeps versions: its bytes are still there",
          hint: "use a bucket without versioning")
      }
      if refusal.kind == .missing { return true }
      throw refusal.failure(of: call)
    }
    return false
  }

  package func list(_ prefix: String) async throws -> [String] {
    _ = try ObjectKey.names(ofPrefix: prefix)
    var keys: [String] = []
    var token: String?
    repeat {
      let page = try await page(of: prefix, after: keys.last, token)
      keys += page.objects.map(\.key)
      token = page.next
      guard keys.count <= Self.mostKeys else {
        throw ObjectFailure(
          .software, "list the objects", location(of: prefix), "there are more than \(Self.mostKeys)")
      }
    } while token != nil
    return keys
  }

  /// Returns the next objects of a listing, and the token for those after them.
  func page(
    of prefix: String, after last: String?, _ token: String?
  ) async throws -> (objects: [ListedObject], next: String?) {
    var call = S3Call(
      method: .get, key: "", operation: "list the objects", subject: location(of: prefix))
    call.query = [
      ("list-type", "2"), ("prefix", address.prefix + prefix), ("max-keys", String(timing.page)),
    ]
    if let token {
      call.query.append(("continuation-token", token))
    } else if let last {
      call.query.append(("start-after", address.prefix + last))
    }
    call.mostAnswer = Self.mostPage
    let root = try await client.document(call, named: "ListBucketResult")
    let contents = root.children.filter { $0.name == "Contents" }
    let keys = contents.map { $0["Key"] ?? "" }
    let next = root["IsTruncated"] == "true" ? root["NextContinuationToken"] ?? "" : nil
    // A server that leads in a circle, or out of the prefix, would make a sweep delete the wrong objects.
    var last = last.map { address.prefix + $0 } ?? ""
    for key in keys {
      guard key.utf8.starts(with: (address.prefix + prefix).utf8),
        last.utf8.lexicographicallyPrecedes(key.utf8)
      else {
        throw ObjectFailure(
          .configuration, call.operation, call.subject, "the listing is not in order or not of the prefix",
          hint: "check that the endpoint is an S3 server's")
      }
      last = key
    }
    guard next.map({ !$0.isEmpty && !keys.isEmpty }) ?? true else {
      throw ObjectFailure(
        .configuration, call.operation, call.subject,
        "the listing is cut off and does not say how it goes on",
        hint: "check that the endpoint is an S3 server's")
    }
    // By bytes: what others put there may begin with a mark that joins the slash before it.
    let objects = zip(keys, contents).map { key, entry in
      ListedObject(
        key: relative(key), bytes: entry["Size"].flatMap { Int($0) } ?? -1,
        modifiedAt: entry["LastModified"].flatMap(RFC3339.date) ?? now())
    }
    return (objects, next)
  }

  /// Returns a key of the bucket without the store's prefix.
  func relative(_ key: String) -> String {
    String(decoding: key.utf8.dropFirst(address.prefix.utf8.count), as: UTF8.self)
  }

  func call(
    _ method: HTTPRequest.Method, _ key: String, _ operation: String, _ content: S3Content = .none
  ) throws -> S3Call {
    _ = try ObjectKey.names(key)
    return S3Call(
      method: method, key: address.prefix + key, content: content, operation: operation,
      subject: location(of: key))
  }
}
