/// Text that is safe to print on a terminal: it cannot move the cursor, change a colour, set a title or
/// change the reading direction. Line breaks and tabs are kept.
package struct TerminalText: CustomStringConvertible, Hashable, Sendable {
  package let description: String

  package init(_ text: String) {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar == "\n" || scalar == "\t" || !SingleLine.isHidden(scalar) {
      result.append(scalar)
    }
    description = String(result)
  }

  /// Returns the same text on one line.
  package static func line(_ text: String) -> TerminalText { TerminalText(SingleLine.text(text)) }
}
