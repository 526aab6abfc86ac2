import RecapCore

/// Chooses the sentences that a decision shows: they say what was decided, in the words of one participant.
struct DecisionWords {
  private let discourse: Discourse

  init(_ discourse: Discourse) { self.discourse = discourse }

  // MARK: a cluster of likely turns

  /// What a turn's log-odds count beside the form of its sentences.
  private static let likelihood = 1.0

  /// Returns the sentence of likely turns that says most clearly what is decided.
  func deciding(in cluster: ActCluster, _ acts: ActReading) -> Int? {
    func value(_ index: Int) -> Double {
      Self.likelihood * acts.score(.decision, ofSentence: index) + form(discourse.utterances[index])
    }
    return cluster.units.flatMap { acts.units[$0].sentences }.max { (value($0), -$0) < (value($1), -$1) }
  }

  /// Returns how clearly a sentence states something to do: cue phrases and content, less what marks a question, a story,
  /// an opinion, or words that need others.
  private func form(_ utterance: Discourse.Utterance) -> Double {
    let norms = utterance.norms
    let opening = norms.drop { Discourse.leads.contains($0) }.first ?? ""
    let value =
      discourse.evidence[utterance.index].score + 0.25 * Double(min(6, content(utterance.index)))
      - (utterance.sentence.isQuestion ? 1.5 : 0) - (Self.isStory(norms) ? 1 : 0)
      - (Self.anaphora.contains(opening) ? 0.25 : 0)
    if discourse.isProposal[utterance.index], !utterance.sentence.isQuestion { return value + 0.5 }
    return value - (norms.contains(where: Self.doubts.contains) ? 0.5 : 0) - (opening == "i" ? 0.5 : 0)
  }

  /// Returns whether a sentence tells what happened: "My brother said I'd have to haggle".
  static func isStory(_ norms: [Norm]) -> Bool {
    PastTense.reports(norms)
      || norms.drop { Discourse.leads.contains($0) }.prefix(3).contains(where: PastTense.isPast)
  }

  private static let doubts: WordSet = ["could", "might", "may", "maybe", "perhaps", "would"]
  private static let anaphora: WordSet = ["it", "that", "this", "they", "he", "she", "those", "these"]

  // MARK: the sentences of a line

  /// Returns the sentences to show, in their order.
  ///
  /// "Understood." names nothing, so the statement or proposal before it is shown. Sentences of two participants are shown
  /// together only as a question or topic with its answer; else readers would take the words of both for one's. "Nine." and "That's
  /// the rule" have the sentence before them.
  func shown(_ sentences: Set<Int>, deciding: Int) -> [Int] {
    var shown = sentences.sorted().filter(tells)
    if shown.isEmpty {
      shown = [before(sentences.min() ?? deciding)].compactMap(\.self)
      if shown.isEmpty { return sentences.sorted() }
    }
    shown = ofOneSpeaker(shown, deciding: deciding)
    if let first = shown.first, needsContext(shown), let context = context(of: first),
      discourse.shown[context].count + shown.reduce(0, { $0 + discourse.shown[$1].count }) <= Self.mostWords
    {
      shown.insert(context, at: 0)
    }
    return shown
  }

  private func ofOneSpeaker(_ shown: [Int], deciding: Int) -> [Int] {
    let sentences = discourse.conversation.sentences
    let opening = discourse.utterances[shown[0]]
    let isHeading = sentences[shown[0]].isQuestion || TopicCue.match(opening)?.isStrong == true
    if Set(shown.map { sentences[$0].speaker }).count < 2 || isHeading && shown.count > 1 { return shown }
    // "Four weeks it is." says less than the proposal that it takes up.
    func value(_ index: Int) -> Double {
      Double(content(index)) + (SentenceForm.standsAlone(words(of: index)) ? 1 : 0)
        + (index == deciding ? 0.5 : 0)
    }
    let best = shown.max { (value($0), -$0) < (value($1), -$1) } ?? deciding
    return shown.filter { sentences[$0].speaker == sentences[best].speaker }
  }

  /// The number of words of a line with its context.
  private static let mostWords = 30
  /// The number of words up to which an answer needs its question.
  private static let answerWords = 5

  /// Returns whether sentences are an answer, or open with a word that means another sentence.
  private func needsContext(_ shown: [Int]) -> Bool {
    let norms = shown.map { discourse.utterances[$0].norms }
    guard !discourse.conversation.sentences[shown[0]].isQuestion else { return false }
    let opening = norms[0].drop { Discourse.leads.contains($0) }.first ?? ""
    return norms.reduce(0) { $0 + $1.count } <= Self.answerWords || Self.anaphora.contains(opening)
  }

  /// Returns the sentence before another one in its turn, or the question that its turn answers.
  private func context(of sentence: Int) -> Int? {
    let conversation = discourse.conversation
    let own = conversation.sentences[sentence]
    let turn = conversation.turns[own.turn].sentences
    let before = sentence - 1
    if turn.contains(before), tells(before), conversation.sentences[before].window == own.window,
      !DecisionCues.isPersonal(discourse.utterances[before])
    {
      return before
    }
    guard sentence == turn.lowerBound, own.turn > 0 else { return nil }
    return conversation.turns[own.turn - 1].sentences.reversed().first { index in
      let said = discourse.utterances[index]
      return said.sentence.isQuestion && said.sentence.window == own.window && said.norms.count >= 3
        && content(index) >= 1 && !DecisionCues.asksForAgreement(said)
    }
  }

  /// The number of turns in which what was decided may be named.
  private static let reach = 3

  /// Returns the nearest statement or proposal with content before a sentence.
  private func before(_ sentence: Int) -> Int? {
    let conversation = discourse.conversation
    let own = conversation.sentences[sentence]
    let first = conversation.turns[max(0, own.turn - Self.reach)].sentences.lowerBound
    return (first..<sentence).reversed().first { index in
      let said = discourse.utterances[index]
      return said.sentence.window == own.window && content(index) >= 2
        && (!said.sentence.isQuestion || discourse.isProposal[index])
        && !DecisionCues.asksForAgreement(said)
    }
  }

  /// Returns whether a sentence says something beside agreement: unlike "Understood." and "Sounds good."
  private func tells(_ index: Int) -> Bool {
    let utterance = discourse.utterances[index]
    if utterance.isBrokenOff || SentenceForm.isDependent(words(of: index)) { return false }
    if utterance.saysNumber || utterance.norms.contains(where: { $0.text.contains(where: \.isNumber) }) {
      return true
    }
    return content(index) > (utterance.norms.count <= 2 ? 1 : 0)
  }

  private func words(of sentence: Int) -> [LineWriter.Word] {
    LineWriter(discourse).shortened(discourse.conversation.sentences[sentence].words)
  }

  private func content(_ index: Int) -> Int {
    let conversation = discourse.conversation
    return conversation.contentStems(discourse.utterances[index].sentence.lexemes)
      .subtracting(DecisionCues.stems).count
  }
}
