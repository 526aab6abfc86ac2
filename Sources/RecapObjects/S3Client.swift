import Foundation
import RecapCore
import RecapHTTP

/// One request to a bucket.
struct S3Call: Sendable {
  var method: HTTPRequest.Method
  /// The key with the prefix; empty for the bucket itself.
  var key: String
  var query: [(name: String, value: String)] = []
  var content = S3Content.none
  /// The length of the answer's body as far as it is known, in bytes.
  var expected = 0
  /// The length of the longest body of an answer that is of use, in bytes.
  var mostAnswer = 1 << 20
  /// Takes the answer's body; nil keeps it in memory.
  var sink: FileSink?
  /// Further headers, which are signed as well.
  var headers: [(name: String, value: String)] = []
  /// How often it is sent at most; nil for the client's usual number.
  var tries: Int?
  /// For messages.
  var operation: String
  var subject: String
}

/// Requests to one bucket: signed, each within its time, and sent again where that helps.
struct S3Client: Sendable {
  let address: S3Address
  let timing: S3Timing
  /// Asked for each request, so that keys may change while the program runs.
  let credentials: @Sendable () throws -> S3Credentials
  let now: @Sendable () -> Date
  /// Waits between two tries.
  let pause: @Sendable (Duration) async throws -> Void
  private let connections = HTTPConnections(keeping: 8)

  init(
    _ address: S3Address, timing: S3Timing, credentials: @escaping @Sendable () throws -> S3Credentials,
    now: @escaping @Sendable () -> Date, pause: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.address = address
    self.timing = timing
    self.credentials = credentials
    self.now = now
    self.pause = pause
  }

  /// Sends a request until it succeeds.
  /// - Throws: `S3Refusal`; `ObjectFailure` (75) if it did not succeed in time, (78) without keys; what writing the
  ///   sink's file throws; `CancellationError`.
  func send(_ call: S3Call) async throws -> HTTPResponse {
    let limit = timing.limit(max(call.content.bytes, call.expected))
    var failures = 0
    while true {
      try Task.checkCancellation()
      try call.sink?.restart()
      let reply = try await exchange(call, within: limit)
      if let problem = call.sink?.problem { throw problem }
      switch S3Verdict(reply, to: call.method, within: limit, now: now()) {
      case .done(let response): return response
      case .refused(let refusal): throw refusal
      case .again(let cause, let asked):
        failures += 1
        guard failures < call.tries ?? timing.tries else {
          throw ObjectFailure(
            .away, call.operation, call.subject, cause,
            hint: "tried \(failures) times; check that the server runs and has room")
        }
        try await pause(timing.wait(after: failures, asked: asked, chance: .random(in: 0...1)))
      }
    }
  }

  /// Sends a request once.
  /// - Parameter change: completes the request, which is signed already.
  func exchange(
    _ call: S3Call, within limit: Duration, _ change: (inout HTTPRequest) -> Void = { _ in }
  ) async throws -> HTTPReply {
    var request = try request(call)
    change(&request)
    return try await HTTPClient.send(request, over: connections, within: limit)
  }

  /// Sends a request, and names its operation and subject if the server refuses.
  func succeed(_ call: S3Call) async throws -> HTTPResponse {
    do { return try await send(call) } catch let refusal as S3Refusal { throw refusal.failure(of: call) }
  }

  /// Returns the root element of an answer.
  func document(_ call: S3Call, named name: String) async throws -> XMLElement {
    let response = try await succeed(call)
    let cause: String
    do {
      let root = try XMLReader.read(response.body)
      if root.name == name { return root }
      cause = "its answer is no \(name)"
    } catch { cause = "its answer cannot be read: \(error)" }
    throw ObjectFailure(
      .configuration, call.operation, call.subject, cause, hint: "check that the endpoint is an S3 server's")
  }

  private func request(_ call: S3Call) throws -> HTTPRequest {
    // Keys of others may be of any characters; those of Recap stay as they are.
    let key = SigV4.encoded(call.key, keeping: "/")
    let path = key.isEmpty && !address.root.isEmpty ? address.root : "\(address.root)/\(key)"
    let credentials = try credentials()
    let time = now()
    let payload = String(call.content.digest.hex)
    var headers: [(name: String, value: String)] = [
      ("Host", address.host), ("x-amz-date", SigV4.stamp(time)), ("x-amz-content-sha256", payload),
    ]
    if let token = credentials.token { headers.append(("x-amz-security-token", token)) }
    if let md5 = call.content.md5 { headers.append(("Content-MD5", md5)) }
    // Otherwise libcurl adds one of its own.
    if call.content.body != nil { headers.append(("Content-Type", "application/octet-stream")) }
    headers += call.headers
    let signature = SigV4(credentials: credentials, region: address.region).authorization(
      .init(
        method: call.method.rawValue, path: path, query: call.query, headers: headers, payload: payload),
      at: time)
    headers += [("Authorization", signature), ("User-Agent", "recap")]
    let query = call.query.isEmpty ? "" : "?" + SigV4.query(call.query)
    let answer: HTTPRequest.Body =
      if let sink = call.sink { .handedOver(call.mostAnswer, to: sink.take) } else {
        .required(call.mostAnswer)
      }
    return HTTPRequest(
      call.method, url: "\(address.scheme)://\(address.host)\(path)\(query)",
      headers: headers, content: call.content.body, answer: answer, connectionLimit: timing.connect)
  }
}
