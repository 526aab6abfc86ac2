package import Foundation

/// A parameter of a statement.
package enum PostgresValue: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  case double(Double)
  case boolean(Bool)
  case bytes(Data)

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
    }
  }
}

extension PostgresValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}
