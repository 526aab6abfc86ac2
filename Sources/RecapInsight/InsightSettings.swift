import RecapCore

/// The settings `insights`.
package struct InsightSettings: Hashable, Sendable, Codable {
  package var summary = Summariser.Settings()
  package var actionItems = ActionItemExtractor.Settings()
  package var decisions = DecisionFinder.Settings()
  package var questions = QuestionFinder.Settings()
  package var chapters = ChapterFinder.Settings()
  package var highlights = HighlightSelector.Settings()

  package init() {}
}
