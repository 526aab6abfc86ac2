import RecapCore

/// Restores a subject "I" that recognisers often drop at the start of a sentence: "Can draw up the plan" becomes "I can
/// draw up the plan".
enum SubjectRestoration {
  /// Returns the index at which "I" is missing; nil if it is not missing.
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
