package import RecapCore

/// Finds decisions, each with the sentence that names its content: "Let's lock it in" alone names none.
package struct DecisionFinder: Sendable {
  /// The settings `insights.decisions`.
  package struct Settings: Hashable, Sendable, Codable {
    /// The minimum evidence (`DecisionCues.Evidence`): one firm cue phrase, or a proposal and the agreement of two
    /// participants.
    package var threshold = 1.2
    /// The maximum number of decisions per ten minutes of the meeting; those with the highest evidence are kept.
    package var maximumPerTenMinutes = 9.0

    package init() {}
  }

  private struct Draft {
    var sentences: Set<Int>
    var score: Double
    var stems: Set<Norm>
    /// All cited sentences, including the shown ones.
    var cited: Set<Int>
    /// Sentences in which the same people say it again much later; they are cited, too.
    var repeats: Set<Int> = []
    /// The index of the deciding sentence.
    var trigger: Int
    var isProposal: Bool
    /// A Boolean value that indicates whether the deciding sentence has no content of its own: "We say no."
    var isEcho = false
    /// The evidence of cue phrases; 0 if only the models found it.
    var cue = 0.0
  }

  private let settings: Settings

  /// Creates a finder.
  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Returns the decisions of a meeting in time order.
  package func decisions(in discourse: Discourse) -> [CitedLine] { found(in: discourse).map(\.line) }

  /// A decision and the index of its deciding sentence.
  struct Found: Sendable {
    var line: CitedLine
    var sentence: Int
    /// The words of a clip of the deciding sentence; nil for those of the line.
    var title: String?
    /// What it rests on; nil if the models of speech acts did not judge it.
    var evidence: LineConfidence.Evidence?
  }

  /// - Parameters:
  ///   - acts: what the models of speech acts say; nil for cue phrases only.
  ///   - words: the model that chooses the sentences to show; nil for rules only.
  func found(in discourse: Discourse, acts: ActReading? = nil, words: ChoiceModel? = nil) -> [Found] {
    var shown: Set<String> = []
    return drafts(in: discourse, acts: acts).map { draft in
      let evidence = acts?.evidence(.decision, ofSentences: draft.cited, cue: draft.cue)
      var line = self.line(of: sentences(of: draft, in: discourse), for: draft, in: discourse)
      let title = line.text
      if let acts, let words {
        let candidates = candidates(for: draft, acts, in: discourse)
        if let best = words.better(
          of: candidates.features, isFree: { !shown.contains(candidates.all[$0].text) }),
          best > 0
        {
          line = self.line(of: candidates.all[best].sentences, for: draft, in: discourse)
        }
      }
      shown.insert(line.text)
      line.confidence = evidence.map(LineConfidence.decision.chance)
      return Found(line: line, sentence: draft.trigger, title: title, evidence: evidence)
    }
  }

  /// Returns the decisions with the candidates for their words, for the trainer.
  func open(in discourse: Discourse, acts: ActReading) -> [(DecisionCandidates, [Citation])] {
    drafts(in: discourse, acts: acts).map { draft in
      let sentences = sentences(of: draft, in: discourse)
      return (
        candidates(for: draft, acts, in: discourse),
        line(of: sentences, for: draft, in: discourse).citations
      )
    }
  }

  private func candidates(
    for draft: Draft, _ acts: ActReading, in discourse: Discourse
  ) -> DecisionCandidates {
    DecisionCandidates(
      discourse, acts, sentences: sentences(of: draft, in: discourse), deciding: draft.trigger,
      cited: draft.cited)
  }

  private func drafts(in discourse: Discourse, acts: ActReading?) -> [Draft] {
    var drafts: [Draft] = []
    for utterance in discourse.utterances {
      let evidence = discourse.evidence[utterance.index]
      // A closing recap repeats earlier decisions; a new one needs more evidence.
      let threshold = settings.threshold + (discourse.isRecap[utterance.index] ? 0.6 : 0)
      guard evidence.score >= threshold else { continue }
      var draft = self.draft(for: utterance, evidence, in: discourse)
      draft.cue = evidence.score
      add(draft, to: &drafts, discourse)
    }
    if let acts { drafts = likely(drafts, acts, in: discourse) }
    let limit = most(in: discourse)
    return drafts.sorted { ($0.score, -($0.cited.min() ?? 0)) > ($1.score, -($1.cited.min() ?? 0)) }.prefix(
      limit
    )
    .sorted { ($0.cited.min() ?? 0) < ($1.cited.min() ?? 0) }
  }

  /// Returns the most decisions of a meeting.
  func most(in discourse: Discourse) -> Int {
    let minutes = discourse.utterances.last.map { $0.sentence.range.end.seconds / 60 } ?? 0
    return max(3, Int(min(1e6, (minutes / 10 * settings.maximumPerTenMinutes).rounded())))
  }

  /// The minimum log-odds of a turn of a decision.
  private static let likelihood = -1.5
  /// The minimum log-odds of the likeliest turn of a decision; in a short talk, in which a turn has less context.
  private static let peak = -1.0
  private static let shortPeak = -1.25
  /// The minimum log-odds of the turns of a decision that cue phrases found.
  private static let support = -2.0
  /// The evidence above which a decision needs no support.
  private static let firm = 2.1
  /// The maximum distance of two likely turns of one decision.
  private static let gap = 4

  /// Returns the drafts that the models find likely enough, and one for each cluster of likely turns without a draft.
  private func likely(_ drafts: [Draft], _ acts: ActReading, in discourse: Discourse) -> [Draft] {
    var likely = drafts.filter { draft in
      draft.score >= Self.firm
        || draft.cited.contains { acts.score(.decision, ofSentence: $0) >= Self.support }
    }
    let peak = acts.isShort ? Self.shortPeak : Self.peak
    for cluster in acts.clusters(of: .decision, above: Self.likelihood, gap: Self.gap) {
      let sentences = acts.sentences(of: cluster)
      guard acts.score(.decision, ofUnit: acts.best(.decision, in: cluster)) >= peak,
        !likely.contains(where: { $0.cited.contains(where: sentences.contains) }),
        let deciding = DecisionWords(discourse).deciding(in: cluster, acts)
      else { continue }
      let evidence = DecisionCues.Evidence(score: settings.threshold)
      var draft = draft(for: discourse.utterances[deciding], evidence, in: discourse)
      for unit in cluster.units.suffix(3) { draft.cited.formUnion(acts.units[unit].sentences.suffix(2)) }
      add(draft, to: &likely, discourse)
    }
    return likely
  }

  private func draft(
    for utterance: Discourse.Utterance, _ evidence: DecisionCues.Evidence, in discourse: Discourse
  ) -> Draft {
    var sentences: Set<Int> = [utterance.index]
    if DecisionCues.needsContent(utterance, in: discourse), let other = content(for: utterance, in: discourse)
    {
      sentences.insert(other)
    }
    let stems = sentences.sorted().reduce(into: Set<Norm>()) {
      $0.formUnion(discourse.conversation.contentStems(discourse.utterances[$1].sentence.lexemes))
    }.subtracting(DecisionCues.stems)
    return Draft(
      sentences: sentences, score: evidence.score, stems: stems, cited: sentences, trigger: utterance.index,
      isProposal: evidence.isProposal,
      isEcho: utterance.norms.count <= 8
        && discourse.conversation.contentStems(utterance.sentence.lexemes).subtracting(DecisionCues.stems)
          .isEmpty
    )
  }

  /// Returns the sentence that names what was decided: the next or the previous one of the same turn, a proposal of the
  /// preceding turns, the announced topic, or the latest sentence with content.
  private func content(for utterance: Discourse.Utterance, in discourse: Discourse) -> Int? {
    let turns = discourse.conversation.turns
    let turn = turns[utterance.sentence.turn].sentences
    let weight = { (index: Int) in
      discourse.conversation.contentStems(discourse.utterances[index].sentence.lexemes).subtracting(
        DecisionCues.stems
      ).count
    }
    let own = discourse.conversation.contentStems(utterance.sentence.lexemes).subtracting(DecisionCues.stems)
    if own.isEmpty || (own.count == 1 && utterance.norms.contains("it")) {
      let next = utterance.index + 1
      if turn.contains(next), weight(next) >= 2, !discourse.utterances[next].sentence.isQuestion,
        !DecisionCues.isPersonal(discourse.utterances[next]),
        !DecisionWords.isStory(discourse.utterances[next].norms)
      {
        return next
      }
      let previous = utterance.index - 1
      if turn.contains(previous), weight(previous) >= 1,
        !DecisionCues.isPersonal(discourse.utterances[previous])
      {
        return previous
      }
    }
    if turn.lowerBound == utterance.index, turn.lowerBound > 0 {
      let asked = discourse.utterances[turn.lowerBound - 1]
      if asked.sentence.isQuestion, discourse.isProposal[asked.index], !DecisionCues.asksForAgreement(asked),
        weight(asked.index) >= 1,
        asked.sentence.window == utterance.sentence.window
      {
        return asked.index
      }
    }
    let first = turns[max(0, utterance.sentence.turn - 5)].sentences.lowerBound
    let before = (first..<turn.lowerBound).reversed().filter {
      discourse.utterances[$0].sentence.window == utterance.sentence.window && weight($0) >= 2
    }
    if let proposal = before.first(where: { index in
      !discourse.utterances[index].norms.contains("if")
        && !DecisionCues.asksForAgreement(discourse.utterances[index])
        && discourse.isProposal[index]
        && (own.isEmpty
          || !own.isDisjoint(
            with: discourse.conversation.contentStems(discourse.utterances[index].sentence.lexemes)))
    }) {
      return proposal
    }
    return own.count < 2 ? topic(before: utterance, in: discourse) ?? (own.isEmpty ? before.first : nil) : nil
  }

  /// Returns the latest sentence that announces a topic, at most eight turns back: "Next one is the payment provider."
  private func topic(before utterance: Discourse.Utterance, in discourse: Discourse) -> Int? {
    let turns = discourse.conversation.turns
    let first = turns[max(0, utterance.sentence.turn - 8)].sentences.lowerBound
    return (first..<utterance.index).reversed().first { index in
      let said = discourse.utterances[index]
      return said.sentence.window == utterance.sentence.window && said.norms.count <= 20
        && TopicCue.match(said)?.isStrong == true
        && discourse.conversation.contentStems(said.sentence.lexemes).count >= 2
    }
  }

  /// Adds a draft, or merges it with an earlier draft of the same decision: the fuller wording is shown, and both are
  /// cited.
  private func add(_ draft: Draft, to drafts: inout [Draft], _ discourse: Discourse) {
    guard let start = draft.cited.min() else { return }
    let match = drafts.lastIndex { other in
      guard let last = other.cited.max() else { return false }
      let isNear =
        start - last <= 2
        && discourse.utterances[start].sentence.turn - discourse.utterances[last].sentence.turn <= 1
      let overlap = Discourse.containment(draft.stems, other.stems)
      let distance =
        discourse.utterances[start].sentence.range.start - discourse.utterances[last].sentence.range.end
      let turnsApart =
        discourse.utterances[start].sentence.turn - discourse.utterances[last].sentence.turn
      return !draft.cited.isDisjoint(with: other.cited)
        || (draft.isEcho && turnsApart <= 3)
        || (other.isProposal && !draft.isProposal && turnsApart <= 2)
        || (isNear && (overlap >= 0.3 || draft.stems.count < 2))
        || (overlap >= 0.5 && distance.seconds < 60) || (overlap >= 0.6 && draft.stems.count >= 2)
    }
    guard let match else {
      drafts.append(draft)
      return
    }
    drafts[match].cue = max(drafts[match].cue, draft.cue)
    if draft.isEcho, !drafts[match].isProposal, !drafts[match].isEcho {
      drafts[match].score += 0.2
      return
    }
    if drafts[match].isProposal, !draft.isProposal {
      // The earlier proposal has now been decided, so the words of the decision are shown.
      (drafts[match].sentences, drafts[match].trigger, drafts[match].isProposal) = (
        draft.sentences, draft.trigger, false
      )
      drafts[match].stems.formUnion(draft.stems)
      drafts[match].score = max(drafts[match].score, draft.score)
      drafts[match].cited.formUnion(draft.cited)
      return
    }
    let last = drafts[match].cited.max() ?? start
    if start - last <= 1, drafts[match].sentences.count + draft.sentences.count <= 3 {
      drafts[match].sentences.formUnion(draft.sentences)
    } else if draft.stems.count > drafts[match].stems.count {
      drafts[match].sentences = draft.sentences
    }
    drafts[match].stems.formUnion(draft.stems)
    drafts[match].score = max(drafts[match].score, draft.score) + 0.2
    if start - last <= 12 { drafts[match].cited.formUnion(draft.cited) }
    drafts[match].cited.formUnion(drafts[match].sentences)
    let speakers = speakers(of: drafts[match].cited, discourse)
    drafts[match].repeats.formUnion(
      draft.sentences.filter { speakers.isSuperset(of: self.speakers(of: [$0], discourse)) })
  }

  private func speakers(of sentences: Set<Int>, _ discourse: Discourse) -> Set<String?> {
    let conversation = discourse.conversation
    return Set(
      sentences.flatMap { conversation.segmentRange(of: conversation.sentences[$0].words) }
        .map { conversation.segments[$0].speaker })
  }

  private func sentences(of draft: Draft, in discourse: Discourse) -> [Int] {
    DecisionWords(discourse).shown(draft.sentences, deciding: draft.trigger)
  }

  private func line(of shown: [Int], for draft: Draft, in discourse: Discourse) -> CitedLine {
    let conversation = discourse.conversation
    return LineWriter(discourse).line(
      of: shown.map { conversation.sentences[$0].words },
      cited: draft.cited.union(shown).union(draft.repeats).sorted().map { conversation.sentences[$0].words })
  }
}
