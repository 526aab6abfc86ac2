import Foundation
import RecapCore

/// Where objects are: `s3://bucket/prefix?endpoint=https://s3.example.org&region=eu-central-1&style=path`.
package struct S3Address: Sendable, Hashable {
  package let bucket: String
  /// What all keys begin with: empty, or names that end in `/`.
  package let prefix: String
  package let region: String
  /// `https`, or `http` on loopback.
  let scheme: String
  /// Host and port of the server that requests go to, as the header `Host` has them.
  let host: String
  /// What the path of a request begins with: empty if the host names the bucket.
  let root: String

  /// The address of a key, for people.
  package func location(of key: String) -> String { "s3://\(bucket)/\(prefix)\(key)" }

  /// The length of the longest prefix, in bytes: S3's keys have at most 1024.
  private static let longestPrefix = 200

  /// - Throws: `ObjectFailure` (78) if the address is not of this form or not safe. The message does not repeat the
  ///   address, because it may hold a secret by mistake.
  package init(_ text: String) throws {
    let fail = { (cause: String, hint: String?) in
      ObjectFailure(.configuration, "read", "the address of the objects", cause, hint: hint)
    }
    let example = "for example s3://bucket/prefix?region=eu-central-1"
    guard text.hasPrefix("s3://"), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw fail("it is no s3:// URL", example)
    }
    let parts = text.dropFirst("s3://".count).split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard !parts[0].contains("@"), !text.contains("#") else {
      throw fail("it contains a user name, a password or a fragment", "keys come from the environment")
    }
    bucket = String(place[0])
    guard Self.isBucket(bucket) else {
      throw fail("a bucket is 3 to 63 of [a-z0-9.-], with a letter or digit at both ends", example)
    }
    let names =
      place.count < 2 ? "" : place[1].hasSuffix("/") ? String(place[1].dropLast()) : String(place[1])
    if !names.isEmpty {
      guard names.utf8.count < Self.longestPrefix, (try? ObjectKey.names(names)) != nil else {
        throw fail(
          "its prefix is not names of [A-Za-z0-9._-], the first a letter or digit, joined by /", example)
      }
    }
    prefix = names.isEmpty ? "" : names + "/"
    var settings = try Self.settings(parts.count > 1 ? parts[1] : "", fail)
    let endpoint = settings.removeValue(forKey: "endpoint")
    let named = settings.removeValue(forKey: "region")
    // Servers that are not Amazon's have one region, which they call by this name.
    guard let region = named ?? endpoint.map({ _ in "us-east-1" }) else {
      throw fail("it names neither a region nor an endpoint", example)
    }
    guard region.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    else { throw fail("its region is not of [a-z0-9-]", example) }
    self.region = region
    let server: String
    (scheme, server) = try Self.server(endpoint ?? "https://s3.\(region).amazonaws.com", fail)
    let isVirtual: Bool
    switch settings.removeValue(forKey: "style") {
    case "path": isVirtual = false
    case "virtual": isVirtual = true
    case nil: isVirtual = server.hasSuffix(".amazonaws.com") && !bucket.contains(".")
    default: throw fail("its style is neither path nor virtual", nil)
    }
    guard !(isVirtual && scheme == "https" && bucket.contains(".")) else {
      throw fail("no certificate is made out to a bucket with a dot in its name", "use style=path")
    }
    if let other = settings.keys.min() {
      throw fail(
        "it has the unknown setting \(other.debugDescription)", "known are endpoint, region and style")
    }
    host = isVirtual ? "\(bucket).\(server)" : server
    root = isVirtual ? "" : "/\(bucket)"
  }

  /// Parses `name=value&…`.
  private static func settings(
    _ query: Substring, _ fail: (String, String?) -> ObjectFailure
  ) throws -> [String: String] {
    var settings: [String: String] = [:]
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2, let value = pair[1].removingPercentEncoding, !value.isEmpty else {
        throw fail("its setting \(pair[0].prefix(20).debugDescription) has no value", nil)
      }
      guard settings.updateValue(value, forKey: pair[0]) == nil else {
        throw fail("its setting \(pair[0].prefix(20).debugDescription) is there twice", nil)
      }
    }
    return settings
  }

  private static func server(
    _ endpoint: String, _ fail: (String, String?) -> ObjectFailure
  ) throws -> (scheme: String, server: String) {
    let example = "for example endpoint=https://s3.example.org"
    guard let parts = URLComponents(string: endpoint), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.percentEncodedHost?.lowercased(), !host.isEmpty,
      host.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw fail("its endpoint is no http or https address", example) }
    guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil,
      ["", "/"].contains(parts.percentEncodedPath)
    else { throw fail("its endpoint has more than a host and a port", example) }
    guard scheme == "https" || Loopback.isName(host) else {
      throw fail("its endpoint is not encrypted and not on this machine", "use https")
    }
    // As libcurl writes the header `Host`: without the scheme's own port.
    let port = parts.port.flatMap { $0 == (scheme == "https" ? 443 : 80) ? nil : ":\($0)" } ?? ""
    return (scheme, host + port)
  }

  private static func isBucket(_ name: String) -> Bool {
    let isAlphanumeric = { (byte: UInt8) in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    guard (3...63).contains(name.utf8.count), let first = name.utf8.first, let last = name.utf8.last else {
      return false
    }
    return isAlphanumeric(first) && isAlphanumeric(last) && !name.contains("..")
      && name.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
  }
}
