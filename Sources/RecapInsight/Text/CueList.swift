import RecapCore

/// A list of cue phrases with one meaning, matched against norms; the longest match counts.
struct CueList: Sendable {
  /// The patterns that begin with each word, the longest first.
  private let patterns: [Norm: [[Norm]]]

  /// - Parameter patterns: normalised words separated by spaces, one pattern a line or separated by `|`.
  init(_ patterns: String) {
    let all = patterns.split { $0 == "|" || $0.isNewline }.map {
      Lexicon.words(in: String($0)).map { Norm($0) }
    }
    self.patterns = Dictionary(grouping: all.filter { !$0.isEmpty }) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The first words of the patterns.
  var openings: some Sequence<Norm> { patterns.keys }

  /// Returns the length of the longest pattern that begins at `index`; nil if none does.
  func match(_ said: [Norm], at index: Int) -> Int? {
    guard index < said.count, let patterns = patterns[said[index]] else { return nil }
    return patterns.first { said[index...].starts(with: $0) }?.count
  }

  /// Returns the length of the shortest pattern that begins at `index`; nil if none does.
  func shortestMatch(_ said: [Norm], at index: Int) -> Int? {
    guard let patterns = patterns[said[index]] else { return nil }
    return patterns.last { said[index...].starts(with: $0) }?.count
  }

  /// Returns the first pattern that begins at or after `start`.
  func first(in words: [Norm], from start: Int = 0) -> Range<Int>? {
    guard start < words.count else { return nil }
    for index in start..<words.count {
      if let length = match(words, at: index) { return index..<index + length }
    }
    return nil
  }

  /// Returns whether a pattern occurs in `words`.
  func occurs(in words: [Norm]) -> Bool { first(in: words) != nil }
}
