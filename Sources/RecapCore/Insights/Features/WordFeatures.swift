import Foundation

/// The features of a unit's own words.
struct WordFeatures {
  private(set) var columns: [Feature: [Double]] = [:]
  /// The distinct terms of each unit, ascending.
  private(set) var terms: [[Int]] = []
  let table: TermTable

  init(_ units: [FeatureUnit], table: TermTable, in discourse: Discourse) {
    self.table = table
    let lexemes = discourse.conversation.lexemes
    var columns = [Feature: [Double]]()
    let own: [Feature] = [
      .mass, .length, .distinct, .peak, .density, .centrality, .fillers, .agreement, .function, .numbers,
      .letters, .first, .plural, .second, .question, .stammer, .tasks, .later, .decisions, .agenda, .roles,
    ]
    for feature in own { columns[feature] = [] }
    for feature in own { columns[feature]?.reserveCapacity(units.count) }
    for unit in units {
      let terms = table.distinct(unit.lexemes)
      let norms = lexemes[unit.lexemes].map(\.norm)
      let mass = terms.reduce(0) { $0 + table.weight[$1] }
      columns[.mass]?.append(mass)
      columns[.length]?.append(log(1 + Double(norms.count)))
      columns[.distinct]?.append(Double(terms.count))
      columns[.peak]?.append(terms.reduce(0) { max($0, table.weight[$1]) })
      columns[.density]?.append(terms.isEmpty ? 0 : mass / Double(terms.count))
      columns[.centrality]?.append(centrality(terms))
      columns[.question]?.append(unit.isQuestion ? 1 : 0)
      for (feature, count) in Self.counts(norms) { columns[feature]?.append(count) }
      let content = norms.filter { !StopWords.contains($0) && $0.utf8.count > 1 }
      columns[.function]?.append(norms.isEmpty ? 1 : 1 - Double(content.count) / Double(norms.count))
      columns[.letters]?.append(
        content.isEmpty ? 0 : Double(content.reduce(0) { $0 + $1.utf8.count }) / Double(content.count))
      self.terms.append(terms)
    }
    self.columns = columns
  }

  /// Cosine of a unit's weights to the whole meeting.
  private func centrality(_ terms: [Int]) -> Double {
    let length = terms.reduce(0) { $0 + table.weight[$1] * table.weight[$1] }.squareRoot()
    guard length > 0 else { return 0 }
    return terms.reduce(0) { $0 + table.weight[$1] * table.centroid[$1] } / length
  }

  private static let firstPerson: Set<String> = ["i", "me", "my", "mine", "myself"]
  private static let firstPlural: Set<String> = ["we", "us", "our", "ours"]
  private static let secondPerson: Set<String> = ["you", "your", "yours"]

  private static func counts(_ norms: [String]) -> [(Feature, Double)] {
    let share = { (count: Int) in norms.isEmpty ? 0 : Double(count) / Double(norms.count) }
    let stammers = norms.indices.count { index in
      index > 0 && norms[max(0, index - 3)..<index].contains(norms[index])
    }
    return [
      (.fillers, Double(norms.count(where: StopWords.fillers.contains))),
      (.agreement, Double(norms.count(where: StopWords.agreement.contains))),
      (.numbers, Double(norms.count(where: SpokenNumber.isNumber))),
      (.first, share(norms.count(where: firstPerson.contains))),
      (.plural, share(norms.count(where: firstPlural.contains))),
      (.second, share(norms.count(where: secondPerson.contains))),
      (.stammer, share(stammers)),
      (.tasks, FeatureCues.count(FeatureCues.tasks, in: norms)),
      (.later, FeatureCues.count(FeatureCues.later, in: norms)),
      (.decisions, FeatureCues.count(FeatureCues.decisions, in: norms)),
      (.agenda, FeatureCues.count(FeatureCues.agenda, in: norms)),
      (.roles, FeatureCues.count(FeatureCues.roles, in: norms)),
    ]
  }
}
