/// Word patterns of one meaning, matched against normalised words; the longest wins.
struct CueList: Sendable {
  /// Where the words after a pattern's first one stand in `rest`.
  private typealias Pattern = Range<Int>

  /// The patterns that begin with a word, the longest first.
  private let patterns: WordTable<[Pattern]>
  private let rest: [Norm]
  /// The first word of each pattern.
  let openings: [String]

  /// - Parameter patterns: normalised, words apart by spaces, one pattern a line or separated by `|`.
  init(_ patterns: String) {
    let lists = patterns.utf8.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
      .map { Lexicon.words(in: String($0) ?? "") }.filter { !$0.isEmpty }
    openings = lists.map { $0[0] }
    var rest: [Norm] = []
    let grouped = Dictionary(grouping: lists) { $0[0] }.map { first, lists in
      let ranges = lists.sorted { $0.count > $1.count }.map { words in
        rest += words.dropFirst().map(Norm.init)
        return rest.count - words.count + 1..<rest.count
      }
      return (first, ranges)
    }
    self.patterns = WordTable(grouped)
    self.rest = rest
  }

  /// The length of the longest pattern that begins at `index`; nil where none does.
  func match(_ words: [Norm], at index: Int) -> Int? {
    guard index < words.count, let patterns = patterns[words[index]] else { return nil }
    for pattern in patterns where begins(pattern, after: index, of: words) { return pattern.count + 1 }
    return nil
  }

  /// The length of the shortest pattern that begins at `index`; nil where none does.
  func shortestMatch(_ words: [Norm], at index: Int) -> Int? {
    guard let patterns = patterns[words[index]] else { return nil }
    return patterns.last { begins($0, after: index, of: words) }.map { $0.count + 1 }
  }

  private func begins(_ pattern: Pattern, after index: Int, of words: [Norm]) -> Bool {
    guard index + pattern.count < words.count else { return false }
    for offset in 0..<pattern.count where words[index + 1 + offset] != rest[pattern.lowerBound + offset] {
      return false
    }
    return true
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
