/// The expected result of a fixture's replay: `expected.json`. It holds only what a reader of the recap would
/// notice, not bytes and digests.
package struct ReplayExpectation: Hashable, Sendable, Codable {
  package struct Item: Hashable, Sendable, Codable {
    package var text: String
    package var owner: String?
    package var due: DueDate?
  }

  package struct Clip: Hashable, Sendable, Codable {
    package var start: MediaTime
    package var end: MediaTime
    package var title: String
  }

  /// The exit code of the product contract.
  package var exit: Int32
  /// The message, if the meeting is refused.
  package var error: String?
  package var outcome: Recap.Outcome?
  package var reason: Recap.Reason?
  package var words: Int?
  package var summary: [String]
  package var actionItems: [Item]
  package var decisions: [String]
  package var chapters: [String]
  package var highlights: [Clip]
  package var artefacts: [String]
  package var warnings: [QualityWarning]

  private enum CodingKeys: String, CodingKey {
    case exit, error, outcome, reason, words, summary, decisions, chapters, highlights, artefacts
    case warnings
    case actionItems = "action_items"
  }

  package init(recap: Recap) {
    exit = 0
    outcome = recap.outcome
    reason = recap.reason
    words = recap.words
    summary = recap.summary.map(\.text)
    actionItems = recap.actionItems.map { Item(text: $0.text, owner: $0.owner, due: $0.due) }
    decisions = recap.decisions.map(\.text)
    chapters = recap.chapters.map(\.title)
    highlights = recap.highlights.map { Clip(start: $0.start, end: $0.end, title: $0.title) }
    artefacts = recap.artefacts.map(\.name)
    warnings = recap.quality?.warnings ?? []
  }

  package init(failure: any RecapFailure) {
    exit = failure.exitCode.rawValue
    error = failure.description
    (summary, actionItems, decisions, chapters) = ([], [], [], [])
    (highlights, artefacts, warnings) = ([], [], [])
  }
}
