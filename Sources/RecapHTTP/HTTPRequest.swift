package import Foundation

/// An HTTP request.
package struct HTTPRequest: Sendable {
  /// How a response's body is treated if it is too long or incomplete.
  package enum Body: Sendable {
    /// The body is ignored, because the status decides. At most this many bytes are read.
    case optional(Int)
    /// The request fails without the whole body. At most this many bytes are read.
    case required(Int)
  }

  /// An `http` or `https` address, in ASCII.
  package var url: String
  /// The headers, in order. No name or value may contain a line end.
  package var headers: [(name: String, value: String)]
  /// The body. The method is POST if there is one, otherwise GET.
  package var content: Data?
  package var answer: Body
  /// A numeric address to connect to, whatever the name in `url` resolves to. The certificate is still
  /// checked against the name.
  package var address: String?
  /// The time limit for the connection, with its TLS handshake.
  package var connectionLimit: Duration
  /// A file of certificates (PEM) to trust instead of the system's.
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
