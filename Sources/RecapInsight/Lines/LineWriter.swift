import RecapCore

/// Writes the lines of a recap: sentences without disfluencies, with the edits that prove them.
struct LineWriter: Sendable {
  /// A word of a line: its text, and its place in the conversation.
  struct Word: Hashable, Sendable {
    var text: String
    var place: Int
  }

  let conversation: Conversation

  init(_ conversation: Conversation) { self.conversation = conversation }

  /// Returns a line.
  /// - Parameters:
  ///   - sentences: the words of the sentences that it shows, in their order.
  ///   - cited: the words of all sentences that it cites.
  ///   - asks: a Boolean value that indicates whether it is an open question, which ends with a question mark.
  func line(of sentences: [Range<Int>], cited: [Range<Int>], asks: Bool = false) -> CitedLine {
    let citations = conversation.citations(of: cited)
    var words = sentences.flatMap { Self.finished(conversation.tidiedWords($0)) }
    if asks, let last = words.last, !last.text.hasSuffix("?") {
      words[words.count - 1].text = String(last.text.trimmed { ".,".contains($0) }) + "?"
    }
    let text = words.map(\.text).joined(separator: " ")
    return CitedLine(
      text: text, citations: citations, edits: edits(of: words, cited: cited, text: text, asks: asks))
  }

  /// Returns the words of a sentence with an initial capital and a full stop, unless they end with another mark.
  static func finished(_ words: [Word]) -> [Word] {
    var rest = words[...]
    while let last = rest.last, isJoint(last.text) { rest.removeLast() }
    while let first = rest.first, isJoint(first.text) { rest.removeFirst() }
    guard let (first, last) = rest.indices.first.map({ ($0, rest.endIndex - 1) }) else { return [] }
    rest[first].text = String(rest[first].text.drop { isJoint($0) })
    while let end = rest[last].text.last, isJoint(end) { rest[last].text.removeLast() }
    rest[first].text = Disfluency.capitalised(rest[first].text)
    if let end = rest[last].text.last, !".?!…".contains(end) { rest[last].text += "." }
    return Array(rest)
  }

  private static func isJoint(_ text: String) -> Bool { text.allSatisfy { isJoint($0) } }

  private static func isJoint(_ character: Character) -> Bool {
    character.isWhitespace || ",;:-–—".contains(character)
  }

  // MARK: edits

  /// Returns the edits that make words; none if no rules give them.
  private func edits(of words: [Word], cited: [Range<Int>], text: String, asks: Bool) -> [LineEdit] {
    let segments = Set(cited.flatMap(conversation.segmentIndices)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: segments.enumerated().map { ($1, $0) })
    let replay = LineReplay(
      words: segments.map { Lexicon.words(in: conversation.segments[$0].text) }, isQuestion: asks)
    var parts: [LineEdit] = []
    for word in words {
      let segment = conversation.words[word.place].segment
      guard let citation = numbers[segment] else { return [] }
      let place = word.place - conversation.wordRange(ofSegment: segment).lowerBound
      parts.append(LineEdit(citation: citation, words: place..<place + 1))
    }
    for index in parts.indices {
      let said = conversation.text(ofWord: words[index].place)
      guard !said.utf8.elementsEqual(words[index].text.utf8) else { continue }
      let place = replay.place(of: index, in: parts)
      guard let rules = Self.rules(from: said, to: words[index].text, at: place) else { return [] }
      (parts[index].text, parts[index].rules) = (words[index].text, rules.map(\.rawValue))
    }
    let edits = Self.joined(parts)
    return replay.problem(with: edits, of: text) == nil ? edits : []
  }

  /// Returns the edits with neighbouring kept words as one.
  private static func joined(_ parts: [LineEdit]) -> [LineEdit] {
    parts.reduce(into: []) { edits, part in
      if let last = edits.last, last.text == nil, part.text == nil, last.citation == part.citation,
        last.words.upperBound == part.words.lowerBound
      {
        edits[edits.count - 1].words = last.words.lowerBound..<part.words.upperBound
      } else {
        edits.append(part)
      }
    }
  }

  /// The rules that change how words are written, in the order in which they apply; at most one of each row.
  private static let spelling: [[LineRule]] = [[.pronoun], [.bare, .stop, .mark, .question], [.capital]]

  /// Returns the fewest rules that make a text of another one.
  private static func rules(from said: String, to text: String, at place: LinePlace) -> [LineRule]? {
    var ways: [(rules: [LineRule], text: String)] = [([], said)]
    for row in spelling {
      ways += ways.flatMap { way in
        row.flatMap { rule in
          rule.texts(for: way.text, at: place).map { (way.rules + [rule], $0) }
        }
      }
    }
    return ways.filter { $0.text.utf8.elementsEqual(text.utf8) && !$0.rules.isEmpty }
      .min { $0.rules.count < $1.rules.count }?.rules
  }
}
