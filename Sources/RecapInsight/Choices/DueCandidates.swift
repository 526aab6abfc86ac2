import RecapCore

/// The due phrases around an action item, with the features by which its deadline is chosen.
struct DueCandidates {
  struct Candidate {
    var phrase: DuePhrase
    /// The sentence that says it.
    var sentence: Int
    var day: CalendarDay?
  }

  let all: [Candidate]
  let features: [[String]]
  /// The features of no deadline.
  let none: [String]

  /// - Parameter others: the units of the other items.
  init(_ scene: ItemScene, owner: String?, others: Set<Int>) {
    let reader = DueReader(scene, owner: owner, others: others)
    all = reader.candidates
    features = all.indices.map(reader.features)
    none = [
      "none", scene.item.due == nil ? "none-unsaid" : "none-said",
      scene.item.isLikely ? "none-model" : "none-cue",
    ]
  }
}

private struct DueReader {
  let scene: ItemScene
  let owner: String?
  let others: Set<Int>
  let candidates: [DueCandidates.Candidate]

  private var acts: ActReading { scene.acts }
  private var discourse: Discourse { scene.discourse }

  init(_ scene: ItemScene, owner: String?, others: Set<Int>) {
    (self.scene, self.owner, self.others) = (scene, owner, others)
    let conversation = scene.discourse.conversation
    candidates = scene.around(before: 2, after: 6).flatMap { unit in
      scene.utterances(ofUnit: unit).flatMap { utterance in
        utterance.duePhrases.filter {
          Self.mayBeDeadline($0, conversation.lexemes, from: utterance.sentence.lexemes.lowerBound)
        }.map { phrase in
          let said = scene.discourse.localTime(ofWord: conversation.lexemes[phrase.range.lowerBound].word)
          return DueCandidates.Candidate(
            phrase: phrase, sentence: utterance.index, day: phrase.meaning.day(from: said.day, at: said.hour))
        }
      }
    }
  }

  /// Returns whether a phrase may be a deadline, or the day from which on the work is to be done; "the invite for Tuesday"
  /// says neither.
  private static func mayBeDeadline(_ phrase: DuePhrase, _ lexemes: [Lexeme], from start: Int) -> Bool {
    guard phrase.meaning != .unnamed || phrase.preposition != nil else { return false }
    // "At the end of the day" is more often no day.
    let isIdiom =
      phrase.meaning == .daysFromNow(0) && lexemes[phrase.range.upperBound - 1].norm == "day"
      && (phrase.preposition == nil || phrase.preposition == "at")
    if isIdiom { return false }
    return TaskPhrase.isDeadline(phrase, lexemes, from: start)
      || phrase.preposition == "from" && phrase.meaning != .unnamed
  }

  func features(of index: Int) -> [String] {
    let candidate = candidates[index]
    return place(candidate) + wording(candidate) + nearness(candidate) + saying(candidate) + comparison(index)
  }

  // MARK: place

  private func place(_ candidate: DueCandidates.Candidate) -> [String] {
    let unit = acts.unit(ofSentence: candidate.sentence)
    var features: [String] = []
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    let isInside = scene.units.contains(unit)
    if isInside {
      features.append("in")
    } else {
      let last = scene.units.last { $0 < unit }
      let first = scene.units.first { $0 > unit }
      let after = last.map { unit - $0 } ?? .max
      let before = first.map { $0 - unit } ?? .max
      features.append(after <= before ? "after\(after)" : "before\(before)")
      mark("between", if: last != nil && first != nil)
    }
    mark("named-sentence", if: candidate.sentence == scene.item.sentence)
    mark("named-turn", if: acts.units[unit].turn == acts.units[scene.named].turn)
    mark("after-named", if: isInside && unit > scene.named)
    mark("best", if: unit == scene.best)
    let speaker = acts.units[unit].speaker
    mark("owner-says", if: speaker != nil && speaker == owner)
    mark("owner-says-in", if: speaker != nil && speaker == owner && isInside)
    features += ItemScene.steps("own", acts.score(.own, ofUnit: unit), above: [-2, 0])
    features += ItemScene.steps(
      isInside ? "item" : "out", acts.score(.item, ofUnit: unit), above: [-2, -1, 0, 1])
    mark(isInside ? "shared" : "others", if: others.contains(unit))
    mark("recap", if: discourse.isRecap[candidate.sentence])
    return features
  }

  // MARK: wording

  private func wording(_ candidate: DueCandidates.Candidate) -> [String] {
    let utterance = discourse.utterances[candidate.sentence]
    let phrase = candidate.phrase
    let lexemes = discourse.conversation.lexemes
    var features = ["by:\(phrase.preposition?.text ?? "-")", "is:\(Self.kind(phrase.meaning))"]
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    let isRule = scene.item.due.map { $0.range == phrase.range } ?? false
    let kind = scene.item.isLikely ? "model" : "cue"
    mark("\(kind)-due", if: isRule)
    mark("\(kind)-other", if: scene.item.due != nil && !isRule)
    mark("opens", if: phrase.range.lowerBound <= utterance.sentence.lexemes.lowerBound + 1)
    mark("closes", if: phrase.range.upperBound >= utterance.sentence.lexemes.upperBound - 1)
    mark("whole", if: utterance.norms.count <= phrase.range.count + 2)
    mark("clause-ends", if: lexemes[phrase.range.upperBound - 1].pause != .none)
    for bound in [3, 6, 12, 20] { mark("words<=\(bound)", if: utterance.norms.count <= bound) }
    return features
  }

  /// Returns what is said beside the phrase: words of the item, "not tomorrow", "Thursday, then".
  private func nearness(_ candidate: DueCandidates.Candidate) -> [String] {
    let conversation = discourse.conversation
    let sentence = discourse.utterances[candidate.sentence].sentence.lexemes
    let range = candidate.phrase.range
    let before = max(sentence.lowerBound, range.lowerBound - 6)..<range.lowerBound
    var features: [String] = []
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    let stems = scene.item.distinctive
    if candidate.sentence != scene.item.sentence {
      mark("its-words-before", if: !conversation.contentStems(before).isDisjoint(with: stems))
      let common = conversation.contentStems(sentence).intersection(stems).count
      for bound in [1, 2] where common >= bound { features.append("its-words>=\(bound)") }
    }
    let norms = before.map { conversation.lexemes[$0].norm }
    mark("not-before", if: norms.suffix(2).contains("not"))
    mark("and-before", if: ["and", "or"].contains(norms.last))
    if range.upperBound < sentence.upperBound {
      mark("then-after", if: ["then", "so"].contains(conversation.lexemes[range.upperBound].norm))
      mark("or-after", if: conversation.lexemes[range.upperBound].norm == "or")
    }
    if Self.kind(candidate.phrase.meaning) == "today" || candidate.phrase.meaning == .now {
      features.append("says:" + range.map { conversation.lexemes[$0].norm.text }.joined(separator: "-"))
    }
    let utterance = discourse.utterances[candidate.sentence]
    let place = utterance.lexemes.firstIndex { $0 >= range.lowerBound } ?? 0
    if let lead = acts.cues[candidate.sentence].last(where: { $0.start <= place }) {
      let isOwner = utterance.speaker != nil && utterance.speaker == owner
      switch lead.kind {
      case .commitment, .promise: features.append(isOwner ? "led:commits" : "led:commits-other")
      case .request, .askedOffer: features.append(isOwner ? "led:requests-other" : "led:requests")
      case .assignment(let id, _): features.append(id == owner ? "led:assigns" : "led:assigns-other")
      case .offer, .group, .need: features.append("led:else")
      }
    }
    return features
  }

  private static func kind(_ meaning: DueMeaning) -> String {
    switch meaning {
    case .weekday, .thisWeekday, .nextWeekday, .weekdayAfter, .weekdayOfWeek: "weekday"
    case .dayOfMonth, .date, .exact, .dayOfMonthAhead, .weekdayOfMonth, .easter, .shifted: "date"
    case .daysFromNow(0): "today"
    case .daysFromNow(1), .nextMorning: "tomorrow"
    case .daysFromNow, .workingDays, .monthsFromNow: "distance"
    case .endOfWeek, .endOfMonth, .endOfQuarter, .endOfYear, .endOfNamedMonth: "end"
    case .timeOfDay, .hour: "clock"
    case .now: "now"
    case .unnamed: "unnamed"
    }
  }

  // MARK: saying

  private func saying(_ candidate: DueCandidates.Candidate) -> [String] {
    let index = candidate.sentence
    let utterance = discourse.utterances[index]
    let norms = utterance.norms
    var features: [String] = []
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    mark("question", if: utterance.sentence.isQuestion)
    mark("past", if: PastTense.reports(norms))
    mark("event", if: utterance.isAboutEvent)
    mark("not", if: norms.contains("not"))
    mark("if", if: norms.contains("if"))
    let subject = norms.drop { Discourse.leads.contains($0) }.first ?? ""
    for word in ["i", "we", "it", "that", "he", "she", "they", "the", "you"] where subject == Norm(word) {
      features.append("subject:\(["he", "she", "they"].contains(word) ? "they" : word)")
    }
    mark("says-will", if: norms.contains("will"))
    for cue in acts.cues[index] {
      switch cue.kind {
      case .commitment: features.append("commits")
      case .request, .askedOffer: features.append("requests")
      case .assignment(let id, _): features.append(id == owner ? "assigns" : "assigns-other")
      case .offer, .promise, .group, .need: features.append("offers")
      }
    }
    let called = Set(utterance.called.compactMap(\.self))
    mark("names-owner", if: owner.map(called.contains) ?? false)
    mark("names-other", if: called.contains { $0 != owner })
    let unit = acts.unit(ofSentence: index)
    let earlier = index > 0 ? discourse.utterances[index - 1] : nil
    mark(
      "asked-when",
      if: earlier.map { $0.sentence.isQuestion && $0.norms.contains(where: Self.whens.contains) } ?? false)
    mark("asked", if: earlier.map { $0.sentence.isQuestion && $0.speaker != utterance.speaker } ?? false)
    if let next = scene.next(unit) {
      let reading = Response.reading(scene.utterances(ofUnit: next))
      mark("next-\(reading)", if: reading != .unclear)
    }
    return Array(Set(features)).sorted()
  }

  private static let whens: WordSet = ["when", "day", "soon", "long", "date", "time"]

  // MARK: comparison with the other candidates

  private func comparison(_ index: Int) -> [String] {
    let candidate = candidates[index]
    var features: [String] = []
    let others = candidates.indices.filter { $0 != index }
    if others.isEmpty { features.append("only") }
    if candidate.day != nil, others.contains(where: { candidates[$0].day == candidate.day }) {
      features.append("again")
    }
    let inside = candidates.indices.filter {
      scene.units.contains(acts.unit(ofSentence: candidates[$0].sentence))
    }
    if inside == [index] { features.append("only-in") }
    if inside.last == index { features.append("last-in") }
    if inside.first == index { features.append("first-in") }
    if inside.contains(where: {
      $0 > index && candidates[$0].day != candidate.day && candidates[$0].day != nil
    }) {
      features.append("changed")
    }
    if candidate.day == nil, others.contains(where: { candidates[$0].day != nil }) {
      features.append("vaguer")
    }
    return features
  }
}
