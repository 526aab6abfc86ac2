package import RecapCore

/// A phrase that says when a task is due, with its meaning.
///
/// Conventions: a bare weekday is the next such day strictly after the meeting's date; "next Wednesday" is
/// the Wednesday of the following week (weeks begin on Monday); a week or a month as a whole ("next week")
/// names no day, but its end does.
package struct DuePhrase: Hashable, Sendable {
  /// The range of its lexemes, from the preposition to the last word.
  package var range: Range<Int>
  /// "by", "on", "before", …; nil for a bare "tonight" or "Thursday at three".
  package var preposition: Norm?
  /// The meaning, independent of the date of the meeting.
  package var meaning: DueMeaning

  /// A Boolean value that indicates whether the phrase names a day, unlike "next week" and "right away".
  package var namesDay: Bool { meaning != .unnamed && meaning != .now }

  /// A Boolean value that indicates whether the phrase may as well belong to the talk itself: "right now", "at five".
  var isPassing: Bool {
    if case .hour = meaning { return true }
    return meaning == .now
  }

  /// Returns all due phrases in a range of lexemes, in order, disjoint.
  package static func all(in lexemes: ArraySlice<Lexeme>) -> [DuePhrase] {
    let spoken = lexemes.indices.filter { !StopWords.fillers.contains(lexemes[$0].norm) }
    var reader = DuePhraseReader(
      words: spoken.map { lexemes[$0].norm }, pauses: spoken.map { lexemes[$0].pause })
    return reader.readAll().map { phrase in
      let first = spoken[phrase.range.lowerBound]
      let last = spoken[phrase.range.upperBound - 1]
      return DuePhrase(range: first..<last + 1, preposition: phrase.preposition, meaning: phrase.meaning)
    }
  }
}
