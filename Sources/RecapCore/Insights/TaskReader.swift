/// Reads a discourse sentence by sentence and drafts the tasks that it names.
struct TaskReader {
  let discourse: Discourse
  let replyTurns: Int
  private(set) var drafts: [TaskDraft] = []
  private var cues: [[TaskCue]] = []

  private static let recapCue = CueList(
    """
    to recap | to sum up | to summarise | to summarize | in summary | let me recap | quick recap | let me summarise | let me summarize | just to confirm
    so the actions are | the action items are | let us recap | so just to recap | to wrap up | so next steps | next steps are | recapping | summing up
    """)
  private static let withdrawal = CueList(
    """
    forget about | never mind | scratch that | forget that | forget it | no need to | no need for | let us not bother | let us drop | leave the | do not bother
    on second thought | no longer need | do not need to | do not have to | do not worry about | ignore that | strike that | cancel that
    """)

  init(discourse: Discourse, replyTurns: Int) {
    self.discourse = discourse
    self.replyTurns = replyTurns
    withdrawals = Self.withdrawals(in: discourse)
    var recapEnd = -1
    for utterance in discourse.utterances {
      if Self.recapCue.occurs(in: utterance.norms) {
        // Without names a turn is a sentence; a recap goes on a little.
        let turn = discourse.conversation.turns[utterance.sentence.turn].sentences
        recapEnd = utterance.speaker == nil ? utterance.index + 3 : turn.upperBound - 1
      }
      isRecap.append(utterance.index <= recapEnd)
      cues.append(discourse.taskCues(in: utterance, isRecap: isRecap[isRecap.count - 1]))
    }
  }

  private var isRecap: [Bool] = []
  private let withdrawals: [Withdrawal]

  mutating func readAll() {
    for utterance in discourse.utterances {
      for cue in cues[utterance.index] { read(cue, in: utterance) }
    }
  }

  private func phrase(_ cue: TaskCue, _ utterance: Discourse.Utterance) -> TaskPhrase? {
    let limit = cues[utterance.index].first { $0.start > cue.start }?.start ?? utterance.norms.count
    return TaskPhrase(discourse, utterance, cue: cue, limit: limit)
  }

  private mutating func read(_ cue: TaskCue, in utterance: Discourse.Utterance) {
    let isRequest = cue.kind == .request
    guard cue.kind != .need, let phrase = phrase(cue, utterance) else { return }
    if TaskPatterns.isSmallTalk(utterance.norms, at: cue.verb, isRequest: isRequest) { return }
    switch cue.kind {
    case .commitment: readCommitment(phrase, utterance, isFirm: true)
    case .offer: readOffer(phrase, cue, utterance)
    case .request: readRequest(phrase, cue, utterance)
    case .assignment(let owner, let isFirm): readAssignment(phrase, utterance, owner: owner, isFirm: isFirm)
    case .group: readGroup(phrase, cue, utterance)
    case .need: break
    }
  }

  // MARK: commitments

  private mutating func readCommitment(_ phrase: TaskPhrase, _ utterance: Discourse.Utterance, isFirm: Bool) {
    let due = phrase.due ?? followingDue(utterance)
    if phrase.isPronominal {
      borrow(for: phrase, utterance, due: due)
      return
    }
    let isWork = TaskVerbs.contains(phrase.verb) || due != nil || phrase.stems.count >= 3
    guard isWork, phrase.stems.count > 1 || due != nil else { return }
    let wording = TaskWording(
      discourse: discourse, speaker: utterance.speaker, addressee: addressee(of: utterance))
    drafts.append(
      TaskDraft(
        text: wording.text(phrase), owner: utterance.speaker, due: due, stems: phrase.stems,
        spans: [phrase.words],
        sentence: utterance.index, isRecap: isRecap[utterance.index]))
  }

  /// "I can …" counts with a day, or when somebody says "please do".
  private mutating func readOffer(_ phrase: TaskPhrase, _ cue: TaskCue, _ utterance: Discourse.Utterance) {
    guard !utterance.sentence.isQuestion else { return }
    let saysCould = utterance.norms[cue.start..<cue.verb].contains { ["could", "might"].contains($0) }
    let hasDay = phrase.due.map { $0.namesDay || $0.preposition != nil } ?? false
    if hasDay && !saysCould || isWelcomed(utterance) { readCommitment(phrase, utterance, isFirm: false) }
  }

  private static let welcome = CueList(
    """
    please do | please | that would be great | that would be good | that would be lovely | that would help | yes please | great thanks | great thank | perfect thanks | perfect thank
    thank you | thanks | great | perfect | brilliant | wonderful | lovely | go ahead | yes do that | do that | excellent | awesome
    """)

  private func isWelcomed(_ utterance: Discourse.Utterance) -> Bool {
    guard utterance.index + 1 == discourse.conversation.turns[utterance.sentence.turn].sentences.upperBound,
      let next = turns(after: utterance, count: 1).first?.first,
      next.speaker != utterance.speaker || next.speaker == nil
    else { return false }
    return Self.welcome.match(next.norms, at: 0) != nil
  }

  /// "I'll do it": what the latest request or need of the last turns asked for.
  private mutating func borrow(for phrase: TaskPhrase, _ utterance: Discourse.Utterance, due: DuePhrase?) {
    let isProVerb = [
      "do", "take", "have", "get", "handle", "sort", "manage", "finish", "fix", "tackle", "pick", "own",
    ].contains(phrase.verb)
    if isProVerb, let (source, sourceUtterance) = precedingNeed(before: utterance) {
      let wording = TaskWording(
        discourse: discourse, speaker: sourceUtterance.speaker, addressee: utterance.speaker, isRequest: true)
      drafts.append(
        TaskDraft(
          text: wording.text(source), owner: utterance.speaker, due: due ?? source.due, stems: source.stems,
          spans: [source.words, phrase.words], sentence: sourceUtterance.index, isRequest: true))
    } else if let due, let antecedent = Antecedent.find(for: phrase, before: utterance, in: discourse) {
      let wording = TaskWording(
        discourse: discourse, speaker: utterance.speaker, addressee: addressee(of: utterance))
      drafts.append(
        TaskDraft(
          text: wording.text(phrase, antecedent: antecedent.surface), owner: utterance.speaker, due: due,
          stems: phrase.stems.union(antecedent.stems), spans: [antecedent.words, phrase.words],
          sentence: utterance.index))
    }
  }

  /// The request or need that a pronoun refers to, at most four turns back.
  private func precedingNeed(before utterance: Discourse.Utterance) -> (TaskPhrase, Discourse.Utterance)? {
    let turns = discourse.conversation.turns
    let first = turns[max(0, utterance.sentence.turn - 4)].sentences.lowerBound
    for index in stride(from: utterance.index - 1, through: first, by: -1) {
      let candidate = discourse.utterances[index]
      guard candidate.sentence.window == utterance.sentence.window else { return nil }
      for cue in cues[index].reversed() where cue.kind == .request || cue.kind == .need || cue.kind == .group
      {
        guard let phrase = phrase(cue, candidate), !phrase.isPronominal,
          !TaskPatterns.isSmallTalk(candidate.norms, at: cue.verb, isRequest: true)
        else { continue }
        return (phrase, candidate)
      }
    }
    return nil
  }

  // MARK: requests

  private mutating func readRequest(_ phrase: TaskPhrase, _ cue: TaskCue, _ utterance: Discourse.Utterance) {
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
    guard !phrase.isPronominal else {
      if !answer.hasOwnTask, let (source, origin) = precedingNeed(before: utterance) {
        draft(
          source, origin, owner: owner, due: answer.due ?? phrase.due ?? source.due,
          spans: [phrase.words] + answer.spans)
      }
      return
    }
    if answer.hasOwnTask, ["have", "get"].contains(phrase.verb) { return }
    let due = answer.due ?? (answer.refusesDate ? nil : phrase.due ?? followingDue(utterance))
    draft(phrase, utterance, owner: owner, due: due, spans: answer.spans)
  }

  private mutating func draft(
    _ phrase: TaskPhrase, _ utterance: Discourse.Utterance, owner: String?, due: DuePhrase?,
    spans: [Range<Int>]
  ) {
    guard phrase.stems.count > 1 || TaskVerbs.contains(phrase.verb) else { return }
    let wording = TaskWording(
      discourse: discourse, speaker: utterance.speaker, addressee: owner, isRequest: true)
    drafts.append(
      TaskDraft(
        text: wording.text(phrase), owner: owner, due: due, stems: phrase.stems,
        spans: [phrase.words] + spans,
        sentence: utterance.index, isRecap: isRecap[utterance.index], isRequest: true))
  }

  /// Who answered a request, and how.
  private struct Answer {
    var taken: Bool
    var speaker: String?
    var due: DuePhrase?
    var refusesDate = false
    var hasOwnTask = false
    /// By somebody else, after the one who was asked declined.
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
        // Whoever asked went on: a new question ends the wait.
        if turn.contains(where: { $0.sentence.isQuestion }) { return nil }
        continue
      }
      let reading = Reply.reading(turn)
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
      case .accepts where isAddressee && !refused: return accepted(turn, replies: replies, at: position)
      case .declines where isAddressee, .done where isAddressee: refused = true
      default:
        if isAddressee, !refused, replyDue(turn) != nil || hasOwnTask(turn) {
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
      !$0.sentence.isQuestion && $0.norms.first != "not" && !$0.norms.contains("already")
    }
    .compactMap { deadline(in: $0) }.first { $0.preposition != nil || $0.namesDay }
  }

  private func deadline(in utterance: Discourse.Utterance) -> DuePhrase? {
    let lexemes = discourse.conversation.lexemes
    return DuePhrase.all(in: lexemes[utterance.sentence.lexemes]).first {
      TaskPhrase.isDeadline($0, lexemes, from: utterance.sentence.lexemes.lowerBound)
        && ($0.preposition != nil || $0.namesDay)
    }
  }

  /// "There's no rush, sometime before the twentieth is okay", said right after.
  private func followingDue(_ utterance: Discourse.Utterance) -> DuePhrase? {
    let next = utterance.index + 1
    guard next < discourse.utterances.count else { return nil }
    let said = discourse.utterances[next]
    guard said.sentence.turn == utterance.sentence.turn, cues[next].isEmpty, said.norms.count <= 16,
      !said.norms.contains(where: { ["was", "were", "already", "had", "launch", "we"].contains($0) }),
      let due = deadline(in: said), due.preposition != nil, due.preposition != "on" || said.norms.count <= 6
    else { return nil }
    return due
  }

  // MARK: assignments

  private mutating func readAssignment(
    _ phrase: TaskPhrase, _ utterance: Discourse.Utterance, owner: String, isFirm: Bool
  ) {
    guard !phrase.isPronominal,
      TaskVerbs.contains(phrase.verb) || TaskVerbs.base(of: phrase.verb) != nil || phrase.due != nil
    else { return }
    guard isFirm || phrase.due != nil else { return }
    let replies = turns(after: utterance, count: 2)
    let refusal = replies.contains { turn in
      turn.first?.speaker == owner && [.declines, .done].contains(Reply.reading(turn))
    }
    guard !refusal || isRecap[utterance.index] else { return }
    let wording = TaskWording(
      discourse: discourse, speaker: utterance.speaker, addressee: addressee(of: utterance))
    drafts.append(
      TaskDraft(
        text: wording.text(phrase), owner: owner, due: phrase.due, stems: Self.baseStems(phrase),
        spans: [phrase.words],
        sentence: utterance.index, isRecap: isRecap[utterance.index]))
  }

  private static func baseStems(_ phrase: TaskPhrase) -> Set<String> {
    guard let base = TaskVerbs.base(of: phrase.verb) else { return phrase.stems }
    return phrase.stems.union([PorterStemmer.stem(base)])
  }

  /// "We need to … by Friday": a task without an owner, kept only with a day.
  private mutating func readGroup(_ phrase: TaskPhrase, _ cue: TaskCue, _ utterance: Discourse.Utterance) {
    guard !utterance.sentence.isQuestion, !phrase.isPronominal, TaskVerbs.contains(phrase.verb),
      !isRecap[utterance.index],
      let due = phrase.due, due.namesDay
    else { return }
    drafts.append(
      TaskDraft(
        text: TaskWording(discourse: discourse, speaker: utterance.speaker).text(phrase), owner: nil,
        due: due,
        stems: phrase.stems, spans: [phrase.words], sentence: utterance.index))
  }

  // MARK: who and when

  /// The turns that follow within half a minute, as utterances.
  private func turns(after utterance: Discourse.Utterance, count: Int) -> [[Discourse.Utterance]] {
    let all = discourse.conversation.turns
    let deadline = utterance.sentence.range.end + MediaTime(milliseconds: 45_000)
    return
      (utterance.sentence.turn
      + 1..<max(utterance.sentence.turn + 1, min(utterance.sentence.turn + 1 + count, all.count)))
      .filter { all[$0].range.start < deadline }
      .map { all[$0].sentences.map { discourse.utterances[$0] } }
      .filter { $0.first?.sentence.window == utterance.sentence.window }
  }

  /// "Tom, that has to be you. Could you …": a name called just before, in the same turn.
  private func namedBefore(_ utterance: Discourse.Utterance) -> String? {
    let turn = discourse.conversation.turns[utterance.sentence.turn].sentences
    return (max(turn.lowerBound, utterance.index - 2)..<utterance.index).reversed().lazy
      .compactMap { discourse.vocative(in: discourse.utterances[$0]) }.first
  }

  /// Whom a commitment is made to: who was called, the other of two, or who spoke just before.
  private func addressee(of utterance: Discourse.Utterance) -> String? {
    if let called = discourse.vocative(in: utterance) ?? discourse.names.other(than: utterance.speaker) {
      return called
    }
    let turn = utterance.sentence.turn
    guard turn > 0, let speaker = utterance.speaker else { return nil }
    let previous = discourse.conversation.turns[turn - 1]
    return previous.speaker == speaker ? nil : previous.speaker
  }

  /// Whether a later sentence takes the task back.
  func isWithdrawn(_ draft: TaskDraft) -> Bool {
    withdrawals.contains { withdrawal in
      let gap = withdrawal.index - draft.sentence
      guard gap > 0 else { return false }
      if withdrawal.stems.isEmpty {
        return gap <= 3 && withdrawal.isShort && withdrawal.speaker == speaker(of: draft)
      }
      return withdrawal.stems.count <= 6 && Discourse.containment(withdrawal.stems, draft.telling) >= 0.6
    }
  }

  private func speaker(of draft: TaskDraft) -> String? { discourse.utterances[draft.sentence].speaker }

  private struct Withdrawal {
    var index: Int
    var stems: Set<String>
    var isShort: Bool
    var speaker: String?
  }

  private static let withdrawingStems: Set<String> = [
    "never", "mind", "scratch", "forget", "ignor", "strike", "cancel", "worri", "bother",
  ]

  private static func withdrawals(in discourse: Discourse) -> [Withdrawal] {
    discourse.utterances.filter { withdrawal.occurs(in: $0.norms) }.map { utterance in
      Withdrawal(
        index: utterance.index,
        stems: discourse.conversation.contentStems(utterance.sentence.lexemes)
          .subtracting(TaskVerbs.generic).subtracting(withdrawingStems),
        isShort: utterance.norms.count <= 6, speaker: utterance.speaker)
    }
  }
}
