import RecapCore

/// Recognises statements about the past: "I asked them on Monday" sets no due date.
enum PastTense {
  /// Returns whether the main verb is in the past tense or the perfect.
  static func reports(_ norms: [Norm]) -> Bool {
    if norms.contains("already") || norms.contains("ago") { return true }
    guard let verb = mainVerb(norms) else { return false }
    return isPast(norms[verb]) || isPerfect(norms, at: verb)
  }

  /// Returns the index of the first word after discourse markers, subject and adverbs. If a recogniser lost "I", the
  /// verb comes first.
  private static func mainVerb(_ norms: [Norm]) -> Int? {
    var index = norms.firstIndex { !Discourse.leads.contains($0) } ?? 0
    if index < norms.count, subjects.contains(norms[index]) { index += 1 }
    while index < norms.count, adverbs.contains(norms[index]) { index += 1 }
    return index < norms.count ? index : nil
  }

  private static func isPerfect(_ norms: [Norm], at index: Int) -> Bool {
    guard ["have", "has", "had"].contains(norms[index]) else { return false }
    let rest = norms[(index + 1)...].drop { adverbs.contains($0) }
    return rest.first.map { isPast($0) || participles.contains($0) } ?? false
  }

  static func isPast(_ norm: Norm) -> Bool {
    irregular.contains(norm) || norm.count > 4 && norm.hasSuffix("ed") && !norm.hasSuffix("eed")
  }

  private static let subjects: WordSet = [
    "i", "we", "they", "he", "she", "it", "you", "that", "somebody",
  ]
  private static let adverbs: WordSet = ["just", "also", "only", "actually", "even", "never", "really"]
  private static let participles: WordSet = ["been", "done", "given", "taken", "seen", "written", "gone"]
  private static let irregular = WordSet(
    """
    was were had did went sent wrote said told got came gave took made found bought brought thought spoke met kept left lost
    paid ran saw sold stood taught built began broke chose drew drove felt flew forgot held knew led rang meant spent won
    """)
}
