import Foundation
package import RecapCore

/// A conversation with the analyses that all extractors share: names, terms, and utterances without fillers.
package struct Discourse: Sendable {
  /// A sentence without fillers and with a restored subject, on which cue phrases are matched; `lexemes[i]` is the
  /// index of the lexeme of `norms[i]`.
  final class Utterance: Sendable {
    let sentence: Conversation.Sentence
    let norms: [Norm]
    let lexemes: [Int]
    let pauses: [Lexeme.Pause]
    /// The participant whom each word names; nil if it names none.
    let called: [String?]
    let saysNumber: Bool
    /// The due phrases of the sentence, by the lexemes of the conversation.
    let duePhrases: [DuePhrase]

    /// - Parameter called: the participant whom each lexeme of the conversation names.
    init(_ sentence: Conversation.Sentence, in conversation: Conversation, called: [String?]) {
      var lexemes = sentence.lexemes.filter { !StopWords.fillers.contains(conversation.lexemes[$0].norm) }
      var norms = lexemes.map { conversation.lexemes[$0].norm }
      var pauses = lexemes.map { conversation.lexemes[$0].pause }
      var named = lexemes.map { conversation.lexemes[$0].norm == "i" ? nil : called[$0] }
      if let lost = SubjectRestoration.position(in: norms, isQuestion: sentence.isQuestion) {
        norms.insert("i", at: lost)
        lexemes.insert(lexemes[lost], at: lost)
        pauses.insert(.none, at: lost)
        named.insert(nil, at: lost)
      }
      (self.sentence, self.norms, self.lexemes, self.pauses) = (sentence, norms, lexemes, pauses)
      self.called = named
      saysNumber = norms.contains(where: SpokenNumber.isNumber)
      duePhrases = DuePhrase.all(in: conversation.lexemes[sentence.lexemes])
    }

    /// A Boolean value that indicates whether the sentence is broken off, that is, ends with a word that needs a
    /// complement: "we're trying to save money, so".
    var isBrokenOff: Bool { norms.last.map(Self.openings.contains) ?? true }

    private static let openings: WordSet = [
      "the", "a", "an", "those", "our", "my", "your", "their", "we", "i", "and", "or", "but", "so",
      "because", "than", "of", "to", "very", "mean",
    ]

    var index: Int { sentence.index }
    var speaker: String? { sentence.speaker }
  }

  package let conversation: Conversation
  let names: ParticipantNames
  let terms: TermTable
  let utterances: [Utterance]
  /// The distinct terms of each sentence, ascending.
  let sentenceTerms: [[Int]]
  /// The shown words of each sentence.
  let shown: [ShownWords]
  /// A flag for each sentence that indicates whether it contains a cue phrase of a proposal.
  let isProposal: [Bool]
  /// The standalone score of each sentence (`StandaloneScore.bonus`).
  private(set) var fitness: [Double?] = []
  /// A flag for each sentence that indicates whether it belongs to a closing recap.
  private(set) var isRecap: [Bool] = []
  /// The evidence of each sentence that it states a decision.
  private(set) var evidence: [DecisionCues.Evidence] = []
  private let startedAt: Date
  private let timeZone: TimeZone

  /// Analyses a transcript.
  /// - Parameter windows: the AI windows.
  package init(meeting: Meeting, transcript: Transcript, windows: [TimeRange]) {
    let conversation = Conversation(transcript, windows: windows)
    self.conversation = conversation
    names = ParticipantNames(meeting.participants)
    startedAt = meeting.startedAt
    timeZone = meeting.timeZone
    terms = TermTable(conversation)
    let called = Self.called(conversation, names)
    utterances = conversation.sentences.map { Utterance($0, in: conversation, called: called) }
    sentenceTerms = conversation.sentences.map { [terms] in terms.distinct($0.lexemes) }
    isProposal = utterances.map { DecisionCues.proposals.occurs(in: $0) }
    shown = conversation.sentences.map { ShownWords(conversation.tidiedNorms($0.words)) }
    isRecap = ClosingRecap.flags(of: utterances, in: self)
    fitness = utterances.map { StandaloneScore.bonus($0, in: self) }
    evidence = utterances.map { DecisionCues.evidence($0, in: self) }
  }

  /// Returns the day and the hour, 0 … 23, in the meeting's time zone at which a word was said. After midnight,
  /// "today" is the new day.
  func localTime(ofWord word: Int) -> (day: CalendarDay, hour: Int) {
    let date = startedAt.addingTimeInterval(conversation.words[word].start.seconds)
    return (CalendarDay(date, in: timeZone), CalendarDay.hour(date, in: timeZone))
  }

  /// Returns the participant whom the word at `position` of an utterance names.
  func named(_ utterance: Utterance, at position: Int) -> String? {
    utterance.called.indices.contains(position) ? utterance.called[position] : nil
  }

  /// Returns the participant whom each lexeme names.
  private static func called(_ conversation: Conversation, _ names: ParticipantNames) -> [String?] {
    let ofNorm = conversation.vocabulary.norms.map { names.id($0.text) }
    return conversation.lexemes.map { lexeme in
      if let id = ofNorm[lexeme.number] { return id }
      // A misrecognised name must be capitalised.
      let word = conversation.text(ofWord: lexeme.word)
      guard lexeme.norm.count >= 4, let first = word.first, !("a"..."z" ~= first) else { return nil }
      return names.id(lexeme.norm.text, surface: String(word.trimmed { !$0.isLetter }))
    }
  }

  /// Returns the participant addressed by name (the vocative): "Tom, could you …", "… while it's fresh, Daniel?", but
  /// not "ask Tom to …".
  func vocative(in utterance: Utterance) -> String? {
    let norms = utterance.norms
    let start = norms.firstIndex { !Self.leads.contains($0) } ?? 0
    if let id = named(utterance, at: start), id != utterance.speaker {
      let next = start + 1 < norms.count ? norms[start + 1] : ""
      if utterance.pauses[start] != .none || Self.afterName.contains(next) || TaskVerbs.contains(next)
        || next == ""
      {
        return id
      }
    }
    let last = norms.count - 1
    if last > 0, let id = named(utterance, at: last), id != utterance.speaker,
      utterance.pauses[last - 1] != .none
        || utterance.sentence.isQuestion && !Self.objectMarks.contains(norms[last - 1])
    {
      return id
    }
    for position in norms.indices.dropLast() where position > start {
      if let id = named(utterance, at: position), id != utterance.speaker,
        utterance.pauses[position] != .none,
        utterance.pauses[position - 1] != .none
      {
        return id
      }
    }
    return nil
  }

  /// Discourse markers with which sentences open.
  static let leads: WordSet = [
    "okay", "so", "and", "well", "right", "then", "but", "now", "great", "good", "thanks", "alright",
    "perfect", "also",
    "yes", "yeah", "fine", "oh", "hi", "maybe", "thank", "sure",
  ]
  private static let afterName: WordSet = [
    "could", "can", "would", "will", "you", "please", "do", "are", "that", "what", "how", "have", "any", "is",
    "when",
  ]
  private static let objectMarks: WordSet = [
    "to", "with", "for", "from", "and", "of", "by", "ask", "tell", "about", "or",
  ]

  /// Returns the overlap coefficient of two sets, the size of the intersection divided by that of the smaller set; 0 if
  /// a set is empty.
  static func containment(_ a: Set<Norm>, _ b: Set<Norm>) -> Double {
    let least = min(a.count, b.count)
    return least == 0 ? 0 : Double(a.intersection(b).count) / Double(least)
  }
}

extension CueList {
  func first(in utterance: Discourse.Utterance) -> Range<Int>? { first(in: utterance.norms) }

  func occurs(in utterance: Discourse.Utterance) -> Bool { occurs(in: utterance.norms) }
}
