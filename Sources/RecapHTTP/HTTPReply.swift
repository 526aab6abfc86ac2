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
  /// The header fields by their names in lower case. Of fields with one name, the last.
  package var fields: [String: String]
  /// The body as far as it was kept.
  package var body: Data

  /// The value of `Retry-After` (RFC 9110, section 10.2.3) as it was sent.
  package var retryAfter: String? { fields["retry-after"] }
  package var location: String? { fields["location"] }
  /// The media type, without parameters, in lower case.
  package var contentType: String? {
    fields["content-type"]?.split(separator: ";").first
      .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
  }
}
