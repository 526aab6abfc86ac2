import Foundation
import RecapCore

/// A model of the salience of a term: the probability that a human summary of the meeting contains it.
///
/// Trained by logistic regression; the main feature is the expected number of salient segments that contain the term.
package struct TermSalience: Sendable, Hashable {
  package var bias: Double
  /// The weight of the standardised logarithm of the expected number of salient segments with the term.
  package var mentions: Double
  /// The weight of the standardised number of letters.
  package var letters: Double

  package init(bias: Double, mentions: Double, letters: Double) {
    self.bias = bias
    self.mentions = mentions
    self.letters = letters
  }

  /// The model for languages without training data.
  static let unsupervised = TermSalience(bias: -2.2, mentions: 1, letters: 0.2)

  /// Returns the salience of each term of the table, 0 … 1.
  /// - Parameter scores: the salience of each unit, as log-odds.
  func values(of table: TermTable, terms: [[Int]], scores: [Double]) -> [Double] {
    let features = Self.features(of: table, terms: terms, scores: scores)
    return features.mentions.indices.map { term in
      logistic(bias + mentions * features.mentions[term] + letters * features.letters[term])
    }
  }

  static func features(
    of table: TermTable, terms: [[Int]], scores: [Double]
  ) -> (mentions: [Double], letters: [Double]) {
    var expected = [Double](repeating: 0, count: table.count)
    for (own, score) in zip(terms, scores) {
      let chance = logistic(score)
      for term in own { expected[term] += chance }
    }
    return (
      FeatureTable.standardised(expected.map { log(0.02 + $0) }), FeatureTable.standardised(table.letters)
    )
  }
}

/// Returns the probability of log-odds.
func logistic(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
