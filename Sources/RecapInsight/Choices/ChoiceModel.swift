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

  /// How much higher the sum of other words must be than that of the rules' words: e times their chance.
  ///
  /// For authors who were left out, words overlap as much with the annotator's as without a margin, and fewer change.
  static let margin = 1.0

  /// Returns the index of the candidate with the highest sum, if it is clearly above that of the first one, or the first one
  /// is not free; nil if none is free. Ties go to the earlier candidate.
  /// - Parameter isFree: whether a candidate may be chosen.
  func better(of candidates: [[String]], isFree: (Int) -> Bool) -> Int? {
    let scores = candidates.map(score)
    let best = scores.indices.filter(isFree).max { (scores[$0], -$0) < (scores[$1], -$1) }
    guard let best, isFree(0), scores[best] - scores[0] <= Self.margin else { return best }
    return 0
  }

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

/// The models of what is chosen for action items and decisions.
package struct ChoiceModels: Sendable, Hashable {
  /// The owner of an action item (`OwnerCandidates`).
  package var owner: ChoiceModel
  /// Its deadline (`DueCandidates`).
  package var due: ChoiceModel
  /// Its words (`WordingCandidates`).
  package var words: ChoiceModel
  /// The words of a decision (`DecisionCandidates`).
  package var decisionWords: ChoiceModel

  package init(owner: ChoiceModel, due: ChoiceModel, words: ChoiceModel, decisionWords: ChoiceModel) {
    (self.owner, self.due, self.words, self.decisionWords) = (owner, due, words, decisionWords)
  }
}
