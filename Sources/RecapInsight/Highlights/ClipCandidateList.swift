import RecapCore

/// Clip candidates in the order in which they are found, with the first one of each sentence.
struct ClipCandidateList: Sendable {
  private(set) var all: [ClipCandidate] = []
  private var first: [Int]

  init(sentences: Int) { first = [Int](repeating: .max, count: sentences) }

  mutating func append(_ candidate: ClipCandidate) {
    for sentence in candidate.sentences { first[sentence] = min(first[sentence], all.count) }
    all.append(candidate)
  }

  /// Adds a reason to the first candidate that shares a sentence; a candidate with two reasons scores higher.
  /// - Returns: whether that candidate replaces a new one.
  mutating func merges(_ sentences: ClosedRange<Int>, reason: String, score: Double) -> Bool {
    guard let index = first[sentences].min(), index < all.count else { return false }
    if !all[index].reasons.contains(reason) { all[index].reasons.append(reason) }
    guard all[index].sentences == sentences || score <= all[index].score else { return false }
    all[index].score = max(all[index].score, score) + 0.3 * min(score, 2)
    return true
  }
}
