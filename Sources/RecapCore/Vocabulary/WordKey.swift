import Foundation

/// The form in which the spellings of a word are compared: letters and digits in lower case, without accents.
package enum WordKey {
  package static func text(_ word: String) -> String {
    word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .filter { $0.isLetter || $0.isNumber }
  }

  /// Returns the keys of the words of a text.
  package static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { self.text(String($0)) }.filter { !$0.isEmpty }
  }
}
