/// A part of a line of a recap: words of a citation as they were said, or another text for them by named rules (R10).
///
/// In JSON an array: `[citation, from, to]` keeps the words from..<to of the segment of that citation, counted from 0 and
/// divided at white space; `[citation, from, to, text, rule, …]` writes a text for them. The parts of a line, joined with
/// one space, are its text. Words that no part names are left out.
package struct LineEdit: Hashable, Sendable, Codable {
  /// The index of the citation among those of the line.
  package var citation: Int
  /// At least one word.
  package var words: Range<Int>
  /// The text in the place of the words; nil if they are kept.
  package var text: String?
  /// The names of the rules that give the text, in the order in which they apply; empty if the words are kept. A name that
  /// is not a `LineRule` is a later program's: the record stays readable, but such a line cannot be verified.
  package var rules: [String]

  /// Keeps words.
  package init(citation: Int, words: Range<Int>) {
    (self.citation, self.words, text, rules) = (citation, words, nil, [])
  }

  /// Writes a text by rules.
  package init(citation: Int, words: Range<Int>, text: String, rules: [LineRule]) {
    (self.citation, self.words, self.text) = (citation, words, text)
    self.rules = rules.map(\.rawValue)
  }

  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    citation = try container.decode(Int.self)
    let (start, end) = (try container.decode(Int.self), try container.decode(Int.self))
    guard citation >= 0, start >= 0, start < end else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "an edit names no words")
    }
    words = start..<end
    (text, rules) = (nil, [])
    guard !container.isAtEnd else { return }
    text = try container.decode(String.self)
    repeat { rules.append(try container.decode(String.self)) } while !container.isAtEnd
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for number in [citation, words.lowerBound, words.upperBound] { try container.encode(number) }
    guard let text else { return }
    try container.encode(text)
    for rule in rules { try container.encode(rule) }
  }
}

/// A rule by which an edit writes another text for words. The table is closed: `LineReplay` has what each of them gives.
package enum LineRule: String, CaseIterable, Hashable, Sendable {
  /// The name of who said a word of the first person: "I'll" becomes "Maya will", "my" becomes "Maya's".
  case name
  /// The third person of a verb after such a name: "have" becomes "has".
  case person
  /// The verb of a subject that the name before it already is: "I'll" becomes "will".
  case share
  /// The date after words that name the day of an action item: "Friday" becomes "Friday (7 March)".
  case day
  /// An initial capital, at the beginning of a sentence.
  case capital
  /// "i" becomes "I", "i'm" becomes "I'm".
  case pronoun
  /// Without the punctuation at both ends.
  case bare
  /// A full stop at the end.
  case stop
  /// The end mark of words that are left out after it.
  case mark
  /// An ellipsis at the end, because the sentence went on.
  case cut
  /// A question mark at the end of an open question.
  case question
}
