import Foundation
package import RecapCore

/// A conversation with what the finders share: who is called what, how much each word matters, and
/// each sentence without its fillers.
package struct Discourse: Sendable {
  /// A sentence's words as patterns see them; `lexemes[i]` is the lexeme behind `norms[i]`.
  final class Utterance: Sendable {
    let sentence: Conversation.Sentence
    let norms: [Norm]
    let lexemes: [Int]
    let pauses: [Lexeme.Pause]
    /// The participant whom each word calls by name; nil where it calls none.
    let called: [String?]
    let saysNumber: Bool

    /// - Parameter called: the participant whom each lexeme of the conversation calls.
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
    }

    /// Whether it ends with a word that something must follow: "we're trying to save money, so".
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
  /// The distinct topic words of each sentence, ascending.
  let sentenceTerms: [[Int]]
  /// What each sentence shows.
  let shown: [ShownWords]
  /// Whether each sentence proposes something: those that follow it ask.
  let isProposal: [Bool]
  /// What speaks for showing each sentence alone: `StandaloneScore.bonus`.
  private(set) var fitness: [Double?] = []
  /// Whether each sentence only goes over results again.
  private(set) var isRecap: [Bool] = []
  private let startedAt: Date
  private let timeZone: TimeZone

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
  }

  /// The day and the hour, 0 … 23, in the meeting's zone at which a word was said. A meeting may go on after midnight,
  /// and what its people call today is the new day then.
  func moment(ofWord word: Int) -> (day: CalendarDay, hour: Int) {
    let date = startedAt.addingTimeInterval(conversation.words[word].start.seconds)
    return (CalendarDay(date, in: timeZone), CalendarDay.hour(date, in: timeZone))
  }

  /// The participant called by the word at `position` of an utterance.
  func named(_ utterance: Utterance, at position: Int) -> String? {
    utterance.called.indices.contains(position) ? utterance.called[position] : nil
  }

  /// The participant whom each lexeme calls.
  private static func called(_ conversation: Conversation, _ names: ParticipantNames) -> [String?] {
    let ofNorm = conversation.vocabulary.norms.map { names.id($0.text) }
    return conversation.lexemes.map { lexeme in
      if let id = ofNorm[lexeme.number] { return id }
      // Only a capital can begin a name that was misheard.
      let word = conversation.text(ofWord: lexeme.word)
      guard lexeme.norm.count >= 4, let first = word.first, !("a"..."z" ~= first) else { return nil }
      return names.id(lexeme.norm.text, surface: String(word.trimmed { !$0.isLetter }))
    }
  }

  /// Who is spoken to by name: "Tom, could you …", "… while it's fresh, Daniel?"; not "ask Tom to …".
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

  /// Overlap of two sets of stems: shared over the smaller; 0 where one is empty.
  static func containment(_ a: Set<Norm>, _ b: Set<Norm>) -> Double {
    let least = min(a.count, b.count)
    return least == 0 ? 0 : Double(a.intersection(b).count) / Double(least)
  }
}

extension CueList {
  func first(in utterance: Discourse.Utterance) -> Range<Int>? { first(in: utterance.norms) }

  func occurs(in utterance: Discourse.Utterance) -> Bool { occurs(in: utterance.norms) }
}
