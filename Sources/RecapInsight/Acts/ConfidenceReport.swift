import RecapCore

/// What the calibration of confidences is fitted to: the lines that are found in a meeting, and what they rest on.
package struct ConfidenceReport: Sendable {
  /// An action item, decision or question.
  package struct Line: Sendable {
    /// The act of which the models judge it.
    package let act: Act
    /// The ids of the segments that it cites.
    package let segments: [String]
    /// The numbers that its weights belong to (`LineConfidence.Evidence.numbers`).
    package let numbers: [Double]
  }

  package let lines: [Line]

  /// - Parameter models: their speech acts and choices are used.
  package init(_ input: InsightAnalysis.Input, models: InsightModels = .learnt) {
    let discourse = Discourse(
      meeting: input.meeting, transcript: input.transcript, windows: input.windows.merged())
    guard let model = models.acts, !discourse.conversation.words.isEmpty else {
      lines = []
      return
    }
    let acts = ActReading(discourse, model: model)
    func line(_ act: Act, _ citations: [Citation], _ evidence: LineConfidence.Evidence?) -> Line? {
      evidence.map { Line(act: act, segments: citations.map(\.segmentID), numbers: $0.numbers) }
    }
    let work = ActionItemExtractor().found(
      in: discourse, by: Salience(discourse, models: models), acts: acts, choices: models.choices)
    let decisions = DecisionFinder().found(in: discourse, acts: acts)
    let questions = QuestionFinder().found(in: discourse, acts: acts)
    lines =
      zip(work.items, work.evidence).compactMap { line(.item, $0.citations, $1) }
      + decisions.compactMap { line(.decision, $0.line.citations, $0.evidence) }
      + questions.compactMap { line(.question, $0.line.citations, $0.evidence) }
  }
}
