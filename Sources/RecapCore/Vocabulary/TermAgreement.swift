/// Mentions of one talk that agree: a name that was heard as "Claren" once, and was Klarna, is Klarna wherever "Claren"
/// was heard, however sure the recogniser was there.
///
/// Only words that are written as a name, and that the talk does not have in lower case as well.
package struct TermAgreement: Sendable {
  /// The texts that replaced what was heard, by the key of what was heard.
  private var terms: [String: String] = [:]

  /// - Parameters:
  ///   - sentences: the words of each sentence.
  ///   - ordinary: words of the talk that are written without a capital.
  package init(_ sentences: [[Word]], ordinary: Set<String>) {
    var ambiguous: Set<String> = []
    for word in sentences.joined() {
      guard let heard = word.heard, let key = Self.key(heard), !ordinary.contains(key) else { continue }
      let text = String(WordForm(word.text).core)
      if terms.updateValue(text, forKey: key).map({ $0 != text }) == true { ambiguous.insert(key) }
    }
    for key in ambiguous { terms[key] = nil }
  }

  /// Returns a talk whose mentions agree.
  package static func agreed(_ segments: [Segment]) -> [Segment] {
    let sentences = segments.map(\.words)
    let agreement = TermAgreement(sentences, ordinary: TermSpelling.ordinary(sentences))
    guard !agreement.terms.isEmpty else { return segments }
    return segments.map { segment in
      let words = agreement.agreed(segment.words)
      guard words != segment.words else { return segment }
      var segment = segment
      segment.words = words
      segment.text = words.map(\.text).joined(separator: " ")
      return segment
    }
  }

  /// Returns the words of a sentence with the terms in place of the same words as elsewhere.
  package func agreed(_ words: [Word]) -> [Word] {
    guard !terms.isEmpty else { return words }
    return words.map { word in
      guard word.heard == nil, WordForm(word.text).isCapitalised, let key = Self.key(word.text),
        let term = terms[key], WordKey.text(term) != key
      else { return word }
      var word = word
      word.heard = word.text
      word.text = TermWriting.texts(of: VocabularyTerm(term), insteadOf: [word.text])[0]
      return word
    }
  }

  /// Returns the key of one word that is written as a name; nil for several.
  private static func key(_ text: String) -> String? {
    guard !text.contains(" "), WordForm(text).isCapitalised else { return nil }
    let key = WordKey.text(String(WordForm(text).core))
    return key.count < fewestLetters ? nil : key
  }

  private static let fewestLetters = 3
}
