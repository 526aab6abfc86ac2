/// A word as it is written: the word itself, and what stands around it.
package struct WordForm: Hashable, Sendable {
  /// Punctuation before the word.
  package var head: Substring
  package var core: Substring
  /// A possessive ending and the punctuation after the word.
  package var tail: Substring

  package init(_ text: String) {
    let isInside = { (character: Character) in character.isLetter || character.isNumber }
    guard let start = text.firstIndex(where: isInside), let last = text.lastIndex(where: isInside) else {
      (head, core, tail) = (text[...], "", "")
      return
    }
    var end = text.index(after: last)
    for ending in ["'s", "’s"] where text[start..<end].hasSuffix(ending) {
      end = text.index(end, offsetBy: -2)
    }
    (head, core, tail) = (text[..<start], text[start..<end], text[end...])
  }

  package var isCapitalised: Bool { core.first?.isUppercase == true }
}
