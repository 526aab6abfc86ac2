import Foundation
import RecapCore
import RecapHTTP

/// The upload of a large file in parts (docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html): all of it
/// becomes the object, or nothing.
struct S3Upload: Sendable {
  let client: S3Client
  let timing: S3Timing
  /// The key with the prefix.
  let key: String
  /// For messages.
  let subject: String

  /// Sends the file's first `bytes` bytes, and returns their digest.
  func send(_ file: InputFile, _ bytes: Int) async throws -> Digest {
    // An empty body has a type as well: the object's.
    let begun = try await client.document(
      call(.post, [("uploads", "")], S3Content(Data())), named: "InitiateMultipartUploadResult")
    guard let id = begun["UploadId"], !id.isEmpty else {
      throw ObjectFailure(.configuration, Self.operation, subject, "its answer names no upload")
    }
    do {
      let (tags, digest) = try await parts(of: file, bytes, id)
      try await complete(id, tags, bytes)
      return digest
    } catch {
      throw await takenBack(id, after: error)
    }
  }

  /// Removes the parts of a failed upload, which no listing shows. A cancelled task could not send this itself.
  /// - Returns: the error of the upload, which also says so if the parts stay.
  private func takenBack(_ id: String, after error: any Error) async -> any Error {
    await Task {
      do {
        var abort = call(.delete, [("uploadId", id)])
        abort.tries = 1
        _ = try await client.send(abort)
        return error
      } catch let left {
        guard var failure = error as? ObjectFailure else { return error }
        let why = (left as? ObjectFailure)?.cause ?? "\(left)"
        failure.cause += "; the parts that were sent stay in the bucket: \(why)"
        failure.hint = failure.hint ?? "a lifecycle rule of the bucket removes unfinished uploads"
        return failure
      }
    }.value
  }

  /// Sends the parts, a few at a time.
  /// - Returns: the tags of the parts, in order, and the digest of all of them.
  private func parts(of file: InputFile, _ bytes: Int, _ id: String) async throws -> ([String], Digest) {
    let length = timing.partLength(of: bytes)
    return try await withThrowingTaskGroup(of: (number: Int, tag: String).self) { group in
      var tags: [Int: String] = [:]
      var whole = SHA256()
      let count = (bytes + length - 1) / length
      for number in 1...count {
        if number > timing.parallel, let done = try await group.next() { tags[done.number] = done.tag }
        let offset = (number - 1) * length
        let content = try S3Content(
          file, offset: Int64(offset), count: min(length, bytes - offset), whole: &whole)
        group.addTask { (number, try await part(number, content, id)) }
      }
      for try await done in group { tags[done.number] = done.tag }
      return ((1...count).map { tags[$0] ?? "" }, Digest(finishing: whole))
    }
  }

  private func part(_ number: Int, _ content: S3Content, _ id: String) async throws -> String {
    let call = call(.put, [("partNumber", String(number)), ("uploadId", id)], content)
    guard let tag = try await client.succeed(call).fields["etag"] else {
      throw ObjectFailure(
        .configuration, Self.operation, subject, "its answer has no ETag",
        hint: "check that the endpoint is an S3 server's")
    }
    return tag
  }

  private func complete(_ id: String, _ tags: [String], _ bytes: Int) async throws {
    let parts = tags.enumerated().map { index, tag in
      "<Part><PartNumber>\(index + 1)</PartNumber><ETag>\(Self.escaped(tag))</ETag></Part>"
    }
    let form = "<CompleteMultipartUpload>\(parts.joined())</CompleteMultipartUpload>"
    let call = call(.post, [("uploadId", id)], S3Content(Data(form.utf8)))
    do { _ = try await client.send(call) } catch let refusal as S3Refusal {
      // The upload is gone if the answer to an earlier try was lost. A key is written once, so an object of this
      // length under it is the one.
      if refusal.code == "NoSuchUpload", try await length() == bytes { return }
      throw refusal.failure(of: call)
    }
  }

  /// Returns the length of the object; nil if there is none.
  private func length() async throws -> Int? {
    do {
      return try await client.send(call(.head, [])).fields["content-length"].flatMap { Int($0) }
    } catch let refusal as S3Refusal where refusal.kind == .missing { return nil }
  }

  private static let operation = "write the object"

  private func call(
    _ method: HTTPRequest.Method, _ query: [(name: String, value: String)], _ content: S3Content = .none
  ) -> S3Call {
    S3Call(
      method: method, key: key, query: query, content: content, operation: Self.operation, subject: subject)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
