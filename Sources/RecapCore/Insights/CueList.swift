/// Word patterns of one meaning, matched against normalised words; the longest wins.
struct CueList: Sendable {
  /// Of the patterns that begin with a word, where they stand in `tails`.
  private let patterns: WordTable<Range<Int>>
  /// Where the words of each pattern after its first one stand in `words`: those that begin alike together, the
  /// longest first.
  private let tails: [Range<Int>]
  private let words: [Norm]
  /// The first word of each pattern.
  let openings: [Norm]

  /// - Parameter patterns: normalised, words apart by spaces, one pattern a line or separated by `|`.
  init(_ patterns: String) {
    let lists = patterns.utf8.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
      .map { Lexicon.plainNorms(in: String(Substring($0))) }.filter { !$0.isEmpty }
    openings = lists.map { $0[0] }
    var tails: [Range<Int>] = []
    var words: [Norm] = []
    let grouped = Dictionary(grouping: lists) { $0[0] }.map { opening, lists in
      let start = tails.count
      for list in lists.count > 1 ? lists.sorted(by: { $0.count > $1.count }) : lists {
        tails.append(words.count..<words.count + list.count - 1)
        words += list.dropFirst()
      }
      return (opening, start..<tails.count)
    }
    self.patterns = WordTable(norms: grouped)
    (self.tails, self.words) = (tails, words)
  }

  /// The length of the longest pattern that begins at `index`; nil where none does.
  func match(_ said: [Norm], at index: Int) -> Int? {
    guard index < said.count, let patterns = patterns[said[index]] else { return nil }
    for pattern in patterns where follows(tails[pattern], index, of: said) { return tails[pattern].count + 1 }
    return nil
  }

  /// The length of the shortest pattern that begins at `index`; nil where none does.
  func shortestMatch(_ said: [Norm], at index: Int) -> Int? {
    guard let patterns = patterns[said[index]] else { return nil }
    return patterns.last { follows(tails[$0], index, of: said) }.map { tails[$0].count + 1 }
  }

  private func follows(_ tail: Range<Int>, _ index: Int, of said: [Norm]) -> Bool {
    guard index + tail.count < said.count else { return false }
    return tail.allSatisfy { words[$0] == said[index + 1 + $0 - tail.lowerBound] }
  }

  /// Whether a pattern begins with `word`.
  func begins(with word: Norm) -> Bool { patterns.contains(word) }

  /// The first place at or after `start` where a pattern begins.
  func first(in words: [Norm], from start: Int = 0) -> Range<Int>? {
    guard start < words.count else { return nil }
    for index in start..<words.count {
      if let length = match(words, at: index) { return index..<index + length }
    }
    return nil
  }

  func occurs(in words: [Norm]) -> Bool { first(in: words) != nil }
}
