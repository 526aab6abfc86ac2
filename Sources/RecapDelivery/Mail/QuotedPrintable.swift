/// The quoted-printable encoding (RFC 2045, section 6.7): ASCII lines of at most 76 characters.
enum QuotedPrintable {
  private static let longest = 76
  private static let digits = Array("0123456789ABCDEF".unicodeScalars)

  /// - Returns: lines separated by CR LF.
  static func encoded(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\r\n")
  }

  private static func line(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var used = 0
    for (index, byte) in bytes.enumerated() {
      let piece = self.piece(byte, isFirst: index == 0, isLast: index == bytes.count - 1)
      if used + piece.count > longest - 1 {
        result += "=\r\n"
        used = 0
      }
      result += piece
      used += piece.count
    }
    return result
  }

  /// Encodes a byte if necessary. Some mail programs interpret a dot or `From` at the start of a line, and
  /// a blank at its end may be lost.
  private static func piece(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> String {
    let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") || byte == 0x20
    let isDelicate =
      isFirst && [UInt8(ascii: "."), UInt8(ascii: "F")].contains(byte) || isLast && byte == 0x20
    guard !isPlain || isDelicate else { return String(UnicodeScalar(byte)) }
    var result = "="
    result.unicodeScalars.append(digits[Int(byte >> 4)])
    result.unicodeScalars.append(digits[Int(byte & 15)])
    return result
  }
}
