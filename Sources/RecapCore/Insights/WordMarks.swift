/// What sentences are asked about each of their words, looked up once for each distinct word of a meeting.
///
/// Most sentences hold no word that could begin a pattern of some list, which then takes one comparison to know.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt32

  // MARK: words

  /// A sound that fills a pause.
  static let filler = WordMarks(rawValue: 1 << 0)
  /// Names a quantity.
  static let number = WordMarks(rawValue: 1 << 1)
  /// A task cue may begin with it, if it is no name.
  static let task = WordMarks(rawValue: 1 << 2)
  /// Ends a noun phrase.
  static let phraseEnd = WordMarks(rawValue: 1 << 15)
  /// Calls a participant where it stands.
  static let name = WordMarks(rawValue: 1 << 16)

  // MARK: beginnings of patterns

  static let firm = WordMarks(rawValue: 1 << 3)
  static let starts = WordMarks(rawValue: 1 << 4)
  static let proposals = WordMarks(rawValue: 1 << 5)
  static let agreementChecks = WordMarks(rawValue: 1 << 6)
  static let procedural = WordMarks(rawValue: 1 << 7)
  static let aboutTheCall = WordMarks(rawValue: 1 << 8)
  static let problems = WordMarks(rawValue: 1 << 9)
  static let telling = WordMarks(rawValue: 1 << 10)
  static let closingRecap = WordMarks(rawValue: 1 << 11)
  static let recap = WordMarks(rawValue: 1 << 12)
  static let withdrawals = WordMarks(rawValue: 1 << 13)
  static let topics = WordMarks(rawValue: 1 << 14)
  static let weakTopics = WordMarks(rawValue: 1 << 17)

  static let lists: [MarkedCues] = [
    DecisionCues.firm, DecisionCues.starts, DecisionCues.proposals, DecisionCues.agreementChecks,
    DecisionCues.procedural, SentenceFitness.aboutTheCall, SentenceFitness.problems, SentenceFitness.telling,
    ClosingRecap.cue, MomentBuilder.recap, Withdrawals.cue, TopicCue.strong,
    TopicCue.weak,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ word: Norm) {
    var marks: WordMarks = []
    if StopWords.fillers.contains(word) { marks.insert(.filler) }
    if SpokenNumber.isNumber(word) { marks.insert(.number) }
    if TaskPatterns.mayBegin(with: word) { marks.insert(.task) }
    if ChapterTitle.breaks(word) { marks.insert(.phraseEnd) }
    for list in Self.lists where list.cues.begins(with: word) { marks.insert(list.mark) }
    self = marks
  }
}

/// Word patterns that every sentence is asked for.
struct MarkedCues: Sendable {
  /// Of the words that a pattern begins with.
  let mark: WordMarks
  let cues: CueList

  /// - Parameter patterns: as of `CueList`.
  init(_ mark: WordMarks, _ patterns: String) { (self.mark, cues) = (mark, CueList(patterns)) }

  /// The first place where a pattern begins.
  func first(in utterance: Discourse.Utterance) -> Range<Int>? {
    guard utterance.allMarks.contains(mark) else { return nil }
    return utterance.marks.withUnsafeBufferPointer { marks in
      for index in marks.indices where marks[index].contains(mark) {
        if let length = cues.match(utterance.norms, at: index) { return index..<index + length }
      }
      return nil
    }
  }

  func occurs(in utterance: Discourse.Utterance) -> Bool { first(in: utterance) != nil }
}
