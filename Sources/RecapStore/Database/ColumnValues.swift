import Foundation
import RecapCore

// The forms in which the store keeps what SQLite has no type for.

extension Date {
  /// Milliseconds since 1970.
  var milliseconds: Int { Int((timeIntervalSince1970 * 1000).rounded()) }

  init(milliseconds: Int) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}

extension Duration {
  var milliseconds: Int { Int((self / .milliseconds(1)).rounded()) }
}

/// A value in a column as canonical JSON.
enum JSONColumn {
  static func text(_ value: some Encodable) throws -> String {
    CanonicalJSON.serialize(try CanonicalJSON.tree(value))
  }

  /// - Throws: `DecodingError`.
  static func value<T: Decodable>(_ text: String) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(text.utf8))
  }
}
