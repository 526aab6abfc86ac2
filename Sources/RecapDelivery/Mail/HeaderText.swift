import Foundation
import RecapCore

/// Text in a mail header: it cannot end its line or begin another, whatever it holds.
enum HeaderText {
  /// As it stands where it is short, plain ASCII; else in encoded words of UTF-8 (RFC 2047), folded.
  static func encoded(_ text: String) -> String {
    let line = SingleLine.text(text)
    let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
    if isPlain, line.utf8.count <= 60 { return line }
    return words(line).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  /// Pieces of at most 42 octets, so that an encoded word has 75 characters at most; characters stay whole.
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
