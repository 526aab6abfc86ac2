import Foundation
import RecapCore

/// AWS Signature Version 4, in the `Authorization` header
/// (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
struct SigV4: Sendable {
  var credentials: S3Credentials
  var region: String
  var service = "s3"

  /// What is signed of a request.
  struct Request {
    var method: String
    /// The path as it is sent: encoded once, and not normalised, as S3 reads it.
    var path: String
    /// The query, not encoded.
    var query: [(name: String, value: String)] = []
    /// All headers, `host` and `x-amz-date` among them.
    var headers: [(name: String, value: String)]
    /// The SHA-256 of the body, in hexadecimal digits.
    var payload: String
  }

  /// Returns the value of the `Authorization` header.
  func authorization(_ request: Request, at date: Date) -> String {
    let stamp = Self.stamp(date)
    let scope = "\(stamp.prefix(8))/\(region)/\(service)/aws4_request"
    let headers = Self.canonical(request.headers)
    let names = headers.map(\.name).joined(separator: ";")
    let canonical = [
      request.method, request.path, Self.query(request.query),
      headers.map { "\($0.name):\($0.value)\n" }.joined(), names, request.payload,
    ].joined(separator: "\n")
    let text = ["AWS4-HMAC-SHA256", stamp, scope, String(Digest(of: canonical).hex)].joined(separator: "\n")
    return "AWS4-HMAC-SHA256 Credential=\(credentials.key)/\(scope), SignedHeaders=\(names), "
      + "Signature=\(Self.hex(code(of: text, on: String(stamp.prefix(8)))))"
  }

  private func code(of text: String, on day: String) -> [UInt8] {
    var key = Array("AWS4\(credentials.secret)".utf8)
    for step in [day, region, service, "aws4_request", text] {
      key = SHA256.authenticationCode(of: Data(step.utf8), key: key)
    }
    return key
  }

  /// Returns the time as `20150830T123600Z`.
  static func stamp(_ date: Date) -> String {
    let parts = Calendar.utc.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
    let digits = { (value: Int?, count: Int) in
      let text = String(value ?? 0)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return digits(parts.year, 4) + digits(parts.month, 2) + digits(parts.day, 2) + "T"
      + digits(parts.hour, 2) + digits(parts.minute, 2) + digits(parts.second, 2) + "Z"
  }

  /// Returns a query as it is sent and signed: encoded, and in order.
  static func query(_ query: [(name: String, value: String)]) -> String {
    query.map { (encoded($0.name), encoded($0.value)) }.sorted { $0 < $1 }
      .map { "\($0.0)=\($0.1)" }.joined(separator: "&")
  }

  /// Encodes every byte that is not unreserved (RFC 3986).
  /// - Parameter kept: what else stays as it is.
  static func encoded(_ text: String, keeping kept: String = "") -> String {
    let kept = Set(kept.utf8)
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where kept.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  /// Returns headers with names in lower case, values without surplus spaces, in order; those of one name are one.
  private static func canonical(
    _ headers: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    var values: [String: [String]] = [:]
    for (name, value) in headers {
      values[name.lowercased(), default: []].append(
        value.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " "))
    }
    return values.sorted { $0.key < $1.key }.map { ($0.key, $0.value.joined(separator: ",")) }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return bytes.reduce(into: "") { $0 += "\(digits[Int($1 >> 4)])\(digits[Int($1 & 15)])" }
  }
}

extension Calendar {
  fileprivate static let utc: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
