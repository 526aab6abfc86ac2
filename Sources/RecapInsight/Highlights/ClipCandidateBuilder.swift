import RecapCore

/// Builds clip candidates from decisions, action items and salient sentences, each with the context that it needs.
struct ClipCandidateBuilder {
  let discourse: Discourse
  let maximumSeconds: Double
  let minimumSeconds: Double
  let salience: Salience
  /// What the models of speech acts say; nil if there are none.
  let acts: ActReading?
  /// The expected number of words in a human extract among all words before each word (prefix sums).
  private let expected: [Double]
  /// A flag for each term that indicates whether it is a generic verb.
  private let isGeneric: [Bool]

  static let recap = CueList(
    "to recap | to sum up | to summarise | to summarize | in summary | let me recap | quick recap | summing up"
  )

  init(
    discourse: Discourse, salience: Salience, acts: ActReading?, maximumSeconds: Double,
    minimumSeconds: Double
  ) {
    self.discourse = discourse
    self.salience = salience
    self.acts = acts
    self.maximumSeconds = maximumSeconds
    self.minimumSeconds = minimumSeconds
    let chances = salience.segments.map(logistic)
    var expected = [0.0]
    for word in discourse.conversation.words {
      expected.append(expected[expected.count - 1] + chances[word.segment])
    }
    self.expected = expected
    isGeneric = discourse.terms.stems.map(TaskVerbs.generic.contains)
  }

  /// Returns the candidates of a meeting.
  ///
  /// If action items have due dates, the cue phrases of decisions and commitments are reliable and lead. If the items
  /// are inferred, they are not (in public meetings one of thirteen found decisions was real), and the learned model
  /// leads.
  func candidates(decisions: [DecisionFinder.Found], work: ActionItemExtractor.Found) -> [ClipCandidate] {
    work.areInferred ? modelCandidates(work) : cueCandidates(decisions, work)
  }

  private func cueCandidates(_ decisions: [DecisionFinder.Found], _ work: ActionItemExtractor.Found)
    -> [ClipCandidate]
  {
    let scores = salience.standing
    var candidates = ClipCandidateList(sentences: discourse.utterances.count)
    for decision in decisions {
      add(
        [decision.sentence...decision.sentence], reason: "decision", score: Self.decisionScore,
        title: decision.title ?? decision.line.text,
        scores, to: &candidates)
    }
    let places = SentencePlaces(discourse.conversation)
    for item in work.items {
      add(
        places.runs(of: item.citations).prefix(3), reason: "commitment",
        score: Self.taskScore + (item.due?.date == nil ? 0 : 0.3), title: item.text, scores, to: &candidates)
    }
    for utterance in discourse.utterances {
      guard let (reason, score) = cueStatement(utterance, scores[utterance.index]) else { continue }
      add(
        [utterance.index...utterance.index], reason: reason, score: score, title: nil, scores, to: &candidates
      )
    }
    return candidates.all
  }

  /// Returns a candidate for each standalone sentence, scored by the expected number of action items that it assigns.
  private func modelCandidates(_ work: ActionItemExtractor.Found) -> [ClipCandidate] {
    var candidates = ClipCandidateList(sentences: discourse.utterances.count)
    let places = SentencePlaces(discourse.conversation)
    var titles: [Int: String] = [:]
    for item in work.items {
      for sentence in places.runs(of: item.citations).joined() where titles[sentence] == nil {
        titles[sentence] = item.text
      }
    }
    let assigned = expectedItems(work, places)
    for utterance in discourse.utterances {
      let index = utterance.index
      guard let (reason, score) = modelStatement(utterance, items: assigned[index]) else { continue }
      add(
        [index...index], reason: reason, score: score, title: reason == "commitment" ? titles[index] : nil,
        salience.standing, isLearnt: true, to: &candidates)
    }
    return candidates.all
  }

  /// Returns the expected number of action items that each sentence assigns, 0 … 1; 1 for an item with a due date.
  private func expectedItems(_ work: ActionItemExtractor.Found, _ places: SentencePlaces) -> [Double] {
    guard !work.items.isEmpty else { return [Double](repeating: 0, count: discourse.utterances.count) }
    let chances = salience.tasks.map(logistic)
    let sum = chances.reduce(0, +)
    var items = chances.map { min(1, Self.itemsExpected * $0 / sum) }
    for item in work.items where item.due != nil {
      if let sentence = places.runs(of: item.citations).first?.lowerBound { items[sentence] = 1 }
    }
    return items
  }

  /// Returns the reason and the score of a sentence that the learned model selects; nil if it is not standalone, not a
  /// key question and assigns no work.
  private func modelStatement(_ utterance: Discourse.Utterance, items: Double) -> (String, Double)? {
    if Self.recap.occurs(in: utterance) { return ("recap", 4) }
    let score = Self.itemScore * items
    let terms = salience.terms[utterance.index].count
    if items >= Self.minimumItems, terms >= 1 { return ("commitment", score) }
    let isQuestion = utterance.sentence.isQuestion && terms >= 4
    guard isQuestion || discourse.fitness[utterance.index] != nil else { return nil }
    return (isQuestion ? "key question" : reason(utterance), score)
  }

  /// Returns the reason and the score of a sentence that is neither a decision nor an action item; nil if it is not
  /// salient.
  private func cueStatement(_ utterance: Discourse.Utterance, _ salience: Double) -> (String, Double)? {
    if Self.recap.occurs(in: utterance) { return ("recap", 11) }
    let isKey = acts.map { $0.score(.key, ofSentence: utterance.index) >= 0 } ?? false
    let tells = discourse.sentenceTerms[utterance.index].count >= 2 && !utterance.sentence.isQuestion
    let fitness = discourse.fitness[utterance.index] ?? (isKey && tells ? Self.keyFitness : nil)
    guard let bonus = fitness, isKey || salience + bonus > 0.8 else { return nil }
    if isAnnouncement(utterance) { return nil }
    let reason = reason(utterance)
    let hasNumber = utterance.saysNumber
    let score =
      0.6 * (salience + bonus) + (reason == "problem" ? 0.9 : 0) + (hasNumber ? 0.4 : 0)
      + (isReport(utterance) ? Self.reportBonus : 0)
      - (utterance.norms.contains(where: Self.hedges.contains) ? Self.hedgePenalty : 0)
    return (reason, min(4.4, score))
  }

  private func reason(_ utterance: Discourse.Utterance) -> String {
    if StandaloneScore.namesProblem(utterance) { return "problem" }
    return utterance.saysNumber ? "figures" : "key statement"
  }

  /// Words of hedging.
  private static let hedges: WordSet = ["could", "might", "maybe", "perhaps"]
  private static let decisionScore = 6.0
  /// The minimum number of words in a candidate of the learned model, without disfluencies.
  private static let minimumWords = 3
  /// The minimum duration of a candidate of the learned model, without the pauses around it.
  private static let minimumModelSeconds = 2.0
  private static let taskScore = 3.0
  /// What a sure key turn adds to a score; one with log-odds of -3 adds nothing.
  private static let keyScores = 5.0
  /// The standalone score of a sentence of a likely key turn that cannot quite be shown alone.
  private static let keyFitness = -0.5
  /// The expected number of action items in a meeting with inferred items.
  private static let itemsExpected = 4.0
  /// The score of one expected action item.
  private static let itemScore = 8.0
  /// The minimum expected number of action items in a sentence with the reason "commitment".
  private static let minimumItems = 0.05
  private static let reportBonus = 0.8
  private static let hedgePenalty = 0.8

  /// Returns whether a sentence only announces a topic: "The second thing is the number of words".
  private func isAnnouncement(_ utterance: Discourse.Utterance) -> Bool {
    utterance.norms.count <= 10 && TopicCue.match(utterance)?.isStrong == true
  }

  /// Returns whether a sentence belongs to a turn of at least 20 words that answers a question.
  private func isReport(_ utterance: Discourse.Utterance) -> Bool {
    let turns = discourse.conversation.turns
    let turn = utterance.sentence.turn
    let said = turns[turn].sentences.reduce(0) { $0 + discourse.utterances[$1].norms.count }
    guard turn > 0, said >= 20 else { return false }
    return turns[max(0, turn - 2)..<turn].contains { earlier in
      earlier.speaker != utterance.speaker
        && earlier.sentences.contains { discourse.utterances[$0].sentence.isQuestion }
    }
  }

  private func add(
    _ runs: some Sequence<ClosedRange<Int>>, reason: String, score: Double, title: String?,
    _ scores: [Double], isLearnt: Bool = false, to candidates: inout ClipCandidateList
  ) {
    for run in runs {
      let isPart = isLearnt && reason != "recap"
      let extent =
        isPart
        ? (reason == "commitment" ? lengthened(run, to: Self.minimumModelSeconds) : run)
        : extended(run, reason)
      var words = withoutDisfluentEnds(extent)
      // A candidate that was extended to the minimum duration is not shortened.
      if isPart, extent == run {
        words = SalientClause(discourse.conversation, expected: expected, minimumSeconds: minimumSeconds).of(
          words)
      }
      let range = TimeRange(
        start: discourse.conversation.words[words.lowerBound].start,
        end: discourse.conversation.words[words.upperBound - 1].end)
      guard range.duration.seconds <= maximumSeconds * 1.25, !range.isEmpty else { continue }
      if isPart, range.duration.seconds < Self.minimumModelSeconds { continue }
      if isLearnt, discourse.conversation.tidiedNorms(words).count < Self.minimumWords { continue }
      if candidates.merges(extent, reason: reason, score: score) { continue }
      candidates.append(
        ClipCandidate(
          sentences: extent, words: words, range: range, run: run, title: title, reasons: [reason],
          score: score
            + (isLearnt ? 0 : 0.15 * max(-2, min(4, extent.map { scores[$0] }.max() ?? 0)) + keyScore(run)),
          // A closing recap mentions every point, so it is not compared with other candidates.
          point: reason == "recap" ? [] : terms(of: run).filter { !isGeneric[$0] },
          expected: expected[words.upperBound] - expected[words.lowerBound], isLearnt: isLearnt))
    }
  }

  /// Returns what the chance that a run belongs to a key turn adds to its score.
  private func keyScore(_ run: ClosedRange<Int>) -> Double {
    guard let acts else { return 0 }
    let best = run.map { acts.score(.key, ofSentence: $0) }.max() ?? -.infinity
    return max(0, min(Self.keyScores, best + Self.keyScores - 2))
  }

  /// Returns the words of sentences without disfluencies at both ends, if a pause separates them: "so to recap" in one
  /// breath cannot be cut without damage to the next word.
  private func withoutDisfluentEnds(_ run: ClosedRange<Int>) -> Range<Int> {
    let conversation = discourse.conversation
    let sentences = conversation.sentences
    let (first, last) = (discourse.shown[run.lowerBound].span, discourse.shown[run.upperBound].span)
    let all = sentences[run.lowerBound].words.lowerBound..<sentences[run.upperBound].words.upperBound
    guard !first.isEmpty, !last.isEmpty else { return all }
    let start = all.lowerBound + first.lowerBound
    let end = sentences[run.upperBound].words.lowerBound + last.upperBound
    return
      (conversation.hasPause(before: start) ? start : all.lowerBound)..<(conversation.hasPause(before: end)
      ? end : all.upperBound)
  }

  /// Returns the distinct terms of sentences, ascending.
  private func terms(of run: ClosedRange<Int>) -> [Int] {
    guard run.count > 1 else { return discourse.sentenceTerms[run.lowerBound] }
    let sentences = discourse.conversation.sentences
    return discourse.terms.distinct(
      sentences[run.lowerBound].lexemes.lowerBound..<sentences[run.upperBound].lexemes.upperBound)
  }
}
