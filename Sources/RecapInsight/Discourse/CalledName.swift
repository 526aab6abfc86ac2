import RecapCore

/// The one word of a participant's name, as the platform has it, that a line shows in place of "you" or "me".
///
/// Writing and checking a line share it, so that what was put in is recognised again whatever marks it holds.
struct CalledName: Hashable, Sendable {
  /// A longer name is not put in: the line keeps the words as they were said.
  private static let mostCharacters = 40

  let text: String
  /// What tells it from other words: lower case, without the marks around it.
  let key: String

  /// The first word of the name, or the first that no brackets hold: "Ann" of "(guest) Ann".
  ///
  /// Nil if no word of it can be used: none has a letter or digit, or it is too long.
  init?(_ participant: Participant) {
    let words = SingleLine.text(participant.name).split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { word in
        word.count <= Self.mostCharacters && !Self.key(Array(word.unicodeScalars)).isEmpty
          // Marks that join what stands beside them would take the blank away.
          && " \(word) ".count == word.count + 2
      }
    guard let word = words.first(where: { !Self.isBracketed($0) }) ?? words.first else { return nil }
    text = word
    key = Self.key(Array(word.unicodeScalars))
  }

  /// What a shown word may be as a called name: the word itself, and what is left before a possessive "'s".
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

  /// By scalar: marks that join the character before them do not hide it.
  private static func isSaid(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isBracketed(_ word: String) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    let isOnePair = !word.dropFirst().dropLast().contains { "()[]{}<>«»".contains($0) }
    return isOnePair && ["()", "[]", "{}", "<>", "«»"].contains("\(first)\(last)")
  }
}
