import RecapCore

/// The antecedent of a pronoun: a noun phrase of the preceding sentences, selected by recency and number agreement.
struct Antecedent: Sendable {
  /// The words of the noun phrase as shown.
  var surface: [String]
  var stems: Set<Norm>
  /// The sentence's words, for the citation.
  var words: Range<Int>

  private static let determiners: WordSet = [
    "the", "a", "an", "my", "your", "our", "this", "that", "those", "these", "some",
  ]
  private static let wishes = CueList(
    "i would like | i want | i need | we need | we want | we would like | what about | how about | missing is"
  )

  /// Returns the antecedent of the pronoun in a task phrase: the object of a wish in the four preceding sentences of
  /// the same AI window, or else the last noun phrase of the three preceding ones with the same number.
  static func find(for phrase: TaskPhrase, before utterance: Discourse.Utterance, in discourse: Discourse)
    -> Antecedent?
  {
    let isPlural = phrase.lexemes.contains {
      ["them", "those", "these", "both"].contains(discourse.conversation.lexemes[$0].norm)
    }
    let window = discourse.utterances[max(0, utterance.index - 4)..<utterance.index].reversed()
      .filter { $0.sentence.window == utterance.sentence.window }
    for candidate in window {
      guard let wish = wishes.first(in: candidate.norms), !isPlural else { continue }
      if let found = nounPhrases(in: candidate, from: wish.upperBound, discourse).first {
        return found.antecedent
      }
    }
    for candidate in window.prefix(3) {
      if let found = nounPhrases(in: candidate, from: 0, discourse).last(where: { $0.isPlural == isPlural }) {
        return found.antecedent
      }
    }
    return nil
  }

  /// Returns the noun phrase with which a sentence begins: "So the risk assessment, by the fifteenth."
  static func opening(_ utterance: Discourse.Utterance, in discourse: Discourse) -> Antecedent? {
    let start = utterance.norms.firstIndex { !Discourse.leads.contains($0) } ?? 0
    guard start < utterance.norms.count, determiners.contains(utterance.norms[start]) else { return nil }
    return nounPhrases(in: utterance, from: start, discourse).first?.antecedent
  }

  private static func nounPhrases(
    in utterance: Discourse.Utterance, from start: Int, _ discourse: Discourse
  ) -> [(antecedent: Antecedent, isPlural: Bool)] {
    let conversation = discourse.conversation
    var found: [(Antecedent, Bool)] = []
    var index = start
    while index < utterance.norms.count {
      guard determiners.contains(utterance.norms[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < utterance.lexemes.count, end - index <= 4,
        conversation.lexemes[utterance.lexemes[end]].isContent,
        utterance.pauses[end - 1] == .none, !ChapterTitle.breaks(utterance.norms[end])
      {
        end += 1
      }
      if end > index + 1 {
        let lexemes = utterance.lexemes[index..<end]
        let words = lexemes.map { conversation.lexemes[$0].word }
        var surface = words.enumerated().filter { $0.offset == 0 || words[$0.offset - 1] != $0.element }
          .map { String(conversation.text(ofWord: $0.element).trimmed { !($0.isLetter || $0.isNumber) }) }
        surface[0] = possessor(utterance.norms[index], of: utterance, discourse) ?? surface[0].lowercased()
        let last = utterance.norms[end - 1]
        found.append(
          (
            Antecedent(
              surface: surface,
              stems: conversation.contentStems(lexemes),
              words: utterance.sentence.words), last.hasSuffix("s") && !last.hasSuffix("ss")
          ))
      }
      index = end
    }
    return found
  }

  /// Returns the replacement of a determiner: "my name", said by Sofia, is "Sofia's name" in a task of another
  /// participant; nil if the determiner stays.
  private static func possessor(
    _ determiner: Norm, of utterance: Discourse.Utterance, _ discourse: Discourse
  ) -> String? {
    switch determiner {
    case "my": return discourse.names.calledName(utterance.speaker).map { $0 + "'s" } ?? "the"
    case "your", "our", "this", "that", "a", "an": return "the"
    default: return nil
    }
  }
}
