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
    var (openings, words, tails): ([Norm], [Norm], [Range<Int>]) = ([], [], [])
    words.reserveCapacity(patterns.utf8.count / 4)
    var text = patterns
    text.withUTF8 { bytes in
      for pattern in bytes.split(whereSeparator: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }) {
        guard var rest = PlainWords(UnsafeBufferPointer(rebasing: pattern)), let opening = rest.next() else {
          continue
        }
        openings.append(Norm(utf8: opening))
        let start = words.count
        while let word = rest.next() { words.append(Norm(utf8: word)) }
        tails.append(start..<words.count)
      }
    }
    // Those that begin alike stand together, by the place of the last one of them; the longest is first.
    let last = WordTable(norms: openings.enumerated().map { ($1, $0) })
    let order = openings.indices.map { (group: last[openings[$0]] ?? $0, pattern: $0) }.sorted {
      ($0.group, tails[$1.pattern].count) < ($1.group, tails[$0.pattern].count)
    }
    var groups: [(Norm, Range<Int>)] = []
    for (place, entry) in order.enumerated() {
      if place > 0, order[place - 1].group == entry.group {
        groups[groups.count - 1].1 = groups[groups.count - 1].1.lowerBound..<place + 1
      } else {
        groups.append((openings[entry.pattern], place..<place + 1))
      }
    }
    self.patterns = WordTable(norms: groups)
    self.tails = order.map { tails[$0.pattern] }
    (self.openings, self.words) = (openings, words)
  }

  /// The length of the longest pattern that begins at `index`; nil if none does.
  func match(_ said: [Norm], at index: Int) -> Int? {
    guard index < said.count, let patterns = patterns[said[index]] else { return nil }
    for pattern in patterns where follows(tails[pattern], index, of: said) { return tails[pattern].count + 1 }
    return nil
  }

  /// The length of the shortest pattern that begins at `index`; nil if none does.
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
