import RecapCore

/// Writes a task phrase as an imperative: "send you the draft over" → "Send Maya the draft over".
struct TaskWording {
  let discourse: Discourse
  /// The participant to whom "me" and "my" refer; nil if unknown.
  var speaker: String?
  /// The participant to whom "you" and "your" refer; nil if unknown.
  var addressee: String?
  /// A Boolean value that indicates whether the words are a request: the addressee is the owner, so "your" stays, and
  /// "me" is replaced by a name.
  var isRequest = false

  /// Returns the text of a task.
  /// - Parameter antecedent: the noun phrase that replaces the first pronoun.
  func text(_ phrase: TaskPhrase, antecedent: [String] = []) -> String {
    let conversation = discourse.conversation
    var surfaces: [String] = []
    var lastWord = -1
    var usedAntecedent = antecedent.isEmpty
    for (position, lexeme) in phrase.lexemes.enumerated() {
      let entry = conversation.lexemes[lexeme]
      guard entry.word != lastWord else { continue }
      lastWord = entry.word
      var surface = conversation.text(ofWord: entry.word)
      if position == 0 { surface = Self.imperative(entry.norm) ?? surface }
      if !usedAntecedent, position > 0, TaskPhrase.pronouns.contains(entry.norm) {
        usedAntecedent = true
        surfaces += antecedent
        continue
      }
      surfaces.append(replaced(surface, entry.norm))
    }
    surfaces = Self.withoutSentencePunctuation(surfaces)
    return Disfluency.finish(Disfluency.tidy(surfaces).joined(separator: " "), mark: false)
  }

  private static func imperative(_ norm: Norm) -> String? {
    TaskVerbs.contains(norm) ? norm.text : TaskVerbs.base(of: norm)
  }

  /// Returns words without sentence punctuation; commas stay, except at the end.
  private static func withoutSentencePunctuation(_ words: [String]) -> [String] {
    words.enumerated().map { index, word in
      let isLast = index == words.count - 1
      return String(word.reversed().drop { ".?!…".contains($0) || isLast && ",;:".contains($0) }.reversed())
    }
  }

  private func replaced(_ surface: String, _ norm: Norm) -> String {
    let (first, second) = isRequest ? (speaker, nil) : (nil, addressee)
    let ending = surface.reversed().prefix { !$0.isLetter }.reversed()
    switch norm {
    case "you":
      return (discourse.names.calledName(second) ?? (isRequest ? "" : nil)).map { $0 + ending } ?? surface
    case "me": return discourse.names.calledName(first).map { $0 + ending } ?? surface
    case "my":
      if isRequest { return discourse.names.calledName(first).map { $0 + "'s" } ?? surface }
      return "your"
    case "your":
      return isRequest ? surface : discourse.names.calledName(second).map { $0 + "'s" } ?? surface
    default: return surface
    }
  }
}

extension TaskWording {
  /// Creates the wording of a task in a sentence.
  /// - Parameter owner: the participant whose task it is; what another one says of it is a request.
  init(_ discourse: Discourse, _ utterance: Discourse.Utterance, owner: String?) {
    let isRequest = utterance.speaker != owner
    let other = discourse.vocative(in: utterance) ?? discourse.names.other(than: utterance.speaker)
    self.init(
      discourse: discourse, speaker: utterance.speaker, addressee: isRequest ? owner : other,
      isRequest: isRequest)
  }
}
