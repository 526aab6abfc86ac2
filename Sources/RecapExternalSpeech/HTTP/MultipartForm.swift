import Foundation
import RecapCore

/// A multipart form with files (RFC 7578). Equal content gives equal bytes.
struct MultipartForm {
  private var parts: [(head: String, content: Data)] = []

  mutating func add(_ name: String, _ value: String) {
    parts.append(("Content-Disposition: form-data; name=\"\(name)\"", Data(value.utf8)))
  }

  mutating func add(_ name: String, file: Data, named fileName: String, type: String) {
    parts.append(
      (
        "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: \(type)",
        file
      ))
  }

  /// Returns the body and its value of `Content-Type`.
  func encoded() -> (body: Data, contentType: String) {
    // The boundary is a digest of the content, so that the content cannot contain it without a collision of
    // SHA-256.
    let digests = parts.map { Digest(of: $0.content).description }.joined()
    let boundary = "recap-" + Digest(of: digests).description.suffix(48)
    var body = Data()
    for part in parts {
      body += Data("--\(boundary)\r\n\(part.head)\r\n\r\n".utf8)
      body += part.content
      body += Data("\r\n".utf8)
    }
    body += Data("--\(boundary)--\r\n".utf8)
    return (body, "multipart/form-data; boundary=\(boundary)")
  }
}
