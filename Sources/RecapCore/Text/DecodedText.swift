package import Foundation

/// The text of a file that does not declare its encoding.
///
/// It is read as UTF-8 if the bytes are valid; as UTF-16 if a byte order mark or the first two characters,
/// which are ASCII in every format that Recap reads, show it; otherwise in the Encoding Standard's default
/// for text without a label (encoding.spec.whatwg.org).
package struct DecodedText: Hashable, Sendable {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    /// A guess: the bytes are not UTF-8, and letters beyond ASCII may be wrong.
    case windows1252 = "Windows-1252"
    /// UTF-8 with invalid bytes; each became U+FFFD.
    case damagedUTF8 = "damaged UTF-8"
  }

  /// The text without its byte order mark.
  package var text: String
  package var encoding: Encoding

  package init(text: String, encoding: Encoding) {
    self.text = text
    self.encoding = encoding
  }

  package init(_ data: Data) {
    if let isLittleEndian = Self.utf16Order(data) {
      (text, encoding) = (Self.utf16(data, isLittleEndian: isLittleEndian), .utf16)
    } else if let valid = String(validating: data, as: UTF8.self) {
      (text, encoding) = (valid, .utf8)
    } else {
      let repaired = String(decoding: data, as: UTF8.self)
      // UTF-8 with a damaged byte has more valid characters than invalid ones; another encoding has none.
      let (broken, whole) = repaired.unicodeScalars.reduce(into: (0, 0)) { counts, scalar in
        if scalar == "\u{FFFD}" { counts.0 += 1 } else if !scalar.isASCII { counts.1 += 1 }
      }
      (text, encoding) =
        whole > broken ? (repaired, .damagedUTF8) : (Self.windows1252(data), .windows1252)
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
  }

  /// Returns whether UTF-16 bytes are little-endian; nil if they are not UTF-16. UTF-8 text has no zero byte.
  private static func utf16Order(_ data: Data) -> Bool? {
    let first = Array(data.prefix(4))
    if first.starts(with: [0xFF, 0xFE]) { return true }
    if first.starts(with: [0xFE, 0xFF]) { return false }
    guard first.count == 4 else { return nil }
    switch first.map({ $0 == 0 }) {
    case [false, true, false, true]: return true
    case [true, false, true, false]: return false
    default: return nil
    }
  }

  private static func utf16(_ data: Data, isLittleEndian: Bool) -> String {
    let bytes = Array(data)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (low, high) = isLittleEndian ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      return UInt16(high) << 8 | UInt16(low)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func windows1252(_ data: Data) -> String {
    var text = String.UnicodeScalarView()
    for byte in data { text.append(windows1252(byte)) }
    return String(text)
  }

  /// Returns the character of `byte` in Windows-1252.
  package static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(control[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// The characters that Windows-1252 has in place of the control characters 0x80 to 0x9F.
  private static let control: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
    0x153, 0x9D, 0x17E, 0x178,
  ]
}
