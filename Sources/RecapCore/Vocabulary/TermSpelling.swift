/// Writes the names of a meeting as the meeting writes them: "Molly" as Mollie, "Harbor Clay" as Harbour Clay.
///
/// No recogniser can hear a spelling. Words that are written as a name inside a sentence and sound exactly
/// like a term are the term; what was heard stays beside it.
package struct TermSpelling: Sendable {
  /// A distance up to this one is the same sound: one vowel of a long word.
  private static let same = 0.07

  private let search: TermSearch

  package init(_ vocabulary: MeetingVocabulary) { search = TermSearch(vocabulary) }

  /// - Parameters:
  ///   - words: the words of one sentence.
  ///   - ordinary: words of the same talk that are written without a capital. At the beginning of a sentence,
  ///     one of them is no name.
  package func spelled(_ words: [Word], ordinary: Set<String>) -> [Word] {
    let isName = words.indices.map { index in
      WordForm(words[index].text).isCapitalised
        && (index > 0 || !ordinary.contains(WordKey.text(words[0].text)))
    }
    let places = search.places(in: words.map(\.text)) { $0.allSatisfy { isName[$0] } ? Self.same : nil }
    guard !places.isEmpty else { return words }
    var words = words
    for place in places {
      let heard = words[place.words].map { $0.heard ?? $0.text }.joined(separator: " ")
      let texts = TermWriting.texts(of: place.term, insteadOf: words[place.words].map(\.text))
      for (text, index) in zip(texts, place.words) { words[index].text = text }
      words[place.words.lowerBound].heard = heard
    }
    return words.filter { !$0.text.isEmpty }
  }

  /// Returns the words of a talk that are written without a capital.
  package static func ordinary(_ sentences: [[Word]]) -> Set<String> {
    var ordinary: Set<String> = []
    for word in sentences.joined() where !WordForm(word.text).isCapitalised {
      ordinary.insert(WordKey.text(word.text))
    }
    return ordinary
  }
}
