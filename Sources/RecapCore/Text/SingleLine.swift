/// Makes text safe to embed: one line, without control characters and without marks that change the reading
/// direction of the text after them (CVE-2021-42574).
package enum SingleLine {
  /// Returns `text` with each run of white space as one space, and without invisible characters.
  package static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pendingSpace = !result.isEmpty
      } else if !isHidden(scalar) {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Returns whether the scalar is Unicode white space, including line and paragraph separators.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Returns whether the scalar is a C0 or C1 control, DEL, a direction control, a tag, a noncharacter or the
  /// byte order mark.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}
