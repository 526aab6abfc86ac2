import RecapCore

/// The position of a cue phrase in an utterance after which a task may be named.
struct TaskCue: Sendable {
  /// The speech act of the cue.
  enum Kind: Hashable, Sendable {
    /// "I'll …": the speaker commits to the task.
    case commitment
    /// "I can …", "I need to …", "I'd like to …": counts only with a due date, or if the offer is accepted.
    case offer
    /// "Shall I …?", "do you want me to …?": counts only if the offer is accepted.
    case askedOffer
    /// "You'll have it by Thursday": the speaker's commitment, if a day is named.
    case promise
    /// "Could you …?": counts by its answer.
    case request
    /// "Tom will …", "Elena chases …".
    case assignment(owner: String, isFirm: Bool)
    /// "We need to …": has no owner.
    case group
    /// "Somebody should …", "who can …": has no owner; a later "I'll do it" refers to it.
    case need
  }

  var kind: Kind
  /// The index of the cue's first word in the utterance.
  var start: Int
  /// The index of the task's verb in the utterance.
  var verb: Int
}

extension Discourse {
  /// The cues of each utterance in order.
  var allTaskCues: [[TaskCue]] {
    utterances.map { taskCues(in: $0, isRecap: isRecap[$0.index]) }
  }

  /// Returns the cues of an utterance in order.
  /// - Parameter isRecap: whether the utterance belongs to a closing recap, in which plain statements name tasks as
  ///   well: "Tom opens the account".
  func taskCues(in utterance: Utterance, isRecap: Bool) -> [TaskCue] {
    let norms = utterance.norms
    var cues: [TaskCue] = []
    var index = 0
    while index < norms.count {
      let next =
        taskCue(in: utterance, at: index, isRecap: isRecap)
        ?? (isRecap ? continued(cues.last, in: utterance, at: index) : nil)
      if let cue = next, cue.verb < norms.count {
        cues.append(cue)
        index = max(cue.verb, index + 1)
      } else {
        index += 1
      }
    }
    return cues
  }

  /// Returns the cue of a coordinated verb, which has the same owner: "Tom opens the account and writes to the bank".
  private func continued(_ last: TaskCue?, in utterance: Utterance, at index: Int) -> TaskCue? {
    let norms = utterance.norms
    guard let last, index > last.verb, index + 1 < norms.count, ["and", "then"].contains(norms[index]) else {
      return nil
    }
    switch last.kind {
    case .commitment where TaskVerbs.contains(norms[index + 1]):
      return TaskCue(kind: .commitment, start: index, verb: index + 1)
    case .assignment(let owner, _) where isThirdPerson(norms[index + 1]):
      return TaskCue(kind: .assignment(owner: owner, isFirm: true), start: index, verb: index + 1)
    default: return nil
    }
  }

  private func isThirdPerson(_ form: Norm) -> Bool {
    form.hasSuffix("s") && TaskVerbs.base(of: form) != nil || ["does", "sees"].contains(form)
  }

  private func taskCue(in utterance: Utterance, at index: Int, isRecap: Bool) -> TaskCue? {
    let norms = utterance.norms
    for list in TaskPatterns.openings[norms[index]] ?? [] {
      guard let length = TaskPatterns.lists[list].0.match(norms, at: index) else { continue }
      let kind = TaskPatterns.lists[list].1
      let verb =
        kind == .promise ? index + length - 1 : TaskPatterns.skipAdverbs(norms, from: index + length)
      if verb < norms.count, norms[verb] == "not" || norms[verb] == "never" { return nil }
      if TaskPatterns.isSpokenOf(norms, before: index, kind: kind) { return nil }
      if verb + 1 < norms.count, norms[verb] == "have", PastTense.isPast(norms[verb + 1]) { return nil }
      if kind == .promise, utterance.sentence.isQuestion || vocative(in: utterance) != nil { continue }
      if kind == .request, norms[index] == "you", !isInstruction(utterance, at: index) { return nil }
      if length == 2, norms[index...].starts(with: ["you", "are"]), !isGerund(norms, at: verb) { return nil }
      return TaskCue(kind: kind, start: index, verb: verb)
    }
    if let cue = bareRequest(norms, at: index, pauses: utterance.pauses, utterance) { return cue }
    let verb = index + 1
    if norms[index] == "i", verb < norms.count, TaskVerbs.contains(norms[verb]),
      !TaskPatterns.alsoPast.contains(norms[verb]) || isRecap, opensClause(utterance, at: index),
      isRecap || TaskPatterns.hasDue(utterance, self, after: index)
    {
      return TaskCue(kind: .commitment, start: index, verb: verb)
    }
    return thirdPerson(utterance, at: index, isRecap: isRecap)
  }

  /// Returns whether a sentence with "you" is a request: "Tom, you can send it", but not the statement "You can drag it
  /// from one day to another".
  private func isInstruction(_ utterance: Utterance, at index: Int) -> Bool {
    guard opensClause(utterance, at: index) else { return false }
    // "You'll put the advert out, won't you?"; a plain "you will get an email" is a statement.
    if ["will", "are"].contains(utterance.norms[index...].dropFirst().first) {
      return utterance.sentence.isQuestion || vocative(in: utterance) != nil
    }
    guard !utterance.sentence.isQuestion else { return false }
    let isMild =
      utterance.norms[index...].dropFirst().first.map { ["can", "could", "should"].contains($0) } ?? true
    return !isMild || vocative(in: utterance) != nil
  }

  /// Returns whether a word is the gerund of a task verb: "You're doing the flyers, right?"
  private func isGerund(_ norms: [Norm], at index: Int) -> Bool {
    norms.indices.contains(index) && norms[index].hasSuffix("ing") && TaskVerbs.base(of: norms[index]) != nil
  }

  /// Returns the cue of an imperative: "Tom, send me the file", "please send …".
  private func bareRequest(_ norms: [Norm], at index: Int, pauses: [Lexeme.Pause], _ utterance: Utterance)
    -> TaskCue?
  {
    var verb = index
    if norms[index] == "please" {
      verb = index + 1
    } else if let id = named(utterance, at: index), id != utterance.speaker, index == firstSaid(norms),
      pauses[index] != .none || !conversation.isPunctuated
    {
      verb = index + 1
      if verb < norms.count, norms[verb] == "please" { verb += 1 }
    } else {
      return nil
    }
    guard verb < norms.count, TaskVerbs.contains(norms[verb]) else { return nil }
    return TaskCue(kind: .request, start: index, verb: verb)
  }

  private func firstSaid(_ norms: [Norm]) -> Int { norms.firstIndex { !Self.leads.contains($0) } ?? 0 }

  private func opensClause(_ utterance: Utterance, at index: Int) -> Bool {
    index == 0 || index == firstSaid(utterance.norms) || utterance.pauses[index - 1] != .none
      || ["and", "so", "then"].contains(utterance.norms[index - 1])
  }

  private func thirdPerson(_ utterance: Utterance, at index: Int, isRecap: Bool) -> TaskCue? {
    let norms = utterance.norms
    guard let owner = named(utterance, at: index), owner != utterance.speaker, index + 2 < norms.count else {
      return nil
    }
    let isWish = index > 0 && ["like", "want", "need"].contains(norms[index - 1]) && norms[index + 1] == "to"
    let isLet = index > 1 && norms[index - 2..<index].elementsEqual(["us", "have"])
    if isWish || isLet, TaskVerbs.contains(norms[index + (isLet ? 1 : 2)]) {
      return TaskCue(
        kind: .assignment(owner: owner, isFirm: true), start: index, verb: index + (isLet ? 1 : 2))
    }
    guard isRecap || opensClause(utterance, at: index) else { return nil }
    let isList = norms[index + 1] == "to" && index == firstSaid(norms) && TaskVerbs.contains(norms[index + 2])
    if let length = TaskPatterns.thirdPersonFirm.match(norms, at: index + 1)
      ?? (isRecap || isList ? TaskPatterns.infinitive.match(norms, at: index + 1) : nil)
    {
      let verb = TaskPatterns.skipAdverbs(norms, from: index + 1 + length)
      guard verb < norms.count, norms[verb] != "not" else { return nil }
      return TaskCue(kind: .assignment(owner: owner, isFirm: true), start: index, verb: verb)
    }
    if let length = TaskPatterns.thirdPersonWeak.match(norms, at: index + 1),
      index + 1 + length < norms.count,
      !["you", "i", "we", "they", "it", "that"].contains(norms[index + 1 + length])
    {
      return TaskCue(kind: .assignment(owner: owner, isFirm: false), start: index, verb: index + 1 + length)
    }
    let form = norms[index + 1]
    guard isThirdPerson(form), isRecap || form != "does" else { return nil }
    return TaskCue(kind: .assignment(owner: owner, isFirm: isRecap), start: index, verb: index + 1)
  }
}
