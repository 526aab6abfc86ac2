/// A conversation with what the finders share: who is called what, how much each word matters, and
/// each sentence without its fillers.
package struct Discourse: Sendable {
  /// A sentence's words as patterns see them; `lexemes[i]` is the lexeme behind `norms[i]`.
  struct Utterance: Sendable {
    var sentence: Conversation.Sentence
    var norms: [Norm]
    var lexemes: [Int]
    var pauses: [Lexeme.Pause]

    var index: Int { sentence.index }
    var speaker: String? { sentence.speaker }
  }

  package let conversation: Conversation
  let names: ParticipantNames
  let terms: TermTable
  let utterances: [Utterance]
  /// The participant whom each lexeme calls.
  private let called: [String?]
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
    called = Self.called(conversation, names)
    utterances = conversation.sentences.map { sentence in
      let kept = sentence.lexemes.filter { !StopWords.fillers.contains(conversation.lexemes[$0].norm) }
      var utterance = Utterance(
        sentence: sentence, norms: kept.map { conversation.lexemes[$0].norm }, lexemes: kept,
        pauses: kept.map { conversation.lexemes[$0].pause })
      if let lost = LostSubject.position(in: utterance.norms, isQuestion: sentence.isQuestion) {
        utterance.norms.insert("i", at: lost)
        utterance.lexemes.insert(kept[lost], at: lost)
        utterance.pauses.insert(.none, at: lost)
      }
      return utterance
    }
    isRecap = ClosingRecap.flags(of: utterances, in: self)
    fitness = utterances.map { SentenceFitness.bonus($0, in: self) }
  }

  /// The participant called by the word at `position` of an utterance.
  func named(_ utterance: Utterance, at position: Int) -> String? {
    // A lost subject that was put back stands on the lexeme after it.
    guard utterance.norms.indices.contains(position), utterance.norms[position] != "i" else { return nil }
    return called[utterance.lexemes[position]]
  }

  private static func called(_ conversation: Conversation, _ names: ParticipantNames) -> [String?] {
    let norms = conversation.vocabulary.norms
    let ids = norms.map(names.id)
    // Only a capital can begin a name that was misheard; most words begin with a small letter.
    let isCapital = conversation.forms.map { $0.text.utf8.first.map { !(97...122 ~= $0) } ?? false }
    var known: [String: String?] = [:]
    return conversation.lexemes.map { lexeme in
      if let id = ids[lexeme.number] { return id }
      let form = conversation.words[lexeme.word].form
      guard isCapital[form] else { return nil }
      let (norm, word) = (norms[lexeme.number], conversation.forms[form].text)
      guard norm.utf8.count >= 4 else { return nil }
      if let id = known[word] { return id }
      let id = names.id(norm, surface: String(word.trimmed { !$0.isLetter }))
      if word.utf8.count == norm.utf8.count { known[word] = id }
      return id
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
