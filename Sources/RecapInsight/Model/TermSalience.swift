import Foundation
import RecapCore

/// How likely each topic word of a meeting is to stand in a summary that a person writes of it.
///
/// Learnt like everything here; the chief evidence is how often stretches that matter say the word.
package struct TermSalience: Sendable, Hashable {
  package var bias: Double
  /// Of the standardised logarithm of the expected number of important stretches that say it.
  package var mentions: Double
  /// Of the standardised number of its letters.
  package var letters: Double

  package init(bias: Double, mentions: Double, letters: Double) {
    self.bias = bias
    self.mentions = mentions
    self.letters = letters
  }

  /// For languages that nothing was learnt for.
  static let unsupervised = TermSalience(bias: -2.2, mentions: 1, letters: 0.2)

  /// 0 … 1 for each term of the table.
  /// - Parameter scores: the importance of each unit, as log-odds.
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

/// The chance behind log-odds.
func logistic(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
