import RecapCore

/// The features of words in which a line may be shown: where they are said, by whom, what they name, and their form.
struct WordingFeatures {
  private let discourse: Discourse
  private let acts: ActReading
  /// The act of the line.
  private let act: Act
  /// The units in which the matter is spoken of, ascending.
  private let units: [Int]
  /// The likeliest of them.
  private let best: Int
  /// Units of other lines of the same kind.
  private let others: Set<Int>
  /// The participant who owns the matter; nil if nobody does.
  private let owner: String?
  /// The content stems of each sentence in and beside the units.
  private let near: [Int: Set<Norm>]
  /// The highest log-odds of a unit in which words may be found.
  private let most: Double

  /// - Parameters:
  ///   - reached: the units whose words may be shown.
  ///   - owner: the participant who owns the matter.
  ///   - others: units of other lines of the same kind.
  init(
    _ discourse: Discourse, _ acts: ActReading, act: Act, units: [Int], reached: [Int], owner: String? = nil,
    others: Set<Int> = []
  ) {
    (self.discourse, self.acts, self.act) = (discourse, acts, act)
    (self.units, self.owner, self.others) = (units, owner, others)
    best = units.max { (acts.score(act, ofUnit: $0), -$0) < (acts.score(act, ofUnit: $1), -$1) } ?? 0
    most = reached.map { acts.score(act, ofUnit: $0) }.max() ?? 0
    var near: [Int: Set<Norm>] = [:]
    for sentence in reached.flatMap({ acts.units[$0].sentences }) {
      near[sentence] = discourse.conversation.contentStems(discourse.utterances[sentence].sentence.lexemes)
    }
    self.near = near
  }

  /// Returns the features of the words of a sentence.
  /// - Parameters:
  ///   - shown: the shown words; nil for all of the sentence.
  ///   - stems: their content stems.
  func features(of sentence: Int, shown: [Norm]? = nil, stems: Set<Norm>? = nil) -> [String] {
    let norms = shown ?? discourse.utterances[sentence].norms
    return place(sentence) + speech(sentence) + substance(stems ?? content(sentence), of: sentence)
      + words(norms) + form(sentence)
  }

  private func content(_ sentence: Int) -> Set<Norm> {
    near[sentence] ?? discourse.conversation.contentStems(discourse.utterances[sentence].sentence.lexemes)
  }

  // MARK: place

  private func place(_ sentence: Int) -> [String] {
    let unit = acts.unit(ofSentence: sentence)
    var features: [String] = []
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    if units.contains(unit) {
      features.append("in")
      mark("first", if: unit == units.first)
      mark("last", if: unit == units.last)
    } else {
      let last = units.last { $0 < unit }
      let first = units.first { $0 > unit }
      let after = last.map { unit - $0 } ?? .max
      let before = first.map { $0 - unit } ?? .max
      features.append(after <= before ? "after\(after)" : "before\(before)")
      mark("between", if: last != nil && first != nil)
      mark("others", if: others.contains(unit))
    }
    mark("best", if: unit == best)
    mark("next-to-best", if: abs(unit - best) == 1)
    mark("most", if: acts.score(act, ofUnit: unit) >= most)
    features += ItemScene.steps("act", acts.score(act, ofUnit: unit), above: [-4, -3, -2, -1, 0, 1])
    for other in Act.allCases where other != act {
      features += ItemScene.steps(other.rawValue, acts.score(other, ofUnit: unit), above: [-3, -1, 1])
    }
    let own = acts.units[unit].sentences
    mark("opens-unit", if: own.count > 1 && sentence == own.lowerBound)
    mark("closes-unit", if: own.count > 1 && sentence == own.upperBound - 1)
    mark("recap", if: discourse.isRecap[sentence])
    return features
  }

  private func speech(_ sentence: Int) -> [String] {
    let utterance = discourse.utterances[sentence]
    var features: [String] = []
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    if let owner, let speaker = utterance.speaker {
      features.append(owner == speaker ? "owner-says" : "other-says")
      mark("calls-owner", if: discourse.vocative(in: utterance) == owner)
      mark("names-owner", if: utterance.called.contains(owner))
    }
    let cues = acts.cues[sentence].map { cue in
      switch cue.kind {
      case .commitment: "commits"
      case .promise: "promises"
      case .offer, .askedOffer: "offers"
      case .request: "requests"
      case .assignment: "assigns"
      case .group: "group"
      case .need: "need"
      }
    }
    features += Set(cues).sorted()
    mark("no-cue", if: cues.isEmpty)
    return features
  }

  // MARK: substance

  private func substance(_ stems: Set<Norm>, of sentence: Int) -> [String] {
    var features = [2, 3, 4, 5, 6, 8, 11].filter { stems.count >= $0 }.map { "stems>=\($0)" }
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    mark("no-stems", if: stems.isEmpty)
    let specific = stems.subtracting(TaskVerbs.generic)
    features += [1, 2, 3, 4].filter { specific.count >= $0 }.map { "specific>=\($0)" }
    // What the sentences around it speak of, too.
    let common = specific.count { stem in near.contains { $0.key != sentence && $0.value.contains(stem) } }
    features += [1, 2, 3, 4].filter { common >= $0 }.map { "common>=\($0)" }
    let inside = specific.count { stem in
      near.contains {
        $0.key != sentence && units.contains(acts.unit(ofSentence: $0.key)) && $0.value.contains(stem)
      }
    }
    features += [1, 2, 3].filter { inside >= $0 }.map { "inside>=\($0)" }
    let mean =
      specific.isEmpty
      ? 0
      : Double(
        specific.reduce(0) { sum, stem in
          sum + near.count { $0.key != sentence && $0.value.contains(stem) }
        }) / Double(specific.count)
    features += [0.25, 0.5, 1, 1.5, 2].filter { mean >= $0 }.map { "central>=\($0)" }
    let terms = discourse.sentenceTerms[sentence].count
    features += [1, 2, 3, 5].filter { terms >= $0 }.map { "terms>=\($0)" }
    return features
  }

  private func words(_ norms: [Norm]) -> [String] {
    var features = [2, 3, 5, 8, 12, 18, 25].filter { norms.count <= $0 }.map { "words<=\($0)" }
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    mark("anaphora", if: norms.contains(where: Self.anaphora.contains))
    for word in Self.marks where norms.contains(word) { features.append("says:\(word.text)") }
    let articles = norms.count(where: Self.articles.contains)
    features += [1, 2, 3].filter { articles >= $0 }.map { "articles>=\($0)" }
    return features
  }

  // MARK: form

  private func form(_ sentence: Int) -> [String] {
    let utterance = discourse.utterances[sentence]
    let norms = utterance.norms
    var features: [String] = []
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    mark("question", if: utterance.sentence.isQuestion)
    mark("past", if: PastTense.reports(norms))
    mark("story", if: DecisionWords.isStory(norms))
    mark("event", if: utterance.isAboutEvent)
    mark("proposal", if: discourse.isProposal[sentence])
    mark("broken-off", if: utterance.isBrokenOff)
    mark("number", if: utterance.saysNumber)
    mark("day", if: !utterance.duePhrases.isEmpty)
    mark("decides", if: discourse.evidence[sentence].score >= 1)
    mark("fit", if: (discourse.fitness[sentence] ?? -1) > 0)
    mark("unfit", if: discourse.fitness[sentence] == nil)
    let rest = norms.drop { Discourse.leads.contains($0) }
    mark("lead", if: rest.count < norms.count)
    let subject = rest.first ?? ""
    mark("opens:\(subject.text)", if: Self.openings.contains(subject))
    mark("opens-verb", if: TaskVerbs.contains(subject))
    mark(
      "opens-called",
      if: norms.count > rest.count && discourse.named(utterance, at: norms.count - rest.count) != nil)
    mark("verb", if: norms.contains(where: TaskVerbs.contains))
    return features
  }

  private static let anaphora: WordSet = [
    "it", "that", "this", "them", "those", "these", "one", "he", "she", "they",
  ]
  private static let articles: WordSet = [
    "the", "a", "an", "my", "your", "our", "his", "her", "their", "its",
  ]
  private static let marks: [Norm] = [
    "it", "that", "this", "them", "him", "her", "me", "us", "they", "he", "she", "the", "for", "with",
    "before", "from",
    "to", "about", "is", "was",
    "i", "you", "we", "will", "would", "can", "could", "should", "need", "must", "have", "want", "going",
    "let", "if",
    "not", "no", "because", "but", "or", "so", "then", "think", "maybe", "just", "please", "and",
  ]
  private static let openings: WordSet = [
    "i", "you", "we", "it", "that", "this", "they", "he", "she", "the", "a", "there", "let", "if", "what",
    "no", "not",
    "because", "my", "your", "for", "in", "on", "just", "could", "can", "who",
  ]
}
