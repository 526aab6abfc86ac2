package import Foundation

/// The canonical byte form of a JSON value: RFC 8785, JSON Canonicalization Scheme.
package enum CanonicalJSON {
  /// - Throws: `NoJSONForm` if a number is NaN or infinite.
  package static func encode(_ value: some Encodable) throws -> Data {
    Data(serialize(try tree(value)).utf8)
  }

  /// Returns `value` as a JSON tree.
  package static func tree(_ value: some Encodable) throws -> JSON {
    // Not JSONDecoder: trying out the type of each value would cost many times the parser's work.
    try JSONParser.parse(JSONEncoder().finite(value))
  }

  /// - Returns: the canonical form; a number without one is `null`, as in ECMAScript's JSON.stringify.
  package static func serialize(_ json: JSON) -> String {
    var text = ""
    write(json, to: &text)
    return text
  }

  private static func write(_ json: JSON, to text: inout String) {
    switch json {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += number(value)
    case .string(let value): quote(value, to: &text)
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        write(item, to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      let sorted = members.sorted { precedes($0.key, $1.key) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { text += "," }
        quote(member.key, to: &text)
        text += ":"
        write(member.value, to: &text)
      }
      text += "}"
    }
  }

  /// Section 3.2.3: keys are ordered by their UTF-16 code units. That is the order of their bytes, except for
  /// characters from U+E000 on, whose first byte is 0xEE or more.
  private static func precedes(_ key: String, _ other: String) -> Bool {
    for (byte, its) in zip(key.utf8, other.utf8) where byte != its {
      guard byte < 0xEE && its < 0xEE else { return key.utf16.lexicographicallyPrecedes(other.utf16) }
      return byte < its
    }
    return key.utf8.count < other.utf8.count
  }

  /// Section 3.2.2.2: only the characters that must be escaped are.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Nearly every string needs no escape.
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{08}": text += "\\b"
      case "\u{09}": text += "\\t"
      case "\u{0A}": text += "\\n"
      case "\u{0C}": text += "\\f"
      case "\u{0D}": text += "\\r"
      case "\u{00}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Section 3.2.2.3: ECMAScript's Number::toString. Swift prints the same shortest digits; only their layout
  /// differs.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    // Counts and times are whole numbers, which need no search for their shortest digits.
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    let sign = value < 0 ? "-" : ""
    let (digits, point) = decimal(value.magnitude)
    if point > 21 || point <= -6 {
      let exponent = point - 1
      let mantissa = digits.count == 1 ? digits : "\(digits.prefix(1)).\(digits.dropFirst())"
      return "\(sign)\(mantissa)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if digits.count <= point { return sign + digits + String(repeating: "0", count: point - digits.count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// Returns the shortest digits d₁d₂… and n such that the value is 0.d₁d₂… × 10ⁿ.
  private static func decimal(_ magnitude: Double) -> (digits: String, point: Int) {
    let parts = magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(mantissa[0])
    let fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
    var point = whole.count + (parts.count > 1 ? Int(parts[1])! : 0)
    var digits = whole + fraction
    let leading = digits.prefix { $0 == "0" }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == "0" { digits.removeLast() }
    return (digits, point)
  }
}
