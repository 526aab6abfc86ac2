import RecapCore

/// The Porter stemmer: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980
/// (https://tartarus.org/martin/PorterStemmer/def.txt), without later revisions.
package enum PorterStemmer {
  /// Returns the stem of a lower-case English word; words with letters other than a–z are returned unchanged.
  package static func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 2, bytes.count <= 64, bytes.allSatisfy({ $0 >= 97 && $0 <= 122 }) else { return word }
    var state = Stemming(bytes)
    state.run()
    return String(decoding: state.letters, as: UTF8.self)
  }

  static func stem(_ word: Norm) -> Norm { Norm(stem(word.text)) }
}

/// A word during the removal of its suffixes.
private struct Stemming {
  var letters: [UInt8]

  init(_ letters: [UInt8]) { self.letters = letters }

  mutating func run() {
    plurals()
    participles()
    if ends("y"), hasVowel(before: 1) { letters[letters.count - 1] = Self.i }
    replaceFirst(Self.doubleSuffixes, measure: 0)
    replaceFirst(Self.longSuffixes, measure: 0)
    dropResidue()
    tidyEnd()
  }

  private static let i = UInt8(ascii: "i")
  private static let doubleSuffixes: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
  ]
  private static let longSuffixes: [(StaticString, StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]
  private static let residues: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize",
  ]

  private func isConsonant(_ index: Int) -> Bool {
    switch letters[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), Self.i, UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// Returns Porter's m: the number of vowel runs followed by a consonant run in the first `length` letters.
  private func measure(_ length: Int) -> Int {
    var count = 0
    var inVowels = false
    for index in 0..<length {
      let consonant = isConsonant(index)
      if consonant, inVowels { count += 1 }
      inVowels = !consonant
    }
    return count
  }

  private func hasVowel(before suffix: Int) -> Bool {
    (0..<max(0, letters.count - suffix)).contains { !isConsonant($0) }
  }

  private func ends(_ suffix: StaticString) -> Bool {
    let start = letters.count - suffix.utf8CodeUnitCount
    // Comparing the last letter first excludes most suffixes.
    guard start > 0, letters[letters.count - 1] == suffix.utf8Start[suffix.utf8CodeUnitCount - 1] else {
      return false
    }
    return (0..<suffix.utf8CodeUnitCount).allSatisfy { letters[start + $0] == suffix.utf8Start[$0] }
  }

  private var endsInDoubleConsonant: Bool {
    let count = letters.count
    return count >= 2 && letters[count - 1] == letters[count - 2] && isConsonant(count - 1)
  }

  /// Returns Porter's *o: the first `length` letters end consonant-vowel-consonant, and the last is not w, x
  /// or y.
  private func endsShort(_ length: Int) -> Bool {
    guard length >= 3, isConsonant(length - 3), !isConsonant(length - 2), isConsonant(length - 1) else {
      return false
    }
    return !"wxy".utf8.contains(letters[length - 1])
  }

  /// Step 1a.
  private mutating func plurals() {
    if ends("sses") || ends("ies") {
      letters.removeLast(2)
    } else if ends("s"), !ends("ss") {
      letters.removeLast()
    }
  }

  /// Step 1b.
  private mutating func participles() {
    if ends("eed") {
      if measure(letters.count - 3) > 0 { letters.removeLast() }
      return
    }
    let suffix = ends("ed") ? 2 : ends("ing") ? 3 : 0
    guard suffix > 0, hasVowel(before: suffix) else { return }
    letters.removeLast(suffix)
    if ends("at") || ends("bl") || ends("iz") {
      letters.append(UInt8(ascii: "e"))
    } else if endsInDoubleConsonant {
      if let last = letters.last, !"lsz".utf8.contains(last) { letters.removeLast() }
    } else if measure(letters.count) == 1, endsShort(letters.count) {
      letters.append(UInt8(ascii: "e"))
    }
  }

  /// Steps 2 and 3: replaces the longest matching suffix if enough stem is left.
  private mutating func replaceFirst(_ rules: [(StaticString, StaticString)], measure least: Int) {
    var longest: (StaticString, StaticString)?
    for rule in rules where ends(rule.0) {
      if rule.0.utf8CodeUnitCount > longest?.0.utf8CodeUnitCount ?? 0 { longest = rule }
    }
    guard let (suffix, replacement) = longest else { return }
    if measure(letters.count - suffix.utf8CodeUnitCount) > least {
      letters.removeLast(suffix.utf8CodeUnitCount)
      replacement.withUTF8Buffer { letters += $0 }
    }
  }

  /// Step 4.
  private mutating func dropResidue() {
    var length = 0
    for suffix in Self.residues where ends(suffix) { length = max(length, suffix.utf8CodeUnitCount) }
    let rest = letters.count - length
    guard length > 0, measure(rest) > 1 else { return }
    if ends("ion"), length == 3, !"st".utf8.contains(letters[rest - 1]) { return }
    letters.removeLast(length)
  }

  /// Step 5.
  private mutating func tidyEnd() {
    if ends("e") {
      let rest = letters.count - 1
      if measure(rest) > 1 || (measure(rest) == 1 && !endsShort(rest)) { letters.removeLast() }
    }
    if letters.last == UInt8(ascii: "l"), endsInDoubleConsonant, measure(letters.count) > 1 {
      letters.removeLast()
    }
  }
}
