package import Foundation
package import RecapCore

/// An HTTP request.
package struct HTTPRequest: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
  }

  /// What is sent.
  package enum Content: Sendable {
    case data(Data)
    /// A part of a file, which is read while it is sent.
    case part(InputFile, offset: Int64, count: Int)
  }

  /// How a response's body is treated if it is too long or incomplete.
  package enum Body: Sendable {
    /// The body is ignored, because the status decides. At most this many bytes are read.
    case optional(Int)
    /// The request fails without the whole body. At most this many bytes are read.
    case required(Int)
    /// The body of a response with a status of 2xx is required, and handed over piece by piece as it comes, at most
    /// this many bytes of it; it ends the request if a piece is not taken. Other bodies are kept and optional.
    case handedOver(Int, to: @Sendable (UnsafeRawBufferPointer) -> Bool)

    /// The length of what is kept of a body that only says why there is no other one.
    static let mostWords = 64 << 10
  }

  package var method: Method
  /// An `http` or `https` address, in ASCII.
  package var url: String
  /// The headers, in order. No name or value may contain a line end.
  package var headers: [(name: String, value: String)]
  /// The body, with POST and PUT.
  package var content: Content?
  package var answer: Body
  /// A numeric address to connect to, whatever the name in `url` resolves to. The certificate is still
  /// checked against the name.
  package var address: String?
  /// The time limit for the connection, with its TLS handshake.
  package var connectionLimit: Duration
  /// Judges the head of a response with a status of 2xx before any of its body is handed over; false ends the
  /// request, which is then broken off.
  package var accepts: (@Sendable (HTTPResponse) -> Bool)?
  /// A transfer with fewer bytes a second than this, over so many seconds, is broken off. nil leaves that to the limit
  /// of the whole request.
  package var slowest: (bytes: Int, seconds: Int)?
  /// A file of certificates (PEM) to trust instead of the system's.
  var trustedCertificates: String?

  /// - Parameter method: nil stands for POST if there is a body, otherwise GET.
  package init(
    _ method: Method? = nil, url: String, headers: [(name: String, value: String)], content: Content? = nil,
    answer: Body, address: String? = nil, connectionLimit: Duration
  ) {
    self.method = method ?? (content == nil ? .get : .post)
    self.url = url
    self.headers = headers
    self.content = content
    self.answer = answer
    self.address = address
    self.connectionLimit = connectionLimit
  }
}
