import RecapCore

/// Infers action items without an explicit commitment or request: "the designer should specify the functions", "you'll
/// be looking at the evaluation".
///
/// The model was trained on meetings with manually annotated action items, after G. Murray, S. Renals, "Detecting
/// action items in meetings" (MLMI 2008). Its precision is far below that of `TaskReader`; it is used only in meetings
/// in which hardly any item has a due date.
struct ImplicitActionItems {
  struct Settings: Hashable, Sendable, Codable {
    /// The maximum number of items in a meeting, explicit items included.
    var maximumItems = 4
    /// The minimum log-odds of an item.
    var threshold = -3.75
    /// The minimum distance between two items, in sentences.
    var apart = 1
    /// The maximum distance of a sentence from the best sentence of its group, in sentences.
    var reach = 4
    /// The maximum difference between the log-odds of the best sentence and those of another sentence of its group.
    var margin = 2.5
    /// The log-odds above which a sentence needs no cue phrase for assigning work.
    var sure = -2.0
    /// The minimum number of sentences in a meeting; in a shorter one the scores are not comparable.
    var shortMeeting = 80
  }

  private static let assignments = CueList(
    """
    you will | you are going to | you are supposed to | you should | you need to | you have to | you can | you could | could you | can you | would you | will you | try to
    i will | i am going to | i have to | i need to | i am supposed to | we will | we are going to | we need to | we have to | we are each | supposed to | will ask | going to
    will be | should | work on | working on | look at | looking at | look into | looking into | find out | come up with | think about | watch | prepare | need you to | make sure
    take care of | put together | is going to | are going to | gets to | has to | can work | can design | will work | concentrate on | focus on | your task | your job
    """)

  let discourse: Discourse
  /// The log-odds of each sentence.
  let scores: [Double]
  let settings: Settings

  init?(_ discourse: Discourse, salience: Salience, settings: Settings) {
    guard salience.tasks.count == discourse.utterances.count,
      salience.tasks.count >= settings.shortMeeting
    else { return nil }
    self.discourse = discourse
    scores = salience.tasks
    self.settings = settings
  }

  /// Returns the best explicit and inferred items in time order.
  func items(with explicit: [TaskDraft]) -> [TaskDraft] {
    var isNear = [Bool](repeating: false, count: scores.count)
    // An item with a due date is always kept.
    var items = explicit.filter { $0.due.map { !$0.isPassing } ?? false }
    for item in items { for index in span(item.sentence, settings.apart) { isNear[index] = true } }
    for best in scores.indices.sorted(by: { (scores[$0], -$0) > (scores[$1], -$1) }) {
      guard scores[best] >= settings.threshold, items.count < settings.maximumItems else { break }
      guard !isNear[best], let item = item(at: best, explicit) else { continue }
      // Two groups can have the same best sentence.
      if let known = items.firstIndex(where: { $0.sentence == item.sentence && $0.text == item.text }) {
        items[known].spans += item.spans
      } else {
        items.append(item)
      }
      for index in span(best, settings.apart) { isNear[index] = true }
    }
    return items.sorted { $0.sentence < $1.sentence }
  }

  private func span(_ index: Int, _ reach: Int) -> Range<Int> {
    max(0, index - reach)..<min(scores.count, index + reach + 1)
  }

  private func item(at best: Int, _ explicit: [TaskDraft]) -> TaskDraft? {
    let window = discourse.utterances[best].sentence.window
    let group = span(best, settings.reach).filter {
      $0 == best
        || scores[$0] > scores[best] - settings.margin && discourse.utterances[$0].sentence.window == window
    }
    let spans = group.map { discourse.utterances[$0].sentence.words }
    if var draft = explicit.first(where: { group.contains($0.sentence) }) {
      draft.spans += spans
      return draft
    }
    guard let shown = group.filter(isTask).max(by: { (scores[$0], -$0) < (scores[$1], -$1) })
    else { return nil }
    let sentence = discourse.utterances[shown].sentence
    return TaskDraft(
      text: text(discourse.utterances[shown]), owner: nil, due: nil,
      stems: discourse.conversation.contentStems(sentence.lexemes), spans: spans, sentence: shown)
  }

  private static let requests = CueList(
    """
    if you could | if you can | you could | could you | can you | would you | will you | you should | you will | you need to | you have to | you can | you are going to
    i need you to | i want you to | i would like you to | we need to | we have to | we should | you are supposed to | try to | need you to
    """)

  /// Returns the text of an item; a request becomes an imperative: "If you could look into the chip" → "Look into the
  /// chip".
  private func text(_ utterance: Discourse.Utterance) -> String {
    let conversation = discourse.conversation
    let sentence = utterance.sentence
    let opening = utterance.norms.firstIndex { !Discourse.leads.contains($0) } ?? 0
    guard let length = Self.requests.match(utterance.norms, at: opening),
      opening + length + 1 < utterance.norms.count, TaskVerbs.contains(utterance.norms[opening + length])
    else { return conversation.shown(sentence.words) }
    let verb = conversation.lexemes[sentence.lexemes.lowerBound + opening + length].word
    return conversation.shown(verb..<sentence.words.upperBound)
  }

  /// Cue phrases of sentences that address a participant without assigning work.
  private static let remarks = CueList(
    """
    you can see | i am going to guess | i would guess | you can expect | you can imagine | thanks for | thank you for | see you
    """)

  /// Returns whether a sentence reads as a task: it names the work and says that it is to be done.
  private func isTask(_ index: Int) -> Bool {
    let utterance = discourse.utterances[index]
    let content = discourse.conversation.contentStems(utterance.sentence.lexemes).count
    return !utterance.sentence.isQuestion && (4...35).contains(utterance.norms.count) && content >= 2
      && (scores[index] > settings.sure || Self.assignments.occurs(in: utterance.norms))
      && !Self.remarks.occurs(in: utterance.norms)
  }
}
