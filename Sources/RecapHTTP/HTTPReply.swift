package import Foundation

/// What came back from a server, or did not.
package enum HTTPReply: Sendable, Hashable {
  case response(HTTPResponse)
  /// There was no connection, and nothing was sent: refused, no such host, no trust. The cause.
  case unreachable(String)
  /// The connection ended before the answer did: what arrived is unknown. The cause.
  case brokenOff(String)
  case timedOut
  /// The body is larger than the request allows.
  case tooLarge
}

/// An answer over HTTP.
package struct HTTPResponse: Sendable, Hashable {
  package var status: Int
  /// Of `Retry-After` (RFC 9110, section 10.2.3), as it was sent.
  package var retryAfter: String?
  package var location: String?
  /// Media type, without parameters, in lower case.
  package var contentType: String?
  package var body: Data
}
