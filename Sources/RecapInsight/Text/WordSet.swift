import RecapCore

/// A constant set of words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// The words in the order of their declaration.
  let words: [String]
  private let norms: Set<Norm>

  init(_ words: some Sequence<String>) {
    self.words = Array(words)
    norms = Set(self.words.map { Norm($0) })
  }

  /// - Parameter text: the words, separated by white space.
  init(_ text: String) { self.init(Lexicon.words(in: text)) }

  init(arrayLiteral words: String...) { self.init(words) }

  func contains(_ word: Norm) -> Bool { norms.contains(word) }

  func contains(_ word: String) -> Bool { contains(Norm(word)) }

  func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
}

extension Set<Norm> {
  func subtracting(_ words: WordSet) -> Set<Norm> { filter { !words.contains($0) } }
}
