/// The ways in which a term may be said: as an English reader would, letter by letter, or as its own language writes it.
///
/// A name is read by the rules of a language only if it has letters that mark that language's spelling. The rules are
/// the usual ones of each orthography, as Daniels and Bright, "The World's Writing Systems" (1996), have them, cut to
/// what `SpokenSound` tells apart.
enum TermReadings {
  /// How a language writes its sounds: letters and, in English letters, how they are said.
  fileprivate struct Orthography {
    /// Letters that mark it; `^` is the beginning of the word and `$` its end.
    var marks: [String]
    /// The first group that fits is taken. `V` behind letters is a vowel that follows and is not a part of them.
    var groups: [(letters: String, said: String)]
    /// Whether an e at the end is said.
    var saysLastE = true
  }

  fileprivate static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  fileprivate static let orthographies: [Orthography] = [
    // Polish
    Orthography(
      marks: [
        "sz", "cz", "rz", "ciV", "siV", "wj", "ł", "ż", "ś", "ć", "ń", "ą", "ę", "wsk", "cki$", "wicz",
      ],
      groups: [
        ("szcz", "shch"), ("sz", "sh"), ("cz", "ch"), ("rz", "zh"), ("dzi", "j"), ("ch$", "k"), ("ch", "h"),
        ("ciV", "ch"), ("siV", "sh"), ("ziV", "zh"), ("niV", "ny"), ("ł", "w"), ("ż", "zh"), ("ź", "zh"),
        ("ś", "sh"), ("ć", "ch"), ("ń", "ny"), ("ą", "on"), ("ę", "en"), ("ó", "oo"), ("w", "v"),
        ("j", "y"), ("c", "ts"), ("y", "i"),
      ]),
    // Hungarian
    Orthography(
      marks: ["sz", "cs", "gy", "zs", "ő", "ű"],
      groups: [
        ("sz", "s"), ("cs", "ch"), ("zs", "zh"), ("gy", "dy"), ("ly", "y"), ("s", "sh"), ("j", "y"),
        ("c", "ts"),
      ]),
    // Irish
    Orthography(
      marks: ["bh", "mh", "aoi", "ao", "sio", "eoi", "fh", "dhg", "aid", "isí"],
      groups: [
        ("iamh", "eev"), ("aoi", "ee"), ("ao", "ee"), ("eoi", "oy"), ("bh", "v"), ("mh", "v"),
        ("fh", ""), ("dh", ""), ("gh", ""), ("th", "h"), ("sio", "shi"), ("si", "shi"), ("se", "sha"),
        ("aig", "ig"), ("ce", "ke"), ("ci", "ki"), ("e$", "a"),
      ]),
    // German and Dutch
    Orthography(
      marks: ["sch", "tz", "ß", "ä", "ö", "ü", "pf", "^wei", "^wol", "jö", "ij"],
      groups: [
        ("sch", "sh"), ("tz", "ts"), ("z", "ts"), ("ei", "ai y"), ("eu", "oy"), ("äu", "oy"), ("ie", "ee"),
        ("ij", "ei"), ("w", "v"), ("j", "y"), ("v", "f"), ("ß", "ss"),
      ]),
    // French
    Orthography(
      marks: ["eau", "aux", "oux", "ois$", "ault", "ç", "é", "è", "ê", "oît", "guil", "lle$"],
      groups: [
        ("eaux$", "o"), ("eau", "o"), ("ault$", "o"), ("aux$", "o"), ("oux$", "oo"), ("ois$", "wa"),
        ("oi", "wa"),
        ("ch", "sh"), ("ç", "s"), ("qu", "k"), ("gu", "g"), ("j", "zh"), ("é", "ay"), ("t$", ""), ("x$", ""),
        ("s$", ""),
        ("d$", ""), ("es$", ""), ("e$", ""),
      ]),
    // Spanish and Portuguese
    Orthography(
      marks: ["ñ", "ll", "ez$", "jo", "ja", "ju", "gue", "gui", "que", "qui", "ç", "ão", "nh", "lh", "eira"],
      groups: [
        ("gue", "ge"), ("gui", "gi"), ("que", "ke"), ("qui", "ki"), ("ll", "y"), ("ñ", "ny"), ("nh", "ny"),
        ("lh", "ly"),
        ("ão", "ow"), ("ç", "s"), ("ei", "ay"), ("j", "h"), ("z", "s"), ("h", ""),
      ]),
    // Chinese in pinyin, Vietnamese
    Orthography(
      marks: ["^x", "^zh", "^qi", "^ng", "uy", "^ts"],
      groups: [
        ("zh", "j"), ("x", "sh"), ("q", "ch"), ("ngu", "nw"), ("ng$", "ng"), ("ng", "n"), ("uye", "wi"),
        ("c", "ts"),
        ("iu", "yo"), ("ui", "way"), ("ao", "ow"),
      ]),
    // Languages of India, with breath after consonants
    Orthography(
      marks: ["bh", "dh", "kh", "jh", "sw", "ksh", "nth", "rth", "ath"],
      groups: [
        ("bh", "b"), ("dh", "d"), ("gh", "g"), ("kh", "k"), ("jh", "j"), ("th", "t"), ("v", "w"),
        ("ee", "ee"),
      ]),
    // Every vowel is said, as in Yoruba, Igbo, Swahili, Italian and Japanese
    Orthography(
      marks: ["e$", "gb", "kw", "chi", "uwa", "ay", "ae"],
      groups: [("gb", "b"), ("chi", "chi"), ("ṣ", "sh"), ("ẹ", "e"), ("ọ", "o")]),
  ]

  /// Returns how a term may be said, in English letters; the term itself first.
  static func spellings(of term: String) -> [String] {
    let words = term.split(separator: " ").map(String.init)
    var spellings = [term.lowercased()]
    if words.contains(where: SpokenLetters.areIn) { spellings.append(term) }
    for orthography in orthographies {
      let said = words.map { orthography.isMarked($0) ? orthography.said($0) : $0.lowercased() }
        .joined(separator: " ")
      if !spellings.contains(said) { spellings.append(said) }
    }
    return spellings
  }
}

extension TermReadings.Orthography {
  fileprivate func isMarked(_ word: String) -> Bool {
    let letters = Array(word.lowercased())
    return letters.indices.contains { index in marks.contains { fits($0, letters, at: index) != nil } }
  }

  fileprivate func said(_ word: String) -> String {
    let letters = Array(word.lowercased())
    var (said, index) = ("", 0)
    while index < letters.count {
      let found = groups.lazy.compactMap { group in
        fits(group.letters, letters, at: index).map { (group.said, $0) }
      }.first
      if let (text, length) = found {
        said += text
        index += length
      } else {
        said.append(letters[index])
        index += 1
      }
    }
    // English readers leave out an e at the end.
    return saysLastE && said.last == "e" ? said + "h" : said
  }

  /// Returns the number of letters of a group that stands at a place, or nil if it does not.
  private func fits(_ group: String, _ letters: [Character], at index: Int) -> Int? {
    var pattern = Array(group)
    if pattern.first == "^" {
      guard index == 0 else { return nil }
      pattern.removeFirst()
    }
    let (ends, opens) = (pattern.last == "$", pattern.last == "V")
    if ends || opens { pattern.removeLast() }
    guard letters[index...].starts(with: pattern) else { return nil }
    let next = index + pattern.count
    if ends && next != letters.count { return nil }
    if opens && !(next < letters.count && TermReadings.vowels.contains(letters[next])) { return nil }
    return pattern.count
  }
}
