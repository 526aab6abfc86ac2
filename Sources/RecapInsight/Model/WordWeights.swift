import RecapCore

/// The weights of single words in a unit's score; each distinct word of a unit counts once.
package struct WordWeights: Sendable, Hashable, ExpressibleByStringLiteral {
  private let weights: [Norm: Double]

  /// Parses weights.
  /// - Parameter text: each word and its weight in thousandths, separated by white space: "send 412 yeah -95".
  package init(_ text: String) {
    let parts = Lexicon.words(in: text)
    var weights: [Norm: Double] = [:]
    for (word, weight) in zip(parts, parts.dropFirst()).enumerated().filter({ $0.offset % 2 == 0 }).map(
      \.element)
    {
      weights[Norm(word)] = (Double(weight) ?? 0) / 1000
    }
    self.weights = weights
  }

  package init(stringLiteral text: String) { self.init(text) }

  var isEmpty: Bool { weights.isEmpty }

  subscript(word: Norm) -> Double { weights[word] ?? 0 }
}
