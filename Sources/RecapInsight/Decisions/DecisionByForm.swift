import RecapCore

/// Recognises a decision by its syntactic form: "So we ask for eighteen pounds", "The racks stay, then", "So no
/// phones". The form is weaker evidence than a firm cue phrase and needs support from the preceding turns.
struct DecisionByForm {
  private let utterance: Discourse.Utterance
  private let norms: [Norm]
  private let discourse: Discourse

  init(_ utterance: Discourse.Utterance, in discourse: Discourse) {
    self.utterance = utterance
    norms = utterance.norms
    self.discourse = discourse
  }

  /// The evidence of the form and of a preceding proposal, 0 … 1.35, without later agreement.
  var score: Double {
    guard !norms.contains(where: Self.doubts.contains), norms.count <= 40 else { return 0 }
    let form = formScore
    guard form > 0 else { return 0 }
    return form + (hasProposalBefore ? 0.35 : 0)
  }

  private static let doubts: WordSet = [
    "could", "might", "maybe", "perhaps", "whether", "unless", "if", "would", "wonder", "usually", "probably",
  ]
  private static let concluders: WordSet = [
    "so", "then", "okay", "right", "alright", "good", "great", "fine", "perfect", "therefore", "too", "yes",
    "agreed",
  ]

  private var formScore: Double {
    var best = 0.0
    let start = norms.firstIndex { !Discourse.leads.contains($0) } ?? 0
    let endsInThen = norms.indices.contains { index in
      norms[index] == "then" && index > start
        && (index == norms.count - 1 || utterance.pauses[index] != .none)
    }
    for index in norms.indices where opensClause(index, start: start) {
      // "… and then we sell it twice" is narration.
      let isStory = index > 1 && norms[index - 1] == "then" && norms[index - 2] == "and"
      let isConcluding =
        !isStory && (endsInThen || index > 0 && Self.concluders.contains(norms[index - 1]))
      if isStory { continue }
      if isRuleFrom(index) { best = max(best, 1.0) }
      if isWeDecide(index) { best = max(best, isConcluding ? 0.9 : 0.5) }
      if isThingsStand(index) { best = max(best, isConcluding ? 0.9 : 0.4) }
    }
    if isFragment(from: start, endsInThen: endsInThen) { best = max(best, 0.7) }
    if isEcho(from: start) { best = max(best, 0.7) }
    return best
  }

  private func opensClause(_ index: Int, start: Int) -> Bool {
    index == 0 || index == start || utterance.pauses[index - 1] != .none
      || norms[index - 1] == "so" || norms[index - 1] == "then"
  }

  // MARK: forms

  /// Returns whether a rule with its start begins at a word: "From sprint fifteen no ticket without an example", "from
  /// May every invoice is signed".
  private func isRuleFrom(_ index: Int) -> Bool {
    guard norms[index] == "from" || norms[index] == "starting", index > 0 || norms.count >= 6 else {
      return false
    }
    return norms[(index + 1)...].prefix(6).dropFirst().contains {
      ["no", "every", "all", "each"].contains($0)
    }
  }

  /// Returns whether "we" with a verb of action begins at a word: "we replace the fridge", "we'll take coaches", "we're
  /// not doing ten".
  private func isWeDecide(_ index: Int) -> Bool {
    guard norms[index] == "we", index + 2 < norms.count else { return false }
    var verb = index + 1
    while verb < norms.count - 1,
      ["will", "just", "also", "do", "not", "simply", "then"].contains(norms[verb])
    {
      verb += 1
    }
    if norms[verb] == "are" {
      let next = norms[verb + 1 < norms.count ? verb + 1 : verb]
      let form = next == "not" && verb + 2 < norms.count ? norms[verb + 2] : next
      return form.hasSuffix("ing") && form != "going" && form.count > 4 && norms.count <= 12
    }
    return !Self.reporting.contains(norms[verb]) && !PastTense.isPast(norms[verb])
  }

  /// Verbs after "we" that report a state or an event: "we have", "we know", "we lose".
  private static let reporting = WordSet(
    """
    are is were have had has need know see think hope want can may should shall must did got get lose feel believe guess mean
    come end talk love like live work look happen wish understand agree will do not never always still all both only
    find hear run receive spend owe miss struggle realise realize expect remember wait
    """)

  /// Returns whether a noun phrase with a settling verb begins at a word: "the racks stay where they are", "the post is
  /// advertised at thirty hours", "the minibus is to be sold".
  private func isThingsStand(_ index: Int) -> Bool {
    guard Self.determiners.contains(norms[index]) || index > 0 && norms[index - 1] == "so",
      !Self.pronouns.contains(norms[index])
    else { return false }
    for verb in (index + 1)..<max(index + 1, min(norms.count - 1, index + 6)) {
      if Self.settling.contains(norms[verb]) { return true }
      if ["is", "are"].contains(norms[verb]) {
        let next = norms[verb + 1]
        return next == "to" && verb + 2 < norms.count && norms[verb + 2] == "be"
          || (PastTense.isPast(next) || ["done", "sold", "closed", "cut"].contains(next)) && norms.count <= 16
      }
      if utterance.pauses[verb - 1] == .full || PastTense.isPast(norms[verb]) { return false }
    }
    return false
  }

  private static let determiners: WordSet = ["the", "no", "every", "all", "our", "a"]
  private static let pronouns: WordSet = [
    "i", "you", "it", "that", "this", "they", "he", "she", "there", "what", "who", "how", "people",
    "everybody", "everyone", "nobody", "thanks", "thank", "sorry", "let", "welcome",
  ]
  private static let settling: WordSet = [
    "goes", "go", "gets", "stays", "stay", "waits", "lasts", "starts", "start", "moves", "takes", "opens",
    "closes", "becomes", "remains", "remain",
  ]

  /// Returns whether the utterance is a concluding fragment: "So no phones.", "Eighty-five, then.", "So the sixteenth."
  private func isFragment(from start: Int, endsInThen: Bool) -> Bool {
    guard norms.count - start <= 7, start > 0 && norms[..<start].contains("so") || endsInThen else {
      return false
    }
    let rest = norms[start...]
    guard let first = rest.first, !Self.pronouns.contains(first), !rest.contains("what"), !asksNext else {
      return false
    }
    let saysAmount = rest.contains(where: SpokenNumber.isNumber)
    return first == "no" && rest.count >= 2 || saysAmount && rest.count <= 7 && !rest.contains("i")
  }

  /// Returns whether the utterance repeats a proposal of another participant after agreeing: "You're right. Eight
  /// episodes, and not one more."
  private func isEcho(from start: Int) -> Bool {
    let turns = discourse.conversation.turns
    let turn = utterance.sentence.turn
    let sentences = turns[turn].sentences
    guard turn > 0, utterance.index - sentences.lowerBound <= 2, norms.count - start <= 12, !asksNext,
      !Self.pronouns.contains(norms[min(start, norms.count - 1)]),
      let opening = sentences.first.map({ discourse.utterances[$0] })
    else { return false }
    let proposals = proposals
    guard !proposals.isEmpty, DecisionCues.agrees(opening) else { return false }
    let own = discourse.conversation.contentStems(utterance.sentence.lexemes).subtracting(DecisionCues.stems)
    return proposals.contains { proposal in
      !own.isDisjoint(with: discourse.conversation.contentStems(proposal.sentence.lexemes))
    }
  }

  /// A Boolean value that indicates whether the next sentence of the turn is a question other than a check for
  /// agreement.
  private var asksNext: Bool {
    let turn = discourse.conversation.turns[utterance.sentence.turn].sentences
    let next = utterance.index + 1
    // "So, the phones. Ruth, how does it look?" opens a topic; "So no phones. Agreed?" closes one.
    return next < turn.upperBound && discourse.utterances[next].sentence.isQuestion
      && !DecisionCues.asksForAgreement(discourse.utterances[next])
  }

  // MARK: preceding turns

  /// The proposals of other participants in the preceding four turns.
  private var proposals: [Discourse.Utterance] {
    let turns = discourse.conversation.turns
    let turn = utterance.sentence.turn
    let first = turns[max(0, turn - 4)].sentences.lowerBound
    return discourse.utterances[first..<turns[turn].sentences.lowerBound].filter {
      ($0.speaker != utterance.speaker || $0.speaker == nil) && discourse.isProposal[$0.index]
        && $0.sentence.window == utterance.sentence.window
    }
  }

  /// A Boolean value that indicates whether the preceding turns contain a proposal, a question with a common content
  /// word or an agreement.
  private var hasProposalBefore: Bool {
    if !proposals.isEmpty { return true }
    let turns = discourse.conversation.turns
    let turn = utterance.sentence.turn
    let own = discourse.conversation.contentStems(utterance.sentence.lexemes).subtracting(DecisionCues.stems)
    let isAnswer = discourse.utterances[
      turns[max(0, turn - 4)].sentences.lowerBound..<turns[turn].sentences.lowerBound
    ].contains { asked in
      asked.sentence.isQuestion && asked.sentence.window == utterance.sentence.window
        && !own.isDisjoint(with: discourse.conversation.contentStems(asked.sentence.lexemes))
    }
    if isAnswer { return true }
    return turns[max(0, turn - 2)..<turn].contains { earlier in
      earlier.sentences.first.map { DecisionCues.agrees(discourse.utterances[$0]) } ?? false
    }
  }
}
