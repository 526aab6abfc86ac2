import RecapCore

/// The models behind a recap.
package struct InsightModels: Sendable, Hashable {
  /// How much a stretch of speech matters.
  package var importance: LinearModel
  /// Which words a summary should say.
  package var worth: TermSalience
  /// Whether a stretch hands out work or takes it on; nil if nothing was learnt.
  package var tasks: LinearModel?

  package init(importance: LinearModel, worth: TermSalience, tasks: LinearModel?) {
    self.importance = importance
    self.worth = worth
    self.tasks = tasks
  }

  /// For languages that nothing was learnt for: weights of no corpus, on what needs no word list.
  package static let unsupervised = InsightModels(
    importance: LinearModel(
      bias: -2.5,
      [
        .init(.mass, 0.6), .init(.length, 0.35), .init(.distinct, -0.25), .init(.centrality, 0.15),
        .init(.turn, 0.15), .init(.mass, around: 2, 0.15),
      ]), worth: .unsupervised, tasks: nil)

  /// The models for a meeting's language, as BCP 47: learnt ones for English alone.
  package static func models(for language: String) -> InsightModels {
    isLearnt(language) ? .learnt : .unsupervised
  }

  /// Whether anything was learnt for a language.
  package static func isLearnt(_ language: String) -> Bool {
    language.lowercased().prefix { $0 != "-" && $0 != "_" } == "en"
  }
}
