import RecapCore

/// The models that insight uses.
package struct InsightModels: Sendable, Hashable {
  /// The model of the salience of a unit.
  package var importance: LinearModel
  /// The model of the salience of a term.
  package var worth: TermSalience
  /// The model of inferred action items; nil if none was trained.
  package var tasks: LinearModel?
  /// The models of speech acts; nil if none were trained.
  package var acts: ActModel?
  /// The models that choose owners and days; nil for those that cue phrases name.
  package var choices: ChoiceModels?

  package init(
    importance: LinearModel, worth: TermSalience, tasks: LinearModel?, acts: ActModel? = .learnt,
    choices: ChoiceModels? = .learnt
  ) {
    self.importance = importance
    self.worth = worth
    self.tasks = tasks
    self.acts = acts
    self.choices = choices
  }

  /// The models for languages without training data: hand-set weights of features that need no word list.
  package static let unsupervised = InsightModels(
    importance: LinearModel(
      bias: -2.5,
      [
        .init(.mass, 0.6), .init(.length, 0.35), .init(.distinct, -0.25), .init(.centrality, 0.15),
        .init(.turn, 0.15), .init(.mass, around: 2, 0.15),
      ]), worth: .unsupervised, tasks: nil, acts: nil,
    choices: nil)

  /// Returns the models for a language (BCP 47): the trained ones for English, otherwise `unsupervised`.
  package static func models(for language: String) -> InsightModels {
    isLearnt(language) ? .learnt : .unsupervised
  }

  /// Returns whether models were trained for a language (BCP 47).
  package static func isLearnt(_ language: String) -> Bool {
    language.lowercased().prefix { $0 != "-" && $0 != "_" } == "en"
  }
}
