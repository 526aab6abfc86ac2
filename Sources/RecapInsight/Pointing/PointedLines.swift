import RecapCore

/// The lines of a recap at which a pointing engine points, in Recap's own wording of the cited words.
struct PointedLines {
  let discourse: Discourse
  /// What the models of speech acts say; nil if there are none for the language.
  let acts: ActReading?
  let points: [CheckedPoint]
  private let cues: [[TaskCue]]

  init(_ points: [CheckedPoint], in discourse: Discourse, acts: ActReading?) {
    (self.points, self.discourse, self.acts) = (points, discourse, acts)
    cues = acts?.cues ?? discourse.allTaskCues
  }

  /// The ids of the segments of key points.
  var keySegments: Set<String> {
    let conversation = discourse.conversation
    return Set(
      of(.keyPoint).flatMap(\.sentences).flatMap {
        conversation.segmentIndices(of: conversation.sentences[$0].words).map { conversation.segments[$0].id }
      })
  }

  /// The speech acts with the key points as key turns.
  var actsWithKeys: ActReading? {
    acts?.raising(.key, ofSentences: of(.keyPoint).flatMap(\.sentences), to: Self.keyScore)
  }

  /// The log-odds of a turn that is pointed at as a key turn.
  private static let keyScore = 2.0

  private func of(_ kind: Point.Kind) -> [CheckedPoint] { points.filter { $0.kind == kind } }

  private func words(_ sentences: [Int]) -> [Range<Int>] {
    sentences.map { discourse.conversation.sentences[$0].words }
  }

  private func content(_ index: Int) -> Int {
    discourse.conversation.contentStems(discourse.utterances[index].sentence.lexemes).count
  }

  // MARK: action items

  /// The drafts of the action items in time order; one for a task that is pointed at twice.
  var tasks: [TaskDraft] {
    var drafts: [TaskDraft] = []
    for point in of(.actionItem) {
      let draft = draft(point)
      if let index = drafts.lastIndex(where: { $0.isSame(as: draft) }) {
        drafts[index].absorb(draft)
      } else {
        drafts.append(draft)
      }
    }
    return drafts
  }

  private func draft(_ point: CheckedPoint) -> TaskDraft {
    let (text, stems, sentence) = phrase(point) ?? plain(point)
    return TaskDraft(
      text: text, owner: point.owner, due: point.due, stems: stems, spans: words(point.sentences),
      sentence: sentence, isRecap: discourse.isRecap[sentence], isLikely: true)
  }

  /// Returns the best task phrase of the cited sentences, as an imperative: rather one with a verb of work, and the first.
  private func phrase(_ point: CheckedPoint) -> (text: String, stems: Set<Norm>, sentence: Int)? {
    var best: (phrase: TaskPhrase, speaker: String?, value: Int)?
    for index in point.sentences {
      let utterance = discourse.utterances[index]
      for (place, cue) in cues[index].enumerated() {
        let next = cues[index].dropFirst(place + 1).first { $0.start > cue.start }
        let limit = next?.start ?? utterance.norms.count
        guard let phrase = TaskPhrase(discourse, utterance, cue: cue, limit: limit), !phrase.isPronominal,
          phrase.stems.count > 1,
          !TaskPatterns.isSmallTalk(utterance.norms, at: cue.verb, isRequest: cue.kind == .request)
        else { continue }
        let isVerb = TaskVerbs.contains(phrase.verb) || TaskVerbs.base(of: phrase.verb) != nil
        let value = (isVerb ? 4 : 0) + min(3, phrase.stems.count)
        if value > best?.value ?? -1 { best = (phrase, utterance.speaker, value) }
      }
    }
    return best.map { best in
      let wording = TaskWording(
        discourse: discourse, speaker: best.speaker, addressee: point.owner,
        isRequest: best.speaker != point.owner)
      return (wording.text(best.phrase), best.phrase.stems, best.phrase.utterance)
    }
  }

  /// Returns the sentence with the most content, as it was said.
  private func plain(_ point: CheckedPoint) -> (text: String, stems: Set<Norm>, sentence: Int) {
    let shown = fullest(point.sentences)
    let sentence = discourse.conversation.sentences[shown]
    return (
      discourse.conversation.shown(sentence.words), discourse.conversation.contentStems(sentence.lexemes),
      shown
    )
  }

  /// Returns the first of the sentences with the most content.
  private func fullest(_ sentences: [Int]) -> Int {
    sentences.max { (content($0), -$0) < (content($1), -$1) } ?? sentences[0]
  }

  // MARK: decisions and questions

  /// The decisions in time order, each shown by the cited sentence that says most clearly what is settled, and, if that
  /// names nothing, by the fullest one.
  var decisions: [DecisionFinder.Found] {
    of(.decision).map { point in
      let deciding =
        point.sentences.max { (weight($0), -$0) < (weight($1), -$1) } ?? point.sentences[0]
      var shown: Set<Int> = [deciding]
      if DecisionCues.needsContent(discourse.utterances[deciding], in: discourse) {
        shown.insert(fullest(point.sentences))
      }
      return DecisionFinder.Found(
        line: line(shown.sorted(), cited: point.sentences), sentence: deciding)
    }
  }

  private func weight(_ index: Int) -> Double {
    discourse.evidence[index].score + 0.25 * Double(min(6, content(index)))
      - (discourse.utterances[index].sentence.isQuestion ? 1 : 0)
  }

  /// The open questions in time order, in the words of the fullest cited sentence, rather of one that asks.
  var questions: [CitedLine] {
    of(.question).map { point in
      let asking = point.sentences.filter { discourse.utterances[$0].sentence.isQuestion && content($0) > 0 }
      let shown = fullest(asking.isEmpty ? point.sentences : asking)
      return line([shown], cited: point.sentences, asks: discourse.utterances[shown].sentence.isQuestion)
    }
  }

  private func line(_ shown: [Int], cited: [Int], asks: Bool = false) -> CitedLine {
    LineWriter(discourse).line(of: words(shown), cited: words(cited), asks: asks)
  }
}
