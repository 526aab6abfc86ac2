import Foundation

/// An element of an S3 answer.
struct XMLElement: Hashable {
  /// The name, without its prefix.
  var name: String
  /// The text directly in it.
  var text = ""
  var children: [XMLElement] = []

  /// The text of the first child of this name.
  subscript(_ name: String) -> String? { children.first { $0.name == name }?.text }
}

/// Reads the XML that S3 servers answer with: elements and text. It knows no document types and no entities but XML's
/// own five, so an answer cannot make more of itself than its bytes are.
struct XMLReader {
  struct Problem: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  private static let deepest = 16

  private let bytes: [UInt8]
  private var place = 0

  /// Returns the root element.
  /// - Throws: `Problem`.
  static func read(_ data: Data) throws(Problem) -> XMLElement {
    var reader = XMLReader(bytes: Array(data))
    return try reader.document()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func document() throws(Problem) -> XMLElement {
    if starts("\u{FEFF}") { place += 3 }
    try skipMisc()
    guard starts("<") else { throw Problem(description: "it is no XML") }
    let root = try element(depth: 1)
    try skipMisc()
    guard place == bytes.count else { throw Problem(description: "something follows its root") }
    return root
  }

  private func starts(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  /// Skips white space, comments and processing instructions, of which the declaration is one.
  private mutating func skipMisc() throws(Problem) {
    while true {
      skipSpace()
      if starts("<?") {
        _ = try text(upTo: "?>")
      } else if starts("<!--") {
        _ = try text(upTo: "-->")
      } else {
        return
      }
    }
  }

  /// Takes everything up to `end`, and `end` itself.
  private mutating func text(upTo end: String) throws(Problem) -> ArraySlice<UInt8> {
    let start = place
    let end = Array(end.utf8)
    while place + end.count <= bytes.count {
      if bytes[place] == end[0], bytes[place...].starts(with: end) {
        defer { place += end.count }
        return bytes[start..<place]
      }
      place += 1
    }
    throw Problem(description: "it ends too early")
  }

  private mutating func element(depth: Int) throws(Problem) -> XMLElement {
    guard depth <= Self.deepest else { throw Problem(description: "its elements are nested too deep") }
    place += 1
    let (name, isEmpty) = try tag()
    var element = XMLElement(name: String(name.split(separator: ":").last ?? ""))
    if isEmpty { return element }
    var content: [UInt8] = []
    while place < bytes.count {
      if starts("</") {
        place += 2
        let end = String(decoding: try text(upTo: ">"), as: UTF8.self)
        guard end.trimmingCharacters(in: .whitespacesAndNewlines) == name else {
          throw Problem(description: "its tags do not match")
        }
        element.text = String(decoding: content, as: UTF8.self)
        return element
      }
      switch bytes[place] {
      case 0x3C: try markup(in: &element, &content, depth)
      case 0x26:
        place += 1
        content += try entity()
      default:
        let start = place
        while place < bytes.count, bytes[place] != 0x3C, bytes[place] != 0x26 { place += 1 }
        content += bytes[start..<place]
      }
    }
    throw Problem(description: "it ends too early")
  }

  /// Takes what begins with `<` inside an element and does not end it.
  private mutating func markup(
    in element: inout XMLElement, _ content: inout [UInt8], _ depth: Int
  ) throws(Problem) {
    if starts("<![CDATA[") {
      place += 9
      content += try text(upTo: "]]>")
    } else if starts("<!--") {
      _ = try text(upTo: "-->")
    } else if starts("<?") {
      _ = try text(upTo: "?>")
    } else if starts("<!") {
      throw Problem(description: "it declares something")
    } else {
      element.children.append(try self.element(depth: depth + 1))
    }
  }

  /// Takes the rest of a start tag. Attributes are skipped; `>` in one is legal.
  private mutating func tag() throws(Problem) -> (name: String, isEmpty: Bool) {
    let start = place
    while place < bytes.count, ![0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(bytes[place]) { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else {
      throw Problem(description: "it is no XML")
    }
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return (name, bytes[place - 2] == 0x2F)
      }
    }
    throw Problem(description: "it ends too early")
  }

  private mutating func entity() throws(Problem) -> [UInt8] {
    // The longest is `&#x10FFFF;`.
    guard let end = bytes[place...].prefix(10).firstIndex(of: 0x3B) else {
      throw Problem(description: "an entity does not end")
    }
    let name = String(decoding: bytes[place..<end], as: UTF8.self)
    place = end + 1
    switch name {
    case "amp": return [0x26]
    case "lt": return [0x3C]
    case "gt": return [0x3E]
    case "quot": return [0x22]
    case "apos": return [0x27]
    default:
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      guard name.hasPrefix("#"), let number, let scalar = Unicode.Scalar(number) else {
        throw Problem(description: "it has an unknown entity")
      }
      return Array(String(scalar).utf8)
    }
  }
}
