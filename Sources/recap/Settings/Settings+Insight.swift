import RecapCore
import RecapExternalInsight
import RecapInsight

extension Settings {
  /// What is drawn from a transcript.
  struct Insight: Codable, Hashable, Sendable {
    /// What chooses action items, decisions and questions. All wording is Recap's own.
    enum Engine: String, SettingsChoice {
      /// Recap's own models and rules.
      case embedded
      /// An OpenAI-compatible chat server, which points at what was said: the only engine that sends words out of this
      /// machine.
      case http
    }

    var engine = Engine.embedded
    var http = HTTPPointer.Settings()
    var summary = Summariser.Settings()
    var actionItems = ActionItemExtractor.Settings()
    var decisions = DecisionFinder.Settings()
    var questions = QuestionFinder.Settings()
    var chapters = ChapterFinder.Settings()
    var highlights = HighlightSelector.Settings()

    /// The settings of the stage.
    var analysis: InsightSettings {
      var analysis = InsightSettings()
      analysis.summary = summary
      analysis.actionItems = actionItems
      analysis.decisions = decisions
      analysis.questions = questions
      analysis.chapters = chapters
      analysis.highlights = highlights
      return analysis
    }
  }
}
