import Foundation
import RecapCore

/// The features of a unit's own words.
struct WordFeatures {
  private(set) var columns: [Feature: [Double]] = [:]
  /// The distinct terms of each unit, ascending.
  let terms: [[Int]]
  let table: TermTable

  init(_ units: [FeatureUnit], terms: [[Int]], table: TermTable) {
    (self.terms, self.table) = (terms, table)
    let counter = table.counter
    var columns: [Feature: [Double]] = [:]
    let mass = terms.map { own in own.reduce(0) { $0 + table.weight[$1] } }
    columns[.mass] = mass
    columns[.distinct] = terms.map { Double($0.count) }
    columns[.peak] = terms.map { own in own.reduce(0) { max($0, table.weight[$1]) } }
    columns[.density] = zip(terms, mass).map { $0.isEmpty ? 0 : $1 / Double($0.count) }
    columns[.centrality] = terms.map(centrality)
    columns[.length] = units.map { log(1 + Double($0.lexemes.count)) }
    columns[.question] = units.map { $0.isQuestion ? 1 : 0 }
    let counts = units.map { counter.counts(in: $0.lexemes) }
    let share = { (count: Int, unit: FeatureUnit) in
      unit.lexemes.isEmpty ? 0 : Double(count) / Double(unit.lexemes.count)
    }
    for (feature, kind) in [
      (Feature.fillers, LexemeCounter.Kind.filler), (.agreement, .agreement), (.numbers, .number),
    ] {
      columns[feature] = counts.map { Double($0[kind]) }
    }
    for (feature, kind) in [
      (Feature.first, LexemeCounter.Kind.firstPerson), (.plural, .firstPersonPlural),
      (.second, .secondPerson),
    ] {
      columns[feature] = zip(counts, units).map { share($0[kind], $1) }
    }
    columns[.stammer] = zip(counts, units).map { share($0.stammers, $1) }
    for (index, list) in LexemeCounter.lists.enumerated() {
      columns[list.feature] = counts.map { Double($0.cues[index]) }
    }
    columns[.function] = zip(counts, units).map { 1 - share($0[.content], $1) }
    columns[.letters] = counts.map { $0[.content] == 0 ? 0 : Double($0.letters) / Double($0[.content]) }
    self.columns = columns
  }

  /// Returns the cosine similarity of a unit's weights and the centroid of the meeting.
  private func centrality(_ terms: [Int]) -> Double {
    let length = terms.reduce(0) { $0 + table.weight[$1] * table.weight[$1] }.squareRoot()
    guard length > 0 else { return 0 }
    return terms.reduce(0) { $0 + table.weight[$1] * table.centroid[$1] } / length
  }
}
