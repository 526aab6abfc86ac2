import Foundation
import RecapCore
import RecapHTTP

/// An object in a bucket of others.
struct S3Origin: DownloadOrigin {
  let client: S3Client
  let address: RecordingAddress

  var subject: String { address.name }

  private func call(_ method: HTTPRequest.Method, _ headers: [(name: String, value: String)]) -> S3Call {
    S3Call(
      method: method, key: address.path, query: address.version.map { [("versionId", $0)] } ?? [],
      headers: headers, operation: "fetch the recording", subject: subject)
  }

  func get(
    headers: [(name: String, value: String)], within limit: Duration, _ change: (inout HTTPRequest) -> Void
  ) async throws -> HTTPReply {
    try await client.exchange(call(.get, headers), within: limit, change)
  }

  func look(within limit: Duration) async throws -> HTTPReply {
    try await client.exchange(call(.head, []), within: limit)
  }

  func verdict(on reply: HTTPReply, within limit: Duration) -> DownloadVerdict {
    if case .response(let response) = reply, [412, 416].contains(response.status) { return .changed }
    switch S3Verdict(reply, to: Self.method(of: reply), within: limit, now: client.now()) {
    case .done(let response): return .done(response)
    case .again(let cause, let asked): return .again(cause, after: asked)
    case .refused(let refusal):
      let isGone = refusal.kind == .missing || refusal.code == "NoSuchVersion"
      return .refused(
        RecordingFailure(
          isGone ? .gone : refusal.isDenied ? .denied : .configuration, subject, refusal.cause,
          hint: isGone ? "submit the meeting again when the recording is there" : refusal.hint))
    }
  }

  /// An answer without a body is read as one to HEAD: 404 means the object then.
  private static func method(of reply: HTTPReply) -> HTTPRequest.Method {
    if case .response(let response) = reply, response.body.isEmpty { .head } else { .get }
  }
}
