import RecapCore

/// Reads the utterances of a discourse in order and drafts the tasks that they name.
struct TaskReader {
  let discourse: Discourse
  let replyTurns: Int
  var drafts: [TaskDraft] = []
  var cues: [[TaskCue]] = []

  init(discourse: Discourse, replyTurns: Int) {
    self.discourse = discourse
    self.replyTurns = replyTurns
    cues = discourse.allTaskCues
  }

  var isRecap: [Bool] { discourse.isRecap }

  mutating func readAll() {
    for utterance in discourse.utterances {
      for cue in cues[utterance.index] { read(cue, in: utterance) }
    }
  }

  func phrase(_ cue: TaskCue, _ utterance: Discourse.Utterance) -> TaskPhrase? {
    let limit = cues[utterance.index].first { $0.start > cue.start }?.start ?? utterance.norms.count
    return TaskPhrase(discourse, utterance, cue: cue, limit: limit)
  }

  mutating func read(_ cue: TaskCue, in utterance: Discourse.Utterance) {
    let isRequest = cue.kind == .request
    guard cue.kind != .need, let phrase = phrase(cue, utterance) else { return }
    if TaskPatterns.isSmallTalk(utterance.norms, at: cue.verb, isRequest: isRequest) { return }
    switch cue.kind {
    case .commitment: readCommitment(phrase, utterance, isFirm: true)
    case .offer: readOffer(phrase, cue, utterance)
    case .askedOffer:
      if utterance.sentence.isQuestion, isWelcomed(utterance) {
        readCommitment(phrase, utterance, isFirm: true)
      }
    case .promise: readPromise(phrase, utterance)
    case .request: readRequest(phrase, cue, utterance)
    case .assignment(let owner, let isFirm): readAssignment(phrase, utterance, owner: owner, isFirm: isFirm)
    case .group: readGroup(phrase, cue, utterance)
    case .need: break
    }
  }

  mutating func readCommitment(_ phrase: TaskPhrase, _ utterance: Discourse.Utterance, isFirm: Bool) {
    let later = followingDue(utterance)
    let due = Self.firmer(phrase.due, later?.due)
    if phrase.isPronominal {
      borrow(for: phrase, utterance, due: due, dated: due == later?.due ? later?.said : nil)
      return
    }
    let isWork =
      TaskVerbs.contains(phrase.verb) || TaskVerbs.base(of: phrase.verb) != nil || due != nil
      || phrase.stems.count >= 3
    guard isWork, phrase.stems.count > 1 || due != nil else { return }
    let wording = TaskWording(
      discourse: discourse, speaker: utterance.speaker, addressee: addressee(of: utterance))
    drafts.append(
      TaskDraft(
        text: wording.text(phrase), owner: utterance.speaker, due: due, stems: phrase.stems,
        spans: [phrase.words],
        sentence: utterance.index, isRecap: isRecap[utterance.index]))
  }

  /// Reads an offer: "I can …" counts with a due date, or if it is accepted.
  mutating func readOffer(_ phrase: TaskPhrase, _ cue: TaskCue, _ utterance: Discourse.Utterance) {
    guard !utterance.sentence.isQuestion else { return }
    let saysCould = utterance.norms[cue.start..<cue.verb].contains { ["could", "might"].contains($0) }
    // "I want to get the plan done today" is an aim of the meeting.
    let isAim = utterance.norms[cue.start..<cue.verb].contains { ["want", "like", "hope"].contains($0) }
    if isAim, phrase.due?.meaning == .daysFromNow(0) { return }
    let due = Self.firmer(phrase.due, followingDue(utterance)?.due)
    let hasDay = due.map { $0.namesDay || $0.preposition != nil } ?? false
    if hasDay && !saysCould || isWelcomed(utterance) { readCommitment(phrase, utterance, isFirm: false) }
  }

  /// Reads a promise, unless it only gives the due date of the preceding task: "You'll have the new list by Thursday".
  mutating func readPromise(_ phrase: TaskPhrase, _ utterance: Discourse.Utterance) {
    guard phrase.due?.namesDay == true else { return }
    let turn = discourse.conversation.turns[utterance.sentence.turn].sentences
    let isNamed = (max(turn.lowerBound, utterance.index - 1)...utterance.index).contains { index in
      cues[index].contains { $0.kind == .commitment }
    }
    if !isNamed { readCommitment(phrase, utterance, isFirm: true) }
  }

  private static let welcome = CueList(
    """
    please do | please | that would be great | that would be good | that would be lovely | that would help | yes please | great thanks | great thank | perfect thanks | perfect thank
    thank you | thanks | great | perfect | brilliant | wonderful | lovely | go ahead | yes do that | do that | excellent | awesome
    """)

  func isWelcomed(_ utterance: Discourse.Utterance) -> Bool {
    guard utterance.index + 1 == discourse.conversation.turns[utterance.sentence.turn].sentences.upperBound,
      let next = turns(after: utterance, count: 1).first?.first,
      next.speaker != utterance.speaker || next.speaker == nil
    else { return false }
    let rest = Array(next.norms.drop { ["oh", "yes", "yeah", "okay", "ah"].contains($0) })
    return Self.welcome.match(next.norms, at: 0) != nil || Self.welcome.match(rest, at: 0) != nil
  }

  /// Resolves a pronominal commitment, "I'll do it", to the latest request or need of the preceding turns, or to an
  /// antecedent.
  /// - Parameter dated: the following sentence with the due date, which may name the object as well: "So the risk
  ///   assessment, by the fifteenth."
  mutating func borrow(
    for phrase: TaskPhrase, _ utterance: Discourse.Utterance, due: DuePhrase?,
    dated: Discourse.Utterance? = nil
  ) {
    // "I'll rewrite the greeting. I can do that tomorrow." is one task; the first sentence has the due date.
    let turn = discourse.conversation.turns[utterance.sentence.turn].sentences
    let isOwn = (max(turn.lowerBound, utterance.index - 2)..<utterance.index).contains { index in
      cues[index].contains { cue in
        cue.kind == .commitment
          && self.phrase(cue, discourse.utterances[index]).map { !$0.isPronominal && !$0.stems.isEmpty }
            == true
          && !TaskPatterns.isSmallTalk(discourse.utterances[index].norms, at: cue.verb, isRequest: false)
      }
    }
    if isOwn { return }
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
    } else if let due,
      let antecedent = dated.flatMap({ Antecedent.opening($0, in: discourse) })
        ?? Antecedent.find(for: phrase, before: utterance, in: discourse)
    {
      let wording = TaskWording(
        discourse: discourse, speaker: utterance.speaker, addressee: addressee(of: utterance))
      drafts.append(
        TaskDraft(
          text: wording.text(phrase, antecedent: antecedent.surface), owner: utterance.speaker, due: due,
          stems: phrase.stems.union(antecedent.stems), spans: [antecedent.words, phrase.words],
          sentence: utterance.index))
    }
  }

  /// Returns the request or need to which a pronoun refers, at most four turns back.
  func precedingNeed(before utterance: Discourse.Utterance) -> (TaskPhrase, Discourse.Utterance)? {
    let turns = discourse.conversation.turns
    let first = turns[max(0, utterance.sentence.turn - 4)].sentences.lowerBound
    for index in stride(from: utterance.index - 1, through: first, by: -1) {
      let candidate = discourse.utterances[index]
      guard candidate.sentence.window == utterance.sentence.window else { return nil }
      for cue in cues[index].reversed()
      where [.request, .need, .group, .askedOffer].contains(cue.kind) {
        guard let phrase = phrase(cue, candidate), !phrase.isPronominal,
          !TaskPatterns.isSmallTalk(candidate.norms, at: cue.verb, isRequest: true)
        else { continue }
        return (phrase, candidate)
      }
    }
    return nil
  }

  /// Returns the due phrase that names a day, or else the task's own one: "as soon as it's dry. So by the tenth."
  static func firmer(_ own: DuePhrase?, _ later: DuePhrase?) -> DuePhrase? {
    guard let own else { return later }
    return own.namesDay ? own : later.flatMap { $0.namesDay ? $0 : nil } ?? own
  }

  /// Returns a deadline in the following sentences of the same turn: "There's no rush. Sometime before the twentieth is
  /// okay".
  func followingDue(_ utterance: Discourse.Utterance) -> (due: DuePhrase, said: Discourse.Utterance)? {
    let turn = discourse.conversation.turns[utterance.sentence.turn].sentences
    for index in utterance.index + 1..<max(utterance.index + 1, min(turn.upperBound, utterance.index + 4)) {
      let said = discourse.utterances[index]
      let isPlain = cues[index].allSatisfy { [.offer, .group, .promise].contains($0.kind) }
      guard isPlain, said.norms.count <= 16, !said.sentence.isQuestion else { return nil }
      guard !PastTense.reports(said.norms), !said.norms.contains("we"), !said.isAboutEvent else { continue }
      guard let due = deadline(in: said),
        due.preposition != nil || index > utterance.index + 1 || due.namesDay,
        due.preposition != "on" || said.norms.count <= 6
      else { continue }
      // Further on, only a short sentence about a date refers to this task.
      if index == utterance.index + 1 || said.norms.count <= 9 { return (due, said) }
    }
    return nil
  }

  mutating func readAssignment(
    _ phrase: TaskPhrase, _ utterance: Discourse.Utterance, owner: String, isFirm: Bool
  ) {
    guard !phrase.isPronominal,
      TaskVerbs.contains(phrase.verb) || TaskVerbs.base(of: phrase.verb) != nil || phrase.due != nil
    else { return }
    guard isFirm || phrase.due != nil else { return }
    // "Megan answers the others" does not identify a task.
    if isRecap[utterance.index], Self.baseStems(phrase).subtracting(TaskVerbs.generic).count < 2,
      phrase.stems.subtracting(TaskVerbs.generic).subtracting([phrase.verbStem]).isEmpty
    {
      return
    }
    let replies = turns(after: utterance, count: 2)
    let refusal = replies.contains { turn in
      turn.first?.speaker == owner && [.declines, .done].contains(Response.reading(turn))
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

  private static func baseStems(_ phrase: TaskPhrase) -> Set<Norm> {
    guard let base = TaskVerbs.base(of: phrase.verb) else { return phrase.stems }
    return phrase.stems.union([Norm(PorterStemmer.stem(base))])
  }

  /// Reads a task without an owner, which counts only with a due date: "We need to … by Friday".
  mutating func readGroup(_ phrase: TaskPhrase, _ cue: TaskCue, _ utterance: Discourse.Utterance) {
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

  /// The time after the end of a sentence within which a turn can answer it.
  private static let answerTime = MediaTime(milliseconds: 45_000)

  /// Returns the utterances of the following turns that begin within `answerTime`.
  func turns(after utterance: Discourse.Utterance, count: Int) -> [[Discourse.Utterance]] {
    let all = discourse.conversation.turns
    let deadline = utterance.sentence.range.end + Self.answerTime
    return
      (utterance.sentence.turn
      + 1..<max(utterance.sentence.turn + 1, min(utterance.sentence.turn + 1 + count, all.count)))
      .filter { all[$0].range.start < deadline }
      .map { all[$0].sentences.map { discourse.utterances[$0] } }
      .filter { $0.first?.sentence.window == utterance.sentence.window }
  }

  /// Returns the vocative in the preceding sentences of the same turn: "Tom, that has to be you. Could you …".
  func namedBefore(_ utterance: Discourse.Utterance) -> String? {
    let turn = discourse.conversation.turns[utterance.sentence.turn].sentences
    return (max(turn.lowerBound, utterance.index - 2)..<utterance.index).reversed().lazy
      .compactMap { discourse.vocative(in: discourse.utterances[$0]) }.first
  }

  /// Returns the participant to whom a commitment is made: the one addressed by name, the other one of two, or the
  /// speaker of the preceding turn.
  func addressee(of utterance: Discourse.Utterance) -> String? {
    if let called = discourse.vocative(in: utterance) ?? discourse.names.other(than: utterance.speaker) {
      return called
    }
    let turn = utterance.sentence.turn
    guard turn > 0, let speaker = utterance.speaker else { return nil }
    let previous = discourse.conversation.turns[turn - 1]
    return previous.speaker == speaker ? nil : previous.speaker
  }
}

extension Discourse.Utterance {
  /// A Boolean value that indicates whether the sentence says when something else is: "The review is on the tenth",
  /// "Our next open day is in May".
  var isAboutEvent: Bool {
    let words = Array(norms.drop { Discourse.leads.contains($0) })
    guard let first = words.first, ["the", "our"].contains(first), words.count > 1 else { return false }
    if DuePhraseReader.events.contains(words[1]) { return true }
    guard let copula = words.prefix(6).firstIndex(where: { ["is", "are"].contains($0) }) else { return false }
    return copula + 1 < words.count && ["on", "at", "in"].contains(words[copula + 1])
  }
}
