import RecapCore

@testable import RecapInsight

/// Simulated errors of a small recogniser: a lost "I", homophones, misplaced punctuation, figures for number words,
/// misrecognised names. Equal seeds give equal errors.
struct RecogniserNoise {
  private var state: UInt64
  private let names: Set<String>

  init(seed: UInt64, names: [String]) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.names = Set(names.flatMap { $0.split(separator: " ").map { $0.lowercased() } })
  }

  private mutating func chance(_ percent: UInt64) -> Bool {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % 100 < percent
  }

  mutating func heard(_ line: String) -> String {
    var heard: [String] = []
    var opens = true
    for word in line.split(separator: " ").map(String.init) {
      let bare = word.trimmed { !($0.isLetter || $0.isNumber) }
      if opens, bare == "I", chance(20) { continue }
      let isFirst = opens
      let ending = String(word.reversed().prefix { ".,?!".contains($0) }.reversed())
      var text = self.word(String(word.dropLast(ending.count)))
      if isFirst { text = text.prefix(1).uppercased() + text.dropFirst() }
      if let last = heard.last, last.hasSuffix(","), isFirst { text = lowered(text) }
      let marks = self.ending(ending)
      heard.append(text + marks)
      opens = ending.contains { ".?!".contains($0) } || marks == "."
    }
    guard var last = heard.last else { return line }
    if !".?!".contains(last.last ?? " ") { last = last.trimmed { $0 == "," } + "." }
    return (heard.dropLast() + [last]).joined(separator: " ")
  }

  private func lowered(_ text: String) -> String {
    text == "I" || text.hasPrefix("I'") || names.contains(text.lowercased())
      ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  private mutating func ending(_ marks: String) -> String {
    switch marks {
    case ".": chance(12) ? "," : "."
    case "?": chance(25) ? "." : "?"
    case ",": chance(25) ? "" : chance(4) ? "." : ","
    default: marks
    }
  }

  private mutating func word(_ word: String) -> String {
    let norm = word.lowercased()
    if names.contains(norm) {
      if chance(12) { return norm }
      return chance(12) ? misheard(word) : word
    }
    if let figures = Self.figures[norm], chance(40) { return figures }
    if let alike = Self.alike[norm] { return chance(25) ? alike : word }
    return norm.count >= 5 && chance(4) ? misheard(word) : word
  }

  /// Returns a word with one changed vowel: "Elena" → "Elina".
  private func misheard(_ word: String) -> String {
    let vowels = Array("aeiou")
    var letters = Array(word)
    guard
      let index = letters.indices.dropFirst().dropLast().last(where: { vowels.contains(letters[$0]) }),
      let vowel = vowels.firstIndex(of: letters[index])
    else { return word }
    letters[index] = vowels[(vowel + 1) % vowels.count]
    return String(letters)
  }

  private static let figures = [
    "two": "2", "three": "3", "eight": "8", "ten": "10", "fifteen": "15", "eighteen": "18", "thirty": "30",
    "fourth": "4th", "sixth": "6th", "fifteenth": "15th", "thirtieth": "30th", "twenty-sixth": "26th",
    "twenty-fourth": "24th", "fourteenth": "14th", "sixteenth": "16th", "twenty-first": "21st",
  ]
  private static let alike = [
    "there": "their", "they're": "their", "write": "right", "their": "there", "weeks": "weak",
    "whole": "hole",
    "our": "are", "new": "knew", "some": "sum", "are": "our", "for": "four", "we'll": "will",
    "then": "than", "okay": "ok", "alright": "all right", "it'll": "it will", "sell": "cell",
    "wait": "weight",
    "post": "posed", "said": "set", "price": "prize", "quote": "coat", "sort": "short",
  ]
}
