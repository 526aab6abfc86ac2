/// Tidies speech for reading: fillers, stammers, false starts and opening markers go; no word is added.
///
/// For shown text only: what is cited stays as it was said.
package enum Disfluency {
  /// A readable sentence of some written words: capitalised, ended with a mark.
  package static func sentence(_ words: [String]) -> String {
    finish(tidy(words).joined(separator: " "))
  }

  /// The words that remain.
  package static func tidy(_ words: [String]) -> [String] {
    tidy(words.filter { !$0.isEmpty }.map(WrittenForm.init))
  }

  static func tidy(_ words: [WrittenForm]) -> [String] {
    let pieces = withoutRepeats(withoutFillers(words.map(Piece.init)))
    return withoutDangling(withoutOpening(pieces[...])).map { capitalisedPronoun($0.text) }
  }

  /// Capitalises the first letter and ends the text with a full stop where it has no mark.
  package static func finish(_ text: String, mark: Bool = true) -> String {
    var result = String(text.trimmed { $0.isWhitespace || ",;:-–—".contains($0) })
    guard let first = result.first else { return "" }
    result = first.uppercased() + result.dropFirst()
    if mark, let end = result.last, !".?!…".contains(end) { result += "." }
    return result
  }

  /// A written word while its neighbours go.
  private struct Piece {
    var text: String
    let norm: Norm
    var pause: Lexeme.Pause
    let isCutOff: Bool
    let hasApostrophe: Bool

    init(_ form: WrittenForm) {
      (text, norm, pause) = (form.text, form.bare, form.pause)
      (isCutOff, hasApostrophe) = (form.isCutOff, form.hasApostrophe)
    }

    /// Without the marks at its end, then with `ending`.
    mutating func end(with ending: String) {
      text = String(text.reversed().drop { ",;:-–—.…".contains($0) }.reversed()) + ending
      pause = Lexicon.pause(after: text)
    }
  }

  /// Asides that say nothing where pauses set them off on both sides.
  private static let asides: [[Norm]] = [
    ["let", "me", "see"], ["you", "know"], ["i", "mean"], ["like"], ["well"], ["oh"], ["what"], ["say"],
    ["how", "shall", "i", "say"], ["let's", "see"], ["i", "don't", "know"],
  ]

  private static func withoutFillers(_ pieces: [Piece]) -> [Piece] {
    var kept: [Piece] = []
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      let isFiller = piece.isCutOff || StopWords.fillers.contains(piece.norm)
      let length = isFiller ? 1 : asideLength(pieces, at: index, after: kept.last)
      guard length > 0 else {
        kept.append(piece)
        index += 1
        continue
      }
      let end = pieces[index + length - 1]
      if let last = kept.indices.last, !piece.isCutOff {
        if end.pause == .full, kept[last].pause != .full {
          kept[last].end(with: end.text.last.map { "?!".contains($0) ? String($0) : "." } ?? ".")
        } else if end.pause == .comma, kept[last].pause == .comma {
          kept[last].end(with: "")
        }
      }
      index += length
    }
    return kept
  }

  private static func asideLength(_ pieces: [Piece], at index: Int, after previous: Piece?) -> Int {
    guard let previous, previous.pause == .comma else { return 0 }
    for aside in asides where index + aside.count < pieces.count && aside[0] == pieces[index].norm {
      let span = pieces[index..<index + aside.count]
      if span.last?.pause == .comma, span.lazy.map(\.norm).elementsEqual(aside) { return aside.count }
    }
    return 0
  }

  /// "they, they give" → "they give"; "is that, is that something" → "is that something".
  private static func withoutRepeats(_ pieces: [Piece]) -> [Piece] {
    var kept: [Piece] = []
    for piece in pieces {
      kept.append(piece)
      for length in [4, 3, 2, 1] where kept.count >= 2 * length {
        let start = kept.count - 2 * length
        let isTwice = (start..<start + length).allSatisfy { kept[$0].norm == kept[$0 + length].norm }
        guard isTwice, isStammer(kept[start..<start + length]) else { continue }
        let isOpening = start == 0 && kept[0].text.first?.isUppercase == true
        kept.removeSubrange(start..<(start + length))
        if isOpening { kept[0].text = kept[0].text.prefix(1).uppercased() + kept[0].text.dropFirst() }
        break
      }
    }
    return kept
  }

  private static func isStammer(_ head: ArraySlice<Piece>) -> Bool {
    guard let first = head.first, first.norm != "", !emphatic.contains(first.norm),
      !head.contains(where: { $0.pause == .full })
    else { return false }
    if head.count > 1 { return head.contains { StopWords.contains($0.norm) } }
    let isPaused = first.pause == .comma
    return StopWords.contains(first.norm) && (isPaused || !doubled.contains(first.norm))
      || first.hasApostrophe
  }

  private static let emphatic: WordSet = [
    "no", "yes", "very", "really", "much", "many", "more", "bye", "so", "again",
  ]
  private static let doubled: WordSet = ["that", "had", "is", "in", "on", "you", "do"]

  private static func withoutOpening(_ pieces: ArraySlice<Piece>) -> ArraySlice<Piece> {
    var rest = pieces
    while rest.count > 2, let first = rest.first {
      let isPaused = first.pause != .none
      // "Right now" and "well done" are no openings.
      let isBound =
        ["right", "well", "now"].contains(first.norm) && !isPaused
        && !["the", "i", "we"].contains(rest[rest.startIndex + 1].norm)
      guard (openings.contains(first.norm) && !isBound) || (isPaused && pausedOpenings.contains(first.norm))
      else { break }
      rest = rest.dropFirst()
    }
    return rest
  }

  private static let openings: WordSet = [
    "okay", "ok", "so", "well", "and", "but", "alright", "oh", "right", "then", "yeah", "now",
  ]
  private static let pausedOpenings: WordSet = [
    "great", "perfect", "good", "fine", "yes", "sure", "lovely", "also", "hmm", "ha", "ouch", "thanks",
    "anyway",
    "actually", "brilliant", "wonderful", "cool", "nice", "agreed", "basically", "see",
  ]

  /// "We keep the curve and." → "We keep the curve": words that no sentence ends with, where it broke off.
  private static func withoutDangling(_ pieces: ArraySlice<Piece>) -> ArraySlice<Piece> {
    var rest = pieces
    while rest.count > 3, let last = rest.last, !last.text.hasSuffix("?"),
      dangling.contains(last.norm) || rest.count < pieces.count && danglingToo.contains(last.norm)
    {
      rest = rest.dropLast()
    }
    return rest
  }

  private static let dangling: WordSet = [
    "and", "but", "or", "because", "the", "a", "an", "it's", "that's", "there's", "he's", "she's", "i'm",
    "we're",
    "they're", "you're",
  ]
  /// Where something after them went already.
  private static let danglingToo: WordSet = [
    "so", "then", "that", "if", "like", "with", "of", "also", "just",
  ]

  private static func capitalisedPronoun(_ word: String) -> String {
    guard word.utf8.first == UInt8(ascii: "i") else { return word }
    return word == "i" || word.hasPrefix("i'") || word.hasPrefix("i,") ? "I" + word.dropFirst() : word
  }
}
