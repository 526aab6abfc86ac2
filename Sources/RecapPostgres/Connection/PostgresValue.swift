package import Foundation

/// A parameter of a statement.
package enum PostgresValue: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  case double(Double)
  case boolean(Bool)
  case bytes(Data)
  case texts([String])
  case integers([Int])

  package init(_ text: String?) { self = text.map(Self.text) ?? .null }
  package init(_ integer: Int?) { self = integer.map(Self.integer) ?? .null }
  /// Milliseconds since 1970: the precision in which every store keeps times.
  package init(_ date: Date?) {
    self = date.map { .integer(Int(($0.timeIntervalSince1970 * 1000).rounded())) } ?? .null
  }

  /// The bytes that are sent, and whether they are binary; nil for null.
  var encoded: (bytes: [UInt8], isBinary: Bool)? {
    switch self {
    case .null: nil
    case .text(let text): (Array(text.utf8), false)
    case .integer(let number): (Array(String(number).utf8), false)
    case .double(let number): (Array("\(number)".utf8), false)
    case .boolean(let truth): (Array((truth ? "t" : "f").utf8), false)
    case .bytes(let data): (Array(data), true)
    case .texts(let texts): (Array("{\(texts.map(Self.quoted).joined(separator: ","))}".utf8), false)
    case .integers(let numbers): (Array("{\(numbers.map(String.init).joined(separator: ","))}".utf8), false)
    }
  }

  /// Calls `send`, which copies them, with the parameters as libpq takes them: their number, values, lengths and
  /// formats (postgresql.org/docs/15/libpq-exec.html, "PQexecParams").
  static func withEncoded(
    _ parameters: [PostgresValue],
    _ send: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Int32
  ) -> Int32 {
    let encoded = parameters.map(\.encoded)
    var lengths = encoded.map { Int32($0?.bytes.count ?? 0) }
    var formats = encoded.map { Int32($0?.isBinary == true ? 1 : 0) }
    // Text is ended by a zero byte; binary is counted.
    let buffers = encoded.map { value in value.map { $0.bytes + [0] } }
    let pointers = buffers.map { buffer -> UnsafeMutablePointer<CChar>? in
      guard let buffer else { return nil }
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: buffer.count)
      for (index, byte) in buffer.enumerated() { copy[index] = CChar(bitPattern: byte) }
      return copy
    }
    defer { for pointer in pointers { pointer?.deallocate() } }
    var values = pointers.map { UnsafePointer($0) }
    return send(Int32(parameters.count), &values, &lengths, &formats)
  }

  /// An element of an array (postgresql.org/docs/15/arrays.html#ARRAYS-IO).
  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}

extension PostgresValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}
