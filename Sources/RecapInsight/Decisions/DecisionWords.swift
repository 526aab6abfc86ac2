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
      - (utterance.sentence.isQuestion ? 1 : 0) - (Self.isStory(norms) ? 0.75 : 0)
      - (Self.anaphora.contains(opening) ? 0.75 : 0)
    if discourse.isProposal[utterance.index] { return value + 0.5 }
    return value - (norms.contains(where: Self.doubts.contains) ? 0.5 : 0) - (opening == "i" ? 0.5 : 0)
  }

  /// Returns whether a sentence tells what happened: "My brother said I'd have to haggle".
  static func isStory(_ norms: [Norm]) -> Bool {
    PastTense.reports(norms) || norms.drop { Discourse.leads.contains($0) }.prefix(3).contains(where: PastTense.isPast)
  }

  private static let doubts: WordSet = ["could", "might", "may", "maybe", "perhaps", "would"]
  private static let anaphora: WordSet = ["it", "that", "this", "they", "he", "she", "those", "these"]

  // MARK: the sentences of a line

  /// Returns the sentences to show, in their order.
  ///
  /// "Understood." names nothing, so the statement or proposal before it is shown. Sentences of two participants are shown
  /// together only as a question with its answer; else readers would take the words of both for one's.
  func shown(_ sentences: Set<Int>, deciding: Int) -> [Int] {
    var shown = sentences.sorted().filter(tells)
    if shown.isEmpty {
      shown = [before(sentences.min() ?? deciding)].compactMap(\.self)
      if shown.isEmpty { return sentences.sorted() }
    }
    let conversation = discourse.conversation
    guard Set(shown.map { conversation.sentences[$0].speaker }).count > 1 else { return shown }
    if let first = shown.first, conversation.sentences[first].isQuestion { return shown }
    let best =
      content(deciding) >= 2 && shown.contains(deciding)
      ? deciding : shown.max { (content($0), -$0) < (content($1), -$1) } ?? deciding
    return shown.filter { conversation.sentences[$0].speaker == conversation.sentences[best].speaker }
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
    if utterance.saysNumber { return true }
    let isReply = utterance.norms.count <= 2 || DecisionCues.agrees(utterance)
    return content(index) > (isReply ? 1 : 0)
  }

  private func content(_ index: Int) -> Int {
    let conversation = discourse.conversation
    return conversation.contentStems(discourse.utterances[index].sentence.lexemes)
      .subtracting(DecisionCues.stems).count
  }
}
