import RecapCore

/// Gives a sentence back the "I" at its start that recognisers often lose: "Can draw up the plan" was
/// "I can draw up the plan".
enum SubjectRestoration {
  /// Where "I" is missing in some normalised words; nil if nothing is.
  static func position(in norms: [Norm], isQuestion: Bool) -> Int? {
    let start = norms.firstIndex { !leads.contains($0) } ?? 0
    guard !isQuestion, start + 1 < norms.count else { return nil }
    let (first, second) = (norms[start], norms[start + 1])
    let isMissing =
      switch first {
      case "can": TaskVerbs.contains(second) || lightVerbs.contains(second)
      case "will": TaskVerbs.contains(second) && second != "work"
      case "would": ["like", "love", "rather", "prefer"].contains(second)
      case "do": second == "not" && start + 2 < norms.count && stances.contains(norms[start + 2])
      case "need", "want", "have": second == "to"
      case "propose", "recommend": true
      case "suggest": ["we", "that", "a", "the"].contains(second)
      default: false
      }
    return isMissing ? start : nil
  }

  private static let leads: WordSet = [
    "okay", "so", "and", "well", "right", "then", "but", "yes", "yeah", "oh", "alright",
  ]
  private static let lightVerbs: WordSet = ["have", "take", "get", "do", "also", "not"]
  private static let stances: WordSet = ["want", "think", "know", "mind", "have", "believe"]
}
