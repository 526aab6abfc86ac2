package import Foundation

/// What is asked of a server.
package struct HTTPRequest: Sendable {
  /// What is done with an answer's body that is too long or cut off.
  package enum Body: Sendable {
    /// Nothing: the status has decided. At most this many bytes are read.
    case optional(Int)
    /// There is no answer without all of it. At most this many bytes are read.
    case required(Int)
  }

  /// `http` or `https`, in ASCII.
  package var url: String
  /// In this order; no name or value holds a line end.
  package var headers: [(name: String, value: String)]
  /// With a content, the method is POST, without GET.
  package var content: Data?
  package var answer: Body
  /// A numeric address: it is connected to, whatever the name in `url` leads to. The certificate is still
  /// checked against the name.
  package var address: String?
  /// Until there is a connection, its encryption included.
  package var connectionLimit: Duration
  /// A file of certificates (PEM) that are trusted instead of the system's.
  var trustedCertificates: String?

  package init(
    url: String, headers: [(name: String, value: String)], content: Data? = nil, answer: Body,
    address: String? = nil, connectionLimit: Duration
  ) {
    self.url = url
    self.headers = headers
    self.content = content
    self.answer = answer
    self.address = address
    self.connectionLimit = connectionLimit
  }
}
