/// A conversation with what the finders share: who is called what, how much each word matters, and
/// each sentence without its fillers.
package struct Discourse: Sendable {
  /// A sentence's words as patterns see them; `lexemes[i]` is the lexeme behind `norms[i]`.
  final class Utterance: Sendable {
    let sentence: Conversation.Sentence
    let norms: [Norm]
    let lexemes: [Int]
    let pauses: [Lexeme.Pause]

    init(_ sentence: Conversation.Sentence, in conversation: Conversation) {
      var lexemes = sentence.lexemes.filter { !StopWords.fillers.contains(conversation.lexemes[$0].norm) }
      var norms = lexemes.map { conversation.lexemes[$0].norm }
      var pauses = lexemes.map { conversation.lexemes[$0].pause }
      if let lost = LostSubject.position(in: norms, isQuestion: sentence.isQuestion) {
        norms.insert("i", at: lost)
        lexemes.insert(lexemes[lost], at: lost)
        pauses.insert(.none, at: lost)
      }
      (self.sentence, self.norms, self.lexemes, self.pauses) = (sentence, norms, lexemes, pauses)
    }

    var index: Int { sentence.index }
    var speaker: String? { sentence.speaker }
  }

  package let conversation: Conversation
  let names: ParticipantNames
  let terms: TermTable
  let utterances: [Utterance]
  /// The participant whom each lexeme calls, by place among `people`; -1 where it calls nobody.
  private let called: [Int32]
  private let people: [String]
  /// What speaks for showing each sentence alone: `SentenceFitness.bonus`.
  private(set) var fitness: [Double?] = []
  /// Whether each sentence only goes over results again.
  private(set) var isRecap: [Bool] = []
  let today: CalendarDay

  package init(meeting: Meeting, transcript: Transcript, windows: [TimeRange]) {
    let conversation = Conversation(transcript, windows: windows)
    self.conversation = conversation
    names = ParticipantNames(meeting.participants)
    today = CalendarDay(meeting.startedAt, in: meeting.timeZone)
    terms = TermTable(conversation)
    people = meeting.participants.map(\.id)
    called = Self.called(conversation, names, people)
    utterances = conversation.sentences.map { Utterance($0, in: conversation) }
    isRecap = ClosingRecap.flags(of: utterances, in: self)
    fitness = utterances.map { SentenceFitness.bonus($0, in: self) }
  }

  /// The participant called by the word at `position` of an utterance.
  func named(_ utterance: Utterance, at position: Int) -> String? {
    // A lost subject that was put back stands on the lexeme after it.
    guard utterance.norms.indices.contains(position), utterance.norms[position] != "i" else { return nil }
    let person = called[utterance.lexemes[position]]
    return person < 0 ? nil : people[Int(person)]
  }

  private static func called(
    _ conversation: Conversation, _ names: ParticipantNames, _ people: [String]
  ) -> [Int32] {
    let place = { (id: String?) in id.flatMap(people.firstIndex).map(Int32.init) ?? -1 }
    let norms = conversation.vocabulary.norms
    let ofNorm = norms.map { place(names.id($0)) }
    // Only a capital can begin a name that was misheard; most words begin with a small letter.
    let isCapital = conversation.forms.map { $0.text.utf8.first.map { !(97...122 ~= $0) } ?? false }
    var known: [String: Int32] = [:]
    return conversation.lexemes.map { lexeme in
      let person = ofNorm[lexeme.number]
      let form = conversation.words[lexeme.word].form
      guard person < 0, isCapital[form], lexeme.norm.count >= 4 else { return person }
      let (norm, word) = (norms[lexeme.number], conversation.forms[form].text)
      if let person = known[word] { return person }
      let misheard = place(names.id(norm, surface: String(word.trimmed { !$0.isLetter })))
      if word.utf8.count == norm.utf8.count { known[word] = misheard }
      return misheard
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
