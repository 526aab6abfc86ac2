import RecapCore

/// The names by which lines tell who speaks: "Maya will open the account".
struct LineNames: Sendable {
  private var names: [String: String] = [:]
  private var keys: Set<String> = []

  init(_ participants: [Participant]) {
    let called = participants.compactMap { person in CalledName(person).map { (person.id, $0) } }
    for (id, name) in called {
      // A name that two share, or a title, does not say who it is.
      guard called.count(where: { $0.1.key == name.key }) == 1, Self.isName(name) else { continue }
      names[id] = name.text
      keys.insert(name.key)
    }
  }

  /// Returns whether a word is a name by which lines tell who speaks.
  func has(_ word: Norm) -> Bool { keys.contains(word.text) }

  /// Returns the name of a participant; nil if it does not name one person, or could be read as another word.
  func name(of participant: String?) -> String? { participant.flatMap { names[$0] } }

  private static func isName(_ name: CalledName) -> Bool {
    let isWord = name.text.allSatisfy { $0.isLetter || "'’-".contains($0) }
    return isWord && name.text.first?.isLetter == true && name.text.last?.isLetter == true
      && name.text.count > 1 && !titles.contains(name.key) && !StopWords.contains(name.key)
  }

  private static let titles: WordSet = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "doctor", "sir", "dame", "lady", "lord",
    "rev", "reverend",
    "captain", "capt", "major", "colonel", "sergeant", "officer", "judge", "justice", "father", "brother",
    "sister",
    "pastor", "rabbi", "imam", "sheikh", "nurse", "coach", "chef", "senator", "councillor", "mayor",
    "president",
    "king", "queen", "prince", "princess", "baron", "count", "mister", "madam", "maestro", "uncle", "aunt",
    "aunty",
    "frau", "herr", "mme", "m", "de", "van", "von", "el", "al", "la", "le", "di", "da",
  ]
}
