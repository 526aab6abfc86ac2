import RecapCore

/// A linear model: a weighted sum of features and words.
package struct LinearModel: Sendable, Hashable {
  /// A feature with its weight.
  package struct Term: Sendable, Hashable {
    package var feature: Feature
    /// 0 for the unit itself, or else the number of units before and after it whose mean is taken.
    package var reach: Int
    package var weight: Double
    /// The increase of the weight per unit of `FeatureTable.extent`.
    package var perExtent: Double

    package init(_ feature: Feature, around reach: Int = 0, _ weight: Double, perExtent: Double = 0) {
      self.feature = feature
      self.reach = reach
      self.weight = weight
      self.perExtent = perExtent
    }
  }

  package var bias: Double
  package var terms: [Term]
  /// The weight of each word that a unit contains.
  package var words: WordWeights
  /// The increase of the word weights per unit of `FeatureTable.extent`.
  package var wordsPerExtent: WordWeights

  package init(bias: Double, _ terms: [Term], words: WordWeights = "", wordsPerExtent: WordWeights = "") {
    self.bias = bias
    self.terms = terms
    self.words = words
    self.wordsPerExtent = wordsPerExtent
  }

  /// Returns the score of each unit: log-odds, if the model was trained by logistic regression.
  package func scores(of table: FeatureTable) -> [Double] {
    var scores = [Double](repeating: bias, count: table.count)
    for term in terms {
      let column = table.column(term.feature, around: term.reach)
      let weight = term.weight + term.perExtent * table.extent
      for index in scores.indices { scores[index] += weight * column[index] }
    }
    if !words.isEmpty || !wordsPerExtent.isEmpty { table.add(words, perExtent: wordsPerExtent, to: &scores) }
    return scores
  }
}
