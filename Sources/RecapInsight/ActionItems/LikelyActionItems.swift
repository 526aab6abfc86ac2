import RecapCore

/// Finds action items by the models of speech acts, together with those that cue phrases found.
///
/// An item of the cue phrases stays if the models find its turns likely enough. A cluster of likely turns without such an
/// item becomes one: its words are those of its best task phrase or sentence, its owner is who most likely takes the work,
/// and its day is the one that is named.
struct LikelyActionItems {
  struct Settings: Hashable, Sendable {
    /// The minimum log-odds of a turn of a cluster.
    var threshold = -0.5
    /// The minimum log-odds of the likeliest turn of a cluster.
    var peak = 0.0
    /// The log-odds above which a turn in which another participant takes work begins another item.
    var taking = 0.0
    /// The maximum distance of two likely turns of one item.
    var gap = 3
    /// The minimum log-odds of the turns of an item that cue phrases found.
    var support = -1.0
    /// The minimum log-odds that a turn's speaker is the owner.
    var ownership = -1.5
  }

  let discourse: Discourse
  let acts: ActReading
  var settings = Settings()

  /// Returns all items in time order.
  func items(with explicit: [TaskDraft]) -> [TaskDraft] {
    var items = explicit.filter { support(of: $0) >= settings.support }
    let clusters = acts.clusters(of: .item, above: settings.threshold, gap: settings.gap)
    for cluster in clusters.flatMap(divided) {
      let sentences = acts.sentences(of: cluster)
      let known = items.indices.filter { index in self.sentences(of: items[index]).overlaps(sentences) }
      if known.isEmpty {
        let best = acts.best(.item, in: cluster)
        guard acts.score(.item, ofUnit: best) >= settings.peak,
          acts.score(.item, ofUnit: best) > acts.score(.decision, ofUnit: best),
          let draft = draft(of: cluster)
        else { continue }
        if let same = items.firstIndex(where: { $0.isSame(as: draft) && ($0.isRecap || draft.isRecap) }) {
          items[same].spans += draft.spans
          items[same].units += draft.units
        } else {
          items.append(draft)
        }
      } else if known.count == 1 {
        complete(&items[known[0]], by: cluster)
        items[known[0]].units += cluster.units
      }
    }
    return items.sorted { $0.sentence < $1.sentence }
  }

  /// Divides a cluster after each turn in which a participant takes work, if another one takes work later.
  private func divided(_ cluster: ActCluster) -> [ActCluster] {
    var parts: [ActCluster] = []
    var part: [Int] = []
    var taker: String?
    for unit in cluster.units {
      let speaker = acts.units[unit].speaker
      let takes = speaker != nil && acts.score(.own, ofUnit: unit) >= settings.taking
      if takes, let taker, taker != speaker {
        // The words between two takers belong to the later one.
        let end =
          part.lastIndex {
            acts.units[$0].speaker == taker && acts.score(.own, ofUnit: $0) >= settings.taking
          } ?? part.count - 1
        parts.append(ActCluster(units: Array(part[...end])))
        part = Array(part[(end + 1)...])
      }
      if takes { taker = speaker }
      part.append(unit)
    }
    return parts + [ActCluster(units: part)]
  }

  /// Returns the highest log-odds of a turn that a draft cites.
  private func support(of draft: TaskDraft) -> Double {
    draft.spans.map {
      acts.score(.item, ofSentence: discourse.conversation.sentenceIndex(ofWord: $0.lowerBound))
    }
    .max() ?? -.infinity
  }

  private func sentences(of draft: TaskDraft) -> Range<Int> {
    let cited = draft.spans.map { discourse.conversation.sentenceIndex(ofWord: $0.lowerBound) }
    return (cited.min() ?? 0)..<(cited.max() ?? 0) + 1
  }

  /// Adds the owner and the day that a cluster names to an item without them.
  private func complete(_ item: inout TaskDraft, by cluster: ActCluster) {
    let owner = owner(of: cluster)
    if item.owner == nil { item.owner = owner?.id }
    if item.due?.namesDay != true, let due = due(of: cluster, taker: owner?.unit, named: item.sentence),
      item.due == nil || due.namesDay
    {
      item.due = due
    }
  }

  // MARK: an item of its own

  private func draft(of cluster: ActCluster) -> TaskDraft? {
    let owner = owner(of: cluster)
    let best = acts.units[acts.best(.item, in: cluster)].sentences.prefix(2)
    guard let wording = wording(of: cluster, owner: owner?.id, within: best) else { return nil }
    let due = due(of: cluster, taker: owner?.unit, named: wording.sentence)
    let taken = owner?.unit.map { Array(acts.units[$0].sentences.prefix(2)) } ?? []
    let spans = ([wording.sentence] + Array(best) + taken).map { discourse.utterances[$0].sentence.words }
    return TaskDraft(
      text: wording.text, owner: owner?.id, due: due, stems: wording.stems, spans: spans,
      sentence: wording.sentence, isRecap: discourse.isRecap[wording.sentence], isLikely: true,
      units: cluster.units)
  }

  // MARK: owner

  /// Returns the participant who most likely takes the work: the speaker of the likeliest turn for it, the one who is
  /// addressed by name, or the other one of two.
  private func owner(of cluster: ActCluster) -> (id: String, unit: Int?)? {
    let around = max(0, cluster.lowerBound - 1)...min(acts.units.count - 1, cluster.upperBound + 1)
    let window = acts.units[cluster.lowerBound].window
    let taker = around.filter { acts.units[$0].speaker != nil && acts.units[$0].window == window }
      .max { (acts.score(.own, ofUnit: $0), -$0) < (acts.score(.own, ofUnit: $1), -$1) }
    if let taker, let speaker = acts.units[taker].speaker,
      acts.score(.own, ofUnit: taker) >= settings.ownership
    {
      return (speaker, taker)
    }
    let best = acts.best(.item, in: cluster)
    let called = acts.units[best].sentences.lazy.compactMap {
      discourse.vocative(in: discourse.utterances[$0])
    }
    .first
    if let called { return (called, nil) }
    return nil
  }

  // MARK: day

  /// Returns the deadline of a cluster: rather a day than none, in the words of the owner or of the task, in a likely
  /// turn, and late, because a day that is said again corrects the first one.
  /// - Parameters:
  ///   - taker: the unit in which the owner takes the work.
  ///   - named: the sentence that names the task.
  private func due(of cluster: ActCluster, taker: Int?, named: Int?) -> DuePhrase? {
    let last = acts.units[cluster.upperBound]
    var best: (due: DuePhrase, value: Double)?
    for unit in cluster.lowerBound...min(acts.units.count - 1, cluster.upperBound + 2) {
      guard acts.units[unit].window == last.window else { break }
      let isBeyond = unit > cluster.upperBound
      // What comes after is about this task only if it is about no other.
      if isBeyond, acts.score(.item, ofUnit: unit) >= settings.threshold { break }
      for index in acts.units[unit].sentences {
        let utterance = discourse.utterances[index]
        if isBeyond, utterance.norms.count > 12 { continue }
        let isPast = PastTense.reports(utterance.norms)
        for due in deadlines(in: utterance) {
          if !due.namesDay, due.preposition == nil { continue }
          let value =
            acts.score(.item, ofUnit: unit) / 2 + 0.3 * Double(unit - cluster.lowerBound)
            + (due.namesDay ? 3 : 0) + (unit == taker ? 2 : 0) + (index == named ? 1.5 : 0)
            + (utterance.norms.count <= 8 ? 0.7 : 0) + (due.preposition == nil ? 0 : 0.5)
            - (utterance.sentence.isQuestion ? 0.7 : 0) - (isBeyond ? 1 : 0) - (isPast ? 1 : 0)
          if value >= best?.value ?? -.infinity { best = (due, value) }
        }
      }
    }
    return best?.due
  }

  private func deadlines(in utterance: Discourse.Utterance) -> [DuePhrase] {
    let lexemes = discourse.conversation.lexemes
    let range = utterance.sentence.lexemes
    return DuePhrase.all(in: lexemes[range]).filter {
      TaskPhrase.isDeadline($0, lexemes, from: range.lowerBound) && ($0.preposition != nil || $0.namesDay)
    }
  }

  // MARK: words

  private struct Wording {
    var text: String
    var stems: Set<Norm>
    var sentence: Int
  }

  /// Returns the words of the best task phrase of a cluster, or else of its most likely sentence with content.
  /// - Parameter likeliest: sentences of the likeliest turn, which the item cites in any case.
  private func wording(of cluster: ActCluster, owner: String?, within likeliest: Range<Int>) -> Wording? {
    var best: (wording: Wording, score: Double)?
    for index in acts.sentences(of: cluster) {
      let utterance = discourse.utterances[index]
      let score = acts.score(.item, ofSentence: index)
      for cue in acts.cues[index] {
        let limit = acts.cues[index].first { $0.start > cue.start }?.start ?? utterance.norms.count
        guard let phrase = TaskPhrase(discourse, utterance, cue: cue, limit: limit), !phrase.isPronominal,
          phrase.stems.count > 1,
          !TaskPatterns.isSmallTalk(utterance.norms, at: cue.verb, isRequest: cue.kind == .request)
        else { continue }
        let isVerb = TaskVerbs.contains(phrase.verb) || TaskVerbs.base(of: phrase.verb) != nil
        let value = score + (isVerb ? 1 : 0)
        guard value > best?.score ?? -.infinity else { continue }
        let wording = TaskWording(discourse, utterance, owner: owner)
        best = (Wording(text: wording.text(phrase), stems: phrase.stems, sentence: index), value)
      }
    }
    return best?.wording ?? (isSettled(cluster) ? nil : sentenceWording(of: cluster, within: likeliest))
  }

  /// Returns whether the likeliest turn of a cluster says by a firm cue phrase that something is decided.
  private func isSettled(_ cluster: ActCluster) -> Bool {
    acts.units[acts.best(.item, in: cluster)].sentences.contains { index in
      discourse.evidence[index].score >= 1.7
    }
  }

  private func sentenceWording(of cluster: ActCluster, within likeliest: Range<Int>) -> Wording? {
    let conversation = discourse.conversation
    func content(_ index: Int) -> Int {
      min(6, conversation.contentStems(discourse.utterances[index].sentence.lexemes).count)
    }
    let candidates = acts.sentences(of: cluster).filter {
      content($0) > 0 && !discourse.utterances[$0].isAboutEvent
    }
    let shown = candidates.max { first, second in
      func value(_ index: Int) -> (Double, Int) {
        (acts.score(.item, ofSentence: index) + 0.5 * Double(content(index)), -index)
      }
      return value(first) < value(second)
    }
    guard let shown else { return nil }
    // "Saturday, half six." names when, not what.
    let told =
      [shown].filter(standsAlone).first
      ?? likeliest.filter { content($0) > 1 && standsAlone($0) }.max {
        (content($0), -$0) < (content($1), -$1)
      }
    let text = LineWriter.finished(words(of: told ?? shown)).map(\.text).joined(separator: " ")
    return Wording(
      text: text, stems: conversation.contentStems(discourse.utterances[shown].sentence.lexemes),
      sentence: shown)
  }

  private func standsAlone(_ sentence: Int) -> Bool {
    !discourse.utterances[sentence].sentence.isQuestion && SentenceForm.standsAlone(words(of: sentence))
  }

  private func words(of sentence: Int) -> [LineWriter.Word] {
    LineWriter(discourse).shortened(discourse.conversation.sentences[sentence].words)
  }
}
