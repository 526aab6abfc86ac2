import RecapCore

/// The word of a participant's name that replaces "you" or "me" in a line.
///
/// `TaskWording` and `InsightVerifier` share it, so that an inserted name is recognised regardless of its punctuation.
struct CalledName: Hashable, Sendable {
  /// The maximum length; a longer name is not inserted, and the line keeps its pronoun.
  private static let mostCharacters = 40

  let text: String
  /// The word in lower case, without leading and trailing punctuation.
  let key: String

  /// Selects the first word of the name that is not in brackets, "Ann" of "(guest) Ann", or else the first word.
  ///
  /// Nil if no word is usable: none has a letter or digit, or all are too long.
  init?(_ participant: Participant) {
    let words = SingleLine.text(participant.name).split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { word in
        word.count <= Self.mostCharacters && !Self.key(Array(word.unicodeScalars)).isEmpty
          // Combining marks and joiners at an end would merge with the adjacent space.
          && " \(word) ".count == word.count + 2
      }
    guard let word = words.first(where: { !Self.isBracketed($0) }) ?? words.first else { return nil }
    text = word
    key = Self.key(Array(word.unicodeScalars))
  }

  /// Returns the keys under which a shown word may be a called name: the word, and the word without a possessive "'s".
  static func keys(ofShown word: some StringProtocol) -> [String] {
    let scalars = Array(word.unicodeScalars)
    guard let last = scalars.lastIndex(where: isSaid), last > 0, scalars[last] == "s",
      ["'", "’"].contains(scalars[last - 1])
    else { return [key(scalars)] }
    return [key(scalars), key(Array(scalars[..<(last - 1)]))]
  }

  private static func key(_ scalars: [Unicode.Scalar]) -> String {
    guard let first = scalars.firstIndex(where: isSaid), let last = scalars.lastIndex(where: isSaid) else {
      return ""
    }
    var said = String.UnicodeScalarView()
    said.append(contentsOf: scalars[first...last])
    return String(said).lowercased()
  }

  /// Returns whether a scalar is a letter or a digit. Scalars are tested, because a combining mark changes the
  /// character that it follows.
  private static func isSaid(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isBracketed(_ word: String) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    let isOnePair = !word.dropFirst().dropLast().contains { "()[]{}<>«»".contains($0) }
    return isOnePair && ["()", "[]", "{}", "<>", "«»"].contains("\(first)\(last)")
  }
}
