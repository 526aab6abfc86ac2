import RecapCore

/// A line of an iCalendar object (RFC 5545, section 3.1): folded to 75 octets, ended by CR LF.
enum ContentLine {
  /// The most octets of a line, without its end.
  private static let longest = 75

  /// - Parameter value: the value in its final form; for text, the result of `text(_:)`.
  static func line(_ name: String, _ value: String) -> String {
    var result = ""
    var used = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let length = String(scalar).utf8.count
      // A character's octets stay together, because some readers unfold after they decode.
      if used + length > longest {
        result += "\r\n "
        used = 1
      }
      result.unicodeScalars.append(scalar)
      used += length
    }
    return result + "\r\n"
  }

  /// Returns a value of type TEXT (section 3.3.11), in which nothing ends the line or the value.
  static func text(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      // By scalars: a comma with a combining accent is one character, but still a comma.
      SingleLine.text(String(line)).unicodeScalars.reduce(into: "") { result, scalar in
        if scalar == "\\" || scalar == ";" || scalar == "," { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }.joined(separator: "\\n")
  }
}
