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
  let norms: [Int32]
  let kinds: [Kind]
  /// Length of the norm in bytes.
  let letters: [Int32]
  /// For each list and lexeme, the length of the shortest pattern that begins there; 0 where none does.
  let cues: [[UInt8]]

  init(_ conversation: Conversation) {
    let lexemes = conversation.lexemes
    let texts = conversation.vocabulary.norms
    let distinct = texts.map { Norm($0) }
    let ofNorm = distinct.map(Self.kind)
    norms = lexemes.map { Int32($0.number) }
    kinds = lexemes.map { ofNorm[$0.number] }
    let lengths = texts.map { Int32($0.utf8.count) }
    letters = lexemes.map { lengths[$0.number] }
    let words = lexemes.map(\.norm)
    cues = Self.lists.map { _, cues in
      let begins = distinct.map(cues.begins)
      return lexemes.indices.map { index in
        begins[lexemes[index].number] ? UInt8(cues.shortestMatch(words, at: index) ?? 0) : 0
      }
    }
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

  private static func kind(_ norm: Norm) -> Kind {
    var kind: Kind = []
    if StopWords.fillers.contains(norm) { kind.insert(.filler) }
    if StopWords.agreement.contains(norm) { kind.insert(.agreement) }
    if SpokenNumber.isNumber(norm) { kind.insert(.number) }
    if firstPerson.contains(norm) { kind.insert(.first) }
    if firstPlural.contains(norm) { kind.insert(.plural) }
    if secondPerson.contains(norm) { kind.insert(.second) }
    if !StopWords.contains(norm), norm.count > 1 { kind.insert(.content) }
    return kind
  }
}
