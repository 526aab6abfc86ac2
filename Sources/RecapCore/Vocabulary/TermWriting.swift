/// Writes a term in place of recognised words, with the punctuation and possessive ending that these have.
package enum TermWriting {
  /// Returns a text for each of the words: the term's words, the last of which share a text if there are more
  /// of them; an empty text for each word that is left over.
  ///
  /// - Parameter words: one at least.
  package static func texts(of term: VocabularyTerm, insteadOf words: [String]) -> [String] {
    let parts = term.text.split(separator: " ").map(String.init)
    var texts = Array(parts.prefix(words.count))
    texts[texts.count - 1] = parts[(texts.count - 1)...].joined(separator: " ")
    texts[0] = WordForm(words[0]).head + texts[0]
    texts[texts.count - 1] += WordForm(words[words.count - 1]).tail
    return texts + [String](repeating: "", count: words.count - texts.count)
  }
}
