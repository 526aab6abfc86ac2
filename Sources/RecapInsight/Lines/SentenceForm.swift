import RecapCore

/// Recognises fragments: sentences that readers do not understand without those around them.
enum SentenceForm {
  /// Returns whether words make a statement: they have a verb, and are not broken off.
  static func standsAlone(_ words: [LineWriter.Word]) -> Bool {
    !isBrokenOff(words) && !isDependent(words)
      && hasVerb(words[...])
  }

  /// Returns whether words have a verb.
  static func hasVerb(_ words: ArraySlice<LineWriter.Word>) -> Bool {
    words.indices.contains { index in
      isVerb(
        words[index].norm, after: index > words.startIndex ? words[index - 1].norm : "",
        before: index + 1 < words.endIndex ? words[index + 1].norm : "")
    }
  }

  /// Returns whether words are a clause that needs another one, and have none: "If they come back in the spring".
  static func isDependent(_ words: [LineWriter.Word]) -> Bool {
    guard opensDependent(words[...]) else { return false }
    let clauses = words.split { $0.pause != .none }.dropFirst()
    let hasMain = clauses.contains { clause in
      let opensClause = clause.first.map { LineCues.startsClause($0.norm) } ?? false
      return !opensDependent(clause) && (hasVerb(clause) || opensClause && clause.count >= 3)
    }
    return !hasMain && !hasTwoSubjects(words)
  }

  /// Returns whether words open with a clause that needs another one.
  static func opensDependent(_ words: ArraySlice<LineWriter.Word>) -> Bool {
    guard let first = words.first else { return false }
    // "Just so we're all on the same page".
    let isPurpose = first.norm == "just" && words.dropFirst().first?.norm == "so"
    return isPurpose || dependent.contains(first.norm)
  }

  /// Returns whether a second clause follows without a pause: "If they come back we close".
  private static func hasTwoSubjects(_ words: [LineWriter.Word]) -> Bool {
    let open = words.dropFirst(4)
    return open.indices.contains {
      subjects.contains(words[$0].norm) && !dependent.contains(words[$0 - 1].norm)
    }
      && !words.contains { $0.pause != .none && $0 != words.last }
  }

  /// Words that open a clause which needs another one.
  static let dependent: WordSet = [
    "if", "when", "while", "because", "since", "although", "though", "unless", "until", "whenever", "whether",
  ]

  /// Returns whether words say nothing: an exclamation, or a beginning of few words.
  static func isEmpty(_ words: [LineWriter.Word]) -> Bool {
    words.allSatisfy { exclamations.contains($0.norm) } || words.count <= 4 && isBrokenOff(words)
  }

  private static func isBrokenOff(_ words: [LineWriter.Word]) -> Bool {
    guard let last = words.last else { return true }
    // "And the grant, that's, well."
    if words.count > 1, last.norm == "well", words[words.count - 2].pause == .comma { return true }
    return ["...", "…", "–", "—"].contains(where: last.text.hasSuffix) || unfinished.contains(last.norm)
  }

  private static let exclamations: WordSet = [
    "", "sorry", "oops", "okay", "ok", "yeah", "hmm", "right", "well", "so", "oh", "ah", "mm-hmm", "uh-huh",
    "anyway",
    "thanks", "cool", "great", "wow",
  ]
  /// Words with which no sentence ends.
  private static let unfinished: WordSet = [
    "the", "a", "an", "my", "your", "our", "their", "it's", "that's", "there's", "he's", "she's", "i'm",
    "we're",
    "they're", "you're", "and", "but", "or", "because", "if", "of", "i've", "we've", "i'll", "we'll",
  ]

  /// Returns whether a word can be the verb of a sentence. A base form has its subject before it, or is an imperative.
  private static func isVerb(_ word: Norm, after before: Norm, before next: Norm) -> Bool {
    let norms = Lexicon.norms(bare: word.text).map { Norm($0) }
    if norms.contains(where: finite.contains) { return true }
    if PastTense.isPast(word) { return !SpokenNumber.isNumber(word) }
    if subjects.contains(before), !StopWords.contains(word) { return true }
    // "The roof's two thousand", unlike "the roof's colour".
    if word.hasSuffix("'s") {
      return StopWords.contains(next) || SpokenNumber.isNumber(next) || next.hasSuffix("ing")
        || PastTense.isPast(next)
    }
    if TaskVerbs.contains(word) || states.contains(word) { return before == "" || !nominal.contains(before) }
    let text = word.text
    guard text.hasSuffix("s") else { return false }
    let stem = Norm(String(text.dropLast()))
    return TaskVerbs.base(of: word) != nil || states.contains(stem)
  }

  private static let subjects: WordSet = [
    "i", "you", "we", "they", "he", "she", "it", "who", "people", "everybody", "everyone", "nobody",
    "somebody",
  ]
  private static let finite: WordSet = [
    "is", "are", "was", "were", "am", "be", "have", "has", "had", "do", "does", "did", "will", "would", "can",
    "could", "shall", "should", "may", "might", "must", "ought",
  ]
  /// Words before a noun.
  private static let nominal: WordSet = [
    "the", "a", "an", "my", "your", "our", "their", "his", "her", "its", "this", "that", "these", "those",
    "of",
    "in", "on", "at", "by", "for", "with", "from", "no", "some", "any", "every", "each", "one", "two", "new",
  ]
  private static let states = WordSet(
    """
    think know need want see hope feel believe mean like love keep suppose guess wonder prefer agree say come take get
    make give work live sit stand look start stop wish care mind hear leave find lose own owe use walk wait win worry
    go put let cost read hit happen seem stay fit grow fall fail win try become remain depend belong matter help hurt
    talk ask show eat drink sleep wear break pass last begin speak cover include contain follow lead end close open
    """)
}
