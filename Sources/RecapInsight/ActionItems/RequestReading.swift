import RecapCore

/// Reads adjacency pairs of a request and its answer: accepted, declined or taken over by another participant.
extension TaskReader {
  mutating func readRequest(_ phrase: TaskPhrase, _ cue: TaskCue, _ utterance: Discourse.Utterance) {
    let called = discourse.vocative(in: utterance) ?? namedBefore(utterance)
    let addressee = called ?? discourse.names.other(than: utterance.speaker)
    let replies = turns(after: utterance, count: replyTurns)
    guard let answer = answer(to: utterance, addressee: called, in: replies) else {
      let isPlea = utterance.norms[cue.start] == "please" || phrase.due != nil
      if replies.isEmpty || called != nil, isPlea, let addressee, !phrase.isPronominal {
        draft(phrase, utterance, owner: addressee, due: phrase.due, spans: [])
      }
      return
    }
    guard answer.taken else { return }
    let owner = answer.speaker ?? (answer.isTakenOver ? nil : addressee)
    if let (source, origin) = offerBefore(utterance, phrase) {
      // "Shall I send you the files?" "Yes please. Could you put them into the folder today?"
      draft(
        source, origin, owner: origin.speaker, due: answer.due ?? phrase.due,
        spans: [phrase.words] + answer.spans)
      return
    }
    guard !phrase.isPronominal else {
      if !answer.hasOwnTask, let (source, origin) = precedingNeed(before: utterance) {
        draft(
          source, origin, owner: owner, due: answer.due ?? phrase.due ?? source.due,
          spans: [phrase.words] + answer.spans)
      } else if !answer.hasOwnTask, TaskVerbs.contains(phrase.verb),
        let antecedent = Antecedent.find(for: phrase, before: utterance, in: discourse)
      {
        draft(
          phrase, utterance, owner: owner, due: answer.due ?? phrase.due,
          spans: [antecedent.words] + answer.spans, antecedent: antecedent)
      }
      return
    }
    if answer.hasOwnTask, ["have", "get"].contains(phrase.verb) { return }
    let due = answer.due ?? (answer.refusesDate ? nil : Self.firmer(phrase.due, followingDue(utterance)?.due))
    draft(phrase, utterance, owner: owner, due: due, spans: answer.spans)
  }

  /// Returns the offer in the preceding turn to which a request with a pronoun as its object refers.
  private func offerBefore(_ utterance: Discourse.Utterance, _ phrase: TaskPhrase)
    -> (TaskPhrase, Discourse.Utterance)?
  {
    let turn = utterance.sentence.turn
    let object = phrase.lexemes.dropFirst().first.map { discourse.conversation.lexemes[$0].norm }
    guard turn > 0, let object, TaskPhrase.pronouns.contains(object) else { return nil }
    for index in discourse.conversation.turns[turn - 1].sentences.reversed() {
      let said = discourse.utterances[index]
      guard said.speaker != utterance.speaker else { continue }
      for cue in cues[index] where cue.kind == .askedOffer {
        if let source = self.phrase(cue, said), !source.isPronominal { return (source, said) }
      }
    }
    return nil
  }

  private mutating func draft(
    _ phrase: TaskPhrase, _ utterance: Discourse.Utterance, owner: String?, due: DuePhrase?,
    spans: [Range<Int>], antecedent: Antecedent? = nil
  ) {
    let isWork = TaskVerbs.contains(phrase.verb) || TaskVerbs.base(of: phrase.verb) != nil
    guard phrase.stems.count > 1 || isWork else { return }
    let wording = TaskWording(
      discourse: discourse, speaker: utterance.speaker, addressee: owner, isRequest: true)
    drafts.append(
      TaskDraft(
        text: wording.text(phrase, antecedent: antecedent?.surface ?? []), owner: owner, due: due,
        stems: phrase.stems.union(antecedent?.stems ?? []), spans: [phrase.words] + spans,
        sentence: utterance.index, isRecap: isRecap[utterance.index], isRequest: true))
  }

  /// The answer to a request.
  private struct Answer {
    /// A Boolean value that indicates whether the request was accepted.
    var taken: Bool
    var speaker: String?
    var due: DuePhrase?
    var refusesDate = false
    /// A Boolean value that indicates whether the answer commits to a task of its own.
    var hasOwnTask = false
    /// A Boolean value that indicates whether another participant took the request over after the addressee declined.
    var isTakenOver = false
    var spans: [Range<Int>] = []
  }

  private func answer(
    to request: Discourse.Utterance, addressee: String?, in replies: [[Discourse.Utterance]]
  ) -> Answer? {
    var refused = false
    for (position, turn) in replies.enumerated() {
      guard let first = turn.first, first.speaker != request.speaker || first.speaker == nil else {
        if refused || position > 1 { continue }
        // The requester went on: a new question ends the search.
        if turn.contains(where: { $0.sentence.isQuestion }) { return nil }
        continue
      }
      let reading = Response.reading(turn)
      // A late turn is not an answer, but another participant may still take the request over.
      let isLate = position >= 3
      let isAddressee = addressee == nil || first.speaker == addressee || first.speaker == nil
      let takesOver = turn.prefix(3).contains { said in
        cues[said.index].contains { cue in
          cue.kind == .commitment && (phrase(cue, said)?.isPronominal ?? false)
            && !TaskPatterns.isSmallTalk(said.norms, at: cue.verb, isRequest: false)
        }
      }
      if takesOver, reading != .declines || refused {
        var answer = accepted(turn, replies: replies, at: position)
        answer.isTakenOver = refused
        return answer
      }
      switch reading {
      case .accepts where isAddressee && !refused && !isLate:
        return accepted(turn, replies: replies, at: position)
      case .declines where isAddressee, .done where isAddressee: refused = true
      default:
        if isAddressee, !refused, position < 2, replyDue(turn) != nil || hasOwnTask(turn) {
          return accepted(turn, replies: replies, at: position)
        }
        if isAddressee, !refused, first.speaker == addressee, turn.first?.sentence.isQuestion == false {
          return nil
        }
      }
    }
    return refused ? Answer(taken: false) : nil
  }

  private func accepted(_ turn: [Discourse.Utterance], replies: [[Discourse.Utterance]], at position: Int)
    -> Answer
  {
    var answer = Answer(taken: true, speaker: turn.first?.speaker, due: replyDue(turn))
    answer.hasOwnTask = hasOwnTask(turn)
    answer.refusesDate = turn.prefix(2).contains { $0.norms.first == "not" }
    answer.spans = turn.prefix(answer.due == nil ? 1 : 3).map(\.sentence.words)
    let asksWhen = turn.prefix(3).contains {
      $0.norms.last == "when" || $0.norms.contains("when") && $0.sentence.isQuestion
    }
    // "Is Monday okay?" "Monday's perfect."
    if answer.due == nil, let next = replies.dropFirst(position + 1).first,
      Response.reading(next) != .declines,
      let (due, said) = turn.prefix(3).lazy.filter({ $0.sentence.isQuestion && $0.norms.count <= 8 })
        .compactMap({ said in deadline(in: said).map { ($0, said) } }).first
    {
      answer.due = due
      answer.spans.append(said.sentence.words)
    }
    if answer.due == nil, asksWhen {
      for said in replies.dropFirst(position + 1).prefix(2).joined() where said.norms.count <= 12 {
        if let due = deadline(in: said) {
          answer.due = due
          answer.spans.append(said.sentence.words)
          break
        }
      }
    }
    return answer
  }

  private func hasOwnTask(_ turn: [Discourse.Utterance]) -> Bool {
    turn.prefix(3).contains { said in
      cues[said.index].contains { cue in
        cue.kind == .commitment && !TaskPatterns.isSmallTalk(said.norms, at: cue.verb, isRequest: false)
          && phrase(cue, said).map { !$0.isPronominal && $0.stems.count > 1 } == true
      }
    }
  }

  private func replyDue(_ turn: [Discourse.Utterance]) -> DuePhrase? {
    turn.prefix(3).lazy.filter {
      !$0.sentence.isQuestion && $0.norms.first != "not" && !PastTense.reports($0.norms)
    }
    .compactMap { deadline(in: $0) }.first { $0.preposition != nil || $0.namesDay }
  }

  func deadline(in utterance: Discourse.Utterance) -> DuePhrase? {
    let lexemes = discourse.conversation.lexemes
    return utterance.duePhrases.first {
      TaskPhrase.isDeadline($0, lexemes, from: utterance.sentence.lexemes.lowerBound)
        && ($0.preposition != nil || $0.namesDay)
    }
  }
}
