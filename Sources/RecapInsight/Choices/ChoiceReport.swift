import RecapCore

/// What the trainer of the choices of owners and days learns from: the items of a meeting with their candidates.
package struct ChoiceReport: Sendable {
  /// An item.
  package struct Item: Sendable {
    /// The ids of the segments that it cites.
    package let segments: [String]
    /// The ids of the participants who may own it.
    package let people: [String]
    package let owners: [[String]]
    package let noOwner: [String]
    /// The days of the due phrases that may be its deadline, in ISO 8601 form; nil for a phrase that names none.
    package let days: [String?]
    package let dues: [[String]]
    package let noDue: [String]
    /// The words in which it may be shown.
    package let wordings: [String]
    package let words: [[String]]
  }

  /// A decision.
  package struct Decision: Sendable {
    /// The ids of the segments that it cites.
    package let segments: [String]
    /// The words in which it may be shown.
    package let wordings: [String]
    package let words: [[String]]
  }

  package let items: [Item]
  package let decisions: [Decision]

  /// - Parameter models: their speech acts and choices are used.
  package init(_ input: InsightAnalysis.Input, models: InsightModels) {
    let discourse = Discourse(
      meeting: input.meeting, transcript: input.transcript, windows: input.windows.merged())
    guard let acts = models.acts, let choices = models.choices, !discourse.conversation.words.isEmpty else {
      (items, decisions) = ([], [])
      return
    }
    let reading = ActReading(discourse, model: acts)
    items = ActionItemExtractor().open(in: discourse, acts: reading, choices: choices).map {
      open, citations in
      Item(
        segments: citations.map(\.segmentID), people: open.owners.people, owners: open.owners.features,
        noOwner: open.owners.none, days: open.days.all.map { $0.day?.iso }, dues: open.days.features,
        noDue: open.days.none, wordings: open.words.all.map(\.text), words: open.words.features)
    }
    decisions = DecisionFinder().open(in: discourse, acts: reading).map { open, citations in
      Decision(segments: citations.map(\.segmentID), wordings: open.all.map(\.text), words: open.features)
    }
  }
}
