import Foundation
import RecapCore
import RecapHTTP

/// What a reply of an S3 server means (docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
enum S3Verdict: Hashable {
  case done(HTTPResponse)
  /// The same request may succeed later: the cause, and how long the server asks to be left alone.
  case again(String, after: Duration? = nil)
  case refused(S3Refusal)

  /// - Parameter now: the current time, for a `Retry-After` that is a date.
  init(_ reply: HTTPReply, to method: HTTPRequest.Method, within limit: Duration, now: Date) {
    switch reply {
    case .response(let response): self.init(response, to: method, now: now)
    case .unreachable(let cause): self = .again("it cannot be reached: \(cause)")
    case .brokenOff(let cause): self = .again("the connection broke off: \(cause)")
    case .timedOut: self = .again("there was no whole answer within \(limit)")
    case .tooLarge: self = .refused(S3Refusal(.damaged, "its answer is longer than expected"))
    }
  }

  private init(_ response: HTTPResponse, to method: HTTPRequest.Method, now: Date) {
    let error = S3Error(response)
    // Some answers begin before the server knows their end: a status of 200 may come with an error.
    let isSuccess = (200..<300).contains(response.status) && !(method == .post && error != nil)
    if isSuccess {
      self = .done(response)
    } else if error.map(\.isTemporary) ?? Self.isTemporary(response.status) {
      self = .again(
        "it answered \(Self.words(response, error))", after: RetryAfter.wait(response.retryAfter, now: now))
    } else {
      self = .refused(S3Refusal(response, error, to: method))
    }
  }

  fileprivate static func isTemporary(_ status: Int) -> Bool {
    [408, 425, 429].contains(status) || status >= 500 && ![501, 505].contains(status)
  }

  fileprivate static func words(_ response: HTTPResponse, _ error: S3Error?) -> String {
    guard let error else { return "\(response.status)" }
    let message = error.message.isEmpty ? "" : ": \(error.message)"
    return "\(response.status) \(error.code)\(message)"
  }
}

/// A request that the server will not fulfil as it is.
struct S3Refusal: Error, Hashable {
  var kind: ObjectFailure.Kind
  var cause: String
  var hint: String?
  /// S3's code of the error.
  var code: String?
  /// Whether the object was deleted and the bucket keeps what it was.
  var isMarker = false
  /// Whether the keys may not read the object, or it is missing and they may not list the bucket, which would tell
  /// (docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html).
  var isDenied = false

  init(_ kind: ObjectFailure.Kind, _ cause: String, hint: String? = nil) {
    self.kind = kind
    self.cause = cause
    self.hint = hint
  }

  func failure(of call: S3Call) -> ObjectFailure {
    ObjectFailure(kind, call.operation, call.subject, cause, hint: hint)
  }

  fileprivate init(_ response: HTTPResponse, _ error: S3Error?, to method: HTTPRequest.Method) {
    code = error?.code
    isMarker = response.fields["x-amz-delete-marker"] == "true"
    kind = .configuration
    cause = "it answered \(S3Verdict.words(response, error))"
    let region = response.fields["x-amz-bucket-region"] ?? error?.region
    switch (response.status, error?.code) {
    case (404, "NoSuchKey"): (kind, cause) = (.missing, "it is missing")
    // The answer to HEAD has no body that could say more.
    case (404, nil) where method == .head: (kind, cause) = (.missing, "it is missing")
    case (_, "NoSuchBucket"):
      cause = "there is no such bucket"
      hint = "create the bucket, or correct its name or the endpoint"
    case (300..<400, _), (_, "AuthorizationHeaderMalformed"), (_, "PermanentRedirect"):
      cause = "the bucket is elsewhere: " + cause
      hint =
        region.map { "set region=\(SingleLine.text($0).prefix(40))" }
        ?? "correct the endpoint or the region"
    case (_, "RequestTimeTooSkewed"): hint = "set the clock of this machine"
    case (_, "ExpiredToken"), (_, "InvalidToken"), (_, "TokenRefreshRequired"):
      hint = "the temporary keys have expired: renew them"
    case (_, "InvalidAccessKeyId"), (_, "SignatureDoesNotMatch"):
      hint = "check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile"
    case (403, "AccessDenied") where method == .get, (403, nil) where method == .head:
      isDenied = true
      hint =
        "check what the keys may do with the bucket; without s3:ListBucket, S3 says this of a missing object as well"
    case (401, _), (403, _): hint = "check what the keys may do with the bucket"
    case (404, _), (405, _), (501, _): hint = "check that the endpoint is an S3 server's"
    default: break
    }
  }
}

/// The error in the body of an answer.
private struct S3Error {
  var code: String
  /// The server's words, made safe to repeat.
  var message: String
  /// The region that the bucket is in.
  var region: String?

  private static let temporary: Set<String> = [
    "InternalError", "SlowDown", "ServiceUnavailable", "RequestTimeout", "OperationAborted", "Throttling",
    "ThrottlingException", "RequestLimitExceeded", "Busy",
    // The bytes were changed on their way.
    "BadDigest", "XAmzContentSHA256Mismatch", "IncompleteBody",
  ]

  let isTemporary: Bool

  /// - Returns: nil if the body is no error of S3.
  init?(_ response: HTTPResponse) {
    guard let root = try? XMLReader.read(response.body), root.name == "Error", let code = root["Code"],
      !code.isEmpty
    else { return nil }
    self.code = String(SingleLine.text(code).prefix(60))
    message = String(SingleLine.text(root["Message"] ?? "").prefix(200))
    region = root["Region"]
    isTemporary = Self.temporary.contains(code) || S3Verdict.isTemporary(response.status)
  }
}
