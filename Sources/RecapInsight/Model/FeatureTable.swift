import Foundation
import RecapCore

/// The features of all units of a meeting, one column for each feature.
package struct FeatureTable: Sendable {
  /// The values of each feature, standardised over the meeting to mean 0 and standard deviation 1; all 0 if constant.
  package let columns: [Feature: [Double]]
  /// The number of units.
  package let count: Int
  /// The terms of the meeting.
  let vocabulary: TermTable
  /// The distinct terms of each unit, ascending.
  let terms: [[Int]]
  /// The extent of the meeting, linear in the logarithm of its number of words: -0.5 for 4,500 and fewer, 0.5 for
  /// 12,000 and more. The weights of a model depend on it, because long and short meetings differ in what is salient.
  package let extent: Double
  private let lexemes: [Range<Int>]

  /// - Parameter terms: the distinct terms of each unit; nil to compute them.
  init(_ units: [FeatureUnit], vocabulary: TermTable, terms: [[Int]]? = nil) {
    count = units.count
    lexemes = units.map(\.lexemes)
    extent = Self.extent(words: lexemes.reduce(0) { $0 + $1.count })
    let words = WordFeatures(
      units, terms: terms ?? units.map { vocabulary.distinct($0.lexemes) }, table: vocabulary)
    self.vocabulary = vocabulary
    self.terms = words.terms
    columns = words.columns.merging(ConversationFeatures(units, words: words).columns) { $1 }
      .merging(TemporalFeatures(units, terms: words.terms, rarity: vocabulary.rarity).columns) { $1 }
      .mapValues(Self.standardised)
  }

  /// Returns the standardised values of a feature.
  /// - Parameter reach: 0 for the unit itself, or else the number of units before and after it whose mean is taken.
  package func column(_ feature: Feature, around reach: Int = 0) -> [Double] {
    let own = columns[feature] ?? [Double](repeating: 0, count: count)
    return reach == 0 ? own : Self.standardised(Self.around(own, reach: reach))
  }

  static func extent(words: Int) -> Double {
    min(1, max(0, log(Double(max(1, words)) / 4_500) / log(12_000 / 4_500))) - 0.5
  }

  /// Adds the weights of the distinct words of each unit to its score.
  func add(_ words: WordWeights, perExtent: WordWeights, to scores: inout [Double]) {
    let weights = vocabulary.norms.map { words[$0] + extent * perExtent[$0] }
    for (unit, lexemes) in lexemes.enumerated() {
      var counted: Set<Int> = []
      for word in vocabulary.normOfLexeme[lexemes] where weights[word] != 0 && counted.insert(word).inserted {
        scores[unit] += weights[word]
      }
    }
  }

  /// Returns, for each value, the mean of the `reach` values before and the `reach` after it, without the value itself.
  static func around(_ values: [Double], reach: Int) -> [Double] {
    let count = values.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count + 1) { sums in
      sums[0] = 0
      for index in 0..<count { sums[index + 1] = sums[index] + values[index] }
      return [Double](unsafeUninitializedCapacity: count) { means, filled in
        let mean = { (index: Int) in
          let (low, high) = (max(0, index - reach), min(count, index + reach + 1))
          return high - low > 1 ? (sums[high] - sums[low] - values[index]) / Double(high - low - 1) : 0
        }
        // Away from both ends the number of neighbours is constant.
        let (first, last) = (min(reach, count), max(min(reach, count), count - reach))
        for index in 0..<first { means[index] = mean(index) }
        for index in first..<last {
          means[index] = (sums[index + reach + 1] - sums[index - reach] - values[index]) / Double(2 * reach)
        }
        for index in last..<count { means[index] = mean(index) }
        filled = count
      }
    }
  }

  /// Returns values standardised by the population variance, summed in order.
  static func standardised(_ values: [Double]) -> [Double] {
    guard !values.isEmpty else { return [] }
    return values.withUnsafeBufferPointer { values in
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
      let deviation = variance.squareRoot()
      guard deviation > 1e-9 else { return [Double](repeating: 0, count: values.count) }
      return [Double](unsafeUninitializedCapacity: values.count) { standardised, count in
        for index in values.indices { standardised[index] = (values[index] - mean) / deviation }
        count = values.count
      }
    }
  }
}
