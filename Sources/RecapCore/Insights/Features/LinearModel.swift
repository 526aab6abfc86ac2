/// A weighted sum of features: all that is learnt here, and readable as it stands.
package struct LinearModel: Sendable, Hashable {
  /// One summand.
  package struct Term: Sendable, Hashable {
    package var feature: Feature
    /// 0 for the unit itself, else the mean of so many units before and after it.
    package var reach: Int
    package var weight: Double

    package init(_ feature: Feature, around reach: Int = 0, _ weight: Double) {
      self.feature = feature
      self.reach = reach
      self.weight = weight
    }
  }

  package var bias: Double
  package var terms: [Term]

  package init(bias: Double, _ terms: [Term]) {
    self.bias = bias
    self.terms = terms
  }

  /// One score a unit: log-odds where the model was learnt by logistic regression.
  package func scores(of table: FeatureTable) -> [Double] {
    var scores = [Double](repeating: bias, count: table.count)
    for term in terms {
      let column = table.column(term.feature, around: term.reach)
      for index in scores.indices { scores[index] += term.weight * column[index] }
    }
    return scores
  }
}

/// The models behind a recap.
package struct InsightModels: Sendable, Hashable {
  /// How much a stretch of speech matters.
  package var importance: LinearModel
  /// Whether it hands out work or takes it on; nil where nothing was learnt.
  package var tasks: LinearModel?

  package init(importance: LinearModel, tasks: LinearModel?) {
    self.importance = importance
    self.tasks = tasks
  }

  /// For languages that nothing was learnt for: weights of no corpus, on what needs no word list.
  package static let unsupervised = InsightModels(
    importance: LinearModel(
      bias: 0,
      [
        .init(.mass, 1.2), .init(.length, 0.7), .init(.distinct, -0.5), .init(.centrality, 0.3),
        .init(.turn, 0.3), .init(.mass, around: 2, 0.3),
      ]), tasks: nil)

  /// The models for a meeting's language, as BCP 47: learnt ones for English alone.
  package static func models(for language: String) -> InsightModels {
    isLearnt(language) ? .learnt : .unsupervised
  }

  /// Whether anything was learnt for a language.
  package static func isLearnt(_ language: String) -> Bool {
    language.lowercased().prefix { $0 != "-" && $0 != "_" } == "en"
  }
}
