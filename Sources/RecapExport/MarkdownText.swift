import RecapCore

/// Text that CommonMark (and GitHub's extensions) shows unchanged, without any formatting or links.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    let line = SingleLine.text(text)
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "#", "$", "^", "@":
        result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    // Bare addresses would become links.
    return guardedStart(result.replacing("://", with: ":\\/\\/").replacing("www.", with: "www\\."))
  }

  /// Escapes the start of a line that would begin a list, a rule or a heading.
  private static func guardedStart(_ text: String) -> String {
    if let first = text.first, "+-=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = text.dropFirst(digits.count).first, ".)".contains(mark) {
      return digits + "\\" + text.dropFirst(digits.count)
    }
    return text
  }
}
