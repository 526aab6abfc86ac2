/// Words that are said letter by letter: "SLA", "S.L.A.".
enum SpokenLetters {
  private static let most = 6
  private static let names: [Character: String] = [
    "a": "ay", "b": "bee", "c": "see", "d": "dee", "e": "ee", "f": "ef", "g": "jee", "h": "aitch", "i": "eye",
    "j": "jay",
    "k": "kay", "l": "el", "m": "em", "n": "en", "o": "oh", "p": "pee", "q": "kyu", "r": "ar", "s": "es",
    "t": "tee",
    "u": "yu", "v": "vee", "w": "dubble yu", "x": "eks", "y": "wye", "z": "zee",
  ]

  /// Returns whether a word is written in capitals only.
  static func areIn(_ word: String) -> Bool {
    let letters = WordForm(word).core.filter(\.isLetter)
    return (2...most).contains(letters.count) && letters.allSatisfy(\.isUppercase)
  }

  /// Returns the names of a word's letters.
  static func said(_ word: String) -> String {
    WordKey.text(String(WordForm(word).core)).compactMap { names[$0] }.joined(separator: " ")
  }
}
