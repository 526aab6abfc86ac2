import RecapCore

/// Recognises a question by its first words, in text without question marks.
enum QuestionForm {
  static func matches(_ norms: [Norm]) -> Bool {
    let words = norms.drop { leads.contains($0) || StopWords.fillers.contains($0) }
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    if interrogatives.contains(first) {
      return auxiliaries.contains(second) || second == "about" || second == "if"
    }
    return auxiliaries.contains(first) && subjects.contains(second)
  }

  private static let leads: WordSet = [
    "so", "and", "but", "okay", "well", "right", "yeah", "then", "sorry",
  ]
  private static let interrogatives: WordSet = ["what", "who", "when", "where", "why", "how", "which"]
  private static let auxiliaries: WordSet = [
    "is", "are", "was", "were", "do", "does", "did", "can", "could", "would", "will", "should", "shall",
    "have", "has",
    "am", "might", "may",
  ]
  private static let subjects: WordSet = [
    "i", "you", "we", "they", "he", "she", "it", "that", "this", "there", "anybody", "anyone", "everybody",
    "everyone",
    "somebody", "someone",
  ]
}
