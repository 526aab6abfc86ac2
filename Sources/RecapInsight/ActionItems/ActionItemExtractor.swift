package import RecapCore

/// Extracts action items: commitments, accepted requests and assignments.
///
/// Statements that are past, hypothetical, negated, declined, withdrawn or about the meeting itself are excluded.
/// The owner is the participant who made the commitment, was named or accepted (R10).
package struct ActionItemExtractor: Sendable {
  /// The settings `insights.action_items`.
  package struct Settings: Hashable, Sendable, Codable {
    /// The maximum number of items; the earliest are kept.
    package var maximumItems = 60
    /// The number of turns after a request in which an answer is searched.
    package var replyTurns = 4
    /// The maximum number of items if inferred action items are included; 0 disables inference.
    package var inferredItems = 4

    package init() {}
  }

  private let settings: Settings

  /// Creates an extractor.
  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Returns the action items of a meeting in time order.
  /// - Parameter salience: the salience from which items are inferred; nil for explicit items only.
  package func items(in discourse: Discourse, by salience: Salience? = nil) -> [ActionItem] {
    found(in: discourse, by: salience).items
  }

  /// The extracted action items.
  struct Found: Sendable {
    var items: [ActionItem]
    /// A Boolean value that indicates whether inferred action items are included.
    var areInferred = false
    /// What each item rests on; nil if the models of speech acts did not judge it.
    var evidence: [LineConfidence.Evidence?] = []
  }

  func found(
    in discourse: Discourse, by salience: Salience?, acts: ActReading? = nil, choices: ChoiceModels? = nil
  ) -> Found {
    let explicit = explicitDrafts(in: discourse)
    var items = explicit
    if let acts {
      items = LikelyActionItems(discourse: discourse, acts: acts).items(with: explicit)
      if let choices {
        items = ItemChoices(discourse: discourse, acts: acts, models: choices).chosen(items)
      }
      let withdrawals = Withdrawals(discourse)
      items.removeAll { withdrawals.isWithdrawn($0) }
    }
    var areInferred = false
    var inferred = ImplicitActionItems.Settings()
    inferred.maximumItems = settings.inferredItems
    if settings.inferredItems > 0, !namesDays(explicit, in: discourse), !manyAreDated(items), let salience,
      let work = ImplicitActionItems(discourse, salience: salience, settings: inferred)
    {
      items = work.items(with: explicit)
      areInferred = true
    }
    let kept = items.prefix(settings.maximumItems)
    let evidence = kept.map { areInferred ? nil : acts?.evidence(of: $0, in: discourse) }
    return Found(
      items: zip(self.items(from: kept, in: discourse), evidence).map { item, evidence in
        var item = item
        item.confidence = evidence.map(LineConfidence.item.chance)
        return item
      }, areInferred: areInferred, evidence: evidence)
  }

  /// Returns the action items of drafts.
  func found(_ drafts: [TaskDraft], in discourse: Discourse) -> Found {
    Found(items: items(from: drafts, in: discourse))
  }

  /// The number of sentences up to which a single named day counts as evidence: about a quarter of an hour. In a longer
  /// meeting, one day is often named in passing.
  private static let quarterOfAnHour = 300

  /// Returns whether enough items have a due date. In such a meeting explicit items suffice, and inferred ones would be
  /// noise.
  private func namesDays(_ items: [TaskDraft], in discourse: Discourse) -> Bool {
    let dated = items.count { $0.due.map { !$0.isPassing } ?? false }
    return dated > (discourse.utterances.count > Self.quarterOfAnHour ? 1 : 0) && 4 * dated >= items.count
  }

  /// Returns whether a third of the items, and two at least, are due on a day. The models of speech acts find
  /// items in any talk, but hardly any with a day if the participants name no days for their work.
  private func manyAreDated(_ items: [TaskDraft]) -> Bool {
    let dated = items.count { $0.due?.namesDay == true }
    return dated >= 2 && 3 * dated >= items.count
  }

  /// Returns the items with the candidates for their owners and days, for the trainer.
  func open(in discourse: Discourse, acts: ActReading, choices: ChoiceModels) -> [(
    ItemChoices.Open, [Citation]
  )] {
    let items = LikelyActionItems(discourse: discourse, acts: acts).items(with: explicitDrafts(in: discourse))
    return ItemChoices(discourse: discourse, acts: acts, models: choices).open(items).map {
      ($0, item(from: $0.item, in: discourse).citations)
    }
  }

  private func explicitDrafts(in discourse: Discourse) -> [TaskDraft] {
    var reader = TaskReader(discourse: discourse, replyTurns: settings.replyTurns)
    reader.readAll()
    var items: [TaskDraft] = []
    for draft in reader.drafts.sorted(by: { $0.sentence < $1.sentence }) {
      if let index = items.lastIndex(where: { $0.isSame(as: draft) }) {
        items[index].absorb(draft)
      } else if draft.isRecap, let index = items.lastIndex(where: { isAbout($0, draft, in: discourse) }) {
        items[index].spans += draft.spans
      } else {
        items.append(draft)
      }
    }
    let withdrawals = Withdrawals(discourse)
    items.removeAll { withdrawals.isWithdrawn($0) }
    return items
  }

  /// Returns whether a closing recap refers to an item by the topic of the turns around it: "… and finds out about the
  /// studio".
  private func isAbout(_ item: TaskDraft, _ recap: TaskDraft, in discourse: Discourse) -> Bool {
    guard item.owner == recap.owner, item.owner != nil, !item.isRecap else { return false }
    let turns = discourse.conversation.turns
    let turn = discourse.utterances[item.sentence].sentence.turn
    let near = turns[max(0, turn - 4)...min(turns.count - 1, turn + 2)]
    let stems = near.reduce(into: Set<Norm>()) { stems, turn in
      for index in turn.sentences {
        stems.formUnion(discourse.conversation.contentStems(discourse.utterances[index].sentence.lexemes))
      }
    }
    let distinctive = recap.stems.subtracting(TaskVerbs.generic)
    guard recap.hasGenericVerb else { return false }
    return !distinctive.isEmpty && distinctive.count <= 3 && distinctive.isSubset(of: stems)
  }

  private func item(from draft: TaskDraft, in discourse: Discourse) -> ActionItem {
    let conversation = discourse.conversation
    let due = draft.due.map { phrase in
      let words =
        conversation.lexemes[phrase.range.lowerBound].word..<conversation.lexemes[phrase.range.upperBound - 1]
        .word + 1
      let spoken = conversation.tidied(words).joined(separator: " ")
      let said = discourse.localTime(ofWord: words.lowerBound)
      return DueDate(
        spoken: String(spoken.trimmed { !($0.isLetter || $0.isNumber) }),
        date: phrase.meaning.day(from: said.day, at: said.hour)?.iso)
    }
    let dueWords =
      draft.due.map {
        [
          conversation.lexemes[$0.range.lowerBound].word..<conversation.lexemes[$0.range.upperBound - 1].word
            + 1
        ]
      } ?? []
    return ActionItem(
      text: draft.text, owner: draft.owner, due: due,
      citations: conversation.citations(of: draft.spans + dueWords))
  }

  /// Returns the items of drafts, in the words of their sentence if a text names nothing to do: "Check", "Help with". Of two
  /// items, only one has the words of the same sentence.
  private func items(from drafts: some Sequence<TaskDraft>, in discourse: Discourse) -> [ActionItem] {
    var told: Set<Int> = []
    return drafts.map { draft in
      var item = item(from: draft, in: discourse)
      if let text = sentence(of: draft, in: discourse), told.insert(draft.sentence).inserted {
        item.text = text
      }
      return item
    }
  }

  /// Returns the sentence of a draft whose text names nothing to do; nil if that does not stand alone either.
  private func sentence(of draft: TaskDraft, in discourse: Discourse) -> String? {
    let words = Lexicon.words(in: draft.text).map(Lexicon.bare)
    guard words.count < 2 || words.last.map(Self.prepositions.contains) ?? true else { return nil }
    let span = discourse.conversation.sentences[draft.sentence].words
    let sentence = LineWriter(discourse).shortened(span)
    guard sentence.count > words.count, SentenceForm.standsAlone(sentence) else { return nil }
    return LineWriter.finished(sentence).map(\.text).joined(separator: " ")
  }

  private static let prepositions: WordSet = ["with", "for", "of", "to", "from", "at", "into", "than"]
}
