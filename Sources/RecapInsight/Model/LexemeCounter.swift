import RecapCore

/// Counts the properties of lexemes that features use, for any range.
struct LexemeCounter: Sendable {
  /// A class of words, independent of context.
  enum Kind: Sendable {
    case filler, agreement, number, firstPerson, firstPersonPlural, secondPerson
    /// A content word: not a stop word, with more than one letter.
    case content
  }

  /// The cue lists that features count, in the order of `Counts.cues`.
  static let lists: [(feature: Feature, cues: CueList)] = [
    (.tasks, FeatureCues.tasks), (.later, FeatureCues.later), (.decisions, FeatureCues.decisions),
    (.agenda, FeatureCues.agenda), (.roles, FeatureCues.roles),
  ]

  private let lexemes: [Lexeme]
  /// The kinds of each distinct norm.
  private let kinds: [[Kind]]
  /// The cue lists with a pattern that begins at each lexeme, with the length of the shortest pattern.
  private let cues: [[(list: Int, length: Int)]]

  init(_ conversation: Conversation) {
    lexemes = conversation.lexemes
    kinds = conversation.vocabulary.norms.map(Self.kinds)
    let words = lexemes.map(\.norm)
    cues = words.indices.map { index in
      Self.lists.enumerated().compactMap { list, entry in
        entry.cues.shortestMatch(words, at: index).map { (list, $0) }
      }
    }
  }

  /// The counts of a range of lexemes.
  struct Counts: Sendable {
    fileprivate var kinds: [Kind: Int] = [:]
    /// The number of positions at which a pattern of each list occurs within the range.
    fileprivate(set) var cues = [Int](repeating: 0, count: LexemeCounter.lists.count)
    /// The number of letters of the content words.
    fileprivate(set) var letters = 0
    /// The number of words that repeat one of the three preceding words.
    fileprivate(set) var stammers = 0

    subscript(kind: Kind) -> Int { kinds[kind] ?? 0 }
  }

  func counts(in range: Range<Int>) -> Counts {
    var counts = Counts()
    for index in range {
      let kinds = kinds[lexemes[index].number]
      for kind in kinds { counts.kinds[kind, default: 0] += 1 }
      for cue in cues[index] where index + cue.length <= range.upperBound { counts.cues[cue.list] += 1 }
      if kinds.contains(.content) { counts.letters += lexemes[index].norm.count }
      let before = max(range.lowerBound, index - 3)..<index
      if before.contains(where: { lexemes[$0].number == lexemes[index].number }) { counts.stammers += 1 }
    }
    return counts
  }

  private static let firstPerson: WordSet = ["i", "me", "my", "mine", "myself"]
  private static let firstPersonPlural: WordSet = ["we", "us", "our", "ours"]
  private static let secondPerson: WordSet = ["you", "your", "yours"]

  private static func kinds(of norm: Norm) -> [Kind] {
    var kinds: [Kind] = []
    if StopWords.fillers.contains(norm) { kinds.append(.filler) }
    if StopWords.agreement.contains(norm) { kinds.append(.agreement) }
    if SpokenNumber.isNumber(norm) { kinds.append(.number) }
    if firstPerson.contains(norm) { kinds.append(.firstPerson) }
    if firstPersonPlural.contains(norm) { kinds.append(.firstPersonPlural) }
    if secondPerson.contains(norm) { kinds.append(.secondPerson) }
    if !StopWords.contains(norm), norm.count > 1 { kinds.append(.content) }
    return kinds
  }
}
