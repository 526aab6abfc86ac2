import RecapCore

/// Lays text out for a terminal of a given width.
struct TextLayout {
  /// In columns.
  var width = 80
  var usesColour = false
  private(set) var lines: [String] = []

  init(width: Int = 80, usesColour: Bool = false) {
    self.width = width
    self.usesColour = usesColour
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func title(_ text: String) {
    for line in Self.wrap(TerminalText.safe(text), width: width) { lines.append(bold(line)) }
  }

  mutating func heading(_ text: String) {
    lines.append("")
    lines.append(bold(text))
  }

  mutating func gap() { lines.append("") }

  /// Adds `mark` at the left, with the text in bold beside it.
  mutating func headline(_ mark: String, _ text: String) {
    let indent = TextColumns.count(mark) + 1
    for (index, line) in Self.wrap(TerminalText.safe(text), width: width - indent).enumerated() {
      lines.append((index == 0 ? mark + " " : String(repeating: " ", count: indent)) + bold(line))
    }
  }

  mutating func paragraph(_ text: String) {
    lines += Self.wrap(TerminalText.safe(text), width: width)
  }

  /// Adds `mark` at the left, with the text wrapped beside it.
  mutating func item(_ mark: String, _ text: String, note: String = "") {
    let indent = TextColumns.count(mark) + 1
    let body = Self.wrap(TerminalText.safe(text), width: width - indent)
    for (index, line) in body.enumerated() {
      lines.append((index == 0 ? mark + " " : String(repeating: " ", count: indent)) + line)
    }
    guard !note.isEmpty else { return }
    for line in Self.wrap(TerminalText.safe(note), width: width - indent) {
      lines.append(String(repeating: " ", count: indent) + dim(line))
    }
  }

  private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func dim(_ text: String) -> String { usesColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  /// Fills lines greedily. A word longer than a line gets its own.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let columns = TextColumns.count(word)
      if !line.isEmpty, used + 1 + columns <= width {
        line += " " + word
        used += 1 + columns
      } else {
        if !line.isEmpty { lines.append(line) }
        line = String(word)
        used = columns
      }
    }
    return lines + (line.isEmpty ? [] : [line])
  }
}

extension TerminalText {
  /// Returns `text` on one line, without any control sequence.
  static func safe(_ text: String) -> String { line(text).description }
}
