/// A linear model that chooses one of several candidates, or none: the one with the highest sum of the weights of its
/// features, if that is above the sum for none.
package struct ChoiceModel: Sendable, Hashable {
  private let weights: [String: Double]

  /// - Parameter text: each feature and its weight in hundredths, separated by white space.
  package init(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    var weights: [String: Double] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      guard let weight = Double(parts[index + 1]) else {
        preconditionFailure("the weight of \(parts[index]) is no number: \(parts[index + 1])")
      }
      weights[String(parts[index])] = weight / 100
    }
    self.weights = weights
  }

  func score(_ features: [String]) -> Double { features.reduce(0) { $0 + (weights[$1] ?? 0) } }

  /// Returns the index of the chosen candidate; nil for none. Ties go to the earlier candidate.
  func choice(of candidates: [[String]], none: [String]) -> Int? {
    var best: (index: Int, score: Double)?
    for (index, features) in candidates.enumerated() {
      let score = score(features)
      if score > best?.score ?? self.score(none) { best = (index, score) }
    }
    return best?.index
  }
}

/// The models that choose the owner and the day of an action item.
package struct ItemChoiceModels: Sendable, Hashable {
  package var owner: ChoiceModel
  package var due: ChoiceModel

  package init(owner: ChoiceModel, due: ChoiceModel) { (self.owner, self.due) = (owner, due) }
}
