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

  /// A number for each distinct norm, of each lexeme: its place in `distinct`.
  let norms: [Int32]
  let distinct: [Norm]
  let kinds: [Kind]
  /// Length of the norm in bytes.
  let letters: [Int32]
  /// Which lists, as bits, have a pattern that begins at each lexeme.
  private let begun: [UInt8]
  /// For each lexeme and list, the length of the shortest pattern that begins there; 0 where none does.
  private let cues: [UInt8]

  init(_ conversation: Conversation) {
    let lexemes = conversation.lexemes
    let texts = conversation.vocabulary.norms
    distinct = conversation.vocabulary.keys
    let ofNorm = distinct.map(Self.kind)
    norms = lexemes.map { Int32($0.number) }
    kinds = lexemes.map { ofNorm[$0.number] }
    let lengths = texts.map { Int32($0.utf8.count) }
    letters = lexemes.map { lengths[$0.number] }
    let words = lexemes.map(\.norm)
    let lists = Self.lists
    let starts = distinct.map { norm in
      lists.indices.reduce(UInt8(0)) { $0 | (lists[$1].cues.begins(with: norm) ? 1 << $1 : 0) }
    }
    var begun = [UInt8](repeating: 0, count: lexemes.count)
    var cues = [UInt8](repeating: 0, count: lexemes.count * lists.count)
    for (index, lexeme) in lexemes.enumerated() where starts[lexeme.number] != 0 {
      for list in Bits(starts[lexeme.number]) {
        guard let length = lists[list].cues.shortestMatch(words, at: index) else { continue }
        begun[index] |= 1 << list
        cues[lists.count * index + list] = UInt8(length)
      }
    }
    self.cues = cues
    self.begun = begun
  }

  /// What stands in some lexemes.
  struct Counts: Sendable {
    /// Lexemes of each kind, by its bit.
    fileprivate var kinds = SIMD8<Int32>()
    /// Patterns of each list that begin and end within.
    var cues = SIMD8<Int32>()
    /// Letters of the topic words.
    var letters = 0
    /// Words that one of the three before them already was.
    var stammers = 0

    subscript(kind: Kind) -> Int { Int(kinds[kind.rawValue.trailingZeroBitCount]) }
  }

  func counts(in lexemes: Range<Int>) -> Counts {
    var counts = Counts()
    let listCount = Self.lists.count
    for index in lexemes {
      for kind in Bits(kinds[index].rawValue) { counts.kinds[kind] += 1 }
      for list in Bits(begun[index]) where index + Int(cues[listCount * index + list]) <= lexemes.upperBound {
        counts.cues[list] += 1
      }
      if kinds[index].contains(.content) { counts.letters += Int(letters[index]) }
      let norm = norms[index]
      if (max(lexemes.lowerBound, index - 3)..<index).contains(where: { norms[$0] == norm }) {
        counts.stammers += 1
      }
    }
    return counts
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

/// The places of a number's bits, ascending.
private struct Bits: Sequence, IteratorProtocol {
  private var rest: UInt8

  init(_ bits: UInt8) { rest = bits }

  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}
