import RecapCore

/// Makes the text of a line again from its edits and the words that it cites (R10).
///
/// It is the only judge of edits: what writes a line asks it before, and `InsightVerifier` after.
struct LineReplay: Sendable {
  /// The words of each citation.
  let words: [[String]]
  /// The name of each citation's speaker; nil if it may not be written. Missing ones are nil.
  var names: [String?] = []
  /// A Boolean value that indicates whether the line is an open question.
  var isQuestion = false
  /// The days that action items name in each citation. Missing ones are none.
  var days: [[SpokenDay]] = []

  /// Returns what is wrong with a line's edits; nil if they make the text, to the letter, and each follows its rules.
  func problem(with edits: [LineEdit], of text: String) -> String? {
    if let edit = edits.first(where: { !isThere($0) }) {
      return "edits words of citation \(edit.citation + 1), which does not have them"
    }
    for (edit, next) in zip(edits, edits.dropFirst())
    where (edit.citation, edit.words.upperBound) > (next.citation, next.words.lowerBound) {
      return "has edits out of the order of the words"
    }
    for index in edits.indices where !follows(edits, index) {
      return "has an edit that its rules do not give"
    }
    for (edit, next) in zip(edits, edits.dropFirst()) where losesNegation(between: edit, and: next) {
      return "leaves out a negation"
    }
    return made(by: edits).utf8.elementsEqual(text.utf8) ? nil : "is not what its edits make"
  }

  private func isThere(_ edit: LineEdit) -> Bool {
    words.indices.contains(edit.citation) && !edit.words.isEmpty
      && words[edit.citation].indices.contains(edit.words.lowerBound)
      && edit.words.upperBound <= words[edit.citation].count
  }

  /// Returns the text that edits make.
  func made(by edits: [LineEdit]) -> String { edits.map(self.text(of:)).joined(separator: " ") }

  /// Returns the text that an edit puts into its line.
  private func text(of edit: LineEdit) -> String { edit.text ?? said(edit) }

  /// Returns the words of an edit as they were said.
  private func said(_ edit: LineEdit) -> String { words[edit.citation][edit.words].joined(separator: " ") }

  /// Returns whether the rules of an edit give its text.
  private func follows(_ edits: [LineEdit], _ index: Int) -> Bool {
    guard let text = edits[index].text else { return true }
    let rules = edits[index].rules.map(LineRule.init(rawValue:))
    guard !rules.isEmpty, !rules.contains(nil), Set(rules).count == rules.count else { return false }
    let place = place(of: index, in: edits)
    var texts = [said(edits[index])]
    for rule in rules.compactMap(\.self) { texts = texts.flatMap { rule.texts(for: $0, at: place) } }
    return texts.contains { $0.utf8.elementsEqual(text.utf8) }
  }

  /// Returns whether words are left out inside a sentence that say "not", and neither say it again nor are an aside.
  private func losesNegation(between edit: LineEdit, and next: LineEdit) -> Bool {
    guard edit.citation == next.citation, edit.words.upperBound < next.words.lowerBound else { return false }
    let all = words[edit.citation]
    let left = all[edit.words.upperBound..<next.words.lowerBound]
    let pauses = all[(edit.words.upperBound - 1)..<next.words.lowerBound].map(Lexicon.pause)
    guard !pauses.contains(.full), pauses.first == Lexeme.Pause.none || pauses.last == Lexeme.Pause.none
    else {
      return false
    }
    let kept = all[next.words.lowerBound...].prefix(left.count + 2).flatMap(Self.negations)
    return !left.flatMap(Self.negations).allSatisfy(kept.contains)
  }

  private static func negations(_ word: String) -> [String] {
    Lexicon.norms(word).filter {
      ["not", "never", "nobody", "nothing", "neither", "nor", "without"].contains($0)
    }
  }

  /// Returns where an edit stands.
  func place(of index: Int, in edits: [LineEdit]) -> LinePlace {
    let edit = edits[index]
    let before = index > 0 ? self.text(of: edits[index - 1]) : nil
    let next = index + 1 < edits.count ? edits[index + 1] : nil
    let all = words[edit.citation]
    let end = next?.citation == edit.citation ? next?.words.lowerBound ?? all.count : all.count
    return LinePlace(
      startsSentence: before.map { Lexicon.pause(after: $0) == .full } ?? true, isQuestion: isQuestion,
      left: all[edit.words.upperBound..<max(edit.words.upperBound, end)],
      goesOn: next == nil && (edit.words.upperBound < all.count || edit.citation + 1 < words.count),
      name: names.indices.contains(edit.citation) ? names[edit.citation] : nil,
      isNamed: edits[..<index].contains { $0.rules.contains(LineRule.name.rawValue) },
      days: days.indices.contains(edit.citation)
        ? days[edit.citation].filter { $0.ends(all[..<edit.words.upperBound]) }.map(\.shown) : [])
  }
}
