/// Word patterns of one meaning, matched against normalised words; the longest wins.
struct CueList: Sendable {
  /// The patterns that begin with a word, the longest first.
  private let patterns: WordTable<[[String]]>
  /// The first word of each pattern.
  let openings: [String]

  /// - Parameter patterns: normalised, words apart by spaces, one pattern a line or separated by `|`.
  init(_ patterns: String) {
    let lists = patterns.utf8.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
      .map { Lexicon.words(in: String($0) ?? "") }.filter { !$0.isEmpty }
    openings = lists.map { $0[0] }
    self.patterns = WordTable(
      Dictionary(grouping: lists) { $0[0] }.map { ($0.key, $0.value.sorted { $0.count > $1.count }) })
  }

  /// The length of the longest pattern that begins at `index`; nil where none does.
  func match(_ words: [String], at index: Int) -> Int? {
    guard words.indices.contains(index) else { return nil }
    return patterns[words[index]]?.first { pattern in
      index + pattern.count <= words.count && words[index..<index + pattern.count].elementsEqual(pattern)
    }?.count
  }

  /// Whether a pattern begins with `word`.
  func begins(with word: String) -> Bool { patterns.contains(word) }

  /// The length of the shortest pattern that begins at `index`; nil where none does.
  func shortestMatch(_ words: [String], at index: Int) -> Int? {
    patterns[words[index]]?.last { pattern in
      index + pattern.count <= words.count && words[index..<index + pattern.count].elementsEqual(pattern)
    }?.count
  }

  /// The first place at or after `start` where a pattern begins.
  func first(in words: [String], from start: Int = 0) -> Range<Int>? {
    guard start < words.count else { return nil }
    for index in start..<words.count {
      if let length = match(words, at: index) { return index..<index + length }
    }
    return nil
  }

  func occurs(in words: [String]) -> Bool { first(in: words) != nil }
}
