package import RecapCore

/// Finds what people took on: commitments, requests that were accepted, assignments.
///
/// Refused: the past, the hypothetical, the negated, the declined, the withdrawn, and talk about the
/// meeting itself. The owner is who spoke, was named or accepted, and nobody else (R10).
package struct ActionItemExtractor: Sendable {
  package struct Settings: Hashable, Sendable, Codable {
    /// At most this many items, the first ones; a bound, not a target.
    package var maximumItems = 60
    /// How many turns after a request an answer may come.
    package var replyTurns = 4
    /// Items at most where nobody names a day, and what is handed out is found by what was learnt; 0 shows
    /// only what is said outright.
    package var inferredItems = 4

    package init() {}
  }

  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// - Parameter importance: nil to find only what is said outright.
  package func items(in discourse: Discourse, by importance: Salience? = nil) -> [ActionItem] {
    found(in: discourse, by: importance).items
  }

  /// Items, and whether those that were not said outright were looked for.
  struct Found: Sendable {
    var items: [ActionItem]
    var areInferred = false
  }

  func found(in discourse: Discourse, by importance: Salience?) -> Found {
    var items = outright(in: discourse)
    var areInferred = false
    var inferred = ImplicitActionItems.Settings()
    inferred.maximumItems = settings.inferredItems
    if settings.inferredItems > 0, !namesDays(items, in: discourse), let importance,
      let work = ImplicitActionItems(discourse, importance: importance, settings: inferred)
    {
      items = work.items(with: items)
      areInferred = true
    }
    return Found(
      items: items.prefix(settings.maximumItems).map { item(from: $0, in: discourse) },
      areInferred: areInferred)
  }

  /// Sentences of a meeting in which a day that is named once is not named in passing: about a quarter of an hour.
  private static let quarterOfAnHour = 300

  /// Where people name days, they say outright what they take on; anything vaguer would only be noise.
  private func namesDays(_ items: [TaskDraft], in discourse: Discourse) -> Bool {
    let dated = items.count { $0.due != nil }
    return dated > (discourse.utterances.count > Self.quarterOfAnHour ? 1 : 0) && 4 * dated >= items.count
  }

  private func outright(in discourse: Discourse) -> [TaskDraft] {
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

  /// A recap names a task by what was talked about around it: "… and finds out about the studio".
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
    let telling = recap.stems.subtracting(TaskVerbs.generic)
    guard recap.saysLittle else { return false }
    return !telling.isEmpty && telling.count <= 3 && telling.isSubset(of: stems)
  }

  private func item(from draft: TaskDraft, in discourse: Discourse) -> ActionItem {
    let conversation = discourse.conversation
    let due = draft.due.map { phrase in
      let words =
        conversation.lexemes[phrase.range.lowerBound].word..<conversation.lexemes[phrase.range.upperBound - 1]
        .word + 1
      let spoken = conversation.tidied(words).joined(separator: " ")
      let said = discourse.moment(ofWord: words.lowerBound)
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
}
