import Foundation

/// Every feature of every unit of a meeting, in columns.
package struct FeatureTable: Sendable {
  /// Standardised: mean 0 and deviation 1 over the meeting; all 0 where nothing varies.
  package let columns: [Feature: [Double]]
  package let count: Int
  /// The topic words of the meeting, and the distinct ones of each unit, ascending.
  let vocabulary: TermTable
  let terms: [[Int]]

  init(_ units: [FeatureUnit], vocabulary: TermTable) {
    count = units.count
    let words = WordFeatures(units, table: vocabulary)
    self.vocabulary = vocabulary
    terms = words.terms
    columns = words.columns.merging(TalkFeatures(units, words: words).columns) { $1 }
      .merging(FlowFeatures(units, terms: words.terms, rarity: vocabulary.rarity).columns) { $1 }
      .mapValues(Self.standardised)
  }

  /// A feature of each unit; with a `reach`, of that many before and after it, standardised again.
  package func column(_ feature: Feature, around reach: Int = 0) -> [Double] {
    let own = columns[feature] ?? [Double](repeating: 0, count: count)
    return reach == 0 ? own : Self.standardised(Self.around(own, reach: reach))
  }

  /// The mean of the `reach` before and the `reach` after, without the one between.
  static func around(_ values: [Double], reach: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: values.count + 1)
    for index in values.indices { sums[index + 1] = sums[index] + values[index] }
    return values.indices.map { index in
      let (low, high) = (max(0, index - reach), min(values.count, index + reach + 1))
      return high - low > 1 ? (sums[high] - sums[low] - values[index]) / Double(high - low - 1) : 0
    }
  }

  /// Population variance; sums in order.
  static func standardised(_ values: [Double]) -> [Double] {
    guard !values.isEmpty else { return [] }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    let deviation = variance.squareRoot()
    return values.map { deviation > 1e-9 ? ($0 - mean) / deviation : 0 }
  }
}
