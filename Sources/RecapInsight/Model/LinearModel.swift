import RecapCore

/// A weighted sum of features: all that is learnt here, and readable as it stands.
package struct LinearModel: Sendable, Hashable {
  /// One summand.
  package struct Term: Sendable, Hashable {
    package var feature: Feature
    /// 0 for the unit itself, else the mean of so many units before and after it.
    package var reach: Int
    package var weight: Double
    /// Times `FeatureTable.extent`, what the meeting's length adds to the weight.
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
  package var words: WordWeights
  /// What the meeting's extent adds to them.
  package var wordsPerExtent: WordWeights

  package init(bias: Double, _ terms: [Term], words: WordWeights = "", wordsPerExtent: WordWeights = "") {
    self.bias = bias
    self.terms = terms
    self.words = words
    self.wordsPerExtent = wordsPerExtent
  }

  /// One score a unit: log-odds where the model was learnt by logistic regression.
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
