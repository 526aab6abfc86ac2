import RecapCore

/// The verb phrase that names a task, from the verb to the end of its clause, with its due phrase.
struct TaskPhrase: Sendable {
  var verb: Norm
  var verbStem: Norm
  /// The indices of its lexemes, without the due phrase.
  var lexemes: [Int]
  var due: DuePhrase?
  /// The stems of its content words, without the due phrase.
  var stems: Set<Norm>
  /// A Boolean value that indicates whether the task cannot be understood without coreference: "do it", "call them".
  var isPronominal: Bool
  /// The sentence's words, for the citation.
  var words: Range<Int>
  /// The index of the utterance.
  var utterance: Int

  /// - Parameter limit: the index of the next cue's first word in the utterance.
  init?(_ discourse: Discourse, _ utterance: Discourse.Utterance, cue: TaskCue, limit: Int) {
    let conversation = discourse.conversation
    guard cue.verb < limit, limit <= utterance.norms.count else { return nil }
    let span =
      utterance.lexemes[
        cue.verb]..<(limit < utterance.lexemes.count
      ? utterance.lexemes[limit] : utterance.sentence.lexemes.upperBound)
    let phrases = DuePhrase.all(in: conversation.lexemes[span])
    let deadlines = phrases.filter { Self.isDeadline($0, conversation.lexemes, from: span.lowerBound) }
    let leading = Self.leadingDue(discourse, utterance, before: cue.start)
    due =
      Self.corrected(deadlines, conversation.lexemes) ?? leading
      ?? Self.handoverDue(conversation, utterance, from: limit)
    let end = Self.clauseEnd(utterance, from: cue.verb, limit: limit, keeping: phrases)
    var kept = utterance.lexemes[cue.verb..<end].filter { lexeme in
      !deadlines.contains { $0.range.contains(lexeme) }
    }
    Self.trim(&kept, conversation.lexemes)
    Self.dropVocative(from: &kept, discourse, utterance)
    guard !kept.isEmpty else { return nil }
    lexemes = kept
    let norms = kept.map { conversation.lexemes[$0].norm }
    verb = norms[0]
    verbStem = conversation.vocabulary.stems[conversation.lexemes[kept[0]].number]
    stems = conversation.contentStems(kept)
    let objects = kept.dropFirst().filter { conversation.lexemes[$0].isContent }
    let isDone =
      ["have", "get"].contains(verb) && norms.count <= 4
      && Self.pronouns.contains(norms.dropFirst().first ?? "")
    let isStandIn =
      ["do", "take", "handle", "sort"].contains(verb)
      && ["it", "that", "this"].contains(norms.dropFirst().first)
    isPronominal =
      isDone || isStandIn || objects.isEmpty && norms.dropFirst().contains { Self.pronouns.contains($0) }
    words = utterance.sentence.words
    self.utterance = utterance.index
  }

  /// Removes a vocative at the end, which is not part of the task: "… from January, Chloe?"
  private static func dropVocative(
    from kept: inout [Int], _ discourse: Discourse, _ utterance: Discourse.Utterance
  ) {
    guard kept.count > 1, let last = kept.last, last == utterance.lexemes.last,
      discourse.named(utterance, at: utterance.lexemes.count - 1) != nil
    else { return }
    let before = discourse.conversation.lexemes[kept[kept.count - 2]]
    let isCalled =
      before.pause != .none
      || discourse.vocative(in: utterance) == discourse.named(utterance, at: utterance.lexemes.count - 1)
    if isCalled { kept.removeLast() }
  }

  static let pronouns: WordSet = [
    "it", "that", "this", "them", "those", "these", "so", "one", "him", "her", "both",
  ]

  /// Returns whether a due phrase is the deadline of the task, not the time of another event.
  static func isDeadline(_ phrase: DuePhrase, _ lexemes: [Lexeme], from start: Int) -> Bool {
    if let preposition = phrase.preposition, DuePhraseReader.otherTimes.contains(preposition) {
      // "Ready for Friday" sets a date, "the invite for Friday" does not.
      return preposition == "for" && phrase.namesDay && phrase.range.lowerBound > start
        && ["ready", "done", "finished", "prepared", "complete", "sorted", "there", "back"].contains(
          lexemes[phrase.range.lowerBound - 1].norm)
    }
    if phrase.preposition == "in" || phrase.preposition == "at", phrase.meaning == .unnamed { return false }
    // "for the review on Tuesday" says when the review is; "ready for review on Tuesday" when it is due.
    let before = lexemes[start..<phrase.range.lowerBound].suffix(3).map(\.norm)
    if phrase.preposition == "on" || phrase.preposition == nil, before.count >= 2,
      let article = before.dropLast().last,
      ["the", "our", "a", "next"].contains(article), events.contains(before.last ?? "")
    {
      return false
    }
    return true
  }

  private static let events: WordSet = [
    "meeting", "review", "call", "demo", "workshop", "session", "presentation", "standup", "interview",
    "event", "visit",
  ]

  /// Returns the deadline after self-corrections: "by Friday, no, by Monday" means Monday.
  private static func corrected(_ phrases: [DuePhrase], _ lexemes: [Lexeme]) -> DuePhrase? {
    guard var chosen = phrases.first else { return nil }
    for (earlier, later) in zip(phrases, phrases.dropFirst()) {
      let between = lexemes[earlier.range.upperBound..<later.range.lowerBound].map(\.norm)
      let corrects = between.contains { ["no", "sorry", "actually", "rather", "mean"].contains($0) }
      if corrects || (!chosen.namesDay && later.namesDay && later.preposition == "by") { chosen = later }
    }
    return chosen
  }

  /// Returns a deadline before the cue: "Tomorrow I'll …", "by Friday I will …".
  private static func leadingDue(_ discourse: Discourse, _ utterance: Discourse.Utterance, before start: Int)
    -> DuePhrase?
  {
    guard start > 0 else { return nil }
    let span = utterance.sentence.lexemes.lowerBound..<utterance.lexemes[start]
    guard let phrase = DuePhrase.all(in: discourse.conversation.lexemes[span]).last else { return nil }
    // Only at the start of the sentence: further on, it belongs to the preceding clause.
    let opening = utterance.lexemes.firstIndex(of: phrase.range.lowerBound) ?? start
    let isClose = utterance.lexemes[start] - phrase.range.upperBound <= 1 && opening <= 1
    return isClose && !DuePhraseReader.otherTimes.contains(phrase.preposition ?? "") ? phrase : nil
  }

  /// Returns the date of a handover after the task, which is its deadline: "I'll change it, and you'll get it by
  /// Thursday".
  private static func handoverDue(
    _ conversation: Conversation, _ utterance: Discourse.Utterance, from limit: Int
  ) -> DuePhrase? {
    guard limit < utterance.lexemes.count else { return nil }
    let opening = utterance.norms[limit...].prefix(5)
    guard opening.contains("you"), opening.contains(where: handovers.contains) else { return nil }
    let span = utterance.lexemes[limit]..<utterance.sentence.lexemes.upperBound
    return DuePhrase.all(in: conversation.lexemes[span])
      .first { isDeadline($0, conversation.lexemes, from: span.lowerBound) }
  }

  private static let handovers: WordSet = ["get", "have", "see", "receive"]

  private static let stops: WordSet = [
    "because", "but", "if", "unless", "since", "although", "though", "otherwise", "whereas",
  ]
  private static let subjects: WordSet = [
    "i", "we", "you", "they", "it", "he", "she", "that", "there", "then", "this", "nobody", "everybody",
    "not",
  ]

  private static let relatives: WordSet = ["when", "while", "once", "until", "where", "who", "which"]

  /// Returns the index at which the clause ends: at a conjunction or a comma that begins another clause.
  private static func clauseEnd(
    _ utterance: Discourse.Utterance, from verb: Int, limit: Int, keeping due: [DuePhrase]
  ) -> Int {
    let norms = utterance.norms
    var index = verb + 1
    while index < limit {
      let word = norms[index]
      let next = index + 1 < norms.count ? norms[index + 1] : ""
      let afterPause = utterance.pauses[index - 1] != .none
      let insideDue = due.contains { $0.range.contains(utterance.lexemes[index]) }
      if !insideDue {
        if stops.contains(word) { return index }
        if word == "so", afterPause || subjects.contains(next) { return index }
        if Self.relatives.contains(word),
          afterPause || subjects.contains(next) && word != "where" && word != "which" && word != "who"
        {
          return index
        }
        if word == "as", ["soon", "well", "long"].contains(next) { return index }
        if word == "and" || word == "or" || word == "then",
          subjects.contains(next)
            || (afterPause && !TaskVerbs.contains(next) && next != "let" && !isListing(norms, at: index))
        {
          return index
        }
        // "… them we have a printer": a comma was lost.
        if word == "i" || word == "we" || word == "they", Self.auxiliaries.contains(next),
          !["that", "what", "which", "who", "how", "where", "than", "as"].contains(norms[index - 1])
        {
          return index
        }
        // "…, won't you?", "…, let's say"
        if afterPause, word == "let" || Self.auxiliaries.contains(word) && ["not", "you"].contains(next) {
          return index
        }
        if afterPause,
          subjects.contains(word)
            || ["right", "okay", "maybe", "probably", "just", "no", "yeah", "please", "what", "at"].contains(
              word)
        {
          return index
        }
      }
      index += 1
    }
    return limit
  }

  private static let auxiliaries: WordSet = [
    "have", "are", "am", "will", "can", "would", "could", "had", "do", "does", "is",
  ]

  /// Returns whether "and" after a comma continues an enumeration: "…, a, b, and c".
  private static func isListing(_ norms: [Norm], at index: Int) -> Bool {
    index + 1 < norms.count && ["the", "a", "an", "my", "your", "our"].contains(norms[index + 1])
  }

  private static let tails: WordSet = [
    "then", "now", "too", "please", "actually", "anyway", "though", "and", "or", "so", "also", "just", "well",
    "okay",
    "right", "thanks", "maybe", "probably", "by", "on", "before", "until", "myself", "yourself", "again",
    "that's", "as", "over",
  ]

  private static func trim(_ kept: inout [Int], _ lexemes: [Lexeme]) {
    while kept.count > 1, let last = kept.last, tails.contains(lexemes[last].norm) {
      kept.removeLast()
    }
  }
}
