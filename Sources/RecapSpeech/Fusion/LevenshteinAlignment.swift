/// Two rows of words, laid side by side with as few differences as can be (Levenshtein).
struct LevenshteinAlignment {
  /// A word that both have, or all that they differ in between two such words.
  struct Stretch: Hashable {
    var isEqual: Bool
    /// The range in the first sequence.
    var first: Range<Int>
    /// The range in the second sequence.
    var second: Range<Int>
  }

  /// The stretches in order, which together cover both sequences.
  let stretches: [Stretch]

  /// Aligns two sequences of words. Case and punctuation are ignored.
  init(_ first: [String], _ second: [String]) {
    let (one, other) = (first.map(Self.key), second.map(Self.key))
    var stretches: [Stretch] = []
    var (i, j) = (0, 0)
    for (x, y) in Self.pairs(one, other) + [(one.count, other.count)] {
      if x > i || y > j { stretches.append(Stretch(isEqual: false, first: i..<x, second: j..<y)) }
      if x < one.count { stretches.append(Stretch(isEqual: true, first: x..<x + 1, second: y..<y + 1)) }
      (i, j) = (x + 1, y + 1)
    }
    self.stretches = stretches
  }

  /// Returns the form of a word that is compared.
  static func key(_ word: String) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Returns the indices of the words that both sequences have, in the best alignment.
  private static func pairs(_ one: [String], _ other: [String]) -> [(Int, Int)] {
    let width = other.count + 1
    // The number of differences between the first i words of one and the first j of the other.
    var costs = [Int](repeating: 0, count: (one.count + 1) * width)
    for j in 0..<width { costs[j] = j }
    for i in one.indices {
      costs[(i + 1) * width] = i + 1
      for j in other.indices {
        let both = costs[i * width + j]
        costs[(i + 1) * width + j + 1] =
          one[i] == other[j] ? both : 1 + min(both, costs[i * width + j + 1], costs[(i + 1) * width + j])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (one.count, other.count)
    while i > 0, j > 0 {
      let cost = costs[i * width + j]
      if one[i - 1] == other[j - 1] {
        pairs.append((i - 1, j - 1))
        (i, j) = (i - 1, j - 1)
      } else if cost == 1 + costs[(i - 1) * width + j - 1] {
        (i, j) = (i - 1, j - 1)
      } else if cost == 1 + costs[(i - 1) * width + j] {
        i -= 1
      } else {
        j -= 1
      }
    }
    return pairs.reversed()
  }
}
