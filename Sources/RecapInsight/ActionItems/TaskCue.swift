import RecapCore

/// A place in a sentence where words begin that may name a task.
struct TaskCue: Sendable {
  enum Kind: Hashable, Sendable {
    /// "I'll …": the speaker takes it on.
    case commitment
    /// "I can …", "I need to …", "I'd like to …": only with a date, or welcomed by somebody.
    case offer
    /// "Shall I …?", "do you want me to …?": only where somebody says "please".
    case askedOffer
    /// "You'll have it by Thursday": the speaker's, where a day is named.
    case promise
    /// "Could you …?": needs an answer.
    case request
    /// "Tom will …", "Elena chases …".
    case assignment(owner: String, isFirm: Bool)
    /// "We need to …": nobody's yet.
    case group
    /// "Somebody should …", "who can …": what a later "I'll do it" refers to.
    case need
  }

  var kind: Kind
  /// Where the cue begins, and where its verb stands, in the utterance's words.
  var start: Int
  var verb: Int
}

extension Discourse {
  /// The cues of an utterance in order.
  /// - Parameter isRecap: in a closing recap, plain statements name tasks too: "Tom opens the account".
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

  /// "Tom opens the account and writes to the bank": a recap's second verb is a task of the same person.
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

  /// "You can drag it from one day to another" tells how things are; "Tom, you can send it" hands out work.
  private func isInstruction(_ utterance: Utterance, at index: Int) -> Bool {
    guard opensClause(utterance, at: index) else { return false }
    // "You'll put the advert out, won't you?"; a plain "you will get an email" tells what happens.
    if ["will", "are"].contains(utterance.norms[index...].dropFirst().first) {
      return utterance.sentence.isQuestion || vocative(in: utterance) != nil
    }
    guard !utterance.sentence.isQuestion else { return false }
    let isMild =
      utterance.norms[index...].dropFirst().first.map { ["can", "could", "should"].contains($0) } ?? true
    return !isMild || vocative(in: utterance) != nil
  }

  /// "You're doing the flyers, right?"
  private func isGerund(_ norms: [Norm], at index: Int) -> Bool {
    norms.indices.contains(index) && norms[index].hasSuffix("ing") && TaskVerbs.base(of: norms[index]) != nil
  }

  /// "Tom, send me the file", "please send …".
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
