import Foundation
import RecapCore

/// What came back from a server, or did not.
enum ServerReply: Sendable {
  /// An answer over HTTP.
  case response(Response)
  /// No connection: refused, no such host, no trust; the library's reason.
  case unreachable(String)
  /// The connection ended in the middle.
  case brokenOff(String)
  case timedOut
  /// The body is larger than a transcript can be.
  case tooLarge

  struct Response: Sendable {
    var status: Int
    /// Of `Retry-After` (RFC 9110, section 10.2.3), as it stands.
    var retryAfter: String?
    var location: String?
    /// Media type, without parameters, in small letters.
    var contentType: String?
    var body: Data
  }
}
