import RecapCore

/// A unit of speech with features: a segment or a sentence.
struct FeatureUnit: Sendable {
  var lexemes: Range<Int>
  /// The number of its speaker.
  var speaker: Int
  var range: TimeRange
  /// The number of words of its turn.
  var turnWords: Int
  var isQuestion: Bool
}

extension Discourse {
  /// One unit for each segment, in order.
  var segmentUnits: [FeatureUnit] {
    var ranges = [Range<Int>](repeating: 0..<0, count: conversation.segments.count)
    for (index, lexeme) in conversation.lexemes.enumerated() {
      let segment = conversation.words[lexeme.word].segment
      ranges[segment] = (ranges[segment].isEmpty ? index : ranges[segment].lowerBound)..<index + 1
    }
    var turnWords = [Int](repeating: 0, count: ranges.count)
    var isQuestion = [Bool](repeating: false, count: ranges.count)
    for sentence in conversation.sentences {
      let count = self.turnWords(sentence.turn)
      for segment in conversation.segmentRange(of: sentence.words) {
        turnWords[segment] = count
        isQuestion[segment] = isQuestion[segment] || sentence.isQuestion
      }
    }
    return conversation.segments.enumerated().map { index, segment in
      FeatureUnit(
        lexemes: ranges[index], speaker: conversation.speakers[index], range: segment.range,
        turnWords: turnWords[index],
        isQuestion: isQuestion[index])
    }
  }

  /// One unit for each sentence, in order.
  var sentenceUnits: [FeatureUnit] {
    conversation.sentences.map { sentence in
      FeatureUnit(
        lexemes: sentence.lexemes,
        speaker: conversation.speakers[conversation.words[sentence.words.lowerBound].segment],
        range: sentence.range,
        turnWords: turnWords(sentence.turn), isQuestion: sentence.isQuestion)
    }
  }

  private func turnWords(_ turn: Int) -> Int {
    let sentences = conversation.turns[turn].sentences
    return conversation.sentences[sentences.upperBound - 1].words.upperBound
      - conversation.sentences[sentences.lowerBound].words.lowerBound
  }
}
