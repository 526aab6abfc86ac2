import RecapCore

/// The settings of everything that is drawn from a transcript.
package struct InsightSettings: Hashable, Sendable, Codable {
  package var summary = Summariser.Settings()
  package var actionItems = ActionItemExtractor.Settings()
  package var decisions = DecisionFinder.Settings()
  package var questions = QuestionFinder.Settings()
  package var chapters = ChapterFinder.Settings()
  package var highlights = HighlightSelector.Settings()

  package init() {}
}
