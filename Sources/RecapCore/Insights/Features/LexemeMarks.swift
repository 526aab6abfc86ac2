/// What features count of each lexeme, looked up once for each distinct word: sentences and segments are both
/// made of the same lexemes.
struct LexemeMarks: Sendable {
  /// What a word is, whoever says it and wherever.
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt8
    static let filler = Kind(rawValue: 1)
    static let agreement = Kind(rawValue: 2)
    static let number = Kind(rawValue: 4)
    static let first = Kind(rawValue: 8)
    static let plural = Kind(rawValue: 16)
    static let second = Kind(rawValue: 32)
    /// No stop word, and longer than a letter.
    static let content = Kind(rawValue: 64)
  }

  /// The cue lists that features count, in the order of `cues`.
  static let lists: [(feature: Feature, cues: CueList)] = [
    (.tasks, FeatureCues.tasks), (.later, FeatureCues.later), (.decisions, FeatureCues.decisions),
    (.agenda, FeatureCues.agenda), (.roles, FeatureCues.roles),
  ]

  /// A number for each distinct norm, of each lexeme.
  let norms: [Int]
  let kinds: [Kind]
  /// Length of the norm in bytes.
  let letters: [Int]
  /// For each list and lexeme, the length of the shortest pattern that begins there; 0 where none does.
  let cues: [[UInt8]]

  init(_ lexemes: [Lexeme]) {
    var known: [String: Int] = [:]
    var distinct: [Kind] = []
    var starts: [UInt8] = []
    var norms: [Int] = []
    norms.reserveCapacity(lexemes.count)
    for lexeme in lexemes {
      if let number = known[lexeme.norm] {
        norms.append(number)
        continue
      }
      norms.append(distinct.count)
      known[lexeme.norm] = distinct.count
      distinct.append(Self.kind(lexeme.norm))
      starts.append(
        Self.lists.indices.reduce(0) { $0 | (Self.lists[$1].cues.begins(with: lexeme.norm) ? 1 << $1 : 0) })
    }
    let words = lexemes.map(\.norm)
    cues = Self.lists.indices.map { list in
      norms.indices.map { index in
        guard starts[norms[index]] & 1 << list != 0 else { return 0 }
        return UInt8(Self.lists[list].cues.shortestMatch(words, at: index) ?? 0)
      }
    }
    kinds = norms.map { distinct[$0] }
    letters = words.map(\.utf8.count)
    self.norms = norms
  }

  /// How many patterns of a list begin and end within some lexemes.
  func count(_ list: Int, in lexemes: Range<Int>) -> Int {
    let marks = cues[list]
    return lexemes.count { marks[$0] > 0 && $0 + Int(marks[$0]) <= lexemes.upperBound }
  }

  func count(_ kind: Kind, in lexemes: Range<Int>) -> Int { lexemes.count { kinds[$0].contains(kind) } }

  /// Words that one of the three before them already was.
  func stammers(in lexemes: Range<Int>) -> Int {
    lexemes.count { index in
      (max(lexemes.lowerBound, index - 3)..<index).contains { norms[$0] == norms[index] }
    }
  }

  private static let firstPerson: WordSet = ["i", "me", "my", "mine", "myself"]
  private static let firstPlural: WordSet = ["we", "us", "our", "ours"]
  private static let secondPerson: WordSet = ["you", "your", "yours"]

  private static func kind(_ norm: String) -> Kind {
    var kind: Kind = []
    if StopWords.fillers.contains(norm) { kind.insert(.filler) }
    if StopWords.agreement.contains(norm) { kind.insert(.agreement) }
    if SpokenNumber.isNumber(norm) { kind.insert(.number) }
    if firstPerson.contains(norm) { kind.insert(.first) }
    if firstPlural.contains(norm) { kind.insert(.plural) }
    if secondPerson.contains(norm) { kind.insert(.second) }
    if !StopWords.contains(norm), norm.utf8.count > 1 { kind.insert(.content) }
    return kind
  }
}
