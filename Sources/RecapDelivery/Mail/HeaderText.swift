import Foundation
import RecapCore

/// Text in a mail header. Whatever it contains, it cannot end its line or begin another header.
enum HeaderText {
  /// Returns short, plain ASCII text unchanged, and other text as folded UTF-8 encoded words (RFC 2047).
  static func encoded(_ text: String) -> String {
    let line = SingleLine.text(text)
    let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
    if isPlain, line.utf8.count <= 60 { return line }
    return words(line).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  /// Splits `text` into pieces of at most 42 octets, so that an encoded word has at most 75 characters.
  /// Characters are not split.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if word.utf8.count + String(scalar).utf8.count > 42 {
        words.append(word)
        word = ""
      }
      word.unicodeScalars.append(scalar)
    }
    return words + [word]
  }
}
