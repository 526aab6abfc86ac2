import Foundation

/// Where a recording is that is no file of this machine: `s3://bucket/key`, also with `?versionId=…`, or
/// `https://host/path`, also with a query.
///
/// The query of an https address is a secret, because presigned links carry their right in it. The text of this value
/// shows `name`, which is without it.
package struct RecordingAddress: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// Why a text is no address of a recording. The words do not repeat the text.
  package struct Problem: Error, Hashable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
  }

  package enum Scheme: String, Sendable {
    case s3, https
    /// Only on loopback.
    case http
  }

  package let scheme: Scheme
  /// The bucket; else host and port in lower case, without the scheme's own port.
  package let authority: String
  /// The key of an object as it is; the path of an https address as it is sent, without its first slash.
  package let path: String
  /// The version of an object.
  package let version: String?
  /// The query of an https address.
  private let secret: String?

  /// The longest address, in bytes: presigned links have up to three thousand.
  private static let longest = 8192

  /// Whether a text is meant as an address, legal or not, and not as a path.
  package static func isMeant(by text: String) -> Bool { AddressParts.scheme(of: text) != nil }

  package init(_ text: String) throws(Problem) {
    guard text.utf8.count <= Self.longest else {
      throw Problem("is a URL of more than \(Self.longest) bytes")
    }
    let parts = try AddressParts(text)
    guard let last = parts.path.utf8.last, last != 0x2F else { throw Problem("is a URL that names no file") }
    (scheme, authority) = (parts.scheme, parts.authority)
    path = String(decoding: parts.path.utf8.dropFirst(), as: UTF8.self)
    if scheme == .s3, let query = parts.query {
      version = try Self.version(query)
      secret = nil
    } else {
      version = nil
      secret = parts.query
    }
  }

  /// An address in the same place, without a version.
  private init(_ other: RecordingAddress, path: String) {
    (scheme, authority, self.path) = (other.scheme, other.authority, path)
    (version, secret) = (nil, nil)
  }

  private static func version(_ query: String) throws(Problem) -> String {
    let name = "versionId="
    let value = String(decoding: query.utf8.dropFirst(name.utf8.count), as: UTF8.self)
    let isPlain = value.utf8.allSatisfy { JSONReader.isAlphanumeric($0) || "._-~".utf8.contains($0) }
    guard query.utf8.starts(with: name.utf8), !value.isEmpty, isPlain else {
      throw Problem("has more behind its key than ?versionId=, which is [A-Za-z0-9._~-]")
    }
    return value
  }

  /// The address for people and records: without the query of an https address.
  package var name: String {
    "\(scheme.rawValue)://\(authority)/\(path)" + (version.map { "?versionId=\($0)" } ?? "")
  }

  /// The address that a request goes to, with everything that is secret.
  package var url: String { name + (secret.map { "?\($0)" } ?? "") }

  package var description: String { name }
  package var customMirror: Mirror { Mirror(self, children: [:]) }

  /// Returns a text that may be an address without what may be secret in it.
  package static func safeName(_ text: String) -> String {
    do throws(Problem) {
      return try RecordingAddress(text).name
    } catch {
      // Not legal, but its query may still be a secret.
      return String(text[..<(text.utf8.firstIndex(of: UInt8(ascii: "?")) ?? text.endIndex)].prefix(200))
    }
  }

  /// The last part of the path as the name of a file; `recording` if it would be an odd one.
  package var fileName: String {
    let last = String(decoding: path.utf8.split(separator: 0x2F).last ?? [], as: UTF8.self)
    let name = scheme == .s3 ? last : last.removingPercentEncoding ?? ""
    let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" }
    return isPlain && (1...200).contains(name.utf8.count) && name.utf8.first != 0x2E ? name : "recording"
  }

  /// Returns the address of another file in the same place; nil if this one has a query, which is only good for one file.
  package func sibling(named name: String) -> RecordingAddress? {
    guard secret == nil else { return nil }
    let folder = path.utf8.prefix(path.utf8.count - (path.utf8.split(separator: 0x2F).last?.count ?? 0))
    let unreserved = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    let last = scheme == .s3 ? name : name.addingPercentEncoding(withAllowedCharacters: unreserved) ?? name
    return RecordingAddress(self, path: String(decoding: folder, as: UTF8.self) + last)
  }
}
