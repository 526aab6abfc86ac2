/// How a word is pronounced, roughly: enough to say whether two words sound alike.
///
/// Spelling is read by letter groups, the longest first, as in Elovitz et al., "Letter-to-Sound Rules for
/// Automatic Translation of English Text to Phonetics" (NRL Report 7948, 1976), but with far fewer groups and
/// without stress. Names of other languages are read as an English reader would.
package struct SpokenSound: Hashable, Sendable {
  /// One letter a phone. Vowels: `A`, `E`, `I`, `O`, `U`, and `Y`, `W`, `H` as in eye, how, boy. Consonants are
  /// in lower case, except `S`, `C`, `J`, `N`, `T`, `Z` as in shoe, chew, jaw, sing, thin, vision.
  package let phones: [Character]

  /// - Parameter words: one word or several. Those in capitals are said letter by letter.
  package init(_ words: String) {
    phones = words.split(whereSeparator: \.isWhitespace).map(String.init).flatMap { word in
      WordKey.words(SpokenLetters.areIn(word) ? SpokenLetters.said(word) : word).flatMap(Self.phones)
    }
  }

  /// Returns how much two sounds differ, per phone of the longer one: 0 if they are the same.
  package func distance(to other: SpokenSound) -> Double {
    let longest = max(phones.count, other.phones.count)
    guard longest > 0 else { return 0 }
    var costs = [0.0]
    for phone in other.phones { costs.append(costs[costs.count - 1] + Self.costAlone(phone)) }
    for mine in phones {
      var next = [costs[0] + Self.costAlone(mine)]
      for (index, theirs) in other.phones.enumerated() {
        next.append(
          min(
            costs[index] + Self.cost(mine, theirs), costs[index + 1] + Self.costAlone(mine),
            next[index] + Self.costAlone(theirs)))
      }
      costs = next
    }
    return costs[other.phones.count] / Double(longest)
  }

  // MARK: Costs

  /// The least that a phone costs that only one of the words has.
  static let leastCostAlone = 0.5

  private static func isVowel(_ phone: Character) -> Bool { "AEIOUYWH".contains(phone) }

  /// Returns the cost of a phone that only one of the words has.
  private static func costAlone(_ phone: Character) -> Double {
    isVowel(phone) || "hwyr".contains(phone) ? leastCostAlone : 0.8
  }

  private static func cost(_ one: Character, _ other: Character) -> Double {
    if one == other { return 0 }
    if isVowel(one), isVowel(other) { return 0.35 }
    if isVowel(one) || isVowel(other) {
      // An r after a vowel is hardly said, and w and y are vowels at the beginning of a syllable.
      return "rwy".contains(one) || "rwy".contains(other) ? 0.5 : 1
    }
    return near.contains { $0.contains(one) && $0.contains(other) } ? 0.4 : 1
  }

  /// Consonants that are heard for one another: of the same place, or of the same manner.
  private static let near = [
    "pb", "td", "kg", "fv", "sz", "SZ", "SC", "CJ", "SJ", "sS", "Td", "Tt", "Tf", "Tv", "Ts", "mn", "nN",
    "lr", "wv", "bv", "pf", "ptk", "bdg", "hk", "yJ", "wr",
  ]

  // MARK: Letters to phones

  /// Letter groups and their phones. What depends on the letters around is in `sound(of:at:)`.
  private static let groups: [(letters: String, phones: String)] = [
    ("tion", "Sn"), ("sion", "Zn"), ("ough", "O"), ("augh", "O"), ("eigh", "E"), ("tch", "C"), ("sch", "S"),
    ("dge", "J"), ("igh", "Y"), ("our", "Or"), ("chr", "kr"), ("ph", "f"), ("th", "T"), ("sh", "S"),
    ("zh", "Z"),
    ("ch", "C"), ("ck", "k"), ("gh", "g"), ("ng", "N"), ("qu", "kw"), ("wh", "w"), ("kn", "n"), ("wr", "r"),
    ("ps", "ps"), ("sc", "sk"),
    ("ai", "E"), ("ay", "E"), ("ei", "Y"), ("ey", "E"), ("ie", "I"), ("ea", "I"), ("ee", "I"), ("oa", "O"),
    ("oo", "U"), ("ou", "W"), ("ow", "W"), ("oi", "H"), ("oy", "H"), ("au", "O"), ("aw", "O"), ("eu", "U"),
    ("ew", "U"), ("ue", "U"), ("ui", "U"), ("ia", "IA"), ("io", "IO"), ("x", "ks"), ("q", "k"), ("j", "J"),
    ("a", "A"), ("e", "E"), ("i", "I"), ("o", "O"), ("u", "U"), ("y", "I"),
  ]

  private static let softening: Set<Character> = ["e", "i", "y"]
  private static let vowelLetters: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  private static func phones(_ word: String) -> [Character] {
    let letters = Array(word)
    var phones: [Character] = []
    var index = 0
    while index < letters.count {
      let (made, length) = sound(of: letters, at: index)
      // A doubled letter is one sound.
      for phone in made where phones.last != phone { phones.append(phone) }
      index += length
    }
    return phones
  }

  /// Returns the phones at a place of a word, and the number of letters that they are written with.
  private static func sound(of letters: [Character], at index: Int) -> (phones: [Character], length: Int) {
    let letter = letters[index]
    let next = index + 1 < letters.count ? letters[index + 1] : nil
    let isLast = next == nil
    switch letter {
    case "e" where isLast && letters.dropLast().contains(where: vowelLetters.contains):
      return ([], 1)
    case "a" where next == "y" && index + 2 < letters.count && vowelLetters.contains(letters[index + 2]):
      return (["Y"], 2)
    case "i" where hasSilentE(letters, after: index), "y" where hasSilentE(letters, after: index):
      return (["Y"], 1)
    case "a" where hasSilentE(letters, after: index):
      return (["E"], 1)
    case "y" where index == 0:
      return (["y"], 1)
    case "c" where next.map(softening.contains) == true: return (["s"], 1)
    case "c" where next != "h" && next != "k": return (["k"], 1)
    case "g" where next.map(softening.contains) == true && index > 0: return (["J"], 1)
    case "h" where index > 0 && !vowelLetters.contains(letters[index - 1]) && isLast: return ([], 1)
    case "h"
    where index > 0 && vowelLetters.contains(letters[index - 1])
      && !(next.map(vowelLetters.contains) ?? false):
      return ([], 1)
    case "i" where next == "e" && index + 2 == letters.count: return (["I"], 2)
    default: break
    }
    for group in groups where letters[index...].starts(with: group.letters) {
      return (Array(group.phones), group.letters.count)
    }
    return ([letter], 1)
  }

  /// Returns whether the vowel is followed by one consonant and an e that ends the word: "stripe".
  private static func hasSilentE(_ letters: [Character], after index: Int) -> Bool {
    index + 3 == letters.count && letters[index + 2] == "e" && !vowelLetters.contains(letters[index + 1])
  }
}
