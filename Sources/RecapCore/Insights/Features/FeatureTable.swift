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
    var sums = [0.0]
    for value in values { sums.append(sums[sums.count - 1] + value) }
    return values.indices.map { index in
      let near = max(0, index - reach)..<min(values.count, index + reach + 1)
      guard near.count > 1 else { return 0 }
      return (sums[near.upperBound] - sums[near.lowerBound] - values[index]) / Double(near.count - 1)
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
