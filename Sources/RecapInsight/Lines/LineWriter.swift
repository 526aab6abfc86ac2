import RecapCore

/// Writes the lines of a recap: sentences without disfluencies, with the edits that prove them.
struct LineWriter: Sendable {
  /// A word of a line: its text, and its place in the conversation.
  struct Word: Hashable, Sendable {
    var text: String
    /// The bare form of what was said.
    var norm: Norm
    var pause: Lexeme.Pause
    var place: Int
  }

  /// The maximum number of words of a line.
  static let maximumWords = 35

  private let conversation: Conversation
  private let names: LineNames

  init(_ discourse: Discourse) {
    (conversation, names) = (discourse.conversation, discourse.names.lines)
  }

  /// Returns a line.
  /// - Parameters:
  ///   - sentences: the words of the sentences that it shows, in their order.
  ///   - cited: the words of all sentences that it cites.
  ///   - asks: a Boolean value that indicates whether it is an open question, which ends with a question mark.
  func line(of sentences: [Range<Int>], cited: [Range<Int>], asks: Bool = false) -> CitedLine {
    let citations = conversation.citations(of: cited)
    let short = fitting(worthShowing(sentences.map { shortened($0, asks: asks) })).map(Self.finished)
    let forms = [
      asks ? nil : told(short), short.flatMap(\.self),
      fitting(sentences.map(conversation.tidiedWords)).flatMap(Self.finished),
      fitting(sentences.map(conversation.saidWords)).flatMap(Self.finished),
      sentences.flatMap { Self.finished(conversation.saidWords($0)) },
    ]
    // The first form that its edits prove: a tidied one that leaves out a "not" has no proof.
    let lines = forms.lazy.compactMap(\.self).map { line(of: $0, citations, cited: cited, asks: asks) }
    return lines.first { !$0.edits.isEmpty } ?? line(of: forms[2] ?? [], citations, cited: cited, asks: asks)
  }

  private func line(
    of words: [Word], _ citations: [Citation], cited: [Range<Int>], asks: Bool
  ) -> CitedLine {
    var words = words
    if asks, let last = words.last, !["?", "…"].contains(where: last.text.hasSuffix) {
      words[words.count - 1].text = String(last.text.trimmed { ".,".contains($0) }) + "?"
    }
    let text = words.map(\.text).joined(separator: " ")
    return CitedLine(
      text: text, citations: citations, edits: edits(of: words, cited: cited, text: text, asks: asks))
  }

  /// Returns the sentences without those that say nothing beside the others: "Oops.", "Yeah, it's."
  private func worthShowing(_ sentences: [[Word]]) -> [[Word]] {
    let rest = sentences.filter { !SentenceForm.isEmpty($0) }
    return rest.isEmpty ? sentences : rest
  }

  /// Returns the words of a sentence without what adds nothing to it.
  func shortened(_ sentence: Range<Int>, asks: Bool = false) -> [Word] {
    Compression(withoutCall(Compression(conversation.tidiedWords(sentence), asks: asks).words), asks: asks)
      .words
  }

  /// Returns the words of a sentence without the name of whom it calls first: "Ben, it's too early" reads as if Ben said it.
  /// The name stays if it says who "you" is, or whose a task is: "Ben, the tickets, by Monday".
  private func withoutCall(_ words: [Word]) -> [Word] {
    guard words.count > 4, words[0].pause == .comma, names.has(words[0].norm),
      LineCues.isSubject(words[1].norm),
      !words.contains(where: { Lexicon.norms($0.norm.text).contains(where: Self.seconds.contains) })
    else { return words }
    return Array(words.dropFirst())
  }

  private static let seconds: WordSet = ["you", "your", "yours", "yourself", "yourselves"]

  /// Returns the words of sentences in the third person; nil if that is not certain.
  private func told(_ sentences: [[Word]]) -> [Word]? {
    let shown = sentences.joined().map { conversation.words[$0.place].segment }
    let speakers = Set(shown.map { conversation.segments[$0].speaker })
    guard speakers.count == 1, let name = names.name(of: speakers.first ?? nil) else { return nil }
    return Reporting.told(sentences, by: name)
  }

  /// Returns the sentences for which a line has room: the longest goes last, and is cut at a pause if it has no room alone.
  private func fitting(_ sentences: [[Word]]) -> [[Word]] {
    var rest = sentences
    while rest.count > 1, rest.map(\.count).reduce(0, +) > Self.maximumWords,
      let shortest = rest.indices.min(by: { rest[$0].count < rest[$1].count })
    {
      rest.remove(at: shortest)
    }
    guard rest.count == 1, rest[0].count > Self.maximumWords else { return rest }
    let room = rest[0].prefix(Self.maximumWords)
    let end = room.lastIndex { $0.pause != .none }.map { $0 >= 7 ? $0 : room.count - 1 } ?? room.count - 1
    var cut = Array(room[...end])
    cut[end].text = String(cut[end].text.reversed().drop { ",;:-–—.".contains($0) }.reversed()) + "…"
    return [cut]
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
    if let end = rest[last].text.last(where: { !"\"'”’)".contains($0) }), !".?!…".contains(end) {
      rest[last].text += "."
    }
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
      words: segments.map { Lexicon.words(in: conversation.segments[$0].text) },
      names: segments.map { names.name(of: conversation.segments[$0].speaker) }, isQuestion: asks)
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

  /// The rules in the order in which they apply; at most one of each row.
  private static let rows: [[LineRule]] = [
    [.name, .person, .share], [.pronoun], [.bare, .stop, .mark, .question, .cut], [.capital],
  ]

  /// Returns the fewest rules that make a text of another one.
  private static func rules(from said: String, to text: String, at place: LinePlace) -> [LineRule]? {
    var ways: [(rules: [LineRule], text: String)] = [([], said)]
    for row in rows {
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
