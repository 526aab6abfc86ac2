import RecapCore

/// Removes disfluencies for reading: fillers, stammers, false starts and opening discourse markers. No word is added.
///
/// It applies only to shown text; cited text is verbatim.
package enum Disfluency {
  /// Returns words as a readable sentence: without disfluencies, capitalised, with punctuation at its end.
  package static func sentence(_ words: [String]) -> String {
    finish(tidy(words).joined(separator: " "))
  }

  /// Returns words without disfluencies.
  package static func tidy(_ words: [String]) -> [String] {
    let forms = words.filter { !$0.isEmpty }.map { SurfaceForm($0) }
    return tidy(forms.indices, of: forms)
  }

  /// - Parameter words: indices into `forms`.
  static func tidy(_ words: some Sequence<Int>, of forms: [SurfaceForm]) -> [String] {
    tidyWords(words, of: forms).map(\.text)
  }

  /// Returns the words that remain, with their positions in `words`.
  static func tidyWords(_ words: some Sequence<Int>, of forms: [SurfaceForm]) -> [LineWriter.Word] {
    let tidying = Tidying(words, of: forms)
    return tidying.rest.map {
      LineWriter.Word(
        text: capitalisedPronoun(tidying.text(of: $0)), norm: $0.norm, pause: $0.pause, place: $0.place)
    }
  }

  /// Returns whether a word opens a sentence and adds nothing to it: "okay, so …", unlike "right now".
  static func isOpening(_ word: Norm, pause: Lexeme.Pause, before next: Norm) -> Bool {
    Tidying.isOpening(word, isPaused: pause != .none, before: next)
  }

  /// Returns the bare forms of the words that remain, with their positions in `words`.
  static func norms(_ words: some Sequence<Int>, of forms: [SurfaceForm]) -> [(norm: Norm, place: Int)] {
    Tidying(words, of: forms).rest.map { ($0.norm, $0.place) }
  }

  /// Capitalises the first letter, and adds a full stop if the text has no punctuation at its end.
  package static func finish(_ text: String, mark: Bool = true) -> String {
    var result = String(text.trimmed { $0.isWhitespace || ",;:-–—".contains($0) })
    guard !result.isEmpty else { return "" }
    result = capitalised(result)
    if mark, let end = result.last, !".?!…".contains(end) { result += "." }
    return result
  }

  /// Returns `text` with an initial capital, if case conversion is reversible for its first letter, unlike "ß" and "ı".
  static func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let capital = first.properties.titlecaseMapping
    guard capital.lowercased() == first.properties.lowercaseMapping else { return text }
    return capital + String(text.unicodeScalars.dropFirst())
  }

  private static func capitalisedPronoun(_ word: String) -> String {
    guard word.utf8.first == UInt8(ascii: "i") else { return word }
    return word == "i" || word.hasPrefix("i'") || word.hasPrefix("i,") ? "I" + word.dropFirst() : word
  }
}

/// The removal of disfluencies from a sequence of words.
///
/// A word is represented by the index of its surface form, so that no text is copied.
private struct Tidying {
  struct Piece {
    let norm: Norm
    let place: Int
    var pause: Lexeme.Pause
    let isCutOff: Bool
    let isFiller: Bool
    let hasApostrophe: Bool
    /// The index of its text among the forms or, if it was changed, in `changed`.
    var text: Int
    var isChanged = false

    init(_ form: SurfaceForm, text: Int, place: Int) {
      self.place = place
      (norm, pause, self.text) = (form.bare, form.pause, text)
      (isCutOff, isFiller, hasApostrophe) = (form.isCutOff, form.isFiller, form.hasApostrophe)
    }
  }

  private let forms: [SurfaceForm]
  private var changed: [String] = []
  private var pieces: [Piece] = []
  /// The words that remain.
  private(set) var rest: ArraySlice<Piece> = []

  init(_ words: some Sequence<Int>, of forms: [SurfaceForm]) {
    self.forms = forms
    pieces.reserveCapacity(words.underestimatedCount)
    for word in words { pieces.append(Piece(forms[word], text: word, place: pieces.count)) }
    dropFillers()
    dropRepeats()
    rest = withoutDangling(withoutOpening(pieces[...]))
  }

  func text(of piece: Piece) -> String { piece.isChanged ? changed[piece.text] : forms[piece.text].text }

  private mutating func setText(of index: Int, to text: String) {
    (pieces[index].text, pieces[index].isChanged) = (changed.count, true)
    changed.append(text)
  }

  /// Removes the punctuation at a word's end, then adds `ending`.
  private mutating func end(_ index: Int, with ending: String) {
    let text = text(of: pieces[index])
    let last = text.lastIndex { !",;:-–—.…".contains($0) }
    setText(of: index, to: (last.map { String(text[...$0]) } ?? "") + ending)
    pieces[index].pause = Lexicon.pause(after: changed[changed.count - 1])
  }

  /// Parenthetical discourse markers, which are removed between two pauses.
  private static let asides: [[Norm]] = [
    ["let", "me", "see"], ["you", "know"], ["i", "mean"], ["like"], ["well"], ["oh"], ["what"], ["say"],
    ["how", "shall", "i", "say"], ["let's", "see"], ["i", "don't", "know"],
  ]

  private mutating func dropFillers() {
    var (index, count) = (0, 0)
    while index < pieces.count {
      let piece = pieces[index]
      let isFiller = piece.isCutOff || piece.isFiller
      let mayBeAside = !isFiller && count > 0 && pieces[count - 1].pause == .comma
      let length = isFiller ? 1 : mayBeAside ? Self.asideLength(in: pieces, at: index) : 0
      guard length > 0 else {
        pieces[count] = piece
        count += 1
        index += 1
        continue
      }
      let end = pieces[index + length - 1]
      if count > 0, !piece.isCutOff {
        if end.pause == .full, pieces[count - 1].pause != .full {
          self.end(count - 1, with: text(of: end).last.map { "?!".contains($0) ? String($0) : "." } ?? ".")
        } else if end.pause == .comma, pieces[count - 1].pause == .comma,
          isFiller || !keepsPause(after: count - 1, before: index + length)
        {
          self.end(count - 1, with: "")
        }
      }
      index += length
    }
    pieces.removeLast(pieces.count - count)
  }

  /// Returns whether the comma before an aside stays: another clause begins after it. "Our hall, I mean, it's cold".
  private func keepsPause(after before: Int, before next: Int) -> Bool {
    next < pieces.count && LineCues.keepsPause(after: pieces[before].norm, before: pieces[next].norm)
  }

  private static func asideLength(in pieces: [Piece], at index: Int) -> Int {
    for aside in asides where index + aside.count < pieces.count && aside[0] == pieces[index].norm {
      let span = pieces[index..<index + aside.count]
      if span.last?.pause == .comma, span.lazy.map(\.norm).elementsEqual(aside) { return aside.count }
    }
    return 0
  }

  /// "they, they give" → "they give"; "is that, is that something" → "is that something".
  private mutating func dropRepeats() {
    var count = 0
    for index in pieces.indices {
      pieces[count] = pieces[index]
      count += 1
      for length in stride(from: 4, to: 0, by: -1) where count >= 2 * length {
        let start = count - 2 * length
        guard isTwice(start..<start + length), isStammer(pieces[start..<start + length]),
          // "What is in it, it isn't ours" repeats nothing.
          length > 1 || start == 0 || !LineCues.prepositions.contains(pieces[start - 1].norm)
            || pieces[start].pause == .none
        else { continue }
        let opening = start == 0 ? text(of: pieces[0]) : ""
        for place in start..<start + length { pieces[place] = pieces[place + length] }
        count -= length
        if opening.first?.isUppercase == true {
          let text = text(of: pieces[0])
          setText(of: 0, to: Disfluency.capitalised(text))
        }
        break
      }
    }
    pieces.removeLast(pieces.count - count)
  }

  /// Returns whether words are repeated immediately. The last word is compared first, because it differs most often.
  @inline(__always)
  private func isTwice(_ head: Range<Int>) -> Bool {
    var place = head.upperBound - 1
    while place >= head.lowerBound {
      guard pieces[place].norm == pieces[place + head.count].norm else { return false }
      place -= 1
    }
    return true
  }

  private func isStammer(_ head: ArraySlice<Piece>) -> Bool {
    guard let first = head.first, first.norm != "", !Self.emphatic.contains(first.norm),
      !head.contains(where: { $0.pause == .full })
    else { return false }
    if head.count > 1 { return head.contains { StopWords.contains($0.norm) } }
    let isPaused = first.pause == .comma
    return StopWords.contains(first.norm) && (isPaused || !Self.doubled.contains(first.norm))
      || first.hasApostrophe
  }

  private static let emphatic: WordSet = [
    "no", "yes", "very", "really", "much", "many", "more", "bye", "so", "again",
  ]
  private static let doubled: WordSet = ["that", "had", "is", "in", "on", "you", "do"]

  private func withoutOpening(_ pieces: ArraySlice<Piece>) -> ArraySlice<Piece> {
    var rest = pieces
    while rest.count > 2, let first = rest.first {
      let next = rest[rest.startIndex + 1].norm
      guard Self.isOpening(first.norm, isPaused: first.pause != .none, before: next) else { break }
      rest = rest.dropFirst()
    }
    return rest
  }

  static func isOpening(_ word: Norm, isPaused: Bool, before next: Norm) -> Bool {
    // "Right now", "well done" and "oh six hundred" are not openings.
    let isBound =
      !isPaused
      && (bound.contains(word) && !subjects.contains(next) || word == "oh" && SpokenNumber.isNumber(next))
    return (openings.contains(word) && !isBound) || (isPaused && pausedOpenings.contains(word))
      // "'Cause I have to look into it": the reason for a statement that is not shown.
      || (word == "cause" && clauseSubjects.contains(next))
  }

  private static let openings: WordSet = [
    "okay", "ok", "so", "well", "and", "but", "alright", "oh", "right", "then", "yeah", "now",
  ]
  private static let bound: WordSet = ["right", "well", "now"]
  private static let subjects: WordSet = ["the", "i", "we"]
  private static let clauseSubjects: WordSet = [
    "i", "we", "you", "he", "she", "they", "it", "there", "i'm", "we're", "you're", "they're", "it's",
    "there's",
  ]
  private static let pausedOpenings: WordSet = [
    "great", "perfect", "good", "fine", "yes", "sure", "lovely", "also", "hmm", "ha", "ouch", "thanks",
    "anyway",
    "actually", "brilliant", "wonderful", "cool", "nice", "agreed", "basically", "see",
  ]

  /// Removes trailing words with which no sentence ends, from a broken-off sentence: "We keep the curve and." → "We
  /// keep the curve".
  private func withoutDangling(_ pieces: ArraySlice<Piece>) -> ArraySlice<Piece> {
    var rest = pieces
    while rest.count > 3, let last = rest.last, !text(of: last).hasSuffix("?"),
      Self.dangling.contains(last.norm)
        || Self.danglingToo.contains(last.norm)
          && (rest.count < pieces.count || Self.joints.contains(rest[rest.endIndex - 2].norm))
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
  /// Words that join a clause, after which "then" and "so" go on: "…, and then."
  private static let joints: WordSet = ["and", "but", "or"]
  /// Words that are removed only if a word after them was removed, or one before them joins a clause.
  private static let danglingToo: WordSet = [
    "so", "then", "that", "if", "like", "with", "of", "also", "just",
  ]
}
