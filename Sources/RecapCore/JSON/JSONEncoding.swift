package import Foundation

/// The encoding of a JSON text.
///
/// A JSON text begins with an ASCII character, so that the places of its zero bytes show the encoding even
/// without a byte order mark (RFC 4627, section 3).
package enum JSONEncoding {
  /// Returns the text in UTF-8: UTF-16 is converted, other text is returned unchanged.
  /// - Throws: `JSONSyntaxError`, which names the encoding, if the text is UTF-32 or malformed UTF-16.
  package static func utf8(_ data: Data) throws(JSONSyntaxError) -> Data {
    let start = [UInt8](data.prefix(4))
    guard start != [0xFF, 0xFE, 0, 0], !start.starts(with: [0, 0]), Array(start.dropFirst()) != [0, 0, 0]
    else {
      throw problem("the text is in UTF-32; it should be in UTF-8")
    }
    switch (start.first ?? 1, start.dropFirst().first ?? 1) {
    case (0xFE, 0xFF): return try fromUTF16(data.dropFirst(2), isBigEndian: true)
    case (0xFF, 0xFE): return try fromUTF16(data.dropFirst(2), isBigEndian: false)
    case (0, _): return try fromUTF16(data, isBigEndian: true)
    case (_, 0): return try fromUTF16(data, isBigEndian: false)
    default: return data
    }
  }

  private static func fromUTF16(_ data: Data, isBigEndian: Bool) throws(JSONSyntaxError) -> Data {
    guard data.count % 2 == 0 else {
      throw problem("the text is in UTF-16 and ends in the middle of a character; it should be in UTF-8")
    }
    let bytes = [UInt8](data)
    let units = stride(from: 0, to: bytes.count, by: 2).map { place in
      let (high, low) = isBigEndian ? (place, place + 1) : (place + 1, place)
      return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw problem("the text looks like UTF-16 and is malformed; it should be in UTF-8")
    }
    return Data(text.utf8)
  }

  private static func problem(_ text: String) -> JSONSyntaxError {
    JSONSyntaxError(problem: text, line: 1, column: 1)
  }
}
