import RecapCore

/// The words in which an action item may be shown, with the features by which some are chosen.
///
/// An item is found where people hand work over, often by "I'll do that"; what the work is, they may have said before.
struct WordingCandidates {
  struct Candidate {
    var text: String
    /// The sentence that says it.
    var sentence: Int
    /// The content stems of the words.
    var stems: Set<Norm>
  }

  let all: [Candidate]
  let features: [[String]]

  /// The numbers of units before and after those of the item whose words may be shown.
  private static let reach = (before: 3, after: 3)

  /// - Parameters:
  ///   - owner: the participant who was chosen as its owner.
  ///   - others: the units of the other items.
  init(_ scene: ItemScene, owner: String?, others: Set<Int>) {
    let discourse = scene.discourse
    let reached = scene.around(before: Self.reach.before, after: Self.reach.after)
    let reader = WordingFeatures(
      discourse, scene.acts, act: .item, units: scene.units, reached: reached, owner: owner, others: others)
    let named = scene.item.sentence
    var all = [Candidate(text: scene.item.text, sentence: named, stems: scene.item.stems)]
    let kind = scene.item.isLikely ? "model" : "cue"
    var features = [
      ["kept", "kept-\(kind)"]
        + reader.features(of: named, shown: Self.norms(scene.item.text), stems: scene.item.stems)
    ]
    for utterance in reached.flatMap(scene.utterances) {
      for (phrase, cue) in Self.phrases(of: utterance, scene) {
        let wording = TaskWording(discourse, utterance, owner: owner)
        let text = wording.text(phrase)
        all.append(Candidate(text: text, sentence: utterance.index, stems: phrase.stems))
        features.append(
          ["phrase", "led:\(Self.name(cue.kind, of: utterance.speaker, owner))"]
            + Self.verb(of: phrase)
            + reader.features(of: utterance.index, shown: Self.norms(text), stems: phrase.stems))
      }
      guard let text = Self.sentence(utterance, owner: owner, in: discourse) else { continue }
      all.append(
        Candidate(
          text: text, sentence: utterance.index,
          stems: discourse.conversation.contentStems(utterance.sentence.lexemes)))
      features.append(
        ["sentence", "sentence-\(kind)"]
          + reader.features(of: utterance.index, shown: Self.norms(text)))
    }
    (self.all, self.features) = (all, features)
  }

  private static func norms(_ text: String) -> [Norm] {
    Lexicon.words(in: text).flatMap { Lexicon.norms($0) }.map { Norm($0) }
  }

  /// Returns the task phrases of a sentence with their cues.
  private static func phrases(
    of utterance: Discourse.Utterance, _ scene: ItemScene
  ) -> [(TaskPhrase, TaskCue)] {
    let cues = scene.acts.cues[utterance.index]
    return cues.compactMap { cue in
      let limit = cues.first { $0.start > cue.start }?.start ?? utterance.norms.count
      guard let phrase = TaskPhrase(scene.discourse, utterance, cue: cue, limit: limit),
        !phrase.stems.isEmpty,
        !TaskPatterns.isSmallTalk(utterance.norms, at: cue.verb, isRequest: cue.kind == .request)
      else { return nil }
      return (phrase, cue)
    }
  }

  /// Returns the shown words of a sentence; nil if it says nothing, or if its "I" would be read as the owner.
  private static func sentence(
    _ utterance: Discourse.Utterance, owner: String?, in discourse: Discourse
  ) -> String? {
    let writer = LineWriter(discourse)
    let words = discourse.conversation.sentences[utterance.index].words
    guard !discourse.conversation.contentStems(utterance.sentence.lexemes).isEmpty,
      !SentenceForm.isEmpty(writer.shortened(words))
    else { return nil }
    let text = writer.line(of: [words], cited: [words]).text
    let isOwner = owner != nil && utterance.speaker == owner
    return isOwner || !norms(text).contains(where: firstPerson.contains) ? text : nil
  }

  private static let firstPerson: WordSet = ["i", "me", "my", "mine", "myself"]

  private static func verb(of phrase: TaskPhrase) -> [String] {
    var features: [String] = []
    if TaskVerbs.contains(phrase.verb) || TaskVerbs.base(of: phrase.verb) != nil {
      features.append("task-verb")
    }
    if TaskVerbs.generic.contains(phrase.verbStem) { features.append("generic-verb") }
    if ["have", "get", "do", "be", "go", "see", "make", "take"].contains(phrase.verb) {
      features.append("verb:\(phrase.verb.text)")
    }
    let beside = phrase.stems.subtracting([phrase.verbStem]).count
    features += [1, 2, 3, 4].filter { beside >= $0 }.map { "objects>=\($0)" }
    if phrase.isPronominal { features.append("pronominal") }
    return features
  }

  private static func name(_ kind: TaskCue.Kind, of speaker: String?, _ owner: String?) -> String {
    let isOwner = speaker != nil && speaker == owner
    switch kind {
    case .commitment: return isOwner ? "commits" : "commits-other"
    case .promise: return isOwner ? "promises" : "promises-other"
    case .offer, .askedOffer: return isOwner ? "offers" : "offers-other"
    case .request: return isOwner ? "requests-other" : "requests"
    case .assignment(let id, _): return id == owner ? "assigns" : "assigns-other"
    case .group: return "group"
    case .need: return "need"
    }
  }
}
