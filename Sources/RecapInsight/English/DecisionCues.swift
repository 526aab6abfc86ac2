import RecapCore

/// The cue phrases of decisions, proposals and agreement.
enum DecisionCues {
  /// The stems of words that occur in the cue phrases; they are not the content of a decision.
  static let stems = WordSet(
    [
      "decided", "decision", "agree", "agreed", "approved", "deal", "lock", "settled", "final", "fine",
      "works", "idea", "suggestion", "proposal", "propose", "suggest", "version",
    ]
    .map(PorterStemmer.stem))

  /// Cue phrases that state a decision.
  static let firm = CueList(
    """
    is decided | we decided | we have decided | decided | is approved | are approved | approved | we approve | okay deal | we have a deal | it is a deal | let us go with | let us lock
    lock it in | lock that in | it is in | that is in | we go with | we will go with | we are going with | going to go with | that is what we do
    that is what we will do | that is what we are doing | from now on | the decision is | is settled | we settled on | signed off | done deal
    let us do it | let us do that | we are agreed | we all agree | we agree that | is agreed | deal | then we will | let us settle | set in stone
    so be it | final answer | we have chosen | we chose | i choose | i have decided | is final | is confirmed | we confirm | is out then | is off the table
    we will stick with | we stick with | we are sticking with | let us stick | we will not be | nothing else | is included | we will leave it at
    carried | it is settled | settles it | unanimous | unanimously | on the same page | is fixed | that is the plan | let us make it | we say no | we say yes
    i am happy with | i am comfortable with | i can live with that | decision made | that is a yes | we have a decision | we are doing | we are not doing
    we are going for | let us go for | we go for | we will go for | we have agreed | we agreed
    """)
  /// Cue phrases that state a decision if a verb of action follows.
  static let starts = CueList(
    "so we | then we | okay we | so yes we | then let us | so let us | okay let us | yes let us | let us")
  private static let verbs: WordSet = [
    "go", "do", "keep", "use", "take", "make", "set", "move", "drop", "choose", "pick", "launch", "put",
    "cut", "remove", "switch", "say",
    "raise", "lower", "add", "leave", "postpone", "schedule", "ship", "buy", "hire", "cancel", "delay",
    "show", "increase", "reduce", "extend",
    "replace", "stop", "offer", "run", "order", "book", "limit", "pay", "split", "merge", "call", "aim",
    "plan", "start", "release", "build", "change", "try",
  ]
  private static let idle = CueList(
    """
    go through | go around | go back | go on | go to the next | go round | keep it short | keep going | keep moving | keep this short | take a break | take a look | take five | take it from
    do a round | do introductions | do a quick | make a start | make sure | say | start with | start by | start the meeting | start | have a look | put it this way | call it a day | call him | call her | run through
    leave it there for now | stop here | stop there | move on | move to the next | talk about | look at the | look at what | hear from | see | do this quickly | do that quickly | try to | have you | have to | have a quick | add that | show of | plan to talk | make it quick
    """)
  static let proposals = CueList(
    """
    i propose | i would suggest | i suggest | my suggestion | my proposal | what if we | how about | why do not we | i would make | shall we | should we | we could | can we | could we
    what about | do you want me to | i recommend | i would recommend | i would go | i would say | i would make | i would start | i would do | i would pick | i would choose | i was thinking of
    i had thought of | i would have | i would put | i would like us to | i would love | the question is | or do we | do we | i am for | we want to | is anybody for | i would prefer
    or shall | would be better | would feel | why not | i would want | i would go with | i would say we | my recommendation | i think we should | we should | i would rather
    i can do it for | would it work | the idea is | i vote | i would keep | i would take | is that alright | does everybody agree
    """)
  private static let strongYes = CueList(
    """
    agreed | yep agreed | yes agreed | i like that | i like it | fine by me | yes definitely | definitely | deal | done | yes let us | works for me | that is okay for me | makes sense
    yes that is fine | sounds good | sounds great | good idea | perfect | let us do | i agree | absolutely | i am for that | i would sign that | yes please | that would be better | me too
    no objections | none from me | yes that works | yes do it | great idea | i am in | okay let us | yes okay | yeah agreed | yeah let us | yeah definitely | i am happy with that
    """)
  private static let doubts: WordSet = ["could", "might", "maybe", "perhaps", "whether", "unless"]

  static let agreementChecks = CueList(
    """
    any objections | everybody happy | everyone happy | happy with that | is everybody okay | is everyone okay | are we agreed | we are agreed | agreed on that
    does everybody agree | does everyone agree | does anyone object | does anybody object | anyone against | anybody against | is that okay | okay with everyone
    okay with everybody | is that alright | all agreed | are we all | all in favour | all in favor | does that work
    """)

  /// Returns whether an utterance asks for agreement to what precedes it: "Any objections?"
  static func asksForAgreement(_ utterance: Discourse.Utterance) -> Bool {
    agreementChecks.occurs(in: utterance)
  }

  /// Returns whether a sentence begins with an agreement: "You're right.", "Me too."
  static func agrees(_ utterance: Discourse.Utterance) -> Bool {
    let words = Array(utterance.norms.drop { ["oh", "well", "and", "so", "hm"].contains($0) })
    guard !words.contains("but") else { return false }
    let isEnough =
      words.count <= 8 && words.count >= 3 && !words.contains("not")
      && ["okay", "fine", "good", "perfect", "better", "great", "enough"].contains(words[words.count - 1])
    return isEnough || strongYes.match(words, at: 0) != nil || agreeing.match(words, at: 0) != nil
      || Response.reading(utterance.norms) == .accepts
  }

  private static let agreeing = CueList(
    "you are right | he is right | she is right | that is right | i am convinced | exactly | true | i feel the same | same here | i am with | me neither"
  )

  /// Returns whether a sentence is about its speaker: "I don't want to write a seventh letter".
  static func isPersonal(_ utterance: Discourse.Utterance) -> Bool { utterance.norms.first == "i" }

  /// The evidence that a sentence states a decision.
  struct Evidence: Sendable {
    /// The strength of the evidence, 0 … about 3.
    var score: Double
    /// A Boolean value that indicates whether the sentence is a proposal, decided only by later agreement.
    var isProposal = false
  }

  /// Cue phrases of statements about the procedure of the meeting: "We'll now go to the next speaker."
  static let procedural = CueList(
    """
    we will now | we now move | we now go | let us move over | let us move on | let us hear
    go on to the next | go to the next | move to the next | try a different question | next question
    """)

  private static let offers = CueList(
    "do you want me to | shall i | should i | can i | could you | can you | would you")

  /// Returns the evidence that a sentence states a decision.
  static func evidence(_ utterance: Discourse.Utterance, in discourse: Discourse) -> Evidence {
    let norms = utterance.norms
    guard !norms.isEmpty, !utterance.isBrokenOff else { return Evidence(score: 0) }
    // Lazy, because few sentences need it.
    lazy var agreement = agreement(after: utterance, in: discourse)
    if asksForAgreement(utterance), utterance.sentence.isQuestion || norms.count <= 6 {
      return Evidence(score: 0)
    }
    if procedural.occurs(in: utterance) { return Evidence(score: 0) }
    if utterance.sentence.isQuestion {
      // "Do you want me to send it?" offers work.
      let isAccepted =
        discourse.isProposal[utterance.index] && !offers.occurs(in: norms) && agreement >= 1.3
        && hasContent(utterance, discourse)
      return Evidence(score: isAccepted ? 0.4 + agreement * 0.7 : 0, isProposal: true)
    }
    var score = firmScore(utterance)
    if let start = starts.first(in: utterance), start.upperBound < norms.count, start.lowerBound <= 6 {
      score = max(score, startScore(norms, start))
    }
    if isFromOn(norms) || isItIs(utterance, in: discourse) { score = max(score, 1.6) }
    if answersProposal(utterance, in: discourse) { score = max(score, 1.3) }
    if isPutToAll(utterance, in: discourse) { score = max(score, 1.0) }
    let conclusion = DecisionByForm(utterance, in: discourse).score
    if conclusion > score { score = conclusion + min(0.5, agreement * 0.4) }
    if score == 0, discourse.isProposal[utterance.index], agreement >= 1.3, hasContent(utterance, discourse) {
      return Evidence(score: 0.2 + agreement, isProposal: true)
    }
    return Evidence(score: score > 0 ? score + min(0.5, agreement * 0.3) : 0)
  }

  /// Returns whether the next sentence of the same turn asks for agreement: "… Does anyone object?"
  private static func isPutToAll(_ utterance: Discourse.Utterance, in discourse: Discourse) -> Bool {
    let turn = discourse.conversation.turns[utterance.sentence.turn].sentences
    let next = utterance.index + 1
    guard next < turn.upperBound, asksForAgreement(discourse.utterances[next]) else { return false }
    return hasContent(utterance, discourse) && !isPersonal(utterance)
      && !utterance.norms.contains(where: doubts.contains)
  }

  private static func firmScore(_ utterance: Discourse.Utterance) -> Double {
    let norms = utterance.norms
    guard let cue = firm.first(in: utterance) else { return 0 }
    let before = norms[..<cue.lowerBound]
    let denied = before.suffix(4).contains {
      [
        "not", "nobody", "never", "who", "if", "before", "until", "once", "yet", "when", "think", "he", "she",
        "they",
      ].contains($0)
    }
    if isReported(norms, cue) { return 0 }
    if denied || before.contains("if") || before.contains(where: doubts.contains) { return 0 }
    let words = norms[cue].map(\.text).joined(separator: " ")
    // "It's in the other folder", "a good deal of" are not decisions: the cue must end the clause.
    if ["it is in", "that is in", "deal"].contains(words) {
      let isEnd = cue.upperBound == norms.count || utterance.pauses[cue.upperBound - 1] != .none
      let goesIn = norms[cue.upperBound...].prefix(5).contains {
        ["version", "release", "scope", "plan", "budget", "contract", "sprint", "phase"].contains($0)
      }
      return (isEnd && norms.count <= 6) || goesIn && (norms.count <= 10 || cue.lowerBound <= 1) ? 1.6 : 0
    }
    if words == "decided" || words == "we decided", norms[cue.upperBound...].first == "to",
      before.last == "they"
    {
      return 0
    }
    return words == "nothing else" || words == "is included" || words == "done deal" ? 1.25 : 1.8
  }

  /// Returns whether a cue reports a decision of others, an earlier decision or a current activity: "the companies have
  /// decided", "it was approved in 2016", "that's exactly what we're doing".
  private static func isReported(_ norms: [Norm], _ cue: Range<Int>) -> Bool {
    let before = norms[..<cue.lowerBound]
    // "This is what we decided", "as we agreed in the last meeting".
    let words = norms[cue].map(\.text).joined(separator: " ")
    if words.hasSuffix("decided") || words.hasSuffix("agreed") {
      let opening = before.last == "have" || before.last == "had" ? before.dropLast() : before
      let relative = opening.last == "we" ? opening.dropLast() : opening
      if let last = relative.last, ["what", "which", "as", "where"].contains(last) { return true }
      if Self.earlier.occurs(in: norms) { return true }
    }
    switch words {
    case "decided":
      let isOurs = before.suffix(4).contains { ["we", "i"].contains($0) } || before.count <= 1
      return before.last == "be" || !(isOurs || ["is", "was", "been", "are"].contains(before.last))
    case "approved", "carried":
      return norms.count > 8 || before.contains { ["was", "were", "be", "has", "had"].contains($0) }
    case "we are doing", "we are not doing": return before.last == "what" || cue.upperBound == norms.count
    default: return false
    }
  }

  private static let earlier = CueList("last meeting | previous meeting")

  private static func startScore(_ norms: [Norm], _ start: Range<Int>) -> Double {
    let verb = norms[start.upperBound]
    let isLet = norms[start.upperBound - 1] == "us"
    let before = norms[..<start.lowerBound]
    if before.last == "and", norms[start.lowerBound] == "then" { return 0 }
    if before.contains("if") || norms[start.upperBound...].contains(where: doubts.contains) { return 0 }
    if idle.match(norms, at: start.upperBound) != nil, !(verb == "start" && norms.count > 6) { return 0 }
    if norms[start.upperBound...].dropFirst().first == "not" { return 0 }
    let position =
      verb == "just" && start.upperBound + 1 < norms.count ? start.upperBound + 1 : start.upperBound
    guard
      verbs.contains(norms[position]) || isLet && TaskVerbs.contains(norms[position])
        || (verb == "will" && position + 1 < norms.count && verbs.contains(norms[position + 1]))
    else { return 0 }
    return isLet ? 1.3 : verb == "will" ? 1.0 : 1.2
  }

  /// Returns whether a sentence sets the start of a rule: "From sprint fifteen on", "from Monday on".
  private static func isFromOn(_ norms: [Norm]) -> Bool {
    guard let from = norms.firstIndex(of: "from"), from <= 8 else { return false }
    return norms[(from + 1)...].prefix(4).dropFirst().contains("on")
      || norms[(from + 1)...].prefix(4).contains("onwards")
  }

  /// Returns whether a sentence ends in an uncontracted "it is": "Three weeks it is.", but not the broken-off "No,
  /// it's".
  private static func isItIs(_ utterance: Discourse.Utterance, in discourse: Discourse) -> Bool {
    let norms = utterance.norms
    let lexemes = discourse.conversation.lexemes[utterance.sentence.lexemes].suffix(2)
    guard let it = lexemes.first, let last = lexemes.last, it.word != last.word else { return false }
    return norms.count >= 3 && norms.count <= 9 && norms.suffix(2).elementsEqual(["it", "is"])
      && !["what", "where", "how", "that", "as", "whatever", "think", "which", "who"].contains {
        norms.contains($0)
      }
  }

  /// Returns whether a sentence is the emphatic answer to a proposal in the preceding turn: "Yes, definitely grams".
  private static func answersProposal(_ utterance: Discourse.Utterance, in discourse: Discourse) -> Bool {
    let turns = discourse.conversation.turns
    let turn = utterance.sentence.turn
    guard turn > 0, turns[turn].sentences.lowerBound == utterance.index, utterance.norms.count <= 12 else {
      return false
    }
    let last = discourse.utterances[turns[turn - 1].sentences.upperBound - 1]
    guard last.sentence.isQuestion, discourse.isProposal[last.index], !asksForAgreement(last),
      last.speaker != utterance.speaker,
      last.sentence.window == utterance.sentence.window
    else { return false }
    return utterance.norms.contains { ["definitely", "absolutely", "agreed"].contains($0) }
      && utterance.norms.first != "no"
  }

  /// Returns the strength of the agreement in the following turns: the sum of 0.6 or 1.3 for each consecutive turn that
  /// agrees, of three at most.
  private static func agreement(after utterance: Discourse.Utterance, in discourse: Discourse) -> Double {
    let turns = discourse.conversation.turns
    var total = 0.0
    for turn in turns[
      min(turns.count, utterance.sentence.turn + 1)..<min(turns.count, utterance.sentence.turn + 4)]
    {
      guard turn.speaker != utterance.speaker || turn.speaker == nil, let first = turn.sentences.first else {
        continue
      }
      // "I'm glad. Good." agrees with its second sentence.
      let second =
        first + 1 < turn.sentences.upperBound && discourse.utterances[first].norms.count <= 4
        && Response.reading(discourse.utterances[first].norms) == .unclear
      let said = discourse.utterances[second ? first + 1 : first]
      guard said.sentence.window == utterance.sentence.window else { break }
      if strongYes.match(said.norms, at: 0) != nil {
        total += 1.3
      } else if Response.reading(said.norms) == .accepts, !said.norms.contains("but") {
        total += 0.6
      } else {
        break
      }
    }
    return total
  }

  private static func hasContent(_ utterance: Discourse.Utterance, _ discourse: Discourse) -> Bool {
    discourse.conversation.contentStems(utterance.sentence.lexemes).subtracting(stems).count >= 3
  }

  /// Returns whether a sentence has too little content to name what was decided.
  static func needsContent(_ utterance: Discourse.Utterance, in discourse: Discourse) -> Bool {
    let own = discourse.conversation.contentStems(utterance.sentence.lexemes).subtracting(stems)
    if own.count < 2 { return true }
    let isThin = own.count <= 3 && utterance.norms.count <= 9
    return isThin && (utterance.norms.contains { ["it", "that", "this", "definitely", "they"].contains($0) })
  }
}
