package import Foundation

/// The problem with a JSON text, and its place.
package struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  package var problem: String
  /// The line; like the column from 1. The column counts bytes.
  package var line: Int
  package var column: Int

  package var description: String { "\(problem) at line \(line), column \(column)" }
}

/// A strict parser for RFC 8259 as narrowed by I-JSON (RFC 7493): no duplicate keys, no lone surrogates,
/// finite numbers, bounded nesting, nothing after the value. It reads UTF-8, and UTF-16 because many programs
/// write it.
package struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  private static let maximumDepth = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  package static func parse(_ data: Data) throws(JSONSyntaxError) -> JSON {
    var parser = JSONParser([UInt8](try JSONEncoding.utf8(data)))
    if parser.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == parser.bytes.count else { throw parser.error("text after the end of the value") }
    return value
  }

  private func error(_ problem: String, at place: Int? = nil) -> JSONSyntaxError {
    let before = bytes.prefix(place ?? position)
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return JSONSyntaxError(problem: problem, line: line, column: column)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONSyntaxError) -> JSON {
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case nil: throw error("the text ends where a value should be")
    default: return .number(try number())
    }
  }

  private mutating func literal(_ word: String, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw error("no JSON value") }
    position += word.utf8.count
    return value
  }

  private mutating func enter() throws(JSONSyntaxError) {
    depth += 1
    guard depth <= Self.maximumDepth else { throw error("nested more than \(Self.maximumDepth) levels deep") }
    position += 1
    skipSpace()
  }

  private mutating func object() throws(JSONSyntaxError) -> JSON {
    try enter()
    defer { depth -= 1 }
    var members: [String: JSON] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      let place = position
      guard next == UInt8(ascii: "\"") else { throw error("a key in double quotes should be here") }
      let key = try string()
      guard members[key] == nil else { throw error("duplicate key \"\(key)\"", at: place) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("':' should follow the key \"\(key)\"") }
      skipSpace()
      members[key] = try value()
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw error("',' or '}' should be here") }
    }
  }

  private mutating func array() throws(JSONSyntaxError) -> JSON {
    try enter()
    defer { depth -= 1 }
    var items: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array(items) }
    while true {
      skipSpace()
      items.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(items) }
      guard take(UInt8(ascii: ",")) else { throw error("',' or ']' should be here") }
    }
  }

  private mutating func number() throws(JSONSyntaxError) -> Double {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let digits = { (parser: inout JSONParser) -> Int in
      let from = parser.position
      while let byte = parser.next, (0x30...0x39).contains(byte) { parser.position += 1 }
      return parser.position - from
    }
    if !take(UInt8(ascii: "0")), digits(&self) == 0 { throw error("no JSON value", at: start) }
    if take(UInt8(ascii: ".")), digits(&self) == 0 { throw error("a digit should follow the point") }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      if digits(&self) == 0 { throw error("a digit should follow the exponent sign") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw error("the number \(text.prefix(40)) is out of range", at: start)
    }
    return value
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = position
    position += 1
    var units: [UInt8] = []
    while true {
      guard let byte = next else { throw error("the string that begins here has no end", at: start) }
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: units, as: UTF8.self) else {
          throw error("the string is not valid UTF-8", at: start)
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &units)
      case 0..<0x20: throw error("a control character inside a string", at: position - 1)
      default: units.append(byte)
      }
    }
  }

  private mutating func escape(into units: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte = next else { throw error("the text ends inside an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = try hexadecimal()
      if (0xD800..<0xDC00).contains(scalar), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw error("half of a surrogate pair") }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let character = Unicode.Scalar(scalar) else { throw error("half of a surrogate pair") }
      units.append(contentsOf: Character(character).utf8)
    default: throw error("an unknown escape", at: position - 1)
    }
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw error("the text ends inside an escape") }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw error("four hexadecimal digits should follow \\u")
      }
      value = value << 4 + UInt32(digit)
    }
    position += 4
    return value
  }
}
