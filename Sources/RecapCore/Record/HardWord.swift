/// A word of a line that was hard to hear.
package struct HardWord: Hashable, Sendable, Codable {
  /// Its index in the line's text, divided at white space.
  package var word: Int
  /// What the recogniser heard at first, if a name or term of the meeting replaced it.
  package var heard: String?

  package init(word: Int, heard: String? = nil) {
    self.word = word
    self.heard = heard
  }
}

extension HardWord {
  /// The confidence from which a word counts as heard well; also that of `low_confidence_share`.
  package static let sure = 0.5
  /// The fewest letters of a word that a reader is told of, if it is no name: "to" says nothing without its neighbours.
  private static let fewestLetters = 4

  /// Returns the words of a line that were hard to hear in what it cites.
  ///
  /// A word of the line is compared by its letters. One that the citations also hold as heard well is not listed: it
  /// may be that one.
  static func listed(in text: String, citing citations: [Citation], _ segments: [String: Segment])
    -> [HardWord]
  {
    let cited = citations.compactMap { segments[$0.segmentID] }.flatMap(\.words)
    var hard: [String: String?] = [:]
    for word in cited {
      if let heard = word.heard {
        // A term of several words has what was heard beside its first one.
        for part in word.text.split(separator: " ") { hard[key(part)] = heard }
      } else if let confidence = word.confidence, confidence < sure, isTelling(word.text) {
        hard[key(word.text)] = .some(nil)
      }
    }
    for word in cited where word.heard == nil && (word.confidence ?? 1) >= sure { hard[key(word.text)] = nil }
    hard[""] = nil
    guard !hard.isEmpty else { return [] }
    return text.split(whereSeparator: \.isWhitespace).enumerated().compactMap { index, word in
      hard[key(word)].map { HardWord(word: index, heard: $0) }
    }
  }

  private static func key(_ word: some StringProtocol) -> String {
    WordKey.text(String(WordForm(String(word)).core))
  }

  private static func isTelling(_ word: String) -> Bool {
    let form = WordForm(word)
    return form.isCapitalised || form.core.contains(where: \.isNumber) || form.core.count >= fewestLetters
  }
}

extension Recap {
  /// Notes beside each line which of its words were hard to hear.
  package mutating func noteHardWords(by transcript: Transcript) {
    let segments = Dictionary(
      transcript.segments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for lines in [\Recap.summary, \Recap.decisions, \Recap.questions] {
      for index in self[keyPath: lines].indices {
        let line = self[keyPath: lines][index]
        self[keyPath: lines][index].hardWords = HardWord.listed(
          in: line.text, citing: line.citations, segments)
      }
    }
    for index in actionItems.indices {
      actionItems[index].hardWords = HardWord.listed(
        in: actionItems[index].text, citing: actionItems[index].citations, segments)
    }
  }
}
