import RecapCore

/// Decodes character references as a browser does in text (HTML Standard, section 13.2.5.72), which WebVTT
/// requires: all names, decimal and hexadecimal numbers, and the old names without a semicolon.
enum CharacterReferences {
  private struct Name {
    var text: String
    var needsSemicolon: Bool
  }

  private static let names: [String: Name] = {
    var names: [String: Name] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=", maxSplits: 1)
      let scalars = parts[1].split(separator: "+").compactMap { UInt32($0, radix: 16) }
      let text = String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
      let isOld = parts[0].last == "*"
      names[String(isOld ? parts[0].dropLast() : parts[0])] = Name(text: text, needsSemicolon: !isOld)
    }
    return names
  }()
  private static let longestName = 31

  static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let place = rest.firstIndex(of: "&") {
      result.unicodeScalars += rest[..<place]
      rest = rest[place...].dropFirst()
      if let reference = number(rest) ?? name(rest) {
        result += reference.text
        rest = rest.dropFirst(reference.length)
      } else {
        result += "&"
      }
    }
    result.unicodeScalars += rest
    return result
  }

  /// Decodes `rest`, the text after an ampersand, as a number.
  private static func number(_ rest: Substring.UnicodeScalarView) -> (text: String, length: Int)? {
    guard rest.first == "#" else { return nil }
    let isHexadecimal = rest.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
    let mark = isHexadecimal ? 2 : 1
    let digits = rest.dropFirst(mark).prefix {
      $0.isASCII && (isHexadecimal ? $0.properties.isASCIIHexDigit : ("0"..."9").contains($0))
    }
    guard !digits.isEmpty else { return nil }
    // A number with too many digits is not a character either.
    let code = UInt32(String(Substring(digits)), radix: isHexadecimal ? 16 : 10) ?? .max
    let length = mark + digits.count + (rest[digits.endIndex...].first == ";" ? 1 : 0)
    return (String(Character(scalar(code))), length)
  }

  private static func scalar(_ code: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(code) { return DecodedText.windows1252(UInt8(code)) }
    return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  /// Decodes `rest`, the text after an ampersand, as the longest name that it begins with.
  private static func name(_ rest: Substring.UnicodeScalarView) -> (text: String, length: Int)? {
    let letters = rest.prefix(longestName).prefix {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
    }
    guard !letters.isEmpty else { return nil }
    let written = String(Substring(letters))
    if rest[letters.endIndex...].first == ";", let name = names[written] {
      return (name.text, letters.count + 1)
    }
    for length in stride(from: letters.count, to: 1, by: -1) {
      if let name = names[String(written.prefix(length))], !name.needsSemicolon { return (name.text, length) }
    }
    return nil
  }
}
