/// Tidies speech for reading: fillers, stammers, false starts and opening markers go; no word is added.
///
/// For shown text only: what is cited stays as it was said.
package enum Disfluency {
  /// A readable sentence of some written words: capitalised, ended with a mark.
  package static func sentence(_ words: [String]) -> String {
    let kept = tidy(words)
    guard !kept.isEmpty else { return "" }
    return finish(kept.joined(separator: " "))
  }

  /// The words that remain.
  package static func tidy(_ words: [String]) -> [String] {
    var kept = withoutFillers(words.filter { !$0.isEmpty })
    kept = withoutRepeats(kept)
    kept = withoutOpening(kept)
    return kept.map(capitalisedPronoun)
  }

  /// Capitalises the first letter and ends the text with a full stop where it has no mark.
  package static func finish(_ text: String, mark: Bool = true) -> String {
    var result = String(text.trimmed { $0.isWhitespace || ",;:-–—".contains($0) })
    guard let first = result.first else { return "" }
    result = first.uppercased() + result.dropFirst()
    if mark, let end = result.last, !".?!…".contains(end) { result += "." }
    return result
  }

  private static func norm(_ word: String) -> String {
    String(word.lowercased().replacing("’", with: "'").trimmed { !($0.isLetter || $0.isNumber) })
  }

  private static func hasComma(_ word: String) -> Bool { Lexicon.pause(after: word) == .comma }

  /// Asides that say nothing where pauses set them off on both sides.
  private static let asides: [[String]] = [
    ["let", "me", "see"], ["you", "know"], ["i", "mean"], ["like"], ["well"], ["oh"], ["what"], ["say"],
    ["i", "don't", "know"],
    ["how", "shall", "i", "say"], ["let's", "see"],
  ]

  private static func withoutFillers(_ words: [String]) -> [String] {
    var kept: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let isCutOff = word.count > 1 && word.hasSuffix("-")
      let length =
        StopWords.fillers.contains(norm(word)) || isCutOff
        ? 1 : asideLength(words, at: index, after: kept.last)
      guard length > 0 else {
        kept.append(word)
        index += 1
        continue
      }
      let end = words[index + length - 1]
      if Lexicon.pause(after: end) == .full, !isCutOff, let last = kept.last,
        Lexicon.pause(after: last) != .full
      {
        kept[kept.count - 1] = bare(last) + String(end.last.map { "?!".contains($0) ? $0 : "." } ?? ".")
      } else if hasComma(end), let last = kept.last, hasComma(last) {
        kept[kept.count - 1] = bare(last)
      }
      index += length
    }
    return kept
  }

  private static func asideLength(_ words: [String], at index: Int, after previous: String?) -> Int {
    guard let previous, hasComma(previous) else { return 0 }
    for aside in asides where index + aside.count < words.count {
      let span = words[index..<index + aside.count]
      if span.map(norm) == aside, let last = span.last, hasComma(last) { return aside.count }
    }
    return 0
  }

  private static func bare(_ word: String) -> String {
    String(word.reversed().drop { ",;:-–—.…".contains($0) }.reversed())
  }

  /// "they, they give" → "they give"; "is that, is that something" → "is that something".
  private static func withoutRepeats(_ words: [String]) -> [String] {
    var kept: [String] = []
    for word in words {
      kept.append(word)
      for length in [4, 3, 2, 1] where kept.count >= 2 * length {
        let tail = kept[(kept.count - length)...].map(norm)
        let head = kept[(kept.count - 2 * length)..<(kept.count - length)]
        guard tail == head.map(norm), isStammer(tail, pause: head.last.map(hasComma) ?? false) else {
          continue
        }
        if head.contains(where: { Lexicon.pause(after: $0) == .full }) { continue }
        let start = kept.count - 2 * length
        let isOpening = start == 0 && kept[0].first?.isUppercase == true
        kept.removeSubrange(start..<(start + length))
        if isOpening { kept[0] = kept[0].prefix(1).uppercased() + kept[0].dropFirst() }
        break
      }
    }
    return kept
  }

  private static func isStammer(_ words: [String], pause: Bool) -> Bool {
    if words.count > 1 { return words.contains { StopWords.contains($0) } && !emphatic.contains(words[0]) }
    guard let word = words.first, !word.isEmpty, !emphatic.contains(word) else { return false }
    return StopWords.contains(word) && (pause || !doubled.contains(word)) || word.contains("'")
  }

  private static let emphatic: Set<String> = [
    "no", "yes", "very", "really", "much", "many", "more", "bye", "so", "again",
  ]
  private static let doubled: Set<String> = ["that", "had", "is", "in", "on", "you", "do"]

  private static func withoutOpening(_ words: [String]) -> [String] {
    var rest = words[...]
    while rest.count > 2, let first = rest.first {
      let word = norm(first)
      let paused = Lexicon.pause(after: first) != .none
      let next = norm(rest[rest.startIndex + 1])
      let drops =
        openings.contains(word)
        && !(["right", "well", "now"].contains(word) && !paused && next != "the" && next != "i"
          && next != "we")
        || (paused && pausedOpenings.contains(word))
      guard drops else { break }
      rest = rest.dropFirst()
    }
    return Array(rest)
  }

  private static let openings: Set<String> = [
    "okay", "ok", "so", "well", "and", "but", "alright", "oh", "right", "then", "yeah", "now",
  ]
  private static let pausedOpenings: Set<String> = [
    "great", "perfect", "good", "fine", "yes", "sure", "lovely", "now", "right", "well", "also", "hmm", "ha",
    "ouch",
    "thanks", "anyway", "actually", "brilliant", "wonderful", "cool", "nice", "agreed", "basically",
    "no problem", "see",
  ]

  private static func capitalisedPronoun(_ word: String) -> String {
    let lower = word.prefix(2)
    return word == "i" || lower == "i'" || lower == "i," ? "I" + word.dropFirst() : word
  }
}
