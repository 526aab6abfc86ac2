import Foundation

/// A conversation with what the finders share: who is called what, how much each word matters, and
/// each sentence without its fillers.
package struct Discourse: Sendable {
  /// A sentence's words as patterns see them; `lexemes[i]` is the lexeme behind `norms[i]`.
  final class Utterance: Sendable {
    let sentence: Conversation.Sentence
    let norms: [Norm]
    let lexemes: [Int]
    let pauses: [Lexeme.Pause]
    let marks: [WordMarks]
    /// Those of any word.
    let allMarks: WordMarks

    /// - Parameters:
    ///   - known: the marks of each distinct norm.
    ///   - called: the participant whom each lexeme calls; -1 where it calls nobody.
    init(
      _ sentence: Conversation.Sentence, in conversation: Conversation, marks known: [WordMarks],
      called: [Int32]
    ) {
      var lexemes: [Int] = []
      var norms: [Norm] = []
      var pauses: [Lexeme.Pause] = []
      var marks: [WordMarks] = []
      let count = sentence.lexemes.count
      lexemes.reserveCapacity(count)
      norms.reserveCapacity(count)
      pauses.reserveCapacity(count)
      marks.reserveCapacity(count)
      for index in sentence.lexemes {
        let lexeme = conversation.lexemes[index]
        let own = known[lexeme.number]
        if own.contains(.filler) { continue }
        lexemes.append(index)
        norms.append(lexeme.norm)
        pauses.append(lexeme.pause)
        marks.append(called[index] >= 0 && lexeme.norm != "i" ? own.union(.name) : own)
      }
      if let lost = LostSubject.position(in: norms, isQuestion: sentence.isQuestion) {
        norms.insert("i", at: lost)
        lexemes.insert(lexemes[lost], at: lost)
        pauses.insert(.none, at: lost)
        marks.insert(WordMarks("i"), at: lost)
      }
      (self.sentence, self.norms, self.lexemes, self.pauses) = (sentence, norms, lexemes, pauses)
      (self.marks, allMarks) = (marks, marks.reduce([]) { $0.union($1) })
    }

    var saysNumber: Bool { allMarks.contains(.number) }
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
  /// The participant whom each lexeme calls, by place among `people`; -1 where it calls nobody.
  private let called: [Int32]
  private let people: [String]
  /// What speaks for showing each sentence alone: `SentenceFitness.bonus`.
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
    people = meeting.participants.map(\.id)
    called = Self.called(conversation, names, people)
    let marks = conversation.vocabulary.keys.map { WordMarks($0) }
    utterances = conversation.sentences.map { [called] in
      Utterance($0, in: conversation, marks: marks, called: called)
    }
    sentenceTerms = conversation.sentences.map { [terms] in terms.distinct($0.lexemes) }
    isProposal = utterances.map { DecisionCues.proposals.occurs(in: $0) }
    shown = conversation.sentences.map { ShownWords(conversation.tidiedNorms($0.words)) }
    isRecap = ClosingRecap.flags(of: utterances, in: self)
    fitness = utterances.map { SentenceFitness.bonus($0, in: self) }
  }

  /// The day and the hour, 0 … 23, in the meeting's zone at which a word was said. A meeting may go on after midnight,
  /// and what its people call today is the new day then.
  func moment(ofWord word: Int) -> (day: CalendarDay, hour: Int) {
    let date = startedAt.addingTimeInterval(conversation.words[word].start.seconds)
    return (CalendarDay(date, in: timeZone), CalendarDay.hour(date, in: timeZone))
  }

  /// The participant called by the word at `position` of an utterance.
  func named(_ utterance: Utterance, at position: Int) -> String? {
    // A lost subject that was put back stands on the lexeme after it, and is no name.
    guard utterance.marks.indices.contains(position), utterance.marks[position].contains(.name) else {
      return nil
    }
    return people[Int(called[utterance.lexemes[position]])]
  }

  private static func called(
    _ conversation: Conversation, _ names: ParticipantNames, _ people: [String]
  ) -> [Int32] {
    let place = { (id: String?) in id.flatMap(people.firstIndex).map(Int32.init) ?? -1 }
    let norms = conversation.vocabulary.norms
    let ofNorm = norms.map { place(names.id($0)) }
    // Only a capital can begin a name that was misheard; most words begin with a small letter.
    let isCapital = conversation.forms.map { $0.text.utf8.first.map { !(97...122 ~= $0) } ?? false }
    // Of each form, the last norm asked for and whom it calls.
    var known = [(number: Int, person: Int32)](repeating: (-1, -1), count: conversation.forms.count)
    return conversation.lexemes.map { lexeme in
      let person = ofNorm[lexeme.number]
      let form = conversation.words[lexeme.word].form
      guard person < 0, isCapital[form], lexeme.norm.count >= 4 else { return person }
      if known[form].number == lexeme.number { return known[form].person }
      let (norm, word) = (norms[lexeme.number], conversation.forms[form].text)
      let misheard = place(names.id(norm, surface: String(word.trimmed { !$0.isLetter })))
      known[form] = (lexeme.number, misheard)
      return misheard
    }
  }

  /// Who is spoken to by name: "Tom, could you …", "… while it's fresh, Daniel?"; not "ask Tom to …".
  func vocative(in utterance: Utterance) -> String? {
    guard utterance.allMarks.contains(.name) else { return nil }
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
