import RecapCore

/// A turn or, if the turn is long, a part of it: what the models of speech acts judge.
struct ActUnit: Sendable {
  /// The maximum number of words after which a turn is divided at the end of a sentence.
  static let maximumWords = 40

  var sentences: Range<Int>
  var speaker: String?
  /// The index of its turn.
  var turn: Int
  /// The index of its AI window.
  var window: Int
}

extension Discourse {
  /// The units of the conversation in order; together they hold all sentences.
  var actUnits: [ActUnit] {
    var units: [ActUnit] = []
    var words = 0
    for utterance in utterances {
      let sentence = utterance.sentence
      let count = utterance.norms.count
      if let last = units.last, last.turn == sentence.turn, last.window == sentence.window,
        words + count <= ActUnit.maximumWords
      {
        units[units.count - 1].sentences = last.sentences.lowerBound..<utterance.index + 1
        words += count
      } else {
        units.append(
          ActUnit(
            sentences: utterance.index..<utterance.index + 1, speaker: sentence.speaker, turn: sentence.turn,
            window: sentence.window))
        words = count
      }
    }
    return units
  }
}
