/// Finds sentence ends in a sequence of written words, by their punctuation.
package enum SentenceBreaks {
  /// Abbreviations whose full stop never ends a sentence, whatever follows.
  private static let titles: Set<String> = [
    "dr", "e.g", "eg", "fig", "gen", "i.e", "ie", "jr", "messrs", "mr", "mrs", "ms", "mt", "no", "nos",
    "prof", "rev", "sr", "st", "vs", "approx",
  ]
  /// Abbreviations whose full stop ends a sentence if a capital follows.
  private static let ambiguous: Set<String> = [
    "a.m", "p.m", "am", "pm", "etc", "inc", "ltd", "co", "corp", "dept", "est",
  ]
  private static let closers: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]", "」", "』"]
  private static let openers: Set<Character> = ["\"", "'", "“", "‘", "«", "(", "[", "¿", "¡"]
  private static let terminators: Set<Character> = ["?", "!", "…", "。", "！", "？", "؟", "।"]

  /// Returns whether a sentence ends with `word` if `next` follows it (nil at the end of the text).
  package static func isEnd(_ word: Substring, next: Substring?) -> Bool {
    var core = word
    while let last = core.last, closers.contains(last) { core.removeLast() }
    guard let mark = core.last else { return false }
    if terminators.contains(mark) { return true }
    guard mark == "." else { return false }
    guard let next else { return true }
    let stem = core.drop(while: openers.contains).dropLast()
    // "...": the sentence continues if a small letter follows.
    if stem.last == "." { return startsSentence(next) }
    let key = stem.lowercased()
    // "No. 5", but "No. We can't."
    if key == "no" || key == "nos" { return !(next.first?.isNumber ?? false) }
    if titles.contains(key) { return false }
    // An initial ("J. Smith"); "I." ends a sentence, because it is a word.
    if stem.count == 1, stem.first?.isUppercase == true, key != "i" { return false }
    if ambiguous.contains(key) || stem.contains(".") { return startsSentence(next) }
    return true
  }

  private static func startsSentence(_ word: Substring) -> Bool {
    guard let first = word.first(where: { !openers.contains($0) }) else { return false }
    return first.isUppercase || first.isNumber || !first.isCased
  }

  /// Returns `text` as written words, split at white space, and after a full stop of a script without spaces.
  package static func tokens(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).flatMap { run -> [Substring] in
      guard run.contains(where: { "。！？".contains($0) }) else { return [run] }
      var pieces: [Substring] = []
      var start = run.startIndex
      for index in run.indices {
        let after = run.index(after: index)
        guard "。！？".contains(run[index]),
          after == run.endIndex || !("。！？".contains(run[after]) || closers.contains(run[after]))
        else { continue }
        pieces.append(run[start..<after])
        start = after
      }
      if start < run.endIndex { pieces.append(run[start...]) }
      return pieces
    }
  }
}
