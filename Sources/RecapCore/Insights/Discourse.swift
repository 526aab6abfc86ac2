/// A conversation with what the finders share: who is called what, how much each word matters, and
/// each sentence without its fillers.
package struct Discourse: Sendable {
  /// A sentence's words as patterns see them; `lexemes[i]` is the lexeme behind `norms[i]`.
  struct Utterance: Sendable {
    var sentence: Conversation.Sentence
    var norms: [String]
    var lexemes: [Int]
    var pauses: [Lexeme.Pause]

    var index: Int { sentence.index }
    var speaker: String? { sentence.speaker }
  }

  package let conversation: Conversation
  let names: ParticipantNames
  package let statistics: TermStatistics
  let utterances: [Utterance]
  /// Whether each sentence only goes over results again.
  private(set) var isRecap: [Bool] = []
  let today: CalendarDay

  package init(meeting: Meeting, transcript: Transcript, windows: [TimeRange]) {
    let conversation = Conversation(transcript, windows: windows)
    self.conversation = conversation
    names = ParticipantNames(meeting.participants)
    today = CalendarDay(meeting.startedAt, in: meeting.timeZone)
    var documents = [[String]](repeating: [], count: conversation.segments.count)
    for lexeme in conversation.lexemes where lexeme.isContent {
      documents[conversation.words[lexeme.word].segment].append(lexeme.stem)
    }
    statistics = TermStatistics(documents)
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
  }

  /// The participant called by the word at `position` of an utterance.
  func named(_ utterance: Utterance, at position: Int) -> String? {
    guard utterance.norms.indices.contains(position) else { return nil }
    if let id = names.id(utterance.norms[position]) { return id }
    guard utterance.norms[position].utf8.count >= 4 else { return nil }
    let word = conversation.words[conversation.lexemes[utterance.lexemes[position]].word].text
    return names.id(utterance.norms[position], surface: String(word.trimmed { !$0.isLetter }))
  }

  /// Who is spoken to by name: "Tom, could you …", "… while it's fresh, Daniel?"; not "ask Tom to …".
  func vocative(in utterance: Utterance) -> String? {
    let norms = utterance.norms
    let start = norms.firstIndex { !Self.leads.contains($0) } ?? 0
    if let id = named(utterance, at: start), id != utterance.speaker {
      let next = start + 1 < norms.count ? norms[start + 1] : ""
      if utterance.pauses[start] != .none || Self.afterName.contains(next) || TaskVerbs.contains(next)
        || next.isEmpty
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

  static let leads: Set<String> = [
    "okay", "so", "and", "well", "right", "then", "but", "now", "great", "good", "thanks", "alright",
    "perfect", "also",
    "yes", "yeah", "fine", "oh", "hi", "maybe", "thank", "sure",
  ]
  private static let afterName: Set<String> = [
    "could", "can", "would", "will", "you", "please", "do", "are", "that", "what", "how", "have", "any", "is",
    "when",
  ]
  private static let objectMarks: Set<String> = [
    "to", "with", "for", "from", "and", "of", "by", "ask", "tell", "about", "or",
  ]

  /// Overlap of two sets of stems: shared over the smaller; 0 where one is empty.
  static func containment(_ a: Set<String>, _ b: Set<String>) -> Double {
    let least = min(a.count, b.count)
    return least == 0 ? 0 : Double(a.intersection(b).count) / Double(least)
  }
}
