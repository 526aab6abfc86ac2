package import Foundation

/// The result of a request.
package enum HTTPReply: Sendable, Hashable {
  case response(HTTPResponse)
  /// No connection was made and nothing was sent: refused, no such host, no trust. The value is the cause.
  case unreachable(String)
  /// The connection ended before the response did, and it is unknown what the server received. The value is
  /// the cause.
  case brokenOff(String)
  case timedOut
  /// The body is larger than the request allows.
  case tooLarge
}

/// An HTTP response.
package struct HTTPResponse: Sendable, Hashable {
  package var status: Int
  /// The value of `Retry-After` (RFC 9110, section 10.2.3) as it was sent.
  package var retryAfter: String?
  package var location: String?
  /// The media type, without parameters, in lower case.
  package var contentType: String?
  package var body: Data
}
