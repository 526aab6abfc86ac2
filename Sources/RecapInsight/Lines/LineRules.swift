import RecapCore

/// Where an edit stands in its line, which decides what a rule gives.
struct LinePlace: Hashable, Sendable {
  /// A Boolean value that indicates whether a sentence of the line begins with the edit.
  var startsSentence: Bool
  /// A Boolean value that indicates whether the line is an open question.
  var isQuestion: Bool
  /// The words of the citation that are left out directly after the edit.
  var left: ArraySlice<String>
  /// A Boolean value that indicates whether what is cited goes on after the edit, and the line does not.
  var goesOn: Bool
  /// The name of who said the words; nil if it may not be written.
  var name: String?
  /// A Boolean value that indicates whether an edit before it writes a name.
  var isNamed: Bool
  /// The days, as they are shown, that the words of an action item name which end with the edit.
  var days: [String] = []
}

extension LineRule {
  /// Returns the texts that the rule gives for a text; none if it does not apply.
  func texts(for text: String, at place: LinePlace) -> [String] {
    switch self {
    case .name: place.name.map { Self.named(text, $0) } ?? []
    case .person:
      place.isNamed
        ? ReportedVerbs.thirdPerson(Norm(Lexicon.bare(text))).map { [Self.replaced(text, by: $0)] } ?? [] : []
    case .share:
      place.isNamed
        ? ReportedVerbs.subjects[Norm(Lexicon.bare(text))]?.map { Self.replaced(text, by: $0) } ?? [] : []
    case .day: place.days.map { SpokenDay.written($0, after: text) }
    case .capital: place.startsSentence ? [Disfluency.capitalised(text)] : []
    case .pronoun: Self.isPronoun(text) ? ["I" + text.dropFirst()] : []
    case .bare: Self.bare(text)
    case .stop: Self.bare(text).map { Self.marks.contains($0.last ?? "x") ? $0 : $0 + "." }
    case .mark:
      Set(place.left.compactMap(\.last)).filter(Self.marks.contains).sorted().flatMap { mark in
        Self.bare(text).map { $0 + String(mark) }
      }
    case .cut: place.goesOn ? Self.bare(text).map { $0 + "…" } : []
    case .question: place.isQuestion ? [String(text.trimmed { ".,".contains($0) }) + "?"] : []
    }
  }

  /// The marks at the end of a sentence.
  private static let marks: [Character] = [".", "?", "!", "…"]

  /// Returns a text without the punctuation at its ends: first without the one that joins words, then without all of it.
  private static func bare(_ text: String) -> [String] {
    let joined = String(text.trimmed { ",;:-–—".contains($0) })
    let last = joined.lastIndex { !",;:-–—.…".contains($0) }
    let all = last.map { String(joined[...$0]) } ?? ""
    return (joined == all ? [joined] : [joined, all]).filter { !$0.isEmpty }
  }

  private static func named(_ text: String, _ name: String) -> [String] {
    let norm = Norm(Lexicon.bare(text))
    let forms =
      switch norm {
      case "me": [name]
      case "my", "mine": [name + "'s"]
      default:
        ReportedVerbs.subjects[norm].map { verbs in verbs.isEmpty ? [name] : verbs.map { "\(name) \($0)" } }
          ?? []
      }
    return forms.map { replaced(text, by: $0) }
  }

  /// Returns a word with other letters and its own punctuation.
  static func replaced(_ word: String, by letters: String) -> String {
    let isSaid = { (character: Character) in character.isLetter || character.isNumber }
    guard let first = word.firstIndex(where: isSaid), let last = word.lastIndex(where: isSaid) else {
      return word
    }
    return word[..<first] + letters + word[word.index(after: last)...]
  }

  private static func isPronoun(_ text: String) -> Bool {
    text == "i" || text.hasPrefix("i'") || text.hasPrefix("i,")
  }
}
