import Foundation

/// The parts of an `s3://`, `https://` or `http://` URL, by bytes: characters would join a slash with a mark behind it.
struct AddressParts {
  typealias Problem = RecordingAddress.Problem

  let scheme: RecordingAddress.Scheme
  let authority: String
  /// Empty, or what begins with a slash.
  let path: String
  let query: String?

  /// Returns what is before `://` in lower case; nil if the text is no URL.
  static func scheme(of text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let end = bytes.firstRange(of: Array("://".utf8))?.lowerBound, end > 0,
      bytes[..<end].allSatisfy({ JSONReader.isAlphanumeric($0) || "+.-".utf8.contains($0) })
    else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self).lowercased()
  }

  init(_ text: String) throws(Problem) {
    guard let name = Self.scheme(of: text), let scheme = RecordingAddress.Scheme(rawValue: name) else {
      throw Problem("is a URL that is neither s3:// nor https://")
    }
    self.scheme = scheme
    let rest = Array(text.utf8.dropFirst(name.utf8.count + "://".utf8.count))
    let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
    let tail = rest[end...].split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard rest.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw Problem("is a URL with control characters")
    }
    if scheme != .s3 { try Self.checkCharacters(rest) }
    authority = try Self.authority(Array(rest[..<end]), scheme)
    path = String(decoding: tail.first ?? [], as: UTF8.self)
    query = tail.count > 1 ? String(decoding: tail[1], as: UTF8.self) : nil
    try Self.checkPath(path)
  }

  /// What RFC 3986 knows, besides what browsers leave as it is in a query.
  private static func checkCharacters(_ bytes: [UInt8]) throws(Problem) {
    let refused = Set(#""<>\^`{|}#"#.utf8)
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) && !refused.contains($0) }) else {
      throw Problem("is a URL with characters that have to be encoded, or with a fragment")
    }
  }

  private static func authority(
    _ bytes: [UInt8], _ scheme: RecordingAddress.Scheme
  ) throws(Problem) -> String {
    guard !bytes.contains(UInt8(ascii: "@")) else { throw Problem("is a URL with a user name or a password") }
    let text = String(decoding: bytes, as: UTF8.self)
    let isName = { (bytes: ArraySlice<UInt8>) in
      !bytes.isEmpty && bytes.first != UInt8(ascii: ".") && bytes.firstRange(of: Array("..".utf8)) == nil
        && bytes.allSatisfy { JSONReader.isAlphanumeric($0) || "._-".utf8.contains($0) }
    }
    guard scheme != .s3 else {
      guard isName(bytes[...]), text == text.lowercased() else {
        throw Problem("is a URL whose bucket is not of [a-z0-9.-]")
      }
      return text
    }
    let colon: Int?
    if bytes.first == UInt8(ascii: "[") {
      // An IPv6 address: what it holds is for the system to read.
      guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")), bracket > 1,
        bytes[1..<bracket].allSatisfy({ $0 == 0x3A || $0 == 0x2E || isHexadecimal($0) }),
        bracket + 1 == bytes.count || bytes[bracket + 1] == 0x3A
      else { throw Problem("is a URL whose host cannot be read") }
      colon = bracket + 1 < bytes.count ? bracket + 1 : nil
    } else {
      colon = bytes.firstIndex(of: 0x3A)
      guard isName(bytes[..<(colon ?? bytes.endIndex)]) else {
        throw Problem("is a URL whose host cannot be read")
      }
    }
    let host = String(decoding: bytes[..<(colon ?? bytes.endIndex)], as: UTF8.self).lowercased()
    guard scheme == .https || Loopback.isName(host) else {
      throw Problem("is a URL that is neither encrypted nor on this machine: use https")
    }
    guard let colon else { return host }
    let digits = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
      (1...65_535).contains(port)
    else { throw Problem("is a URL whose port is not from 1 to 65535") }
    return port == (scheme == .https ? 443 : 80) ? host : "\(host):\(port)"
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Refuses what a server could read as another path than the one that was compared with what is allowed.
  private static func checkPath(_ path: String) throws(Problem) {
    let segments = path.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
    for (place, segment) in segments.enumerated() {
      guard !segment.isEmpty || place == segments.count - 1 else {
        throw Problem("is a URL with two slashes in a row")
      }
      guard !isClimbing(Array(segment)) else {
        throw Problem("is a URL with . or .. in its path, or with an encoding within an encoding")
      }
    }
  }

  /// Whether a segment could stand for the folder above, however often a server decodes it, and whether or not it cuts
  /// off parameters (`..;a`).
  private static func isClimbing(_ segment: [UInt8]) -> Bool {
    var bytes = segment
    for _ in 0..<3 {
      for piece in bytes.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }) {
        let name = piece.prefix { $0 != UInt8(ascii: ";") }
        if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return true }
      }
      let decoded = decoded(bytes)
      guard decoded != bytes else { return false }
      guard decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return true }
      bytes = decoded
    }
    return true
  }

  /// Decodes what is percent-encoded, and leaves what only looks like it.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, isHexadecimal(bytes[index + 1]),
        isHexadecimal(bytes[index + 2])
      {
        result.append(
          UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16) ?? 0)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
