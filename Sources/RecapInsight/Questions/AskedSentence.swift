import RecapCore

/// Finds the words of an open question that the models of speech acts found.
///
/// They find a place, most often the turn that leaves a question open: "I've never seen it done". Readers need what was
/// asked: a question in those turns or shortly before, or else a statement of what is not known.
struct AskedSentence {
  private let discourse: Discourse
  private let acts: ActReading

  init(_ discourse: Discourse, _ acts: ActReading) { (self.discourse, self.acts) = (discourse, acts) }

  /// The number of turns before a cluster in which its question may be asked.
  private static let reach = 2
  /// What a turn between a question and its cluster takes from its value.
  private static let distance = 0.5

  /// Returns the index of the sentence that names what is open; nil if none does.
  func of(_ cluster: ActCluster) -> Int? {
    let inside = acts.sentences(of: cluster)
    let turns = discourse.conversation.turns
    let window = acts.units[cluster.lowerBound].window
    let turn = discourse.conversation.sentences[inside.lowerBound].turn
    let first = turns[max(0, turn - Self.reach)].sentences.lowerBound
    let asked = (first..<inside.upperBound).filter { index in
      let sentence = discourse.conversation.sentences[index]
      return sentence.isQuestion && sentence.window == window && asks(discourse.utterances[index])
    }
    func value(_ index: Int) -> Double {
      let before = Double(max(0, turn - discourse.conversation.sentences[index].turn))
      return acts.score(.question, ofSentence: index) + 0.5 * Double(content(index)) - Self.distance * before
    }
    return asked.max { (value($0), -$0) < (value($1), -$1) }
      ?? inside.filter { tellsWhatIsOpen(discourse.utterances[$0]) }
      .max { (value($0), -$0) < (value($1), -$1) }
  }

  /// Returns whether a question can be read alone and is about the matter: unlike "The driver?" and "Can you hear me?"
  private func asks(_ utterance: Discourse.Utterance) -> Bool {
    utterance.norms.count >= 3 && content(utterance.index) >= 1 && !QuestionFinder.isIdle(utterance)
  }

  private func content(_ index: Int) -> Int {
    let conversation = discourse.conversation
    return min(5, conversation.contentStems(conversation.sentences[index].lexemes).count)
  }

  /// Returns whether a statement names a question: "I don't know what three is for", "whether they come I cannot tell".
  private func tellsWhatIsOpen(_ utterance: Discourse.Utterance) -> Bool {
    let (norms, content) = (utterance.norms, content(utterance.index))
    if content >= 2, QuestionFinder.evasions.occurs(in: utterance) { return true }
    return content >= 1 && norms.contains(where: Self.knowing.contains)
      && norms.contains(where: Self.interrogatives.contains)
  }

  /// Words that govern an indirect question.
  private static let knowing: WordSet = [
    "know", "knows", "sure", "wonder", "wondering", "decide", "decided", "ask", "asked", "asking", "check",
    "find", "see", "clear", "unclear", "question", "tell", "matter", "depends", "idea", "remember",
  ]
  private static let interrogatives: WordSet = [
    "what", "who", "whom", "whose", "when", "where", "why", "how", "which", "whether", "if",
  ]
}
