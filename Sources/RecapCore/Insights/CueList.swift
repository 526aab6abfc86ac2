/// Word patterns of one meaning, matched against normalised words; the longest wins.
struct CueList: Sendable {
  private let patterns: [String: [[String]]]

  /// - Parameter patterns: normalised, words apart by spaces, one pattern a line or separated by `|`.
  init(_ patterns: String) {
    let lists = patterns.split { $0 == "|" || $0 == "\n" }
      .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { !$0.isEmpty }
    self.patterns = Dictionary(grouping: lists) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The length of the longest pattern that begins at `index`; nil where none does.
  func match(_ words: [String], at index: Int) -> Int? {
    guard words.indices.contains(index) else { return nil }
    return patterns[words[index]]?.first { pattern in
      index + pattern.count <= words.count && words[index..<index + pattern.count].elementsEqual(pattern)
    }?.count
  }

  /// Whether a pattern begins with `word`.
  func begins(with word: String) -> Bool { patterns[word] != nil }

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
