/// A normalised word: in lower case, without the punctuation around it, with contractions written out.
///
/// Patterns and statistics work on it. Words as they were written are `String`s.
package struct Norm: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) { self.text = text }

  package init(stringLiteral text: String) { self.text = text }

  /// The length in UTF-8 bytes.
  package var count: Int { text.utf8.count }

  package func hasSuffix(_ ending: String) -> Bool { text.hasSuffix(ending) }

  package func hasPrefix(_ opening: String) -> Bool { text.hasPrefix(opening) }

  package func contains(_ character: Character) -> Bool { text.contains(character) }

  /// A Boolean value that indicates whether the word contains an ASCII digit.
  package var hasDigit: Bool { text.utf8.contains { 48...57 ~= $0 } }

  package var beginsWithDigit: Bool { text.utf8.first.map { 48...57 ~= $0 } ?? false }
}
